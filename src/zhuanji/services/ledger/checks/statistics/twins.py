"""R&D expenditure of the survey and R&D cost of the accounts, equal in nearly all rows.

Runs on annual statistics with both; needs some rows that have both above zero. They are two things: one column
was probably copied into the other. Told once for the sheet; a single equal pair is nothing strange.
"""

from __future__ import annotations

from collections.abc import Iterator

import polars as pl

from zhuanji.services.ledger.checks.case import Case
from zhuanji.services.ledger.checks.check import Check, Hit

SURVEY, ACCOUNTS = "rd_expense", "rd_cost"


def find(case: Case) -> Iterator[Hit]:
    """Yield one hit where the two columns are one."""
    if not {SURVEY, ACCOUNTS} <= set(case.sent):
        return
    both = case.rows.filter((pl.col(SURVEY) > 0) & (pl.col(ACCOUNTS) > 0))
    equal = both.filter(pl.col(SURVEY) == pl.col(ACCOUNTS)).height
    enough = both.height >= case.limit("ledger.twins.rows")
    if enough and equal * 100 >= both.height * case.limit("ledger.twins.share"):
        columns = {"first": case.title(SURVEY), "second": case.title(ACCOUNTS)}
        yield Hit(None, ACCOUNTS, columns | {"count": equal, "of": both.height})


CHECK = Check("ledger.statistics.twins", "warning", ("statistics_year",), (SURVEY, ACCOUNTS), find)
