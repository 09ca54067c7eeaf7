"""More land leased out than held.

Runs on parcels of an enterprise and year together, file and ledger; needs what is registered, leased in or
held otherwise of some parcel. A warning: land in another county may be in another file.
"""

from __future__ import annotations

from collections.abc import Iterator

import polars as pl

from zhuanji.services.ledger.batch import PERIOD, ROW
from zhuanji.services.ledger.checks.case import USCC, Case
from zhuanji.services.ledger.checks.check import Check, Hit, each
from zhuanji.services.ledger.checks.land.parcels import ELSE, IN, LAND, OUT, REGISTERED, SHEET, parcels

HELD = (REGISTERED, IN, ELSE)


def find(case: Case) -> Iterator[Hit]:
    """Yield the first leasing row of each enterprise that leases out more than it holds."""
    every = parcels(case)
    given = pl.any_horizontal(pl.col(name).is_not_null() for name in HELD)
    leasing = pl.col(ROW).filter(pl.col(OUT) > 0).min()
    sums = every.group_by(PERIOD, USCC).agg(
        leasing,
        pl.col(OUT).sum().alias("out"),
        pl.sum_horizontal(pl.col(name).fill_null(0) for name in HELD).sum().alias("held"),
        given.any().alias("given"),
    )
    least = case.limit("ledger.sum.land_min")
    found = sums.filter(pl.col("given") & (pl.col("out") > pl.col("held") + least)).drop_nulls(ROW).sort(ROW)
    yield from each(found, OUT, out="out", held="held")


CHECK = Check("ledger.land.leased_out", "warning", SHEET, LAND, find)
