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
    items = [item for item in cumulative(case) if case.items[item].minimum is not None]
    if not items:
        return
    months = every_month(case, items)
    same_year = (pl.col(USCC) == pl.col(USCC).shift(1)) & (pl.col(YEAR) == pl.col(YEAR).shift(1))
    for item in items:
        known = months.select(PERIOD, USCC, YEAR, ROW, item).drop_nulls(item)
        once = known.filter(
            (pl.struct(USCC, PERIOD) != pl.struct(USCC, PERIOD).shift(-1)).fill_null(value=True)
        )
        ago = pl.when(same_year).then(pl.col(item, PERIOD).shift(1)).name.suffix("_before")
        found = once.with_columns(ago).drop_nulls(ROW).filter(pl.col(item) < pl.col(f"{item}_before"))
        yield from each(found, item, now=item, then=f"{item}_before", month=f"{PERIOD}_before")


def every_month(case: Case, items: list[str]) -> pl.DataFrame:
    """Return the months in order, for each enterprise those of the ledger before the file's own."""
    kinds = {PERIOD: pl.String(), USCC: pl.String(), ROW: pl.Int64()} | {one: case.kind(one) for one in items}
    ledger = [
        with_columns(one.drop(ROW, strict=False), kinds) for one in (case.before.earlier, case.before.same)
    ]
    every = pl.concat([*(one.select(*kinds) for one in ledger), case.rows.select(*kinds)])
    monthly = every.filter(pl.col(PERIOD).str.len_chars() == len("2024-02"))
    in_order = monthly.sort(USCC, PERIOD, maintain_order=True, nulls_last=True)
    return in_order.with_columns(year_of(PERIOD).alias(YEAR))


CHECK = Check("ledger.series.falling", "warning", (), (USCC,), find)
