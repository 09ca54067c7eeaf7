"""Periods: how they are written, ordered, taken apart, and how much of one has gone by."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhuanji.basics.periods import (
    Kind,
    Period,
    cumulative,
    half,
    month,
    month_of,
    months,
    parse_period,
    quarter,
    year,
    years,
)
from zhuanji.basics.problems import Place, ProblemError

PERIODS = st.tuples(st.integers(1990 * 12, 2050 * 12), st.integers(0, 60)).map(
    lambda pair: Period(pair[0], sum(pair))
)
DAYS = st.dates(date(1991, 1, 1), date(2055, 12, 31))


@pytest.mark.parametrize(
    ("written", "period"),
    [
        ("2024", year(2024)),
        ("2024年", year(2024)),
        ("2024年度", year(2024)),
        ("2024Q4", quarter(2024, 4)),
        ("2024-q4", quarter(2024, 4)),
        ("2024年第三季度", quarter(2024, 3)),
        ("2024年三季度", quarter(2024, 3)),
        ("2024年1季度", quarter(2024, 1)),
        ("2024年前三季度", months(2024, 1, 9)),
        ("2024年上半年", half(2024, 1)),
        ("2024H2", half(2024, 2)),
        ("2024-07", month(2024, 7)),
        ("2024.7", month(2024, 7)),
        ("2024/07", month(2024, 7)),
        ("202407", month(2024, 7)),
        ("２０２４年７月", month(2024, 7)),
        ("2024年 7月份", month(2024, 7)),
        ("2024年1-2月", months(2024, 1, 2)),
        ("2024年1—7月", months(2024, 1, 7)),
        ("2024年1月至7月", months(2024, 1, 7)),
        ("2024-01/2024-02", months(2024, 1, 2)),
        ("2023年11月—2024年2月", Period(month(2023, 11).first, month(2024, 2).last)),
        ("2023-2025年", years(2023, 2025)),
        ("2023年至2025年", years(2023, 2025)),
    ],
)
def test_ways_of_writing_a_period(written, period):
    assert parse_period(written) == period


@pytest.mark.parametrize(
    ("written", "period"),
    [
        ("1-2月", months(2024, 1, 2)),
        ("7月", month(2024, 7)),
        ("Q2", quarter(2024, 2)),
        ("上半年", half(2024, 1)),
    ],
)
def test_the_year_may_come_from_elsewhere(written, period):
    assert parse_period(written, 2024) == period


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("", "unreadable"),
        ("去年", "unreadable"),
        ("7", "unreadable"),
        ("2024Q5", "unreadable"),
        ("20247", "unreadable"),
        ("1-2月", "no_year"),
        ("前三季度", "no_year"),
        ("2024年13月", "out_of_range"),
        ("2024-00", "out_of_range"),
        ("2024年7-1月", "out_of_range"),
        ("2025-2023年", "out_of_range"),
        ("0000", "out_of_range"),
    ],
)
def test_what_is_no_period_is_a_coded_problem(written, code):
    with pytest.raises(ProblemError) as raised:
        parse_period(written, place=Place(row=2))
    [problem] = raised.value.problems
    assert (problem.code, problem.place) == (f"calendar.period.{code}", Place(row=2))
    assert written in problem.sentence()


@given(PERIODS)
def test_what_is_stored_and_printed_is_read_back(period):
    assert parse_period(str(period)) == period
    assert parse_period(period.title("zh")) == period


@given(PERIODS, PERIODS)
def test_periods_are_ordered_by_their_ends(one, other):
    assert (one < other) + (other < one) + (one == other) == 1
    if one.last_day < other.last_day:
        assert one < other


def test_a_year_stands_after_its_quarters_in_order():
    parts = [year(2024), *year(2024).split(Kind.QUARTER), *year(2024).months()]
    assert sorted(parts)[-3:] == [month(2024, 12), quarter(2024, 4), year(2024)]


@given(PERIODS, DAYS)
def test_a_day_is_inside_or_outside(period, day):
    assert (day in period) == (period.first_day <= day <= period.last_day)
    assert period.begins < period.ends
    assert (period.ends - period.begins) == timedelta(days=period.days) - timedelta(microseconds=1)


def test_an_instant_belongs_to_the_day_that_it_is_in_china():
    assert datetime(2024, 12, 31, 15, 59, tzinfo=UTC) in year(2024)
    assert datetime(2024, 12, 31, 16, 0, tzinfo=UTC) in year(2025)
    assert month_of(datetime(2024, 12, 31, 16, 0, tzinfo=UTC)) == month(2025, 1)
    assert year(2024).ends.isoformat() == "2024-12-31T23:59:59.999999+08:00"


def test_an_instant_without_a_zone_is_refused():
    with pytest.raises(ValueError, match="no zone"):
        assert datetime(2024, 12, 31) in year(2024)  # noqa: DTZ001


@given(PERIODS, DAYS)
def test_elapsed_share_grows_from_nothing_to_all(period, day):
    share = period.elapsed_share(day)
    assert 0 <= share <= 1
    assert share <= period.elapsed_share(day + timedelta(days=1))
    assert period.elapsed_share(period.first_day - timedelta(days=1)) == 0
    assert period.elapsed_share(period.last_day) == 1


@pytest.mark.parametrize("number", range(1, 13))
def test_at_the_end_of_a_month_so_many_twelfths_of_the_year_are_gone(number):
    assert year(2023).elapsed_share(month(2023, number).last_day) == Fraction(number, 12)


def test_half_a_leap_february_is_half_a_month():
    assert month(2024, 2).elapsed_share(date(2024, 2, 15)) == Fraction(15, 29)
    assert years(2023, 2025).elapsed_share(date(2023, 12, 31)) == Fraction(1, 3)


def test_the_months_for_which_statistics_come_out_have_no_january():
    published = list(cumulative(2024))
    assert [period.title() for period in published[:2]] == ["2024年1—2月", "2024年一季度"]
    assert published[-1] == year(2024)
    assert len(published) == 11


@given(st.integers(1990, 2050), st.integers(-40, 40))
def test_shifting_there_and_back(of_year, count):
    for period in (month(of_year, 5), quarter(of_year, 2), half(of_year, 1), year(of_year)):
        assert period.shift(count).shift(-count) == period
        assert period.shift(count).kind is period.kind


def test_a_run_of_months_has_no_neighbour_but_a_year_before():
    with pytest.raises(ValueError, match="no fixed length"):
        months(2024, 1, 2).shift(1)
    assert months(2024, 1, 2).year_earlier() == months(2023, 1, 2)


def test_only_whole_parts():
    with pytest.raises(ValueError, match="whole parts"):
        months(2024, 1, 7).split(Kind.QUARTER)
    assert [str(part) for part in years(2023, 2024).split(Kind.YEAR)] == ["2023", "2024"]


def test_containment_and_years():
    assert months(2024, 1, 2) in year(2024)
    assert year(2024) not in months(2024, 1, 2)
    assert list(years(2023, 2025).years) == [2023, 2024, 2025]


@pytest.mark.parametrize(
    "make",
    [
        lambda: month(2024, 0),
        lambda: quarter(2024, 5),
        lambda: half(2024, 3),
        lambda: months(2024, 7, 1),
        lambda: years(2025, 2023),
    ],
)
def test_periods_that_do_not_exist(make):
    with pytest.raises(ValueError, match=r"isn't in|no period"):
        make()
