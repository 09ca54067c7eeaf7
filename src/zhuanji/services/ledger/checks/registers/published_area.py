"""A published figure of an area that the city pack doesn't know.

Runs on published figures. A warning: the pack lists the cities that one is compared with, not all.
"""

from __future__ import annotations

from collections.abc import Iterator

import polars as pl

from zhuanji.services.ledger.checks.case import Case
from zhuanji.services.ledger.checks.check import Check, Hit, each
from zhuanji.services.ledger.checks.enterprises.places import areas_by_name

AREA = "published_area"


def find(case: Case) -> Iterator[Hit]:
    """Yield the rows with an area of no name or code that the pack has."""
    if AREA in case.rows.columns:
        yield from each(
            case.rows.filter(~pl.col(AREA).is_in(list(areas_by_name(case.pack)))), AREA, area=AREA
        )


CHECK = Check("ledger.published.area", "warning", ("published",), (AREA,), find)
