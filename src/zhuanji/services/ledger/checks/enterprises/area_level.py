"""An area that is neither a county nor a functional area of the city.

Runs on the roster and on accounts by areas. A row of the whole city beside those of its counties would be
counted twice; an enterprise of the city as such is in no county's sum.
"""

from __future__ import annotations

from collections.abc import Iterator

import polars as pl

from zhuanji.services.ledger.checks.case import Case
from zhuanji.services.ledger.checks.check import Check, Hit, each
from zhuanji.services.ledger.checks.enterprises.places import AREA, areas_by_name

KINDS = ("county", "functional")


def find(case: Case) -> Iterator[Hit]:
    """Yield the rows whose area the pack has, but not as a part of its city."""
    if AREA not in case.rows.columns:
        return
    areas = areas_by_name(case.pack)
    city = case.pack.head.city
    above = [name for name, area in areas.items() if not (area.kind in KINDS and area.parent == city)]
    yield from each(case.rows.filter(pl.col(AREA).is_in(above)), AREA, area=AREA)


CHECK = Check("ledger.area.level", "warning", ("enterprises", "area_accounts"), (AREA,), find)
