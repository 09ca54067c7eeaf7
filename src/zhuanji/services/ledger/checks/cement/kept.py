"""A line to be kept that is dismantled.

Runs on cement lines with both. The structure of the plan (closed, merged, kept) counts it as kept.
"""

from __future__ import annotations

from collections.abc import Iterator

import polars as pl

from zhuanji.services.ledger.checks.case import Case
from zhuanji.services.ledger.checks.cement.items import DISMANTLED, DISPOSITION, KEEP, SHEET, STATE
from zhuanji.services.ledger.checks.check import Check, Hit, each


def find(case: Case) -> Iterator[Hit]:
    """Yield the kept lines that are gone."""
    frame = case.table(DISPOSITION, STATE)
    found = frame.filter((pl.col(DISPOSITION) == KEEP) & pl.col(STATE).is_in(DISMANTLED))
    yield from each(found, STATE, state=STATE)


CHECK = Check("ledger.cement.kept", "warning", SHEET, (DISPOSITION, STATE), find)
