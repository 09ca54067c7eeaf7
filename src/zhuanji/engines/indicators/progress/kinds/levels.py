"""A level or a coverage in the target's year: from the figure of the year before the plan, in equal steps.

Without that figure there is no base and no light (domain rules, 10.2: the plain ratio only for what is added up); a
level that is reached already is green all the same, for no base would change that.
"""

from __future__ import annotations

from zhuanji.basics.periods import Kind, year
from zhuanji.engines.indicators.progress.case import Case
from zhuanji.engines.indicators.progress.judgement import BaseSource, Judgement
from zhuanji.engines.indicators.progress.kinds.usual import full_value, reason_of_nothing, without_judgement
from zhuanji.engines.indicators.progress.measuring import meets, of_change
from zhuanji.engines.indicators.progress.path import elapsed, required
from zhuanji.engines.indicators.progress.series import Point
from zhuanji.engines.rules.models.targets import OPEN


def judge_level(case: Case) -> Judgement:
    """Judge a level: the change achieved over the change required by then."""
    point = latest_whole(case)
    if point is None or point.value is None:
        return without_judgement(case)
    full = full_value(case)
    met = meets(point.value, case.binding.op, full)
    base_year, source = base_of(case)
    if point.period.years[-1] <= base_year:
        return Judgement(
            reason_of_nothing(case), point.value, point.period, on=point.period.last_day, end=full
        )
    base = case.series.at(year(base_year))
    if base is None or base.value is None or meets(base.value, case.binding.op, full):
        held = base is not None and base.value is not None
        final = point.period.last_day >= case.due_day  # what counts then is the level alone
        return without_judgement(case, Judgement(
            "judged" if met or held or final else "no_base", point.value, point.period, full if held or final else None,
            point.period.last_day, None, met=met, base=base.value if base else None,
            base_source=source if held else None, end=full,
        ))  # fmt: skip
    share = elapsed(base_year + 1, case.binding.by, point.period.last_day)
    wanted = required("linear", share, full, base.value)
    progress = of_change(point.value, base.value, wanted)
    return without_judgement(case, Judgement(
        "judged", point.value, point.period, wanted, point.period.last_day, progress,
        met=met, base=base.value, base_source=source, share=float(share), end=full,
    ))  # fmt: skip


def latest_whole(case: Case) -> Point | None:
    """Return the latest figure that a level can be read from: of a running total only a whole year's."""
    if not case.table.calendar.cumulative:
        return case.latest
    years = [point for point in case.points if point.period.kind is Kind.YEAR]
    return years[-1] if years else None


def base_of(case: Case) -> tuple[int, BaseSource]:
    """Return the base year of a level: the stated one, else the year before the plan."""
    if case.binding.base and case.binding.base != OPEN:
        return int(case.binding.base), "stated"
    plan = case.pack.head.plan
    return (plan.first_year if plan else case.first_year) - 1, "year_before"
