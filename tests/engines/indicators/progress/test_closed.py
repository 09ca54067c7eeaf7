"""Figures of few enterprises: each carries its mark, and everybody's tracking is without them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from zhuanji.basics.periods import parse_period
from zhuanji.engines.indicators.progress.for_everybody import for_everybody
from zhuanji.engines.indicators.progress.series import Point, Row, Share
from zhuanji.engines.indicators.totals import CLOSED


def point(text: str, value: float, *, few: bool = False) -> Point:
    """Return a figure of two enterprises, or of twenty."""
    many = 2 if few else 20
    return Point(parse_period(text), value, entered=many, expected=many, small=few)


def past(one, text):
    return next(row for row in one.history if str(row.period) == text)


def test_the_past_of_few_enterprises_is_closed_with_the_growth_on_it(judged):
    values = {"scale_output": {"2021": point("2021", 4000, few=True), "2022": point("2022", 4200),
                               "2023": point("2023", 4400)}}  # fmt: skip
    found = judged("g1", "2024-09-30", values=values)
    assert [row.small for row in found.history] == [True, False, False]
    assert past(found, "2022").nominal == pytest.approx(5)
    told = for_everybody(found)
    assert (past(told, "2021").value, past(told, "2021").reason) == (None, CLOSED)
    assert (past(told, "2022").value, past(told, "2022").nominal) == (4200, None)
    assert past(told, "2023").nominal == pytest.approx(100 * (4400 / 4200 - 1))


def test_a_history_of_few_is_closed_but_for_the_latest(judged):
    """Two totals of the same three and one more enterprise tell the one."""
    values = {"scale_output": {year: replace(point(year, 4000 + 100 * n), entered=4 + n, expected=4 + n)
                               for n, year in enumerate(("2021", "2022", "2023"))}}  # fmt: skip
    found = judged("g1", "2024-09-30", values=values)
    assert not found.small
    told = for_everybody(found)
    assert [row.value for row in told.history] == [None, None, 4200]
    assert [row.reason for row in told.history] == [CLOSED, CLOSED, ""]
    assert told.found.value == 4200
    assert told.light is found.light


def test_a_past_of_few_is_closed_also_where_many_make_up_the_latest(judged):
    """Nine in 2021 and ten in 2022: the difference tells the tenth; what is counted from 2022 stays."""
    entered = {"2021": 9, "2022": 10, "2023": 12}
    values = {"scale_output": {year: replace(point(year, 4000 + many), entered=many, expected=many)
                               for year, many in entered.items()}}  # fmt: skip
    found = judged("g1", "2024-09-30", values=values)
    told = for_everybody(found)
    assert [row.value for row in told.history] == [None, 4010, 4012]
    assert past(told, "2022").nominal is None
    assert (told.found.base, told.closed_base) == (4010, False)


def test_a_base_of_few_goes_with_what_is_reckoned_from_it_where_many_make_up_the_latest(judged):
    entered = {"2022": 9, "2023": 12}
    values = {"scale_output": {year: replace(point(year, 4000 + many), entered=many, expected=many)
                               for year, many in entered.items()}}  # fmt: skip
    told = for_everybody(judged("g1", "2024-09-30", values=values))
    assert [row.value for row in told.history] == [None, 4012]
    assert (told.found.value, told.found.base, told.closed_base) == (4012, None, True)


def test_what_the_closed_past_could_be_worked_out_from_is_closed_with_it(judged):
    values = {"scale_output": {year: replace(point(year, 4000 + 100 * n), entered=5, expected=5)
                               for n, year in enumerate(("2022", "2023"))}}  # fmt: skip
    shares = {"scale_output@area": (Share("330502", 1.0, -1.0),)}
    found = judged("g1", "2024-09-30", values=values, parts=shares)
    assert found.found.base == 4000
    assert found.areas.rows
    told = for_everybody(found)
    judgement = told.found
    assert (judgement.value, told.closed_base) == (4100, True)
    assert (judgement.base, judgement.required, judgement.end, judgement.windows) == (None, None, None, ())
    assert (judgement.progress, judgement.pointer, judgement.difference) == (None, None, None)
    assert (told.gap, told.gap_rate, told.outlook, told.path) == (None, None, None, ())
    assert (told.areas.rows, told.sectors.rows) == ((), ())


def test_published_growth_doesnt_tell_the_closed_year_before(judged):
    values = {"scale_output": {"2022": point("2022", 4000, few=True), "2023": point("2023", 4200)}}
    found = judged("g1", "2024-09-30", values=values, growth={"scale_output": {"2023": 5.0}})
    assert past(found, "2023").published == 5.0
    assert past(for_everybody(found), "2023").published is None


def test_a_base_of_few_enterprises_closes_what_is_reckoned_from_it(judged):
    values = {"scale_output": {"2022": point("2022", 4000, few=True), "2023": point("2023", 4200)}}
    found = judged("g1", "2024-09-30", values=values)
    assert found.small
    told = for_everybody(found)
    assert told.closed
    assert told.light is found.light
    assert (told.found.value, told.found.base, told.found.required, told.found.progress) == (None,) * 4
    assert (told.gap, told.outlook, told.path) == (None, None, ())


def test_where_one_area_is_small_none_is_told(judged):
    values = {
        "grinding_firms@330522@cement": {"2024Q3": point("2024Q3", 2, few=True)},
        "grinding_firms@330502@cement": {"2024Q3": point("2024Q3", 7)},
    }
    found = judged("cement_firms", "2024-11-15", values=values)
    marks = {part.label: part.small for part in found.found.parts}
    assert (marks["330522"], marks["330502"]) == (True, False)
    told = for_everybody(found)
    assert {part.value for part in told.found.parts} == {None}
    assert [part.met for part in told.found.parts] == [part.met for part in found.found.parts]


def test_single_things_have_neither_value_nor_name(judged):
    things = {"new_grinding_capacity": {"2024Q3": (Row("演示粉磨线", 120.0), Row("演示粉磨二线", 90.0))}}
    found = judged("cement_new_size", "2024-11-15", things=things)
    assert {part.label: part.value for part in found.found.parts} == {
        "演示粉磨线": 120.0,
        "演示粉磨二线": 90.0,
    }
    told = for_everybody(found)
    assert {(part.label, part.value) for part in told.found.parts} == {("", None)}
    assert [part.met for part in told.found.parts] == [part.met for part in found.found.parts]
    assert told.found.value is None


def test_figures_beside_carry_their_own_marks(judged):
    values = {
        "scale_output": {"2022": 4000, "2023": 4200},
        "scale_revenue": {"2023": point("2023", 4100, few=True)},
    }
    found = judged("g1", "2024-09-30", values=values)
    revenue = next(other for other in for_everybody(found).beside if other.indicator == "scale_revenue")
    assert (revenue.value, revenue.closed) == (None, True)


def test_what_is_made_of_many_stays_as_it_is(judged):
    values = {"scale_output": {"2022": 4000, "2023": 4200}}
    found = judged(
        "g1", "2024-09-30", values=values, parts={"scale_output@area": (Share("330502", 1.0, -1.0),)}
    )
    assert for_everybody(found) == found
