"""A lease that ended before the period began, or begins after it.

Runs on parcels with a leased area and the lease's days.
"""

from __future__ import annotations

from collections.abc import Iterator

import polars as pl

from zhuanji.services.ledger.checks.case import YEAR, Case
from zhuanji.services.ledger.checks.check import Check, Hit, each
from zhuanji.services.ledger.checks.land.parcels import FROM, IN, OUT, SHEET, TO


def find(case: Case) -> Iterator[Hit]:
    """Yield the rows whose lease and year have no day in common."""
    frame = case.table(IN, OUT, FROM, TO)
    leased = (pl.col(IN) > 0).fill_null(value=False) | (pl.col(OUT) > 0).fill_null(value=False)
    ended = (pl.col(TO).dt.year() < pl.col(YEAR)).fill_null(value=False)
    later = (pl.col(FROM).dt.year() > pl.col(YEAR)).fill_null(value=False)
    yield from each(frame.filter(leased & (ended | later)), TO, begin=FROM, end=TO, year=YEAR)


CHECK = Check("ledger.land.lease_ended", "warning", SHEET, (IN, OUT, FROM, TO), find)
