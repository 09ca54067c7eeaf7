"""The count of lines with phase 2 done against the phase of the line.

Runs on cement lines with both: the count is 1 where the phase is 二阶段, and 0 elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterator

import polars as pl

from zhuanji.services.ledger.checks.case import Case
from zhuanji.services.ledger.checks.cement.items import SHEET
from zhuanji.services.ledger.checks.check import Check, Hit, each

COUNT, PHASE, SECOND = "ultra_low_line_count", "ultra_low_phase", "二阶段"


def find(case: Case) -> Iterator[Hit]:
    """Yield the rows whose count and phase don't agree."""
    frame = case.table(COUNT, PHASE)
    found = frame.filter((pl.col(COUNT) > 0) != (pl.col(PHASE) == SECOND))
    yield from each(found, COUNT, count=COUNT, phase=PHASE)


CHECK = Check("ledger.cement.phase", "warning", SHEET, (COUNT, PHASE), find)
