"""How far a granted area reaches, on small trees drawn by hand."""

from __future__ import annotations

from datetime import date

from zhuanji.engines.rules.areas import Areas
from zhuanji.engines.rules.models.areas import Area, Membership
from zhuanji.services.access.reach import reach

EARLY, DAY = date(2019, 1, 1), date(2024, 6, 1)


def area(code, kind, parent=None, **more):
    return Area.model_validate(
        {
            "code": code,
            "name": code,
            "kind": kind,
            "parent": parent,
            "standard": "internal",
            "source": "D",
            "verified": True,
        }
        | more
    )


def member(functional, town, extent="whole", basis="all", **more):
    return Membership.model_validate(
        {
            "functional": functional,
            "member": town,
            "extent": extent,
            "basis": basis,
            "source": "D",
            "verified": True,
        }
        | more
    )


TREE = [
    area("CC", "city"),
    area("AA", "county", "CC"),
    area("BB", "county", "CC"),
    area("A1", "town", "AA"),
    area("A2", "town", "AA"),
    area("B1", "town", "BB"),
    area("OLD", "town", "AA", valid_to="2020-12-31"),
    area("FF", "functional", "CC"),
    area("GG", "functional", "CC"),
]
AREAS = Areas(
    TREE,
    [
        member("FF", "A1", valid_from="2022-01-01"),
        member("FF", "B1", "part"),
        member("GG", "A2", basis="tax"),
        member("GG", "A1", "part"),
    ],
)


def reached(*codes, on=DAY):
    return reach(AREAS, frozenset(codes), on)


def test_a_city_reaches_all():
    assert reached("CC") == {one.code for one in TREE}


def test_a_county_reaches_its_towns_also_those_given_up():
    assert reached("AA") == {"AA", "A1", "A2", "OLD", "GG"}
    assert reached("BB") == {"BB", "B1"}


def test_both_counties_of_a_functional_area_reach_it_together():
    assert "FF" not in reached("AA") | reached("BB")
    assert "FF" in reached("AA", "BB")


def test_a_functional_area_reaches_the_towns_that_are_its_own_on_the_day():
    assert reached("FF") == {"FF", "A1"}
    assert reached("FF", on=EARLY) == {"FF"}


def test_towns_in_part_or_of_another_basis_arent_reached():
    assert reached("GG") == {"GG"}


def test_what_nobody_knows_reaches_nothing():
    assert reached("XX", "") == frozenset()
    assert reached() == frozenset()
