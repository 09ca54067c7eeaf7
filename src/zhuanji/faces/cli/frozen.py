"""The snapshot that a command reads: a folder, one of a home's by its id, or the latest at or before a day."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from zhuanji.basics.civil_time import end_of
from zhuanji.basics.problems import Place, Problem, ProblemError
from zhuanji.basics.texts import say
from zhuanji.faces.cli.home.options import opened
from zhuanji.faces.cli.language import current_language
from zhuanji.faces.cli.output import note

if TYPE_CHECKING:
    from zhuanji.engines.rules import Pack
    from zhuanji.engines.snapshots import Snapshot
    from zhuanji.services.records.home import Home


def frozen_tables(
    snapshot: str | None, *, home: Path | None, pack: str | None, on: date | None
) -> tuple[Snapshot, Pack]:
    """Return a snapshot and the rules that go with it.

    Args:
        snapshot: a folder, or the beginning of an id; None for the latest.
        home: what `--home` named.
        pack: the city pack for a folder; None for the one that the snapshot names.
        on: the day; of a home's snapshots the latest at or before it is taken.

    Raises:
        ProblemError: there is no such snapshot, home or pack, or it can't be read.
    """
    from zhuanji.engines.rules import load_pack
    from zhuanji.engines.snapshots import read_snapshot

    if snapshot is not None and Path(snapshot).is_dir():
        frozen = read_snapshot(Path(snapshot))
        return frozen, load_pack(pack or frozen.city)
    from zhuanji.services.ledger.freeze import find_snapshot

    ours = opened(home)
    rules = load_pack(pack) if pack else ours.pack
    return (find_snapshot(ours, snapshot) if snapshot else latest(ours, on)), rules


def latest(home: Home, on: date | None) -> Snapshot:
    """Return the latest snapshot at or before a day; if all are younger the earliest, which is told.

    Raises:
        ProblemError: nothing was frozen yet.
    """
    from zhuanji.engines.snapshots import read_snapshot
    from zhuanji.services.ledger.freeze import frozen

    records = sorted(frozen(home), key=lambda record: (record.as_of, record.created_at))
    if not records:
        raise ProblemError([Problem("track.no_snapshot", Place(), {"home": str(home.folder)})])
    fitting = [record for record in records if on is None or record.as_of <= end_of(on)]
    if not fitting:
        note(say("track.younger", current_language(), day=on, id=records[0].id[:12]))
    chosen = fitting[-1] if fitting else records[0]
    return read_snapshot(home.snapshots / chosen.folder)
