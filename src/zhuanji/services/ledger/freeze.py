"""Freezes the ledger: the approved rows as of an instant become a snapshot in the home."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from zhuanji.basics.civil_time import in_shanghai
from zhuanji.basics.problems import Place, Problem, ProblemError
from zhuanji.engines.snapshots import Snapshot, make_snapshot, read_snapshot, write_snapshot
from zhuanji.services.ledger.current import approved, sheet_table

if TYPE_CHECKING:
    from zhuanji.services.records.home import Home
    from zhuanji.services.records.models import SnapshotRecord


def freeze(home: Home, *, as_of: datetime | None = None, by: str, note: str = "") -> Snapshot:
    """Freeze what is approved; the same content frozen again is the snapshot that is there already.

    Args:
        home: whose ledger.
        as_of: with a zone, not in the future; now, where it isn't given.
        by: who asks for it.
        note: what it is for.

    Returns:
        The snapshot, read from its folder.

    Raises:
        ProblemError: the instant is still to come, or a value isn't of its item's type.
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
    # From here on nobody can change what counts: approved rows are protected.
    tables = {sheet.id: sheet_table(home.pack, sheet.id, among=counted) for sheet in home.pack.sheets}
    made = make_snapshot(home.pack, tables, as_of=instant, demo=home.demo or home.pack.head.synthetic)
    return kept(home, made, by=by, note=note)


@contextmanager
def ledger_at_rest() -> Iterator[None]:
    """Look at the ledger while nobody approves: an approval under way is over, the next one waits.

    SQLite's transactions begin with the lock on writing; PostgreSQL is asked for one.
    """
    from django.db import connection
    from django.db.transaction import atomic

    with atomic():
        if connection.vendor == "postgresql":
            with connection.cursor() as cursor:
                cursor.execute("LOCK TABLE records_submission IN SHARE MODE")
        yield


def kept(home: Home, made: Snapshot, *, by: str, note: str) -> Snapshot:
    """Write a snapshot into its home and note it, unless that is done already."""
    from zhuanji.services.records.models import SnapshotRecord

    record = SnapshotRecord.objects.filter(pk=made.id).first()
    if record is None:
        record = SnapshotRecord(
            id=made.id,
            as_of=made.as_of,
            created_at=datetime.now(UTC),
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
    note_down(record)
    return read_snapshot(home.snapshots / made.id)


def note_down(record: SnapshotRecord) -> None:
    """Write the record of a snapshot, unless it is there, or another process is faster."""
    from django.db import IntegrityError
    from django.db.transaction import atomic

    from zhuanji.services.records.models import SnapshotRecord

    try:
        with atomic():
            if not SnapshotRecord.objects.filter(pk=record.pk).exists():
                record.save(force_insert=True)
    except IntegrityError:
        if not SnapshotRecord.objects.filter(pk=record.pk).exists():
            raise


def frozen(home: Home) -> tuple[SnapshotRecord, ...]:
    """Return the snapshots of a home, the latest frozen first."""
    from zhuanji.services.records.models import SnapshotRecord

    home.use()
    return tuple(SnapshotRecord.objects.order_by("-created_at", "id"))


def find_snapshot(home: Home, beginning: str = "") -> Snapshot:
    """Return a snapshot of a home by the first figures of its id; without them, the latest frozen.

    Raises:
        ProblemError: there is none, or several.
    """
    found = [record for record in frozen(home) if record.id.startswith(beginning)]
    if not found:
        raise ProblemError([Problem("snapshot.missing", Place(), {"id": beginning or "…"})])
    if beginning and len(found) > 1:
        values = {"id": beginning, "found": " ".join(record.id[: len(beginning) + 4] for record in found)}
        raise ProblemError([Problem("snapshot.ambiguous", Place(), values)])
    return read_snapshot(home.snapshots / found[0].folder)


def snapshot_folder(home: Home, snapshot: Snapshot) -> Path:
    """Return where a snapshot of a home lies."""
    return home.snapshots / snapshot.id
