"""Closes batches of the log under one root, and says what outsiders keep of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from zhuanji.services.access.audit.append import beginning, hash_of_seal, last_of_log, take_turn
from zhuanji.services.access.audit.draft import genesis, merkle_root

if TYPE_CHECKING:
    from zhuanji.services.records.models import AuditSeal

BATCH = 10_000  # entries under one seal at most


@dataclass(frozen=True, slots=True)
class Head:
    """The end of the log.

    Args:
        number: of the last entry.
        hash: of it.
        sealed: the last entry that is under a seal.
    """

    number: int
    hash: str
    sealed: int

    @property
    def text(self) -> str:
        """What is printed and kept: nobody who has it can be shown another log up to there."""
        return f"{self.number}:{self.hash}"


def head() -> Head:
    """Return the end of the log."""
    from zhuanji.services.records.models import AuditSeal

    number, last = last_of_log()
    sealed = AuditSeal.objects.order_by("-number").values_list("last", flat=True).first()
    return Head(number, last, sealed or 0)


def seal(*, by: str = "", at: datetime | None = None) -> list[AuditSeal]:
    """Close what isn't closed yet; returns the seals that were put, none where nothing was open.

    Args:
        by: who has it done; empty for a clock.
        at: when; now, if it isn't given.
    """
    from django.db.transaction import atomic

    put = []
    with atomic():
        take_turn()
        while one := next_seal(by, at or datetime.now(UTC)):
            one.save(force_insert=True)
            put.append(one)
    return put


def next_seal(by: str, at: datetime) -> AuditSeal | None:
    """Return the seal over the entries that follow the last one."""
    from zhuanji.services.records.models import AuditEntry, AuditSeal

    before = AuditSeal.objects.order_by("-number").first()
    first = before.last + 1 if before else 1
    open_rows = AuditEntry.objects.filter(number__gte=first).order_by("number")
    hashes = list(open_rows.values_list("hash", flat=True)[:BATCH])
    if not hashes:
        return None
    made = AuditSeal(
        number=before.number + 1 if before else 1,
        first=first,
        last=first + len(hashes) - 1,
        root=merkle_root(hashes),
        head=hashes[-1],
        at=at.astimezone(UTC),
        by=by,
        previous=before.hash if before else first_seal(),
    )
    made.hash = hash_of_seal(made)
    return made


def first_seal() -> str:
    """Return what stands before the first seal."""
    return genesis(beginning())
