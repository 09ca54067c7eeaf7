"""Areas: the tree is whole, and everything that names an area names one that is there."""

from __future__ import annotations

from zhuanji.engines.rules.checks.table import Table
from zhuanji.engines.rules.models.areas import Area, Membership
from zhuanji.engines.rules.models.targets import ZERO

# What may stand above what; a region such as a power grid's is asked for by its own code only.
ABOVE = {
    "nation": (),
    "region": ("nation",),
    "province": ("nation",),
    "city": ("province",),
    "county": ("city",),
    "town": ("county",),
    "functional": ("city",),
}


def check(table: Table) -> None:
    """Check the tree, the memberships and what refers to areas."""
    areas = {area.code: area for area in table.of("areas")}
    for area in table.of("areas"):
        check_parent(area, areas, table)
        if area.successor is not None:
            table.refer("area", area.successor, set(areas), area.place)
    for row in table.of("memberships"):
        check_membership(row, areas, table)
    named = [(row, (row.area,)) for part in ("parameters", "instruments") for row in table.of(part)]
    named += [(row, row.areas) for row in table.of("targets")]
    named += [(row, (row.comparator,)) for row in table.of("targets") if row.comparator not in ("", ZERO)]
    named += [(row, row.key_areas) for row in table.of("sectors")]
    known = set(areas)
    for row, codes in named:
        for code in codes:
            table.refer("area", code, known, row.place)
    if table.head and areas.get(table.head.city) is None:
        table.refer("area", table.head.city, set(areas), table.document.place("city"))


def check_parent(area: Area, areas: dict[str, Area], table: Table) -> None:
    """Check that an area stands under one of the right kind."""
    wanted = ABOVE[area.kind]
    if area.parent is None:
        if wanted:
            table.findings.add("rules.area.parentless", area.place, area=area.code, kinds=" ".join(wanted))
        return
    if not table.refer("area", area.parent, set(areas), area.place):
        return
    kind = areas[area.parent].kind
    if kind not in wanted:
        values = {"area": area.code, "kind": area.kind, "parent": area.parent, "above": kind}
        table.findings.add("rules.area.wrong_parent", area.place, **values)


def check_membership(row: Membership, areas: dict[str, Area], table: Table) -> None:
    """Check that a town, or part of a town or county, is a member of a functional area of its own city."""
    known = [table.refer("area", code, set(areas), row.place) for code in (row.functional, row.member)]
    if not all(known):
        return
    member, functional = areas[row.member], areas[row.functional]
    above = areas.get(member.parent or "")
    city = member.parent if member.kind == "county" else above.parent if above else None
    allowed = ("town",) if row.extent == "whole" else ("town", "county")
    if functional.kind != "functional" or member.kind not in allowed or city != functional.parent:
        values = {"member": row.member, "functional": row.functional}
        table.findings.add("rules.membership.impossible", row.place, **values)
