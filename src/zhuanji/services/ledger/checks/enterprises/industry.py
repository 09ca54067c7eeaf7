"""An industry code that isn't four digits (GB/T 4754).

Runs on the roster. A letter before the digits (C1713) is no fault; three digits are, for sectors go by four.
"""

from __future__ import annotations

from collections.abc import Iterator

import polars as pl

from zhuanji.services.ledger.checks.case import Case
from zhuanji.services.ledger.checks.check import Check, Hit, each

INDUSTRY = "industry"
FOUR = r"^[A-Ta-t]?[0-9]{4}$"


def find(case: Case) -> Iterator[Hit]:
    """Yield the rows whose code has another form."""
    if INDUSTRY in case.rows.columns:
        yield from each(case.rows.filter(~pl.col(INDUSTRY).str.contains(FOUR)), INDUSTRY, industry=INDUSTRY)


CHECK = Check("ledger.industry.form", "warning", ("enterprises",), (INDUSTRY,), find)
