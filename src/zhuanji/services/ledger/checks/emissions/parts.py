"""Main pollutants against the sum of the four, in tonnes.

Runs on emissions with the whole and any of the four. With all four the whole must agree; with some it can't be
less than those. What agrees in equivalents is told as that instead.
"""

from __future__ import annotations

from collections.abc import Iterator

import polars as pl

from zhuanji.services.ledger.checks.case import Case
from zhuanji.services.ledger.checks.check import Check, Hit, each
from zhuanji.services.ledger.checks.emissions.equivalent import agrees_in_equivalents, near
from zhuanji.services.ledger.checks.emissions.items import FOUR, SHEET, WHOLE, total


def find(case: Case) -> Iterator[Hit]:
    """Yield the rows whose whole isn't the sum."""
    frame = case.table(WHOLE, *FOUR).with_columns(total().alias("sum"))
    full = pl.all_horizontal(pl.col(name).is_not_null() for name in FOUR)
    some = pl.any_horizontal(pl.col(name).is_not_null() for name in FOUR)
    off = ~near(case, pl.col("sum")) & (full | (some & (pl.col(WHOLE) < pl.col("sum"))))
    found = frame.filter(off & ~agrees_in_equivalents(case).fill_null(value=False))
    yield from each(found, WHOLE, whole=WHOLE, sum="sum")


CHECK = Check("ledger.emissions.parts", "warning", SHEET, (WHOLE, *FOUR), find)
