"""Pollutants without the number of a permit.

Runs on emissions whose file has the column in use. Enterprises that only register, or discharge through their
landlord, say so in the column of reasons and aren't told.
"""

from __future__ import annotations

from collections.abc import Iterator

import polars as pl

from zhuanji.services.ledger.checks.case import Case
from zhuanji.services.ledger.checks.check import Check, Hit, each
from zhuanji.services.ledger.checks.emissions.items import PERMIT, POLLUTANTS, REASON, SHEET, UNPERMITTED


def find(case: Case) -> Iterator[Hit]:
    """Yield the rows with pollutants above zero and no permit."""
    if PERMIT not in case.sent:
        return
    emits = pl.any_horizontal(pl.col(name) > 0 for name in POLLUTANTS)
    excused = pl.col(REASON).is_in(UNPERMITTED).fill_null(value=False)
    frame = case.table(PERMIT, REASON, *POLLUTANTS)
    yield from each(frame.filter(emits & pl.col(PERMIT).is_null() & ~excused), PERMIT)


CHECK = Check("ledger.emissions.without_permit", "warning", SHEET, (PERMIT, REASON, *POLLUTANTS), find)
