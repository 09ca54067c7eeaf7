"""More tax than revenue.

Runs on taxes against annual statistics, and the other way round. Selling land can do it; so do 元 for 万元.
"""

from __future__ import annotations

from collections.abc import Iterator

import polars as pl

from zhuanji.services.ledger.checks.case import Case
from zhuanji.services.ledger.checks.check import Check, Hit, each
from zhuanji.services.ledger.checks.tax.without_revenue import REVENUE, STATISTICS, TAX


def find(case: Case) -> Iterator[Hit]:
    """Yield the rows whose tax is more than the revenue of the year."""
    found = case.table(TAX, REVENUE).filter((pl.col(REVENUE) > 0) & (pl.col(TAX) > pl.col(REVENUE)))
    yield from each(found, TAX if TAX in case.own else REVENUE, tax=TAX, revenue=REVENUE)


CHECK = Check("ledger.tax.above_revenue", "warning", ("tax", STATISTICS), (TAX, REVENUE), find)
