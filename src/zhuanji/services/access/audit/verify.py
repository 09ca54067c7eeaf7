"""Proves the log, entry by entry and seal by seal, or says where it breaks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice
from typing import TYPE_CHECKING

from zhuanji.basics.problems import Place, Problem, ProblemError
from zhuanji.services.access.audit.append import beginning, hash_of, hash_of_seal, last_of_log
from zhuanji.services.access.audit.draft import merkle_root
from zhuanji.services.access.audit.seals import Head, first_seal

if TYPE_CHECKING:
    from zhuanji.services.records.models import AuditEntry, AuditSeal

HEADS = ("access.audit.number", "access.audit.cut", "access.audit.other")  # what is told of a kept head
NUMBER = re.compile("[0-9]{0,18}")
TOLD = 20  # problems at most: after the first, many may follow from it


@dataclass(frozen=True, slots=True)
class Report:
    """What verifying found.

    Args:
        head: the end of the log.
        seals: how many.
        problems: where it breaks; empty where it holds.
        kept: the number of the entry that the kept head names; None if none was given or it isn't there.
    """

    head: Head
    seals: int
    problems: tuple[Problem, ...]
    kept: int | None = None

    @property
    def broken(self) -> tuple[Problem, ...]:
        """Where the log itself breaks."""
        return tuple(one for one in self.problems if one.code not in HEADS)

    @property
    def astray(self) -> tuple[Problem, ...]:
        """How the kept head doesn't fit the log."""
        return tuple(one for one in self.problems if one.code in HEADS)


def verify(kept: str = "") -> Report:
    """Prove the log as it stands now; what is added meanwhile is for the next time.

    Args:
        kept: a head that outsiders kept, `number:hash` or the hash alone. Without one a log whose end was cut
            off, or that was written anew as a whole, can't be told from a true one.

    Raises:
        ProblemError: what is given isn't written as a head; nothing is said of the log then.
    """
    from zhuanji.services.records.models import AuditSeal

    number, wanted = read_head(kept)
    seals = list(AuditSeal.objects.order_by("number"))  # before the entries: each closes some that are there
    end, _ = last_of_log()
    walk = Walk(beginning(), first_seal(), wanted, seals)
    problems = list(islice(walk.problems(end), TOLD))
    if wanted and (missing := kept_problem(number, walk)):
        problems.append(missing)
    sealed = seals[-1].last if seals else 0
    return Report(Head(walk.number, walk.previous, sealed), len(seals), tuple(problems), walk.found)


@dataclass
class Walk:
    """A way through the log from its beginning.

    Args:
        previous: the hash of the entry before, at first what stands before the first.
        seal_before: the same of the seals.
        wanted: the hash to look out for.
        seals: those that are still to be met.
    """

    previous: str
    seal_before: str
    wanted: str
    seals: list[AuditSeal]
    number: int = 0
    found: int | None = None
    met: int = 0
    sealed: int = 0
    under: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        """A log without entries has a head too."""
        self.found = 0 if self.wanted == self.previous else None

    def problems(self, end: int) -> Iterator[Problem]:
        """Yield where the log breaks, up to an entry."""
        from zhuanji.services.records.models import AuditEntry

        rows = AuditEntry.objects.filter(number__lte=end).order_by("number")
        for row in rows.iterator(chunk_size=2000):
            yield from self.close(row.number - 1)
            yield from self.step(row)
            self.number, self.previous = row.number, row.hash
            self.under.append(row.hash)
            if row.hash == self.wanted:
                self.found = row.number
        yield from self.close(None)

    def step(self, row: AuditEntry) -> Iterator[Problem]:
        """Yield what is wrong with an entry."""
        if row.number != self.number + 1:
            values = {"first": self.number + 1, "last": row.number - 1}
            yield Problem("access.audit.gap", Place(), values)
        elif row.previous != self.previous:
            yield Problem("access.audit.order", Place(), {"number": row.number})
        if hash_of(row) != row.hash:
            yield Problem("access.audit.altered", Place(), {"number": row.number})

    def close(self, number: int | None) -> Iterator[Problem]:
        """Yield which seals are broken, of those that end at an entry or before; None for all that are left."""
        while self.met < len(self.seals):
            seal = self.seals[self.met]
            if number is not None and seal.last > number:
                return
            values = {"seal": seal.number, "first": seal.first, "last": seal.last}
            place = (self.met + 1, self.sealed + 1, self.seal_before)
            if (seal.number, seal.first, seal.previous) != place or hash_of_seal(seal) != seal.hash:
                yield Problem("access.audit.seal_altered", Place(), values)
            whole = len(self.under) == seal.last - seal.first + 1
            if not whole or merkle_root(self.under) != seal.root or self.under[-1] != seal.head:
                yield Problem("access.audit.seal_broken", Place(), values)
            self.met, self.sealed, self.seal_before, self.under = self.met + 1, seal.last, seal.hash, []


def read_head(text: str) -> tuple[int | None, str]:
    """Return number and hash of a head that was kept: spaces and large letters come from copying.

    Raises:
        ProblemError: it isn't `number:hash`, nor a hash alone.

    >>> read_head(" 12:" + "AB" * 32)[0], read_head("")
    (12, (None, ''))
    """
    written = "".join(text.split()).lower().replace("：", ":")
    number, _, wanted = written.rpartition(":")
    if written and not (is_hash(wanted) and NUMBER.fullmatch(number)):
        raise ProblemError([Problem("access.audit.no_head", Place(), {"head": text.strip()[:100]})])
    return (int(number) if number else None), wanted


def kept_problem(number: int | None, walk: Walk) -> Problem | None:
    """Return how a kept head doesn't fit the log, after the way through it."""
    if walk.found is not None:
        if number in (None, walk.found):
            return None
        return Problem("access.audit.number", Place(), {"number": number, "found": walk.found})
    if number is not None and number > walk.number:
        return Problem("access.audit.cut", Place(), {"number": number, "last": walk.number})
    head = walk.wanted if number is None else f"{number}:{walk.wanted}"
    return Problem("access.audit.other", Place(), {"head": head, "last": walk.number})


def is_hash(text: str) -> bool:
    """Say whether a text looks like one of our hashes.

    >>> is_hash("0" * 64), is_hash("abc")
    (True, False)
    """
    return len(text) == 64 and set(text) <= set("0123456789abcdef")
