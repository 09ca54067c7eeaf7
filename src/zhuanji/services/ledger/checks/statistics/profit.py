"""Profit above revenue.

Runs on annual and monthly statistics. Income from investments can do it; a shifted column does more often.
"""

from __future__ import annotations

from collections.abc import Iterator

import polars as pl

from zhuanji.services.ledger.checks.case import Case
from zhuanji.services.ledger.checks.check import Check, Hit, each

PAIRS = (
    ("total_profit", "revenue"),
    ("operating_profit", "revenue"),
    ("cumulative_profit", "cumulative_revenue"),
)


def find(case: Case) -> Iterator[Hit]:
    """Yield the rows with a profit above zero that is more than the revenue."""
    for profit, revenue in PAIRS:
        if {profit, revenue} <= set(case.own):
            frame = case.table(profit, revenue)
            found = frame.filter((pl.col(profit) > 0) & (pl.col(profit) > pl.col(revenue)))
            yield from each(found, profit, profit=profit, revenue=revenue)


CHECK = Check("ledger.statistics.profit", "warning", ("statistics_year", "statistics_month"), (), find)
