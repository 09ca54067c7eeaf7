"""A figure that is a multiple of last year's, or a fraction of it.

Runs on the figures that enterprises are judged by, where the ledger or the file has the year before and one of
the two is large enough to matter. What looks like a wrong unit is told as that instead.
"""

from __future__ import annotations

from collections.abc import Iterator

import polars as pl

from zhuanji.services.ledger.checks.case import Case
from zhuanji.services.ledger.checks.check import Check, Hit, each
from zhuanji.services.ledger.checks.series.years import (
    AGO,
    FACTOR,
    MAIN,
    RATIO,
    beside_year_ago,
    compared_items,
)


def find(case: Case) -> Iterator[Hit]:
    """Yield the cells that differ from last year's by more than the limit."""
    for item in compared_items(case):
        if item in MAIN:
            most = case.limit("ledger.jump.ratio_max")
            frame = beside_year_ago(case, item)
            far = (pl.col(RATIO) > most) | (pl.col(RATIO) < 1 / most)
            found = frame.filter(far & pl.col(FACTOR).is_null())
            yield from each(found, item, now=item, then=item + AGO, ratio=RATIO)


CHECK = Check("ledger.series.jump", "warning", (), (), find)
