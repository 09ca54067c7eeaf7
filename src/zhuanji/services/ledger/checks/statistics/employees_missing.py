"""Revenue without a number of employees.

Runs on annual statistics whose file has the column in use, where neither the file nor the ledger has a value
or a reason why there is none.
"""

from __future__ import annotations

from collections.abc import Iterator

import polars as pl

from zhuanji.services.ledger.checks.case import Case
from zhuanji.services.ledger.checks.check import Check, Hit, each


def find(case: Case) -> Iterator[Hit]:
    """Yield the rows with revenue above zero and no word on employees."""
    if "employees" not in case.sent:
        return
    found = case.table("employees", "revenue").filter(pl.col("employees").is_null() & (pl.col("revenue") > 0))
    for hit in each(found, "employees", revenue="revenue"):
        if hit.row is not None and (hit.row, "employees") not in case.batch.absent:
            yield hit


CHECK = Check(
    "ledger.statistics.employees_missing", "warning", ("statistics_year",), ("employees", "revenue"), find
)
