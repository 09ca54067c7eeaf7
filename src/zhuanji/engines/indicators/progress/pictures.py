"""The history of a target's figures, the path that the plan draws, and the figures beside."""

from __future__ import annotations

from zhuanji.basics.periods import Kind, year
from zhuanji.engines.indicators.progress.case import Case, indicator_of, subject_of
from zhuanji.engines.indicators.progress.chain import nominal_growth
from zhuanji.engines.indicators.progress.judgement import Judgement
from zhuanji.engines.indicators.progress.kinds.amounts import share_by
from zhuanji.engines.indicators.progress.model import Beside, Past, Step
from zhuanji.engines.indicators.progress.path import Form, elapsed, required
from zhuanji.engines.indicators.progress.releases import timetable, usable
from zhuanji.engines.indicators.progress.series import Point

GROWING = ("level", "average_change", "total_change", "relative")
FORMS: dict[str, Form] = {
    "cumulative": "share",
    "addition": "share",
    "coverage": "linear",
    "level": "linear",
    "average_change": "compound",
    "total_change": "compound",
}


def history(case: Case) -> tuple[Past, ...]:
    """Return every figure that was out on the day, and those that should have been but have no value.

    A fourth quarter that says the same as its year isn't told twice.
    """
    points = [point for point in case.series.points if case.table.was_out(point.period)]
    wholes = {(point.period.last, point.value) for point in points if point.period.kind is Kind.YEAR}
    told = [
        point
        for point in points
        if point.period.kind is not Kind.QUARTER or (point.period.last, point.value) not in wholes
    ]
    return tuple(past_of(case, point) for point in sorted(told, key=lambda point: point.period))


def past_of(case: Case, point: Point) -> Past:
    """Return a figure with its growth, where growth means something."""
    grows = case.binding.kind in GROWING
    published = case.series.growth.get(point.period) if grows else None
    nominal = nominal_growth(case.series, point.period) if grows else None
    return Past(
        point.period,
        point.value,
        point.reason,
        published,
        nominal,
        point.missing_share,
        point.small,
        point.entered,
    )


def path(case: Case, found: Judgement) -> tuple[Step, ...]:
    """Return what is required at the end of each year; nothing where there is no path.

    A change has its path from its base year on, an amount from its first year, all up to the target's year.
    """
    form = FORMS.get(case.binding.kind)
    last = case.binding.by
    if form is None or found.end is None:
        return ()
    if form == "share":
        ends = {number: share_by(case, year(number).last_day) for number in range(case.first_year, last + 1)}
        return tuple(Step(number, required("share", share, found.end)) for number, share in ends.items())
    if found.base is None or found.share is None:
        return ()
    base = found.windows[0].base if found.windows else case.first_year - 1
    first = base + 1
    return tuple(
        Step(number, required(form, elapsed(first, last, year(number).last_day), found.end, found.base))
        for number in range(first, last + 1)
    )


def beside(case: Case) -> tuple[Beside, ...]:
    """Return the alternative indicators with their latest figures."""
    return tuple(one_beside(case, name) for name in case.binding.alternatives)


def one_beside(case: Case, name: str) -> Beside:
    """Return one alternative indicator with its latest figure."""
    indicator = indicator_of(name, case.pack.indicators)
    table = timetable(case.pack, indicator.calendar, case.figures, case.on)
    points = usable(case.figures.series(subject_of(case.binding, case.pack, name)), table)
    last = points[-1] if points else None
    value, period = (last.value, last.period) if last else (None, None)
    small = last is not None and last.small
    return Beside(
        name,
        indicator.title,
        indicator.title_en,
        indicator.unit,
        value,
        period,
        small,
        decimals=indicator.decimals,
    )
