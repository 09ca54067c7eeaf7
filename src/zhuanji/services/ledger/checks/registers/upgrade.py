"""An enterprise covered by upgrading although none of the three kinds covers it.

Runs on the coverage of upgrading with all four. Which of the three are needed is an open question; none of
them is too few for every answer.
"""

from __future__ import annotations

from collections.abc import Iterator

import polars as pl

from zhuanji.services.ledger.checks.case import Case
from zhuanji.services.ledger.checks.check import Check, Hit, each

COVERED, KINDS = "upgrade_covered", ("covered_high_end", "covered_digital", "covered_green")


def find(case: Case) -> Iterator[Hit]:
    """Yield the rows that are covered by nothing."""
    frame = case.table(COVERED, *KINDS)
    yield from each(frame.filter(pl.col(COVERED) & ~pl.any_horizontal(KINDS)), COVERED)


CHECK = Check("ledger.upgrade.covered", "warning", ("upgrade",), (COVERED, *KINDS), find)
