"""Working days as the State Council arranged them; months that end where they must."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhuanji.basics.problems import ProblemError
from zhuanji.basics.workdays import (
    add_months,
    add_workdays,
    is_workday,
    known_years,
    next_workday,
    on_or_after,
    workdays_between,
)

DAYS = st.dates(date(2010, 1, 1), date(2024, 12, 31))


@pytest.mark.parametrize(
    ("day", "worked"),
    [
        (date(2023, 4, 23), True),  # a Sunday worked for Labour Day
        (date(2023, 10, 6), False),  # Mid-Autumn and National Day, a Friday
        (date(2024, 2, 9), True),  # New Year's Eve, left to employers in 2024
        (date(2024, 2, 17), False),
        (date(2024, 2, 18), True),
        (date(2025, 1, 26), True),
        (date(2025, 1, 28), False),
        (date(2025, 6, 7), False),  # an ordinary Saturday
    ],
)
def test_published_arrangements(day, worked):
    assert is_workday(day) is worked


def test_the_plan_period_and_the_year_after_are_known():
    assert set(range(2023, 2027)) <= set(known_years())


@pytest.mark.parametrize("year", [2003, known_years()[-1] + 1])
def test_a_year_that_is_not_published_is_refused(year):
    with pytest.raises(ProblemError) as raised:
        is_workday(date(year, 3, 3))
    [problem] = raised.value.problems
    assert problem.code == "calendar.workdays_unknown"
    assert f"{year} 年" in problem.sentence()
    assert "chinesecalendar" in problem.remedy("en")


def test_counting_does_not_run_into_an_unknown_year():
    with pytest.raises(ProblemError):
        add_workdays(date(known_years()[-1], 12, 25), 10)


@given(DAYS, st.integers(1, 60))
def test_adding_and_counting_agree(day, count):
    end = add_workdays(day, count)
    assert is_workday(end)
    assert workdays_between(day, end) == count


@given(DAYS)
def test_the_next_working_day_is_the_first_one_later(day):
    found = next_workday(day)
    between = [day + timedelta(days=n) for n in range(1, (found - day).days)]
    assert is_workday(found)
    assert not any(map(is_workday, between))
    assert on_or_after(day) == (day if is_workday(day) else found)


def test_no_days_cannot_be_added():
    with pytest.raises(ValueError, match="can't be counted"):
        add_workdays(date(2024, 1, 2), 0)


def test_nothing_lies_between_a_day_and_an_earlier_one():
    assert workdays_between(date(2024, 3, 5), date(2024, 3, 1)) == 0


@pytest.mark.parametrize(
    ("day", "count", "expected"),
    [
        (date(2024, 3, 15), 1, date(2024, 4, 15)),
        (date(2023, 1, 31), 1, date(2023, 2, 28)),
        (date(2023, 12, 31), 2, date(2024, 2, 29)),
        (date(2024, 2, 29), 12, date(2025, 2, 28)),
        (date(2024, 3, 31), -1, date(2024, 2, 29)),
        (date(2024, 3, 31), 0, date(2024, 3, 31)),
    ],
)
def test_the_same_day_next_month_else_the_last(day, count, expected):
    assert add_months(day, count) == expected


@given(DAYS, st.integers(-30, 30))
def test_a_month_is_never_skipped(day, count):
    later = add_months(day, count)
    assert (later.year * 12 + later.month) - (day.year * 12 + day.month) == count
    assert later.day <= day.day
