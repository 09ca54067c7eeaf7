"""One target → where it stands."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from zhuanji.basics.periods import Kind, year
from zhuanji.engines.indicators.progress.bases import asked
from zhuanji.engines.indicators.progress.case import Case, case_of
from zhuanji.engines.indicators.progress.gaps import band, base_period, gap, gap_rate, shares
from zhuanji.engines.indicators.progress.judgement import Judgement
from zhuanji.engines.indicators.progress.kinds import judge
from zhuanji.engines.indicators.progress.kinds.amounts import curve_on
from zhuanji.engines.indicators.progress.lights import Light, Standing, Thresholds, light_of
from zhuanji.engines.indicators.progress.model import Release, Stage, TargetProgress, Verdict
from zhuanji.engines.indicators.progress.outlook import outlook
from zhuanji.engines.indicators.progress.pictures import beside, history, path
from zhuanji.engines.indicators.progress.releases import finest, next_release
from zhuanji.engines.indicators.progress.series import Figures
from zhuanji.engines.rules.models.targets import Binding
from zhuanji.engines.rules.pack import Pack


def target_progress(
    binding: Binding, figures: Figures, pack: Pack, *, as_of: date, bounds: Thresholds
) -> TargetProgress:
    """Return where one target stands on a day.

    Args:
        binding: the target.
        figures: where its figures come from.
        pack: the city pack.
        as_of: the day.
        bounds: the thresholds of the light on that day.

    Raises:
        ProblemError: the pack lacks a parameter for that day.
    """
    case = case_of(binding, figures, pack, as_of)
    stage = stage_on(case)
    found = Judgement("not_begun") if stage == "not_begun" else shown_only(case, judge(case))
    found = after_the_end(case, found, stage)
    light = light_of(standing(case, found), bounds)
    point = case.latest if found.value is not None else None
    return TargetProgress(
        binding=binding, indicator=case.indicator, stage=stage, rhythm=pulse(case, found), found=found, light=light,
        verdict=verdict(found, light) if stage == "over" else None,
        gap=gap(case, found), gap_rate=gap_rate(case, found), band=band(case),
        entered=point.entered if point else None, expected=point.expected if point else None,
        missing_share=point.missing_share if point else None, small=is_small(case, found),
        due=case.due_day, release=awaited(case, found), outlook=outlook(case, found) if stage == "running" else None,
        history=history(case), path=path(case, found),
        areas=shares(case, found, "area"), sectors=shares(case, found, "sector"),
        beside=beside(case), questions=asked(binding, pack.questions), unverified=unverified(case, bounds),
        bounds=(bounds.yellow, bounds.green),
    )  # fmt: skip


def is_small(case: Case, found: Judgement) -> bool:
    """Say whether few enterprises make up the value, or the base or the part that it can be worked out from."""
    if found.value is None:
        return False
    bases = {window.base for window in found.windows if window.value is not None}
    own = base_period(case, found)
    used = {year(base) for base in bases} | ({own} if own is not None else set())
    points = [case.latest, *(case.series.at(period) for period in used)]
    worst = any(part.small and part.value == found.value for part in found.parts if part.kind == "area")
    return worst or any(point is not None and point.small for point in points)


def stage_on(case: Case) -> Stage:
    """Return whether the target's years have begun, and whether they are over."""
    if case.on < date(case.first_year, 1, 1):
        return "not_begun"
    return "over" if case.days_left < 0 else "running"


def shown_only(case: Case, found: Judgement) -> Judgement:
    """Return a judgement without a light where the plan says 左右: it is shown, not judged."""
    return replace(found, state="about") if case.binding.op == "~" and found.state == "judged" else found


def after_the_end(case: Case, found: Judgement, stage: Stage) -> Judgement:
    """Return a judgement whose last figure is still to come as one that waits for it."""
    waits = stage == "over" and found.state == "judged" and not closed(case, found)
    return replace(found, state="pending") if waits else found


def closed(case: Case, found: Judgement) -> bool:
    """Say whether the value is that of the target's end; an amount that is reached can't be lost again."""
    if found.period is None or found.provisional:
        return False
    reached = case.binding.kind == "cumulative" and not case.fall and bool(found.met)
    return found.period.last_day >= case.due_day or (case.days_left < 0 and reached)


def standing(case: Case, found: Judgement) -> Standing:
    """Return what the light is read from."""
    progress = found.pointer if found.pointer is not None else found.progress
    return Standing(
        found.state == "judged", progress, bool(found.met), case.days_left, closed(case, found), case.binding.standing
    )  # fmt: skip


def verdict(found: Judgement, light: Light) -> Verdict:
    """Return the final evaluation: met, unmet, figure not out yet, or not judged."""
    if light is Light.BLUE:
        return "met"
    if light is Light.RED:
        return "unmet"
    return "pending" if found.state in ("pending", "no_data", "late") else "not_judged"


def pulse(case: Case, found: Judgement) -> Kind:
    """Return how often the figures of a target come."""
    return finest(case.table.calendar) if case.latest is None and found.period else case.rhythm


def awaited(case: Case, found: Judgement) -> Release | None:
    """Return the next figure of the target's years."""
    latest = case.latest.period if case.latest else found.period
    return next_release(
        case.series,
        latest,
        case.table,
        kind=pulse(case, found),
        first=case.first_year,
        last=case.binding.by,
        over=case.days_left < 0,
    )


def unverified(case: Case, bounds: Thresholds) -> tuple[str, ...]:
    """Return what nobody has verified among the parameters and rows that made the result."""
    answers = [*bounds.answers, case.missing_max, case.table.grace]
    answers += [answer for answer in (case.table.lag, curve_on(case, case.on)) if answer is not None]
    names = [answer.row.key for answer in answers if not answer.verified]
    rows = ((f"target.{case.binding.id}", case.binding), (f"indicator.{case.indicator.id}", case.indicator))
    return tuple(names) + tuple(name for name, row in rows if not row.verified)
