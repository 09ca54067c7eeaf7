"""A permit without a figure of any pollutant.

Runs on emissions whose file has pollutants at all. A firm that holds a permit and sent nothing is told even
where its county gives it the average; a reason (零排放 …) answers it.
"""

from __future__ import annotations

from collections.abc import Iterator

import polars as pl

from zhuanji.services.ledger.checks.case import Case
from zhuanji.services.ledger.checks.check import Check, Hit, each
from zhuanji.services.ledger.checks.emissions.items import PERMIT, POLLUTANTS, REASON, SHEET, any_given


def find(case: Case) -> Iterator[Hit]:
    """Yield the rows with a permit, no pollutant and no reason."""
    if set(POLLUTANTS).isdisjoint(case.sent):
        return
    frame = case.table(PERMIT, REASON, *POLLUTANTS)
    found = frame.filter(pl.col(PERMIT).is_not_null() & ~any_given() & pl.col(REASON).is_null())
    reasoned = {row for row, item in case.batch.absent if item in POLLUTANTS}
    yield from (hit for hit in each(found, PERMIT, permit=PERMIT) if hit.row not in reasoned)


CHECK = Check("ledger.emissions.silent", "warning", SHEET, (PERMIT, REASON, *POLLUTANTS), find)
