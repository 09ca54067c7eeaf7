"""A town of another county than the row's.

Runs on every sheet that has both; the statistics bureau's codes say in which county a town lies. A warning:
parks and functional areas look after places of other counties.
"""

from __future__ import annotations

from collections.abc import Iterator

from zhuanji.services.ledger.batch import ROW
from zhuanji.services.ledger.checks.case import Case
from zhuanji.services.ledger.checks.check import Check, Hit
from zhuanji.services.ledger.checks.enterprises.places import AREA, TOWN, areas_by_name, towns_by_name


def find(case: Case) -> Iterator[Hit]:
    """Yield the rows whose town lies in no county of that name."""
    if not {AREA, TOWN} <= set(case.rows.columns):
        return
    areas, towns = areas_by_name(case.pack), towns_by_name(case.pack)
    for (area, town), rows in case.rows.drop_nulls([AREA, TOWN]).group_by(AREA, TOWN, maintain_order=True):
        county, found = areas.get(str(area)), towns.get(str(town))
        if county and county.kind == "county" and found and county.code not in {one.parent for one in found}:
            lies_in = areas[found[0].parent or county.code].name
            values = {"town": found[0].name, "county": lies_in, "area": county.name}
            yield from (Hit(row, TOWN, values) for row in rows[ROW])


CHECK = Check("ledger.area.town", "warning", (), (AREA, TOWN), find)
