"""A cumulative figure for January alone.

Runs on monthly items that run from the year's beginning: in China's monthly statistics months 1 and 2 come
together, as February. Told once for the sheet.
"""

from __future__ import annotations

from collections.abc import Iterator

import polars as pl

from zhuanji.services.ledger.batch import PERIOD, ROW
from zhuanji.services.ledger.checks.case import Case
from zhuanji.services.ledger.checks.check import Check, Hit
from zhuanji.services.ledger.checks.series.falling import cumulative
from zhuanji.services.ledger.checks.wording import listed


def find(case: Case) -> Iterator[Hit]:
    """Yield one hit with the rows of January."""
    found = case.batch.frame.filter(pl.col(PERIOD).str.ends_with("-01"))
    if cumulative(case) and not found.is_empty():
        periods = listed(sorted(found[PERIOD].unique().to_list()))
        yield Hit(
            None, None, {"periods": periods, "count": found.height, "rows": listed(found[ROW].to_list())}
        )


CHECK = Check("ledger.series.january", "warning", (), (), find)
