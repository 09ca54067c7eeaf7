"""A rank among the province's cities that is below 1 or above their number.

Runs on published figures; needs the cities in the pack. A warning: the list may rank counties.
"""

from __future__ import annotations

from collections.abc import Iterator

import polars as pl

from zhuanji.services.ledger.checks.case import Case
from zhuanji.services.ledger.checks.check import Check, Hit, each

RANK = "published_rank"


def find(case: Case) -> Iterator[Hit]:
    """Yield the ranks that don't exist."""
    city = case.pack.areas.get(case.pack.head.city)
    if RANK in case.sent and city is not None and city.parent:
        cities = len(case.pack.areas.of_kind("city", case.day, city.parent))
        found = case.rows.filter(~pl.col(RANK).is_between(1, cities)).with_columns(
            pl.lit(cities).alias("cities")
        )
        yield from each(found, RANK, rank=RANK, cities="cities")


CHECK = Check("ledger.published.rank", "warning", ("published",), (RANK,), find)
