"""Adds entries to the log, one writer at a time, each with the hash of the one before."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from zhuanji.services.access.audit.draft import Draft, clean, compact, digest, genesis, instant_text
from zhuanji.services.access.audit.whence import whence

if TYPE_CHECKING:
    from zhuanji.services.records.models import AuditEntry, AuditSeal

ADVISORY = 0x7A_6A_61_75  # the number by which writers of the log take turns on PostgreSQL


def append(drafts: Sequence[Draft]) -> list[AuditEntry]:
    """Add entries in their order; they stand, or the transaction around them doesn't either.

    The log is the last thing that a transaction takes hold of: whoever holds it waits for nobody.

    Args:
        drafts: what is to be logged.
    """
    from django.db.transaction import atomic

    from zhuanji.services.records.models import AuditEntry

    if not drafts:
        return []
    with atomic():
        take_turn()
        number, previous = last_of_log()
        rows = []
        for draft in drafts:
            number += 1
            row = entry(draft, number, previous)
            rows.append(row)
            previous = row.hash
        AuditEntry.objects.bulk_create(rows)
    return rows


def entry(draft: Draft, number: int, previous: str) -> AuditEntry:
    """Return the row of a draft at its place in the chain."""
    from zhuanji.services.records.models import AuditEntry

    row = AuditEntry(
        number=number,
        at=(draft.at or datetime.now(UTC)).astimezone(UTC),
        account=clean(draft.account),
        action=draft.action,
        kind=draft.kind,
        object=clean(draft.which),
        count=draft.count,
        detail=clean(compact(dict(draft.detail)), 10_000_000),
        address=clean(draft.address or whence().address),
        request=clean(draft.request or whence().request),
        previous=previous,
    )
    row.hash = hash_of(row)
    return row


def hash_of(row: AuditEntry) -> str:
    """Return the hash of an entry, over all that it says and the hash of the one before."""
    said = (row.account, row.action, row.kind, row.object, row.count, row.detail, row.address, row.request)
    return digest(row.number, instant_text(row.at), *said, row.previous)


def hash_of_seal(seal: AuditSeal) -> str:
    """Return the hash of a seal, over all that it says and the hash of the one before."""
    said = (seal.number, seal.first, seal.last, seal.root, seal.head, instant_text(seal.at), seal.by)
    return digest(*said, seal.previous)


def take_turn() -> None:
    """Wait until no other writer is at the log; SQLite's transactions are one at a time anyway."""
    from django.db import connection

    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [ADVISORY])


def last_of_log() -> tuple[int, str]:
    """Return number and hash of the last entry; of an empty log, 0 and what stands before the first."""
    from zhuanji.services.records.models import AuditEntry

    last = AuditEntry.objects.order_by("-number").values_list("number", "hash").first()
    return last or (0, beginning())


def beginning() -> str:
    """Return what stands before the first entry of this home's log."""
    from zhuanji.services.records.models import HomeMark

    return genesis(HomeMark.objects.values_list("id", flat=True).get())
