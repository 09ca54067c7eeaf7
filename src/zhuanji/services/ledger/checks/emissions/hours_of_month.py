"""More valid hours than the period has.

Runs on emissions. A warning: an enterprise with several outlets may have added up their hours.
"""

from __future__ import annotations

from collections.abc import Iterator

import polars as pl

from zhuanji.basics.periods import parse_period
from zhuanji.basics.problems import ProblemError
from zhuanji.services.ledger.batch import PERIOD
from zhuanji.services.ledger.checks.case import Case
from zhuanji.services.ledger.checks.check import Check, Hit, each
from zhuanji.services.ledger.checks.emissions.hours import VALID
from zhuanji.services.ledger.checks.emissions.items import SHEET


def find(case: Case) -> Iterator[Hit]:
    """Yield the cells above the hours of their period."""
    if VALID not in case.sent:
        return
    hours = {period: hours_of(period) for period in case.rows[PERIOD].drop_nulls().unique()}
    most = pl.col(PERIOD).replace_strict(hours, default=None, return_dtype=pl.Float64)
    found = case.rows.with_columns(most.alias("most")).filter(pl.col(VALID) > pl.col("most"))
    yield from each(found, VALID, valid=VALID, most="most")


def hours_of(period: str) -> float | None:
    """Return the hours of a period.

    >>> hours_of("2024-02"), hours_of("")
    (696.0, None)
    """
    try:
        return 24.0 * parse_period(period).days
    except ProblemError:
        return None


CHECK = Check("ledger.emissions.hours_of_month", "warning", SHEET, (VALID,), find)
