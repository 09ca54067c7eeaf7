"""Zero emissions without a reason.

Runs on emissions. A zero is a denominator and goes to be verified unless a recorded reason (零排放, 登记管理,
依托房东) names a policy.
"""

from __future__ import annotations

from collections.abc import Iterator

import polars as pl

from zhuanji.services.ledger.checks.case import Case
from zhuanji.services.ledger.checks.check import Check, Hit, each
from zhuanji.services.ledger.checks.emissions.items import REASON, SHEET, WHOLE


def find(case: Case) -> Iterator[Hit]:
    """Yield the rows with zero in all and no reason."""
    if WHOLE in case.sent:
        found = case.table(WHOLE, REASON).filter((pl.col(WHOLE) == 0) & pl.col(REASON).is_null())
        yield from each(found, WHOLE)


CHECK = Check("ledger.emissions.zero", "warning", SHEET, (WHOLE, REASON), find)
