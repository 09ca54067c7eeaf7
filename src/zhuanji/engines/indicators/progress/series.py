"""What progress is made from: figures of one indicator over time, with what is missing in them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal, Protocol

from zhuanji.basics.exact import Real
from zhuanji.basics.periods import Period

Dimension = Literal["area", "sector", "row", "part"]


@dataclass(frozen=True, slots=True)
class Subject:
    """What is measured for whom.

    Args:
        indicator: its id.
        areas: codes of areas; of several the figures are taken together.
        sector: an id of the pack's sectors, or None for all.
        scope: items and the values that keep an enterprise, such as `("above_scale", "true")`.
        since: the year from which amounts are counted up; None for what isn't.
        apart: whether functional areas stand beside the counties, as where each is judged by itself.
    """

    indicator: str
    areas: tuple[str, ...]
    sector: str | None = None
    scope: tuple[tuple[str, str], ...] = ()
    since: int | None = None
    apart: bool = False


@dataclass(frozen=True, slots=True)
class Point:
    """The figure of a period.

    Args:
        period: the months that it is about; from the year's beginning where figures are cumulative.
        value: in the indicator's unit, or None.
        reason: why there is none (`not_reported`, `to_verify`, …), or `partial` where whole quarters are missing.
        entered: how many rows went in.
        expected: how many should have; None where nobody knows.
        small: whether fewer enterprises than may be shown make it up.
    """

    period: Period
    value: float | None
    reason: str = ""
    entered: int | None = None
    expected: int | None = None
    small: bool = False

    @property
    def missing_share(self) -> float | None:
        """The missing rows over the expected ones, in per cent; None where nobody knows how many are expected."""
        if self.entered is None or not self.expected:
            return None
        return 100 * max(0, self.expected - self.entered) / self.expected


@dataclass(frozen=True, slots=True)
class Series:
    """Figures by period, and the published same-scope growth against the same months of the year before, in %."""

    points: tuple[Point, ...] = ()
    growth: Mapping[Period, float] = field(default_factory=dict)

    def at(self, period: Period) -> Point | None:
        """Return the figure of a period, or None."""
        return next((point for point in self.points if point.period == period), None)

    def known(self) -> tuple[Point, ...]:
        """Return the figures that have a value, in the order of their periods."""
        return tuple(
            sorted(
                (point for point in self.points if point.value is not None), key=lambda point: point.period
            )
        )


@dataclass(frozen=True, slots=True)
class Share:
    """What one district or sector does to a figure.

    Args:
        code: the area's code or the sector's id.
        value: its own figure; None where it is missing or may not be shown.
        gap: what it adds to value less requirement, in the indicator's unit, all of them adding up to it; in a
            result turned so that the better is the greater; None as above.
        closed: whether it is kept back because few enterprises make it up.
    """

    code: str
    value: float | None
    gap: float | None
    closed: bool = False


# How a gap is shared out: a ratio is made of its parts exactly; of an amount each part should have grown as the whole
# did; where there is no base the plan's amount is shared out by enterprises, which the plan itself doesn't say.
SharedBy = Literal["parts", "base", "enterprises"]


@dataclass(frozen=True, slots=True)
class Shares:
    """What every district or sector does to a figure."""

    rows: tuple[Share, ...] = ()
    by: SharedBy | None = None


@dataclass(frozen=True, slots=True)
class Counted:
    """How many things a register holds under a label, and how many of them are done."""

    label: str
    assigned: int
    done: int


@dataclass(frozen=True, slots=True)
class Row:
    """One thing of a register that is judged by itself, such as a new project."""

    label: str
    value: float | None


class Figures(Protocol):
    """Where figures come from: the cube of a snapshot, or anything of that shape."""

    @property
    def snapshot(self) -> str:
        """The id of the snapshot."""

    @property
    def frozen_at(self) -> datetime:
        """The instant up to which it holds what was approved."""

    @property
    def demo(self) -> bool:
        """Whether the data are made up."""

    def series(self, subject: Subject) -> Series:
        """Return the figures of a subject."""

    def comparator(self, subject: Subject, area: str) -> Mapping[Period, Real]:
        """Return the published figures of another area that a subject is held against."""

    def shares(
        self, subject: Subject, period: Period, dimension: Dimension, required: float, base: Period | None
    ) -> Shares:
        """Return what each district or sector does to the gap of a period.

        Args:
            subject: what is measured.
            period: the figure's.
            dimension: `area` or `sector`.
            required: what is required of the whole.
            base: the period that a change is counted from, or None.
        """

    def counted(self, subject: Subject, labels: tuple[str, ...]) -> Mapping[Period, tuple[Counted, ...]]:
        """Return the counts of a register by label, as they stood at the end of each period."""

    def rows(self, subject: Subject) -> Mapping[Period, tuple[Row, ...]]:
        """Return the things of a register one by one, as they stood at the end of each period."""
