"""Value added above gross output.

Runs on annual statistics, and on monthly ones with their cumulative figures. Value added is what is left of
output after what it used up (plus VAT to pay), so it is rarely near it; a warning, for a year with hardly any
output can be odd.
"""

from __future__ import annotations

from collections.abc import Iterator

import polars as pl

from zhuanji.services.ledger.checks.case import Case
from zhuanji.services.ledger.checks.check import Check, Hit, each

PAIRS = (("value_added", "output_value"), ("cumulative_value_added", "cumulative_output"))


def find(case: Case) -> Iterator[Hit]:
    """Yield the rows with more value added than output."""
    for added, output in PAIRS:
        if {added, output} <= set(case.own):
            found = case.table(added, output).filter(pl.col(added) > pl.col(output))
            yield from each(found, added, added=added, output=output)


CHECK = Check("ledger.statistics.above_output", "warning", ("statistics_year", "statistics_month"), (), find)
