"""Value added above revenue.

Runs on annual statistics, and on monthly ones with their cumulative figures, where it isn't above output as
well, which is told already. Output that wasn't sold explains it; a wrong unit does more often.
"""

from __future__ import annotations

from collections.abc import Iterator

import polars as pl

from zhuanji.services.ledger.checks.case import Case
from zhuanji.services.ledger.checks.check import Check, Hit, each

TRIPLES = (
    ("value_added", "revenue", "output_value"),
    ("cumulative_value_added", "cumulative_revenue", "cumulative_output"),
)


def find(case: Case) -> Iterator[Hit]:
    """Yield the rows with more value added than revenue."""
    for added, revenue, output in TRIPLES:
        if {added, revenue, output} <= set(case.own):
            frame = case.table(added, revenue, output)
            told = (pl.col(added) > pl.col(output)).fill_null(value=False)
            found = frame.filter((pl.col(added) > pl.col(revenue)) & ~told)
            yield from each(found, added, added=added, revenue=revenue)


CHECK = Check("ledger.statistics.above_revenue", "warning", ("statistics_year", "statistics_month"), (), find)
