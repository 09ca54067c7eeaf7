"""Held against a comparator: same year, same scope, same rounding; the difference is that of the unrounded values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal

from zhuanji.basics.exact import Real, exact
from zhuanji.basics.periods import Period
from zhuanji.basics.rounding import round_half_up
from zhuanji.engines.indicators.progress.case import Case
from zhuanji.engines.indicators.progress.judgement import Judgement, Part, State
from zhuanji.engines.indicators.progress.kinds.usual import without_judgement
from zhuanji.engines.indicators.progress.measuring import DIGITS, WHOLE, meets
from zhuanji.engines.indicators.progress.releases import usable
from zhuanji.engines.indicators.progress.series import Point, Subject
from zhuanji.engines.plan.grammar.comparators import MIRRORED
from zhuanji.engines.plan.model import Comparison
from zhuanji.engines.rules.models.targets import ZERO

LEAST_DIGITS = 1  # 28.0 stands in the ledger as 28
SMALL_DIGITS = 4  # 0.2000 stands there as 0.2, to which 0.19 mustn't be rounded
JUST_UNDER = Decimal(WHOLE) - Decimal(1).scaleb(-DIGITS)


def judge_relative(case: Case) -> Judgement:
    """Judge a value against its comparator; by each sector where the target is one of several sectors."""
    if case.binding.each == "sector":
        return judge_sectors(case)
    if case.binding.comparator == ZERO:
        return against_zero(case)
    found = held_against(case, case.subject, case.points) if case.points else None
    return without_judgement(case, found)


def against_zero(case: Case) -> Judgement:
    """Judge an indicator that is a difference already, such as new less exited capacity.

    That nobody has sent anything is no difference of 0.
    """
    point = case.latest
    if point is None or point.value is None or point.entered == 0:
        return without_judgement(case)
    met = meets(point.value, case.binding.op, 0.0)
    better = -point.value if case.fall else point.value
    return without_judgement(case, Judgement(
        "judged", point.value, point.period, 0.0, point.period.last_day, difference=better, met=met, end=0.0
    ))  # fmt: skip


def held_against(case: Case, subject: Subject, points: tuple[Point, ...]) -> Judgement:
    """Hold the latest figure against the comparator of the same period, else the last common one, provisionally."""
    latest = points[-1]
    area = case.binding.comparator
    others = case.figures.comparator(subject, area) if area else {}
    common = [point for point in points if point.period in others]
    if not common:
        return Judgement("no_comparator", latest.value, latest.period, on=latest.period.last_day)
    return compared(case, common[-1], others, provisional=common[-1] is not latest)


def compared(case: Case, point: Point, others: Mapping[Period, Real], *, provisional: bool) -> Judgement:
    """Return a value beside its comparator, both rounded as the comparator is published."""
    published, other = others[point.period], float(others[point.period])
    small = abs(other) < 1 and case.indicator.unit != "%"
    least = 0 if isinstance(published, Decimal) else SMALL_DIGITS if small else LEAST_DIGITS
    own, bound = (
        round_half_up(value, max(least, decimals(published))) for value in (point.value or 0.0, published)
    )
    lower = case.indicator.direction == "lower"
    met = meets(float(own), sense(case.binding.op, lower=lower), float(bound))
    better = (other - (point.value or 0.0)) * (1 if lower else -1)
    return Judgement(
        "judged", point.value, point.period, other, point.period.last_day,
        pointer=pointer(own, bound, lower=lower, met=met),
        difference=better, met=met, end=other, provisional=provisional,
    )  # fmt: skip


def sense(op: Comparison, *, lower: bool) -> Comparison:
    """Return how to compare: “better than” is under the comparator where less is better.

    >>> sense(">", lower=True), sense(">=", lower=False)
    ('<', '>=')
    """
    return MIRRORED[op] if lower and op in (">", ">=") else op


def pointer(own: Decimal, bound: Decimal, *, lower: bool, met: bool) -> Decimal | None:
    """Return the per cent that the light is read from: value over comparator, or the other way where less is better.

    >>> pointer(Decimal("5.4"), Decimal(6), lower=False, met=False)
    Decimal('90.000000000')
    """
    if met:
        return Decimal(WHOLE)
    top, bottom = (bound, own) if lower else (own, bound)
    if bottom <= 0:
        return Decimal(0)
    return min(round_half_up(WHOLE * top / bottom, DIGITS), JUST_UNDER)


def decimals(value: Real) -> int:
    """Return how many decimals a published figure shows; one that is kept as it was written, all of these.

    >>> decimals(28.1), decimals(135.75), decimals(28.0), decimals(Decimal("0.2000"))
    (1, 2, 0, 4)
    """
    exponent = (value if isinstance(value, Decimal) else exact(value).normalize()).as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def judge_sectors(case: Case) -> Judgement:
    """Judge each sector of the pack by itself; the target is met when every one of them is."""
    found = [(sector.id, of_sector(case, sector.id)) for sector in case.pack.sectors]
    parts = tuple(sector_part(name, *one) for name, one in found if one is not None)
    judged = [one[0] for _, one in found if one is not None and one[0].state == "judged"]
    whole = case.latest
    basis = Judgement(
        "no_comparator", whole.value if whole else None, whole.period if whole else None, parts=parts
    )
    if not judged:
        return without_judgement(case, basis) if whole is not None else without_judgement(case)
    worst = min(judged, key=lambda one: one.pointer or Decimal(0))
    everyone = len(judged) == len(case.pack.sectors)
    met = everyone and all(one.met for one in judged)
    state: State = "judged" if everyone or not worst.met else "incomplete"
    provisional = any(one.provisional for one in judged)
    return replace(
        basis, state=state, period=worst.period, on=worst.on, pointer=worst.pointer, met=met, provisional=provisional
    )  # fmt: skip


def sector_part(name: str, one: Judgement, small: bool) -> Part:
    """Return a sector as a part of the whole; without a comparator it is neither met nor not."""
    met = one.met if one.state == "judged" else None
    return Part("sector", name, one.value, one.required, met, small=small)


def of_sector(case: Case, sector: str) -> tuple[Judgement, bool] | None:
    """Return one sector against the same sector of the comparator, and whether its figure is small.

    None where it has no figure.
    """
    subject = replace(case.subject, sector=sector)
    points = usable(case.figures.series(subject), case.table)
    points = tuple(point for point in points if point.period.years[-1] <= case.binding.by)
    if not points:
        return None
    found = held_against(case, subject, points)
    return found, any(point.small for point in points if point.period == found.period)
