"""A county that the city pack doesn't know (GB/T 2260 code or name).

Runs where the county decides where a row counts: on the roster, and on accounts by areas. An error: such a
row would be in no sum.
"""

from __future__ import annotations

from collections.abc import Iterator

import polars as pl

from zhuanji.services.ledger.checks.case import Case
from zhuanji.services.ledger.checks.check import Check, Hit, each
from zhuanji.services.ledger.checks.enterprises.places import AREA, areas_by_name


def find(case: Case) -> Iterator[Hit]:
    """Yield the rows with an area of no name or code that the pack has."""
    if AREA in case.rows.columns:
        known = list(areas_by_name(case.pack))
        found = case.rows.filter(~pl.col(AREA).is_in(known))
        yield from each(found, AREA, area=AREA)


CHECK = Check("ledger.area.unknown", "error", ("enterprises", "area_accounts"), (AREA,), find)
