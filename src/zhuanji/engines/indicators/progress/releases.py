"""When figures come out: which period is next, when it is expected, and whether it isn't out yet, late or missing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TypeVar

from zhuanji.basics.civil_time import civil_day
from zhuanji.basics.periods import Kind, Period, cumulative, year
from zhuanji.engines.indicators.progress.model import Release
from zhuanji.engines.indicators.progress.series import Figures, Point, Series
from zhuanji.engines.rules.accessor import Answer
from zhuanji.engines.rules.models.indicators import Calendar
from zhuanji.engines.rules.pack import Pack

T = TypeVar("T")
GRACE = "calendar.report.grace_days"
FINE_FIRST = (Kind.MONTH, Kind.QUARTER, Kind.YEAR)


@dataclass(frozen=True, slots=True)
class Timetable:
    """When an indicator's figures come out, as known on a day.

    Args:
        calendar: the pack's calendar.
        lag: the parameter with the days from a period's end to its figure; None where unknown.
        grace: the parameter with the days after which a figure that hasn't come is late.
        on: the day that is asked about.
        frozen: the day up to which the snapshot holds what was approved.
    """

    calendar: Calendar
    lag: Answer | None
    grace: Answer
    on: date
    frozen: date

    def expected(self, period: Period) -> date | None:
        """Return the day by which a period's figure should be out."""
        return None if self.lag is None else period.last_day + timedelta(days=int(self.lag.value))

    def late_from(self, period: Period) -> date | None:
        """Return the day after which a period's figure is late."""
        expected = self.expected(period)
        return None if expected is None else expected + timedelta(days=int(self.grace.value))

    def was_out(self, period: Period) -> bool:
        """Say whether a figure that is in the snapshot was out on the day.

        It was if the snapshot isn't younger than the day; in a younger one, as far as the calendar tells.
        """
        if period.last_day > self.on:
            return False
        expected = self.expected(period)
        return self.frozen <= self.on or expected is None or expected <= self.on


def timetable(pack: Pack, calendar: str, figures: Figures, on: date) -> Timetable:
    """Return the timetable of a calendar.

    Raises:
        ProblemError: the pack has no lag for that day.
    """
    found = next(row for row in pack.calendars if row.id == calendar)
    lag = pack.rules.value(found.lag, on=on, area=pack.head.city) if found.lag else None
    grace = pack.rules.value(GRACE, on=on, area=pack.head.city)
    return Timetable(found, lag, grace, on, civil_day(figures.frozen_at))


def usable(series: Series, table: Timetable) -> tuple[Point, ...]:
    """Return the figures with a value that were out on the day, in the order of their periods."""
    return tuple(point for point in series.known() if table.was_out(point.period))


def latest_of(found: Mapping[Period, T], table: Timetable) -> tuple[Period | None, T | None]:
    """Return the latest period that was out on the day, with what stands under it."""
    out = [period for period in found if table.was_out(period)]
    return (max(out), found[max(out)]) if out else (None, None)


def rhythm(points: tuple[Point, ...], calendar: Calendar) -> Kind:
    """Return how often figures come: the finest kind that there are figures of, else the calendar's coarsest."""
    kinds = {kind_of(point.period) for point in points}
    return next((kind for kind in offered(calendar) if kind in kinds), offered(calendar)[-1])


def offered(calendar: Calendar) -> list[Kind]:
    """Return the kinds of period that a calendar has figures of, the finest first."""
    return [kind for kind in FINE_FIRST if kind.value in calendar.periods]


def finest(calendar: Calendar) -> Kind:
    """Return the finest kind of period that a calendar has figures of."""
    return offered(calendar)[0]


def kind_of(period: Period) -> Kind:
    """Return month, quarter or year; a run from the year's beginning counts as months.

    >>> from zhuanji.basics.periods import months, quarter
    >>> kind_of(months(2024, 1, 5)).value, kind_of(quarter(2024, 2)).value
    ('month', 'quarter')
    """
    return period.kind if period.kind in (Kind.QUARTER, Kind.YEAR) else Kind.MONTH


def periods(kind: Kind, calendar: Calendar, first: int, last: int) -> Iterator[Period]:
    """Yield the periods of which figures come out, from a year to a year.

    Monthly figures that run from the year's beginning are 1—2月, 1—3月 … of each year, the last being the year.
    """
    for number in range(first, last + 1):
        if kind is Kind.YEAR:
            yield year(number)
        elif calendar.cumulative:
            step = 3 if kind is Kind.QUARTER else 1
            yield from (run for run in cumulative(number) if (run.last + 1) % step == 0)
        else:
            months = year(number).split(kind)
            yield from (one for one in months if one.last % 12 + 1 >= calendar.first_month)


def due_periods(kind: Kind, table: Timetable, first: int) -> tuple[Period, ...]:
    """Return the periods from a year on whose figures are there or late on the day."""
    found = periods(kind, table.calendar, first, table.on.year)
    return tuple(one for one in found if is_past(table.late_from(one), table.on))


def is_past(last: date | None, on: date) -> bool:
    """Say whether a day is over."""
    return last is not None and last < on


def next_release(
    series: Series, latest: Period | None, table: Timetable, *, kind: Kind, first: int, last: int, over: bool
) -> Release | None:
    """Return what is awaited next, or None when the last figure of the target's years is there.

    Args:
        series: all figures, also those without a value.
        latest: the period of the latest usable one.
        table: the timetable.
        kind: how often figures come.
        first: the year from which figures are awaited.
        last: the target's year, whose figure is the last.
        over: whether the target's year is over, so that only its last figure is still awaited.
    """
    after = latest.last if latest is not None else -1
    awaited = [one for one in periods(kind, table.calendar, first, last) if one.last > after]
    return release_of(series, awaited[-1 if over else 0], table) if awaited else None


def release_of(series: Series, period: Period, table: Timetable) -> Release:
    """Return when a period's figure comes, or why it isn't there."""
    expected = table.expected(period)
    if expected is None:
        return Release(period, None, "unknown")
    if expected > table.on:
        return Release(period, expected, "not_out")
    if not is_past(table.late_from(period), table.on):
        return Release(period, expected, "due")
    there = series.at(period)
    return Release(period, expected, "late" if there is None or there.value is not None else "missing")
