"""China's working days, and days counted in months.

The State Council's notice of each year (放假调休) moves days of rest and of work about. A year whose notice isn't
in the table is refused, never guessed from weekends.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from typing import NamedTuple

from zhuanji.basics.problems import Problem, ProblemError


class _Table(NamedTuple):
    rest: frozenset[date]
    work: frozenset[date]
    first: int
    last: int


@cache
def _table() -> _Table:
    """Load the published arrangement; the package is read when a day is first asked for."""
    from chinese_calendar import constants

    rest, work = frozenset(constants.holidays), frozenset(constants.workdays)
    return _Table(rest, work, min(rest).year, max(rest).year)


def known_years() -> range:
    """Return the years whose working days are known."""
    table = _table()
    return range(table.first, table.last + 1)


def is_workday(day: date) -> bool:
    """Say whether a day is a working day in China.

    Raises:
        ProblemError: the year's arrangement isn't known (`calendar.workdays_unknown`).

    >>> is_workday(date(2024, 2, 4)), is_workday(date(2024, 2, 12))  # a Sunday worked; the Spring Festival
    (True, False)
    """
    table = _table()
    if not table.first <= day.year <= table.last:
        values = {"year": day.year, "first": table.first, "last": table.last}
        raise ProblemError([Problem("calendar.workdays_unknown", values=values)])
    return day in table.work or (day.weekday() < 5 and day not in table.rest)


def on_or_after(day: date) -> date:
    """Return the day itself if it is worked, else the next working day.

    Raises:
        ProblemError: the year's arrangement isn't known.

    >>> on_or_after(date(2024, 10, 1))
    datetime.date(2024, 10, 8)
    """
    return day if is_workday(day) else next_workday(day)


def next_workday(day: date) -> date:
    """Return the first working day after a day.

    Raises:
        ProblemError: the year's arrangement isn't known.
    """
    return next(workdays_after(day))


def workdays_after(day: date) -> Iterator[date]:
    """Yield the working days after a day.

    Raises:
        ProblemError: a year is reached whose arrangement isn't known.
    """
    while True:
        day += timedelta(days=1)
        if is_workday(day):
            yield day


def add_workdays(day: date, count: int) -> date:
    """Return the last of so many working days; the day itself isn't counted (次日起算).

    Args:
        day: the day of the event.
        count: working days, 1 or more.

    Raises:
        ProblemError: a year is reached whose arrangement isn't known.
        ValueError: the count is less than 1.

    >>> add_workdays(date(2024, 2, 7), 5)  # over the Spring Festival
    datetime.date(2024, 2, 20)
    """
    if count < 1:
        raise ValueError(f"{count} working days can't be counted")
    following = workdays_after(day)
    for _ in range(count - 1):
        next(following)
    return next(following)


def workdays_between(first: date, last: date) -> int:
    """Return how many working days lie after the first day, up to and including the last; 0 if it isn't later.

    Raises:
        ProblemError: a year's arrangement isn't known.

    >>> workdays_between(date(2024, 2, 7), date(2024, 2, 20))
    5
    """
    span = (last - first).days
    return sum(is_workday(first + timedelta(days=count)) for count in range(1, span + 1))


def add_months(day: date, count: int) -> date:
    """Return the same day so many months later, or the month's last day where it has no such day.

    Args:
        day: the day of the event.
        count: months; negative for earlier.

    >>> add_months(date(2024, 1, 31), 1), add_months(date(2024, 2, 29), 12), add_months(date(2024, 1, 31), 2)
    (datetime.date(2024, 2, 29), datetime.date(2025, 2, 28), datetime.date(2024, 3, 31))
    """
    year, index = divmod(day.year * 12 + day.month - 1 + count, 12)
    return date(year, index + 1, min(day.day, monthrange(year, index + 1)[1]))
