"""Freezes the ledger: the approved rows as of an instant become a snapshot in the home."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from zhuanji.basics.civil_time import in_shanghai
from zhuanji.basics.problems import Place, Problem, ProblemError
from zhuanji.engines.snapshots import Snapshot, make_snapshot, read_snapshot, write_snapshot
from zhuanji.engines.snapshots.schema import ZERO_REPORTS
from zhuanji.services.access.audit.acts import note_act
from zhuanji.services.ledger.approved_rows import Approved, approved
from zhuanji.services.ledger.current import sheet_table
from zhuanji.services.ledger.zero_table import zero_table
from zhuanji.services.records.outbox import FROZEN, emit

if TYPE_CHECKING:
    from zhuanji.services.records.home import Home
    from zhuanji.services.records.models import SnapshotRecord


def freeze(
    home: Home, *, as_of: datetime | None = None, by: str, note: str = "", may_be_empty: bool = True
) -> Snapshot:
    """Freeze what is approved; the same content frozen again is the snapshot that is there already.

    Args:
        home: whose ledger.
        as_of: with a zone, not in the future; now, where it isn't given.
        by: who asks for it.
        note: what it is for.
        may_be_empty: whether a ledger in which nothing counts yet gives a snapshot too. Who asks for one by hand
            isn't served by it: every figure would be missing.

    Returns:
        The snapshot, read from its folder.

    Raises:
        ProblemError: the instant is still to come, nothing counted then and something has to, or a value isn't of its
            item's type.
        ValueError: the instant has no zone.
    """
    home.use()
    with ledger_at_rest():
        now = datetime.now(UTC)
        instant = in_shanghai(as_of or now)
        if instant > now:
            values = {"as_of": instant.isoformat(timespec="seconds")}
            raise ProblemError([Problem("snapshot.as_of.future", Place(), values)])
        counted = approved(as_of=instant)
    if not may_be_empty:
        demand_any(counted, instant)
    # From here on nobody can change what counts: approved rows are protected.
    tables = {sheet.id: sheet_table(home.pack, sheet.id, among=counted) for sheet in home.pack.sheets}
    tables[ZERO_REPORTS] = zero_table(counted)
    made = make_snapshot(home.pack, tables, as_of=instant, demo=home.demo or home.pack.head.synthetic)
    return kept(home, made, by=by, note=note)


def demand_any(counted: Approved, instant: datetime) -> None:
    """Demand that something counts at an instant.

    Raises:
        ProblemError: nothing was approved by then.
    """
    if not counted.ids:
        values = {"as_of": instant.isoformat(timespec="seconds")}
        raise ProblemError([Problem("snapshot.nothing_approved", Place(), values)])


@contextmanager
def ledger_at_rest() -> Iterator[None]:
    """Look at the ledger while nobody approves or freezes: who is at it has ended, the next one waits.

    SQLite's transactions begin with the lock on writing; PostgreSQL is asked for one.
    """
    from django.db import connection
    from django.db.transaction import atomic

    with atomic():
        if connection.vendor == "postgresql":
            with connection.cursor() as cursor:
                cursor.execute("LOCK TABLE records_submission IN SHARE ROW EXCLUSIVE MODE")
        yield


def kept(home: Home, made: Snapshot, *, by: str, note: str) -> Snapshot:
    """Write a snapshot into its home and note it, unless that is done already."""
    from zhuanji.services.records.models import SnapshotRecord

    now = datetime.now(UTC)
    record = SnapshotRecord.objects.filter(pk=made.id).first() or SnapshotRecord(
        id=made.id,
        as_of=made.as_of,
        created_at=now,
        created_by=by,
        folder=made.id,
        tables={name: one.rows for name, one in made.contents.items()},
        note=note,
    )
    told = {
        "made_at": in_shanghai(record.created_at).isoformat(),
        "by": record.created_by,
        "note": record.note,
    }
    write_snapshot(home.snapshots, replace(made, as_of=record.as_of, manifest={**told, "home": home.id}))
    note_down(record, made.as_of, now, by, note)
    return read_snapshot(home.snapshots / made.id)


def note_down(record: SnapshotRecord, as_of: datetime, at: datetime, by: str, note: str) -> None:
    """Write that a freezing gave a snapshot, unless the one before it gave the same."""
    from zhuanji.services.records.models import Freezing, SnapshotRecord

    with ledger_at_rest():  # of two processes that freeze at once the second sees what the first wrote
        if not SnapshotRecord.objects.filter(pk=record.pk).exists():
            record.save(force_insert=True)
        before = Freezing.objects.filter(as_of__lte=as_of).order_by("-as_of", "-id").first()
        if before is None or before.snapshot_id != record.pk:
            made = Freezing.objects.create(snapshot=record, as_of=as_of, at=at, by=by, note=note)
            emit(FROZEN, made.id, {"snapshot": record.pk})
            note_act(by, "snapshot.frozen", "snapshot", [record.pk], note=note)


@dataclass(frozen=True)
class Frozen:
    """A freezing and the snapshot that it gave.

    Args:
        id: of the snapshot.
        as_of: what was approved at or before this instant was frozen.
        created_at, created_by, note: when, by whom and what for.
        folder: from the home's `snapshots`.
        tables: sheet → number of rows.
    """

    id: str
    as_of: datetime
    created_at: datetime
    created_by: str
    note: str
    folder: str
    tables: Mapping[str, int]


def frozen(home: Home) -> tuple[Frozen, ...]:
    """Return the freezings of a home, that of the latest instant first.

    One that gave the same as the one before it is not among them; a snapshot stands there again where the
    ledger came back to what it was.
    """
    from zhuanji.services.records.models import Freezing

    home.use()
    rows = Freezing.objects.select_related("snapshot").order_by("-as_of", "-id")
    return tuple(
        Frozen(row.snapshot_id, row.as_of, row.at, row.by, row.note, row.snapshot.folder, row.snapshot.tables)
        for row in rows
    )


def find_snapshot(home: Home, beginning: str = "") -> Snapshot:
    """Return a snapshot of a home by the first figures of its id; without them, that of the latest instant.

    Raises:
        ProblemError: there is none, or several.
    """
    fitting = [one for one in frozen(home) if one.id.startswith(beginning)]
    if not fitting:
        raise ProblemError([Problem("snapshot.missing", Place(), {"id": beginning or "…"})])
    latest, ids = fitting[0], sorted({one.id for one in fitting})
    if beginning and len(ids) > 1:
        values = {"id": beginning, "found": " ".join(one[: len(beginning) + 4] for one in ids)}
        raise ProblemError([Problem("snapshot.ambiguous", Place(), values)])
    return read_snapshot(home.snapshots / latest.folder)
