"""Working out what pages read: a job's work, done once a snapshot."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import TYPE_CHECKING

from zhuanji.services.reading.choice import pairs, shown_indicators
from zhuanji.services.reading.plain import encoded, stored_tracking
from zhuanji.services.reading.read import latest_id
from zhuanji.services.reading.store import (
    META,
    TRACKING,
    folder_of,
    table_path,
    write_table,
    written,
)

if TYPE_CHECKING:
    from pathlib import Path

    from zhuanji.engines.indicators.cube import Cube
    from zhuanji.engines.rules import Pack
    from zhuanji.engines.snapshots import Snapshot
    from zhuanji.services.records.home import Home

Progress = Callable[[str, int, int], None]  # what is being done, how much of how much


def refresh(
    home: Home, *, progress: Progress = lambda _what, _done, _every: None, figures: bool = True
) -> str:
    """Work out what pages read of the latest snapshot, as far as it isn't there already.

    Where the targets stand comes first, and pages have it at once; the figures follow one indicator after the other:
    closing each for everybody takes seconds. Killed in between, it goes on where it was.

    Args:
        home: opened.
        progress: told what is being done: `tracking`, `figures`.
        figures: whether the figures are worked out too, or left to a later call.

    Returns:
        The snapshot's id; empty where nothing was frozen yet.
    """
    from zhuanji.services.ledger.freeze import find_snapshot

    home.use()
    snapshot = latest_id(home)
    if not snapshot:
        return ""
    target = folder_of(home, snapshot)
    frozen, cube = find_snapshot(home, snapshot), None
    if not (target / META).is_file():
        progress("tracking", 0, 0)
        cube = evaluated(frozen, home.pack)
        target.parent.mkdir(parents=True, exist_ok=True)
        with written(target) as folder:
            write_tracking(folder / TRACKING, frozen, home.pack)
            meta = json.dumps(meta_of(cube, home.pack), ensure_ascii=False)
            (folder / META).write_text(meta, encoding="utf-8")
    if figures:
        add_figures(target, frozen, home.pack, cube, progress)
    return snapshot


def evaluated(frozen: Snapshot, pack: Pack) -> Cube:
    """Return the figures that are kept ready, not closed yet."""
    from zhuanji.engines.indicators import evaluate

    return evaluate(frozen, pack, indicators=shown_indicators(pack), since=())


def write_tracking(path: Path, frozen: Snapshot, pack: Pack) -> None:
    """Write where every target stands on the snapshot's day."""
    from zhuanji.engines.indicators.progress.from_cube import track

    path.write_text(json.dumps(encoded(track(frozen, pack)), ensure_ascii=False), encoding="utf-8")


def meta_of(cube: Cube, pack: Pack) -> dict[str, object]:
    """Return what is told of the figures besides their rows."""
    return {
        "snapshot": cube.snapshot,
        "as_of": cube.as_of.isoformat(),
        "demo": cube.demo,
        "units": dict(cube.units),
        "periods": {name: [str(period) for period in periods] for name, periods in pairs(cube, pack)},
    }


def add_figures(target: Path, frozen: Snapshot, pack: Pack, cube: Cube | None, progress: Progress) -> None:
    """Add the figures that are lacking, closed for everybody; the latest years first."""
    from zhuanji.basics.periods import parse_period
    from zhuanji.services.reading.asked import for_everybody

    tracking = stored_tracking(target / TRACKING, pack)
    told = json.loads((target / META).read_text(encoding="utf-8"))["periods"]
    wanted = [
        (name, parse_period(text), -at) for name, texts in told.items() for at, text in enumerate(texts)
    ]
    lacking = sorted(
        (
            (name, period, order)
            for name, period, order in wanted
            if not table_path(target, name, period).is_file()
        ),
        key=lambda one: one[2],
    )
    for done, (name, period, _) in enumerate(lacking):
        progress("figures", done, len(lacking))
        cube = cube or evaluated(frozen, pack)
        write_table(table_path(target, name, period), for_everybody(cube, tracking, name, period))
