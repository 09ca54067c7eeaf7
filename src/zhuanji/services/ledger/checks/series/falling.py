"""A cumulative figure below that of an earlier month of the year.

Runs on monthly items that run from the year's beginning and can't be negative (revenue and output, not
profit); needs an earlier month in the file or the ledger. Statistics do revise downwards, but rarely.
"""

from __future__ import annotations

from collections.abc import Iterator

import polars as pl

from zhuanji.services.ledger.batch import PERIOD, ROW
from zhuanji.services.ledger.checks.case import USCC, YEAR, Case
from zhuanji.services.ledger.checks.check import Check, Hit, each
from zhuanji.services.ledger.checks.frames import with_columns, year_of


def cumulative(case: Case) -> list[str]:
    """Return the sheet's items that run from the year's beginning."""
    return [item for item in case.sent if case.items[item].cumulative_of]


def find(case: Case) -> Iterator[Hit]:
    """Yield the cells that are less than the last known month before."""
    for item in cumulative(case):
        if case.items[item].minimum is not None:
            months = every_month(case, item)
            ago = pl.col(item, PERIOD).shift(1).over(USCC, YEAR, order_by=PERIOD).name.suffix("_before")
            found = months.with_columns(ago).drop_nulls(ROW).filter(pl.col(item) < pl.col(f"{item}_before"))
            yield from each(found, item, now=item, then=f"{item}_before", month=f"{PERIOD}_before")


def every_month(case: Case, item: str) -> pl.DataFrame:
    """Return each month's value once, with the row in the file; the file's own before the ledger's."""
    kinds = {PERIOD: pl.String(), USCC: pl.String(), ROW: pl.Int64(), item: case.kind(item)}
    ledger = [
        with_columns(one.drop(ROW, strict=False), kinds) for one in (case.before.earlier, case.before.same)
    ]
    every = pl.concat([*(one.select(*kinds) for one in ledger), case.rows.select(*kinds)])
    monthly = every.drop_nulls(item).filter(pl.col(PERIOD).str.len_chars() == len("2024-02"))
    return monthly.unique([USCC, PERIOD], keep="last").with_columns(year_of(PERIOD).alias(YEAR))


CHECK = Check("ledger.series.falling", "warning", (), (USCC,), find)
