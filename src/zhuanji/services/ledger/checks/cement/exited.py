"""Capacity taken out of a line that isn't dismantled.

Runs on cement lines with both. Capacity counts as taken out once the line is dismantled, and each tonne once.
"""

from __future__ import annotations

from collections.abc import Iterator

import polars as pl

from zhuanji.services.ledger.checks.case import Case
from zhuanji.services.ledger.checks.cement.items import DISMANTLED, SHEET, STATE
from zhuanji.services.ledger.checks.check import Check, Hit, each

EXITED = "exited_capacity_kt"


def find(case: Case) -> Iterator[Hit]:
    """Yield the rows that count capacity too soon."""
    frame = case.table(EXITED, STATE)
    found = frame.filter((pl.col(EXITED) > 0) & ~pl.col(STATE).is_in(DISMANTLED))
    yield from each(found, EXITED, exited=EXITED, state=STATE)


CHECK = Check("ledger.cement.exited", "warning", SHEET, (EXITED, STATE), find)
