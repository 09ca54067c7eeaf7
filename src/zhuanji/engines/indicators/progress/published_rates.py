"""Published figures as progress needs them: growth of the same scope, and figures to hold one's own against."""

from __future__ import annotations

from collections.abc import Mapping

from zhuanji.basics.exact import Real
from zhuanji.basics.periods import Kind, Period, months
from zhuanji.engines.indicators.measures import Measure
from zhuanji.engines.indicators.progress.growth import intensity_rate
from zhuanji.engines.indicators.progress.series import Subject
from zhuanji.engines.indicators.published import Published, published
from zhuanji.engines.indicators.scopes import size_and_scope
from zhuanji.engines.indicators.sheets import SnapshotLike
from zhuanji.engines.rules.pack import Pack
from zhuanji.engines.rules.schemes.formula import Item, Operation

# Real growth of value added is published of value added itself.
REAL = {"value_added_constant": "value_added"}


def published_growth(
    snapshot: SnapshotLike, pack: Pack, measure: Measure, subject: Subject
) -> Mapping[Period, float]:
    """Return the growth that counts, by period: the indicator's own, else that of a quotient's two sides.

    Of energy per value added, or of productivity, often only the growth of both sides is published; then the rate
    is (1 + g_above) ÷ (1 + g_below) − 1, at constant prices as far as value added's growth is real.
    """
    if len(subject.areas) != 1 or subject.sector or not measure.indicator.published_growth:
        return {}
    own = rates(snapshot, pack, subject.indicator, subject)
    sides = quotient(measure)
    if sides is None:
        return own
    above, below = (rates(snapshot, pack, REAL.get(name, name), subject) for name in sides)
    both = {period: intensity_rate(above[period], below[period]) for period in above.keys() & below.keys()}
    return both | own


def rates(snapshot: SnapshotLike, pack: Pack, name: str, subject: Subject) -> dict[Period, float]:
    """Return published growth under one name, by period, in per cent."""
    size, scope = size_and_scope(subject.scope)
    found = published(snapshot, pack, name, size=size, scope=scope)
    return {
        from_january(one.period, pack, name): one.growth
        for one in found
        if one.area == subject.areas[0] and one.growth is not None
    }


def quotient(measure: Measure) -> tuple[str, str] | None:
    """Return the two items of an indicator that is one item divided by another, else None."""
    match measure.formula:
        case Operation("/", Item(above), Item(below)):
            return above, below
        case _:
            return None


def published_values(
    snapshot: SnapshotLike, pack: Pack, subject: Subject, area: str
) -> Mapping[Period, Real]:
    """Return the published figures of an area; those of a sector stand under `indicator.sector`.

    One that the pack has keeps the digits that it is written with.
    """
    name = f"{subject.indicator}.{subject.sector}" if subject.sector else subject.indicator
    size, scope = size_and_scope(subject.scope)
    found: tuple[Published, ...] = published(snapshot, pack, name, size=size, scope=scope)
    return {
        from_january(one.period, pack, subject.indicator): one.value if one.written is None else one.written
        for one in found
        if one.area == area and one.value is not None
    }


def from_january(period: Period, pack: Pack, name: str) -> Period:
    """Return the months that a published figure is about: a month of a running total stands for all since January."""
    indicator = next((row for row in pack.indicators if row.id == name), None)
    calendar = next((row for row in pack.calendars if indicator and row.id == indicator.calendar), None)
    if period.kind is Kind.MONTH and calendar is not None and calendar.cumulative:
        return months(period.last // 12, 1, period.last % 12 + 1)
    return period
