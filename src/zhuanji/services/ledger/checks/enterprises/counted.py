"""A row that counts for more than itself.

Runs on the items that are 1 in every row (or 0 where the row doesn't count), so that their total is a number
of rows. A total written into the column would be counted with it.
"""

from __future__ import annotations

from collections.abc import Iterator

import polars as pl

from zhuanji.services.ledger.checks.case import Case
from zhuanji.services.ledger.checks.check import Check, Hit, each

# Not counted by rows, but of each row 1 or 0 all the same.
ONE_OR_NONE = ("ultra_low_line_count", "leading_line_count", "grinding_firm_count")


def find(case: Case) -> Iterator[Hit]:
    """Yield the cells with another number than 1 or 0."""
    for item in case.sent:
        if case.items[item].rows == "count" or item in ONE_OR_NONE:
            yield from each(case.rows.filter(~pl.col(item).is_in([0, 1])), item, value=item)


CHECK = Check("ledger.check.counted", "warning", (), (), find)
