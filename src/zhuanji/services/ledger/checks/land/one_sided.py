"""A lease that the other side doesn't have.

Runs on parcels with a counterparty; needs parcels of that counterparty in the same period, in the file or the
ledger: of an enterprise of which nothing came nothing is known.
"""

from __future__ import annotations

from collections.abc import Iterator

import polars as pl

from zhuanji.services.ledger.batch import PERIOD, ROW
from zhuanji.services.ledger.checks.case import USCC, Case
from zhuanji.services.ledger.checks.check import Check, Hit, each
from zhuanji.services.ledger.checks.land.parcels import IN, OTHER, OUT, SHEET, facing, parcels


def find(case: Case) -> Iterator[Hit]:
    """Yield the leases whose other side has parcels, but not this lease."""
    every = parcels(case)
    there = every.select(PERIOD, pl.col(USCC).alias(OTHER)).unique()
    for side in (IN, OUT):
        frame = facing(every, side).filter(pl.col("area_there").is_null() & (pl.col(OTHER) != pl.col(USCC)))
        found = frame.drop_nulls(ROW).join(there, on=[PERIOD, OTHER], how="semi")
        yield from each(found.sort(ROW), side, other=OTHER, area="area")


CHECK = Check("ledger.land.one_sided", "warning", SHEET, (IN, OUT, OTHER), find)
