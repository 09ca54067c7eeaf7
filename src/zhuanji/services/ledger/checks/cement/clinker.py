"""A daily clinker capacity of a grinding line.

Runs on cement lines with a kind. Clinker comes from kilns; targets count the two kinds apart.
"""

from __future__ import annotations

from collections.abc import Iterator

import polars as pl

from zhuanji.services.ledger.checks.case import Case
from zhuanji.services.ledger.checks.cement.items import KIND, SHEET
from zhuanji.services.ledger.checks.check import Check, Hit, each

CAPACITY = "clinker_t_per_day"


def find(case: Case) -> Iterator[Hit]:
    """Yield the grinding lines that make clinker."""
    frame = case.table(KIND, CAPACITY)
    yield from each(
        frame.filter((pl.col(KIND) == "grinding") & (pl.col(CAPACITY) > 0)), CAPACITY, capacity=CAPACITY
    )


CHECK = Check("ledger.cement.clinker", "warning", SHEET, (KIND, CAPACITY), find)
