"""More hours within the limits than valid hours.

Runs on emissions by months, on a file with both. An error: the first are a part of the second by definition.
"""

from __future__ import annotations

from collections.abc import Iterator

import polars as pl

from zhuanji.services.ledger.checks.case import Case
from zhuanji.services.ledger.checks.check import Check, Hit, each
from zhuanji.services.ledger.checks.emissions.items import SHEET

VALID, WITHIN = "valid_hours", "hours_within_limit"


def find(case: Case) -> Iterator[Hit]:
    """Yield the rows whose part is more than the whole."""
    if {WITHIN, VALID} <= set(case.rows.columns):
        found = case.rows.filter(pl.col(WITHIN) > pl.col(VALID))
        yield from each(found, WITHIN, within=WITHIN, valid=VALID)


CHECK = Check("ledger.emissions.hours", "error", SHEET, (VALID, WITHIN), find)
