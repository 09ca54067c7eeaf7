"""Making periods by year and number."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime

from zhuanji.basics.civil_time import civil_day
from zhuanji.basics.periods.period import Period


def month(of_year: int, number: int) -> Period:
    """Return a month, 1 to 12."""
    return months(of_year, number, number)


def quarter(of_year: int, number: int) -> Period:
    """Return a quarter, 1 to 4."""
    return months(of_year, _within(number, 4) * 3 - 2, number * 3)


def half(of_year: int, number: int) -> Period:
    """Return a half year, 1 or 2."""
    return months(of_year, _within(number, 2) * 6 - 5, number * 6)


def year(number: int) -> Period:
    """Return a calendar year."""
    return months(number, 1, 12)


def years(first: int, last: int) -> Period:
    """Return a run of calendar years, both ends included."""
    return Period(first * 12, last * 12 + 11)


def months(of_year: int, first: int, last: int) -> Period:
    """Return a run of months inside a year, both ends included.

    Raises:
        ValueError: no such months.
    """
    return Period(of_year * 12 + _within(first, 12) - 1, of_year * 12 + _within(last, 12) - 1)


def cumulative(of_year: int) -> Iterator[Period]:
    """Yield the runs for which monthly statistics are published: 1—2月, 1—3月 … 1—12月.

    >>> [str(period) for period in cumulative(2024)][:3]
    ['2024-01/2024-02', '2024Q1', '2024-01/2024-04']
    """
    return (months(of_year, 1, last) for last in range(2, 13))


def month_of(when: date | datetime) -> Period:
    """Return the month in China that a day or an instant belongs to."""
    day = civil_day(when)
    return month(day.year, day.month)


def _within(number: int, most: int) -> int:
    if not 1 <= number <= most:
        raise ValueError(f"{number} isn't in 1 to {most}")
    return number
