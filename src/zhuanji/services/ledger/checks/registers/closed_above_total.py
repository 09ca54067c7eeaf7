"""More unlicensed producers closed than there were.

Runs on accounts of areas. A warning: the total may have been sent as what is left.
"""

from __future__ import annotations

from collections.abc import Iterator

import polars as pl

from zhuanji.services.ledger.checks.case import Case
from zhuanji.services.ledger.checks.check import Check, Hit, each

CLOSED, TOTAL = "unlicensed_closed_count", "unlicensed_count"


def find(case: Case) -> Iterator[Hit]:
    """Yield the rows that closed more than the total."""
    frame = case.table(CLOSED, TOTAL)
    yield from each(frame.filter(pl.col(CLOSED) > pl.col(TOTAL)), CLOSED, closed=CLOSED, total=TOTAL)


CHECK = Check("ledger.area.closed", "warning", ("area_accounts",), (CLOSED, TOTAL), find)
