"""Two days of which the second can't, or should hardly, come before the first."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import polars as pl

from zhuanji.services.ledger.checks.case import Case
from zhuanji.services.ledger.checks.check import Hit, each


def reversed_days(first: str, second: str) -> Callable[[Case], Iterator[Hit]]:
    """Return what finds the rows whose second day lies before the first; both days are the file's.

    A day of the ledger may be the wrong one of the two: no row is refused for it.

    Args:
        first: the item of the day that comes first.
        second: the item of the day that comes second; the finding is about its cell.
    """

    def find(case: Case) -> Iterator[Hit]:
        """Yield the rows whose two days are the wrong way round."""
        if {first, second} <= set(case.rows.columns):
            found = case.rows.filter(pl.col(second) < pl.col(first))
            yield from each(found, second, first=first, second=second)

    return find
