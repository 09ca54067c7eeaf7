"""A city's units: every town in exactly one of them, functional areas apart or inside."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from support.counts import examples
from zhuanji.basics.problems import ProblemError
from zhuanji.engines.rules.areas import Areas
from zhuanji.engines.rules.checks.dates import check_memberships
from zhuanji.engines.rules.checks.table import Table
from zhuanji.engines.rules.cover import cover
from zhuanji.engines.rules.loading import Document, Findings
from zhuanji.engines.rules.models.areas import Area, Membership

CITED = {"source": ["D"], "verified": False}
FIRST = date(2023, 1, 1)


def towns(units) -> dict[str, set[str]]:
    return {unit.code: set(unit.towns) for unit in units}


def test_inside_every_town_stays_in_its_county(made):
    units = cover(made.areas, "990100", on=date(2025, 6, 1), functional="inside")
    assert towns(units) == {"990101": {"990101001", "990101002"}, "990102": {"990102001", "990102002"}}


def test_apart_the_towns_go_to_the_functional_area(made):
    units = cover(made.areas, "990100", on=date(2024, 6, 1), functional="apart")
    assert towns(units) == {
        "990101": {"990101001"},
        "990102": {"990102001", "990102002"},
        "990100-F1": {"990101002"},
    }


def test_statistics_and_tax_may_have_other_borders(made):
    on = date(2025, 6, 1)
    statistics = towns(cover(made.areas, "990100", on=on, functional="apart", basis="statistics"))
    tax = towns(cover(made.areas, "990100", on=on, functional="apart", basis="tax"))
    assert statistics["990100-F1"] == {"990101002"}
    assert tax["990100-F1"] == {"990102001"}


def test_before_it_was_founded_a_functional_area_is_no_unit(made):
    units = cover(made.areas, "990100", on=date(2023, 6, 1), functional="apart")
    assert [unit.code for unit in units] == ["990101", "990102"]


def test_a_city_that_is_not_there(made):
    with pytest.raises(ProblemError) as caught:
        cover(made.areas, "330500", on=FIRST, functional="inside")
    assert [problem.code for problem in caught.value.problems] == ["rules.area.unknown"]


@pytest.mark.parametrize("functional", ["inside", "apart"])
def test_huzhou_counts_each_of_its_72_towns_once(huzhou, functional):
    units = cover(huzhou.areas, "330500", on=date(2024, 6, 30), functional=functional)
    counted = Counter(town for unit in units for town in unit.towns)
    assert len(counted) == 72
    assert set(counted.values()) == {1}


def test_huzhou_says_that_the_borders_of_its_functional_areas_are_open(huzhou):
    units = {
        unit.code: unit for unit in cover(huzhou.areas, "330500", on=date(2024, 6, 30), functional="apart")
    }
    assert units["330500-F1"].open
    assert units["330500-F2"].open
    assert {code for code, unit in units.items() if unit.open} == {
        "330502", "330522", "330523", "330500-F1", "330500-F2",
    }  # fmt: skip
    assert units["330502"].partly == {"330502012"}
    inside = cover(huzhou.areas, "330500", on=date(2024, 6, 30), functional="inside")
    assert not any(unit.open for unit in inside)


TOWNS = [f"99010{county}00{town}" for county in (1, 2) for town in (1, 2, 3)]
AREAS = [
    Area(code=code, name=code, kind=kind, parent=parent, standard="internal", **CITED)
    for code, kind, parent in (
        ("990100", "city", "990000"),
        ("990101", "county", "990100"),
        ("990102", "county", "990100"),
        ("990100-F1", "functional", "990100"),
        ("990100-F2", "functional", "990100"),
        *((town, "town", town[:6]) for town in TOWNS),
    )
]
DAYS = st.none() | st.integers(0, 700).map(lambda days: FIRST + timedelta(days=days))
MEMBERS = st.lists(
    st.builds(
        dict,
        functional=st.sampled_from(["990100-F1", "990100-F2"]),
        member=st.sampled_from([*TOWNS, "990101"]),
        extent=st.sampled_from(["whole", "part"]),
        basis=st.sampled_from(["all", "statistics", "tax", "appraisal"]),
        valid_from=DAYS,
        valid_to=DAYS,
    ),
    max_size=8,
)


@settings(max_examples=examples(2000))
@given(
    members=MEMBERS,
    days=st.integers(0, 700),
    functional=st.sampled_from(["inside", "apart"]),
    basis=st.sampled_from(["statistics", "tax", "appraisal"]),
)
def test_a_town_is_counted_exactly_once(members, days, functional, basis):
    """Of any memberships that the check lets pass, on any day, by any count."""
    kept: list[Membership] = []
    for values in members:
        if values["valid_from"] and values["valid_to"] and values["valid_from"] > values["valid_to"]:
            continue
        row, findings = Membership(**values, **CITED), Findings()
        check_memberships(Table(None, {"memberships": [*kept, row]}, None, Document("x"), findings))
        if not findings.problems:
            kept.append(row)
    on = FIRST + timedelta(days=days)
    units = cover(Areas(AREAS, kept), "990100", on=on, functional=functional, basis=basis)
    counted = Counter(town for unit in units for town in unit.towns)
    assert counted == dict.fromkeys(TOWNS, 1)
