"""A lease whose two sides have different areas.

Runs on parcels with a counterparty that has the lease too. Told on the lessee's row, or on the lessor's where
only that is in the file.
"""

from __future__ import annotations

from collections.abc import Iterator

import polars as pl

from zhuanji.services.ledger.batch import PERIOD, ROW
from zhuanji.services.ledger.checks.case import USCC, Case
from zhuanji.services.ledger.checks.check import Check, Hit, each
from zhuanji.services.ledger.checks.land.parcels import IN, OTHER, OUT, SHEET, facing, parcels


def find(case: Case) -> Iterator[Hit]:
    """Yield the leases that differ by more than the limits."""
    every = parcels(case)
    share, least = case.limit("ledger.sum.tolerance"), case.limit("ledger.sum.land_min")
    room = pl.max_horizontal(pl.max_horizontal("area", "area_there") * share / 100, pl.lit(least))
    off = (pl.col("area") - pl.col("area_there")).abs() > room
    tenants, landlords = (facing(every, side).filter(off).drop_nulls(ROW) for side in (IN, OUT))
    yield from each(tenants, IN, other=OTHER, area="area", there="area_there")
    mirrored = tenants.select(PERIOD, pl.col(OTHER).alias(USCC), pl.col(USCC).alias(OTHER))
    alone = landlords.join(mirrored, on=[PERIOD, USCC, OTHER], how="anti")
    yield from each(alone, OUT, other=OTHER, area="area", there="area_there")


CHECK = Check("ledger.land.lease_area", "warning", SHEET, (IN, OUT, OTHER), find)
