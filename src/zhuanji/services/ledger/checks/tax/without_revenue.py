"""Tax paid without revenue.

Runs on taxes against annual statistics, and the other way round; needs the statistics to have the enterprise
and say zero, or to have its row without revenue. An enterprise that the statistics don't cover isn't told: most
below scale aren't.
"""

from __future__ import annotations

from collections.abc import Iterator

import polars as pl

from zhuanji.services.ledger.checks.case import USCC, YEAR, Case
from zhuanji.services.ledger.checks.check import Check, Hit, each
from zhuanji.services.ledger.checks.frames import with_columns, year_of

TAX, REVENUE, STATISTICS = "tax_paid", "revenue", "statistics_year"


def find(case: Case) -> Iterator[Hit]:
    """Yield the rows of enterprises with tax and statistics, but no revenue."""
    frame = case.table(TAX, REVENUE)
    if case.batch.sheet != STATISTICS:
        frame = frame.join(covered(case), on=[USCC, YEAR], how="semi")
    elif REVENUE not in case.sent:
        return
    least = case.limit("ledger.sum.money_min")
    found = frame.filter((pl.col(TAX) > least) & (pl.col(REVENUE).is_null() | (pl.col(REVENUE) == 0)))
    yield from each(found, TAX if TAX in case.own else REVENUE, tax=TAX, revenue=REVENUE)


def covered(case: Case) -> pl.DataFrame:
    """Return the enterprises and years that annual statistics have, if they have any revenue at all."""
    table = case.before.others.get(STATISTICS, pl.DataFrame())
    table = with_columns(table, {"period": pl.String(), USCC: pl.String(), REVENUE: pl.Float64()})
    keys = table.select(USCC, year_of("period").alias(YEAR))
    return keys.unique() if table[REVENUE].count() else keys.clear()


CHECK = Check("ledger.tax.without_revenue", "warning", ("tax", STATISTICS), (TAX, REVENUE), find)
