"""A column most of which is off from last year by one factor: its unit isn't what the header says.

Runs as the check of single figures does; needs some rows. Told once for the sheet.
"""

from __future__ import annotations

from collections.abc import Iterator

import polars as pl

from zhuanji.services.ledger.batch import ROW
from zhuanji.services.ledger.checks.case import Case
from zhuanji.services.ledger.checks.check import Check, Hit
from zhuanji.services.ledger.checks.series.years import (
    FACTOR,
    beside_year_ago,
    compared_items,
    factor_text,
    of_column,
)
from zhuanji.services.ledger.checks.wording import listed


def find(case: Case) -> Iterator[Hit]:
    """Yield one hit for each column."""
    for item in compared_items(case):
        frame = beside_year_ago(case, item)
        if (whole := of_column(case, frame)) is not None:
            off = frame.filter(pl.col(FACTOR) == whole)
            values = {"column": case.title(item), "factor": factor_text(whole), "unit": case.items[item].unit}
            counts = {"count": off.height, "of": frame.height, "rows": listed(sorted(off[ROW].to_list()))}
            yield Hit(None, item, values | counts)


CHECK = Check("ledger.series.unit_column", "warning", (), (), find)
