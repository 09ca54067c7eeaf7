"""What tracking a plan gives: for each target where it stands, why, and what is to come."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from typing import Literal

from zhuanji.basics.amounts import Form, form
from zhuanji.basics.periods import Kind as PeriodKind
from zhuanji.basics.periods import Period
from zhuanji.engines.indicators.progress.judgement import Judgement
from zhuanji.engines.indicators.progress.lights import Light
from zhuanji.engines.indicators.progress.series import Shares
from zhuanji.engines.rules.models.indicators import Indicator
from zhuanji.engines.rules.models.targets import Binding

Stage = Literal["not_begun", "running", "over"]
Verdict = Literal["met", "unmet", "pending", "not_judged"]
Awaited = Literal["not_out", "due", "late", "missing", "unknown"]
Pace = Literal["month", "year", "rate"]
Method = Literal["linear", "compound"]


@dataclass(frozen=True, slots=True)
class Past:
    """One line of a history; growth in per cent against the same months of the year before.

    `small`: few enterprises make it up, so that only those with the right to its rows may see it; `entered`: how many
    do.
    """

    period: Period
    value: float | None
    reason: str
    published: float | None
    nominal: float | None
    missing_share: float | None
    small: bool = False
    entered: int | None = None


@dataclass(frozen=True, slots=True)
class Step:
    """What the plan requires at the end of a year."""

    year: int
    required: float


@dataclass(frozen=True, slots=True)
class Outlook:
    """What would have to come, and what comes if all goes on as it did: an extrapolation, no forecast of causes.

    Args:
        pace: whether the paces are amounts a month, amounts a year or rates a year in per cent.
        needed: the pace that leads to the target.
        current: the pace so far.
        end: the value at the end at the current pace.
        method: how `end` is drawn out.
    """

    pace: Pace
    needed: float | None
    current: float | None
    end: float | None
    method: Method


@dataclass(frozen=True, slots=True)
class Release:
    """The next figure: of what period, when it should come, and why it isn't there."""

    period: Period
    expected: date | None
    awaited: Awaited


@dataclass(frozen=True, slots=True)
class Asked:
    """A question that the text leaves open, and what is used until it is settled."""

    id: str
    title: str
    title_en: str
    settled: bool
    option: str | None
    option_title: str | None
    option_title_en: str | None


@dataclass(frozen=True, slots=True)
class Beside:
    """An alternative indicator that is shown, not judged; `small` as in `Past`, `closed`: its value was taken out."""

    indicator: str
    title: str
    title_en: str
    unit: str
    value: float | None
    period: Period | None
    small: bool = False
    closed: bool = False
    decimals: int | None = None

    @property
    def form(self) -> Form:
        """How its value is shown."""
        return form(self.unit, self.decimals)


@dataclass(frozen=True, slots=True)
class TargetProgress:
    """Where one target stands.

    Args:
        binding: the target as the pack has it: clause, quote, kind, value, unit, hedges.
        indicator: what is measured.
        stage: whether the target's years have begun or are over.
        rhythm: how often figures come; `year` has no light between two years.
        found: value, requirement, progress and what they are made of.
        light: by the one definition of `lights`.
        verdict: after the target's year: met, unmet, figure not out yet, not judged.
        gap: value less requirement in the indicator's unit, the better the greater.
        gap_rate: of an average change, the rate so far less that of the plan, in percentage points.
        band: for 左右: from and to.
        missing_share: missing rows over expected ones, in per cent.
        small: whether few enterprises make up the value, or the base that it is judged by.
        unverified: keys of parameters and rows that nobody has verified: 参数待核.
        closed: whether the numbers of a small figure were taken out (`for_everybody`).
        bounds: progress in per cent from which a light is a better one.
        closed_base: whether the base was, with all that is reckoned from it, since its past tells of few.
    """

    binding: Binding
    indicator: Indicator
    stage: Stage
    rhythm: PeriodKind
    found: Judgement
    light: Light
    verdict: Verdict | None
    gap: float | None
    gap_rate: float | None
    band: tuple[float, float] | None
    entered: int | None
    expected: int | None
    missing_share: float | None
    small: bool
    due: date
    release: Release | None
    outlook: Outlook | None
    history: tuple[Past, ...]
    path: tuple[Step, ...]
    areas: Shares
    sectors: Shares
    beside: tuple[Beside, ...]
    questions: tuple[Asked, ...]
    unverified: tuple[str, ...]
    closed: bool = False
    closed_base: bool = False
    bounds: tuple[Decimal, ...] = ()


@dataclass(frozen=True)
class Tracking:
    """Where a plan stands on a day."""

    city: str
    title: str
    as_of: date
    stage: Stage
    snapshot: str
    frozen_at: datetime
    demo: bool
    targets: tuple[TargetProgress, ...] = field(default_factory=tuple)

    def lights(self) -> dict[Light, int]:
        """Return how many targets have each light."""
        return {light: sum(one.light is light for one in self.targets) for light in Light}

    def as_dict(self) -> dict[str, object]:
        """Return everything as plain data, for JSON."""
        from zhuanji.engines.indicators.progress.plain import tracking_dict

        return tracking_dict(self)
