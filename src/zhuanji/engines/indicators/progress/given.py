"""Figures given by hand: to judge a plan by a researcher's own numbers, or by those of a published report."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from zhuanji.basics.exact import Real
from zhuanji.basics.periods import Period, parse_period
from zhuanji.engines.indicators.progress.series import (
    Counted,
    Dimension,
    Point,
    Row,
    Series,
    Share,
    Shares,
    Subject,
)

Values = Mapping[str, float | Point | None]


@dataclass(frozen=True)
class GivenFigures:
    """Figures by indicator and period, written as `{"scale_output": {"2022": 4000, "2023": 4200}}`.

    Args:
        values: figures by indicator, or by `indicator@area`, `indicator@sector` or `indicator@area@sector` where they
            are about a part only. A figure may be a whole `Point`. What is counted up is counted from the first year.
        frozen_at: the instant up to which they are known.
        growth: published same-scope growth in per cent, by indicator and period.
        comparators: figures of other areas, by `indicator@area`.
        parts: what each district or sector does to a gap, by `indicator@area` or `indicator@sector`, the dimension.
        registers: counts by label of a structure, by indicator and period.
        things: rows of a register, by indicator and period.
        snapshot: what the figures are called.
    """

    values: Mapping[str, Values]
    frozen_at: datetime
    growth: Mapping[str, Mapping[str, float]] = field(default_factory=dict)
    comparators: Mapping[str, Mapping[str, float]] = field(default_factory=dict)
    parts: Mapping[str, tuple[Share, ...]] = field(default_factory=dict)
    registers: Mapping[str, Mapping[str, tuple[Counted, ...]]] = field(default_factory=dict)
    things: Mapping[str, Mapping[str, tuple[Row, ...]]] = field(default_factory=dict)
    snapshot: str = "given"
    demo: bool = False

    def series(self, subject: Subject) -> Series:
        """Return the figures of a subject: of its sector or single area where they are given apart."""
        found = next((self.values[name] for name in names_of(subject) if name in self.values), {})
        points = (point_of(name, value) for name, value in found.items())
        rates = self.growth.get(subject.indicator, {})
        return Series(
            tuple(sorted(points, key=lambda point: point.period)),
            {parse_period(name): rate for name, rate in rates.items()},
        )

    def comparator(self, subject: Subject, area: str) -> Mapping[Period, Real]:
        """Return the figures of another area, of the subject's sector if it has one."""
        name = f"{subject.indicator}@{area}" + (f"@{subject.sector}" if subject.sector else "")
        return {parse_period(period): value for period, value in self.comparators.get(name, {}).items()}

    def shares(
        self, subject: Subject, period: Period, dimension: Dimension, required: float, base: Period | None
    ) -> Shares:
        """Return the given shares of a gap."""
        del period, required, base
        rows = self.parts.get(f"{subject.indicator}@{dimension}", ())
        return Shares(rows, "parts" if rows else None)

    def counted(self, subject: Subject, labels: tuple[str, ...]) -> Mapping[Period, tuple[Counted, ...]]:
        """Return the given counts of a register."""
        found = self.registers.get(subject.indicator, {})
        return {
            parse_period(name): tuple(one for one in counts if one.label in labels)
            for name, counts in found.items()
        }

    def rows(self, subject: Subject) -> Mapping[Period, tuple[Row, ...]]:
        """Return the given rows of a register."""
        return {parse_period(name): rows for name, rows in self.things.get(subject.indicator, {}).items()}


def names_of(subject: Subject) -> tuple[str, ...]:
    """Return the names under which the figures of a subject may be given, the most special first.

    >>> names_of(Subject("grinding_firms", ("330522",), "cement"))
    ('grinding_firms@330522@cement', 'grinding_firms@cement', 'grinding_firms')
    """
    area = subject.areas[0] if len(subject.areas) == 1 else ""
    places = [f"@{area}"] if area and not subject.sector else []
    sectors = [f"@{area}@{subject.sector}", f"@{subject.sector}"] if subject.sector else []
    return tuple(f"{subject.indicator}{rest}" for rest in (*sectors, *places, ""))


def point_of(name: str, value: float | Point | None) -> Point:
    """Return a figure of the period that a name says."""
    if isinstance(value, Point):
        return value
    return Point(parse_period(name), value, "" if value is not None else "not_reported")
