"""The list of enterprises above scale against their revenue (2000 万元).

Runs on annual statistics against the roster, and on the roster against annual statistics. A warning: the list
is that of the evaluated year, and who passes the line enters the next one.
"""

from __future__ import annotations

from collections.abc import Iterator

import polars as pl

from zhuanji.services.ledger.checks.case import Case
from zhuanji.services.ledger.checks.check import Check, Hit, each
from zhuanji.services.ledger.checks.enterprises.no_roster import ROSTER

FLAG, REVENUE = "above_scale", "revenue"
LINE = "appraisal.above_scale.revenue_min"


def find(case: Case) -> Iterator[Hit]:
    """Yield the rows whose revenue lies on the other side of the line than the list says."""
    if case.batch.sheet == ROSTER:
        frame, flag, item = case.table(FLAG, REVENUE), pl.col(FLAG), FLAG
    else:
        frame, flag, item = case.with_roster(FLAG), pl.col(f"roster_{FLAG}"), REVENUE
    line = case.limit(LINE)
    found = frame.filter(flag != (pl.col(REVENUE) >= line)).with_columns(
        flag.alias("listed"), pl.lit(line).alias("line")
    )
    yield from each(found, item, revenue=REVENUE, line="line", listed="listed")


CHECK = Check("ledger.enterprise.scale", "warning", ("statistics_year", ROSTER), (FLAG, REVENUE), find)
