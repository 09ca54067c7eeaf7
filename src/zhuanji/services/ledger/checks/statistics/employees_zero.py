"""Nobody employed, although there is revenue.

Runs on annual statistics. A zero here is a denominator: productivity can't be computed and goes to be
verified. Staff sent by another firm count where they work.
"""

from __future__ import annotations

from collections.abc import Iterator

import polars as pl

from zhuanji.services.ledger.checks.case import Case
from zhuanji.services.ledger.checks.check import Check, Hit, each


def find(case: Case) -> Iterator[Hit]:
    """Yield the rows with revenue above zero and zero employees."""
    found = case.table("employees", "revenue").filter((pl.col("employees") == 0) & (pl.col("revenue") > 0))
    yield from each(found, "employees", revenue="revenue")


CHECK = Check(
    "ledger.statistics.employees_zero", "warning", ("statistics_year",), ("employees", "revenue"), find
)
