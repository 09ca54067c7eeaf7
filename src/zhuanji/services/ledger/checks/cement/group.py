"""A line to be merged without the group that it goes into.

Runs on cement lines with a disposition.
"""

from __future__ import annotations

from collections.abc import Iterator

import polars as pl

from zhuanji.services.ledger.checks.case import Case
from zhuanji.services.ledger.checks.cement.items import DISPOSITION, MERGE, SHEET
from zhuanji.services.ledger.checks.check import Check, Hit, each

GROUP = "into_group"


def find(case: Case) -> Iterator[Hit]:
    """Yield the merged lines of which nobody says where they go."""
    if DISPOSITION in case.sent:
        frame = case.table(DISPOSITION, GROUP)
        yield from each(frame.filter((pl.col(DISPOSITION) == MERGE) & pl.col(GROUP).is_null()), GROUP)


CHECK = Check("ledger.cement.group", "warning", SHEET, (DISPOSITION, GROUP), find)
