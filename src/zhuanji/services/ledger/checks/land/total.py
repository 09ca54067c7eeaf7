"""Land used against registered + leased in − leased out + other.

Runs on parcels of a year with the total and at least one of the parts. A part that is empty on a parcel is none
here: a parcel that isn't leased has nothing to fill in. The county's own rule may differ, so it is a warning.
"""

from __future__ import annotations

from collections.abc import Iterator

import polars as pl

from zhuanji.services.ledger.checks.case import Case
from zhuanji.services.ledger.checks.check import Check, Hit, each
from zhuanji.services.ledger.checks.land.parcels import ELSE, IN, LAND, OUT, REGISTERED, SHEET

TOTAL = "land_mu"


def find(case: Case) -> Iterator[Hit]:
    """Yield the rows whose total isn't what the parts give."""
    if not {TOTAL, *LAND} & set(case.sent):
        return
    parts = {name: pl.col(name).fill_null(0) for name in LAND}
    total = parts[REGISTERED] + parts[IN] - parts[OUT] + parts[ELSE]
    some = pl.any_horizontal(pl.col(name).is_not_null() for name in LAND)
    frame = case.table(TOTAL, *LAND).with_columns(total.alias("sum"))
    share, least = case.limit("ledger.sum.tolerance"), case.limit("ledger.sum.land_min")
    room = pl.max_horizontal(pl.col(TOTAL) * share / 100, pl.lit(least))
    found = frame.filter(some & ((pl.col(TOTAL) - pl.col("sum")).abs() > room))
    yield from each(found, TOTAL, total=TOTAL, sum="sum")


CHECK = Check("ledger.land.total", "warning", SHEET, (TOTAL, *LAND), find)
