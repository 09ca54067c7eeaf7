"""A figure about 10, 100, 1000 or 10,000 times last year's, or that part of it: probably another unit.

Runs on all figures with a unit, ten only on those that enterprises are judged by; land also by 15 (hectares)
and 666.67 (square metres). Where most of a column is off alike, the column is told instead.
"""

from __future__ import annotations

from collections.abc import Iterator

import polars as pl

from zhuanji.services.ledger.checks.case import Case
from zhuanji.services.ledger.checks.check import Check, Hit, each
from zhuanji.services.ledger.checks.series.years import (
    AGO,
    FACTOR,
    beside_year_ago,
    compared_items,
    factor_text,
    of_column,
)


def find(case: Case) -> Iterator[Hit]:
    """Yield the cells that are off by a unit."""
    for item in compared_items(case):
        frame = beside_year_ago(case, item)
        whole = of_column(case, frame)
        for (factor,), rows in frame.drop_nulls(FACTOR).group_by(FACTOR, maintain_order=True):
            if factor != whole:
                rows = rows.with_columns(pl.lit(factor_text(float(str(factor)))).alias("text"))
                yield from each(rows, item, now=item, then=item + AGO, factor="text")


CHECK = Check("ledger.series.unit", "warning", (), (), find)
