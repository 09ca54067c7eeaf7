"""The rows of a sheet sorted: each in which a sender wrote something is good, bad, unchanged or passed over."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from zhuanji.services.ledger.batch import ROW, Batch
from zhuanji.services.ledger.findings import Finding, Severity
from zhuanji.services.ledger.raw import Cell
from zhuanji.services.ledger.workbooks.names import is_return_heading


@dataclass(frozen=True)
class Sorted:
    """The rows of a sheet under its header, by number.

    Args:
        good: they enter the draft.
        bad: they are kept with what is wrong.
        unchanged: the ledger says the same already.
        passed: no data: totals, notes, headers of the next page.
        unfilled: nobody wrote a figure there; they say nothing, and count nowhere.
        example: shows how to fill the form in, and counts nowhere.
    """

    good: frozenset[int]
    bad: frozenset[int]
    unchanged: frozenset[int]
    passed: frozenset[int]
    unfilled: frozenset[int] = frozenset()
    example: frozenset[int] = frozenset()

    @property
    def rows(self) -> int:
        """How many rows somebody wrote."""
        return sum(map(len, (self.good, self.bad, self.unchanged, self.passed)))


def sort_rows(batch: Batch, unchanged: frozenset[int] = frozenset()) -> Sorted:
    """Sort the rows of a sheet.

    Args:
        batch: the checked sheet.
        unchanged: rows of which the ledger holds everything; a bad one of them stays bad.
    """
    read = frozenset(batch.frame[ROW].to_list())
    whole = any(one.severity == "error" and one.row is None for one in batch.findings)
    bad = (read if whole else frozenset()) | batch.bad_rows()
    width = width_of(batch)
    there = frozenset(
        number
        for number, cells in enumerate(batch.raw.rows[batch.header :], batch.header + 1)
        if any(cell is not None and cell != "" for cell in cells[:width])
    )
    same = (unchanged & read) - bad
    example = frozenset(number for number, kind in batch.passed if kind == "example")
    none = batch.unfilled | example
    return Sorted(read - bad - same, bad, same, there - read - bad - none, batch.unfilled, example)


def width_of(batch: Batch) -> int:
    """Return how many columns are the sender's: those that an earlier return of ours added aren't."""
    width = batch.raw.width
    heads: Sequence[Cell] = (
        batch.raw.rows[batch.header - 1] if 0 < batch.header <= len(batch.raw.rows) else ()
    )
    while width and width <= len(heads):
        heading = heads[width - 1]
        if not (isinstance(heading, str) and is_return_heading(heading)):
            break
        width -= 1
    return width


@dataclass(frozen=True)
class Found:
    """All findings of one code about one item.

    Args:
        code, severity, item: what was found, and in which column; None for the whole row or sheet.
        count: how often.
        first: the first of them, whose sentences stand for all.
        heading: how the sender heads the column.
    """

    code: str
    severity: Severity
    item: str | None
    count: int
    first: Finding
    heading: str | None


def found_in(batch: Batch) -> tuple[Found, ...]:
    """Return what was found in a sheet: errors first, then the most frequent."""
    counts = Counter((one.severity, one.code, one.item) for one in batch.findings)
    first: dict[tuple[Severity, str, str | None], Finding] = {}
    for one in batch.findings:
        first.setdefault((one.severity, one.code, one.item), one)
    found = [
        Found(code, severity, item, count, first[severity, code, item], batch.heading_of(item))
        for (severity, code, item), count in counts.items()
    ]
    return tuple(sorted(found, key=lambda one: (one.severity != "error", -one.count, one.code)))
