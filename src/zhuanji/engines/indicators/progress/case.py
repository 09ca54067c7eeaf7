"""One target with everything that its judgement needs."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from zhuanji.basics.periods import Kind, Period
from zhuanji.engines.indicators.progress.releases import (
    Timetable,
    due_periods,
    finest,
    rhythm,
    timetable,
    usable,
)
from zhuanji.engines.indicators.progress.series import Figures, Point, Series, Subject
from zhuanji.engines.rules.accessor import Answer
from zhuanji.engines.rules.models.indicators import Indicator
from zhuanji.engines.rules.models.targets import ZERO, Binding
from zhuanji.engines.rules.pack import Pack
from zhuanji.engines.rules.schemes.formula import item_names, parse_formula

MISSING_MAX = "progress.missing_max"
PARTIAL = "partial"
COUNTED_UP = ("addition", "cumulative")


@dataclass(frozen=True)
class Case:
    """One target on a day: its binding, its figures as far as they were out, and when more come.

    Args:
        points: the usable figures in order, the last of them the latest.
        rhythm: how often figures come.
        missing_max: the missing share in per cent above which a figure isn't judged.
    """

    pack: Pack
    figures: Figures
    binding: Binding
    indicator: Indicator
    subject: Subject
    series: Series
    table: Timetable
    points: tuple[Point, ...]
    rhythm: Kind
    missing_max: Answer

    @property
    def due(self) -> tuple[Period, ...]:
        """The periods whose figures are there or late."""
        return self.due_as(self.rhythm)

    @property
    def on(self) -> date:
        """The day that is asked about."""
        return self.table.on

    @property
    def latest(self) -> Point | None:
        """The latest usable figure."""
        return self.points[-1] if self.points else None

    @property
    def first_year(self) -> int:
        """The first year that counts for the target: of an amount the one that it is counted from, else the plan's."""
        plan = self.pack.head.plan
        counted = self.binding.since if self.binding.kind in COUNTED_UP else None
        return counted or (plan.first_year if plan else self.binding.by)

    @property
    def due_day(self) -> date:
        """The day by which the target should be met."""
        return date(self.binding.by, 12, 31)

    @property
    def days_left(self) -> int:
        """The days to the due day; negative when it is past."""
        return (self.due_day - self.on).days

    @property
    def overdue_period(self) -> Period | None:
        """The latest period whose figure should be out and isn't usable, or None."""
        return last_after(self.due, self.latest.period if self.latest else None)

    def overdue_after(self, period: Period) -> Period | None:
        """Return the latest period after another whose figure is late, as often as the calendar has figures at best."""
        return last_after(self.due_as(finest(self.table.calendar)), period)

    def due_as(self, kind: Kind) -> tuple[Period, ...]:
        """Return the periods of a kind whose figures are there or late."""
        found = due_periods(kind, self.table, self.first_year)
        return tuple(one for one in found if one.years[-1] <= self.binding.by)

    @property
    def fall(self) -> bool:
        """Whether the plan asks for less."""
        return self.binding.op in ("<=", "<")

    @property
    def lower(self) -> bool:
        """Whether less is better: as the plan asks, or as the indicator goes where a comparator is to be beaten."""
        beats = self.binding.kind == "relative" and self.binding.op in (">", ">=")
        return self.indicator.direction == "lower" if beats else self.fall

    def too_much_missing(self, point: Point) -> bool:
        """Say whether so much is missing in a figure that it can't be judged."""
        share = point.missing_share
        return point.reason == PARTIAL or (share is not None and share > float(self.missing_max.value))


def subject_of(binding: Binding, pack: Pack, indicator: str | None = None) -> Subject:
    """Return what is measured for a target, or for an alternative indicator of it."""
    plan = pack.head.plan
    netted = plan.first_year if plan and binding.comparator == ZERO else None
    since = binding.since if binding.kind in COUNTED_UP else netted
    found = (pack.areas.get(code) for code in binding.areas)
    apart = any(area is not None and area.kind == "functional" for area in found)
    name = indicator or binding.indicator
    return Subject(name, binding.areas, binding.sector, binding.scope, since, apart)


def case_of(binding: Binding, figures: Figures, pack: Pack, on: date) -> Case:
    """Return the case of a target on a day.

    Raises:
        ProblemError: the pack lacks a parameter for that day.
    """
    indicator = indicator_of(binding.indicator, pack.indicators)
    subject = subject_of(binding, pack)
    series = figures.series(subject)
    table = timetable(pack, indicator.calendar, figures, on)
    points = judgeable(usable(series, table), subject.since or 0, binding.by)
    pulse = rhythm(points, table.calendar)
    limit = pack.rules.value(MISSING_MAX, on=on, area=pack.head.city)
    return Case(pack, figures, binding, indicator, subject, series, table, points, pulse, limit)


def last_after(due: tuple[Period, ...], period: Period | None) -> Period | None:
    """Return the last of some periods if it ends after another one."""
    wanted = due[-1] if due else None
    return None if wanted is None or (period is not None and period.last >= wanted.last) else wanted


def judgeable(points: Iterable[Point], first: int, last: int) -> tuple[Point, ...]:
    """Return the figures of a target's years; those that lack whole quarters only where there are no others."""
    inside = tuple(
        point for point in points if first <= point.period.years[0] and point.period.years[-1] <= last
    )
    return tuple(point for point in inside if point.reason != PARTIAL) or inside


def items_of(indicator: Indicator, pack: Pack) -> frozenset[str]:
    """Return the ledger items of which an indicator is made."""
    known = {item.id for item in pack.items}
    return frozenset(item_names(parse_formula(indicator.formula))) & known


def indicator_of(name: str, rows: Iterable[Indicator]) -> Indicator:
    """Return an indicator by its id."""
    return next(row for row in rows if row.id == name)
