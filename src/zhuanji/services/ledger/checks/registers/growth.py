"""A published growth that is hardly one.

Runs on published figures: more than the limit either way. Often a figure stands in the column of growth, or
the growth is an index (105.3 for 5.3 %).
"""

from __future__ import annotations

from collections.abc import Iterator

import polars as pl

from zhuanji.services.ledger.checks.case import Case
from zhuanji.services.ledger.checks.check import Check, Hit, each

GROWTH = "published_growth"


def find(case: Case) -> Iterator[Hit]:
    """Yield the cells beyond the limit."""
    if GROWTH in case.sent:
        most = case.limit("ledger.published.growth_max")
        found = case.rows.filter(pl.col(GROWTH).abs() > most).with_columns(pl.lit(most).alias("most"))
        yield from each(found, GROWTH, growth=GROWTH, most="most")


CHECK = Check("ledger.published.growth", "warning", ("published",), (GROWTH,), find)
