"""Growth and falls: what 1 has become since the base, against the path V₀(1+x)^t; every base in question is shown."""

from __future__ import annotations

from dataclasses import replace

from zhuanji.basics.periods import year
from zhuanji.engines.indicators.progress.bases import base_years
from zhuanji.engines.indicators.progress.case import Case
from zhuanji.engines.indicators.progress.chain import chain, year_end
from zhuanji.engines.indicators.progress.growth import WHOLE
from zhuanji.engines.indicators.progress.judgement import BaseSource, Judgement, Window
from zhuanji.engines.indicators.progress.kinds.usual import full_value, reason_of_nothing, without_judgement
from zhuanji.engines.indicators.progress.measuring import meets, of_change
from zhuanji.engines.indicators.progress.path import elapsed, required


def judge_change(case: Case) -> Judgement:
    """Judge an average or total change by the base that counts; without one the windows are only shown."""
    point = case.latest
    if point is None or point.value is None:
        return without_judgement(case)
    bases = base_years(case.binding, case.pack.questions)
    windows = tuple(window_of(case, base, source) for base, source in bases)
    first = windows[0] if windows else None
    shown = Judgement("base_open", point.value, point.period, on=year_end(point.period), windows=windows)
    if first is None or first.source == "option":
        return without_judgement(case, shown)
    if point.period.years[-1] <= first.base:
        return replace(shown, state=reason_of_nothing(case))
    if first.progress is None or first.required is None or first.full is None:
        return without_judgement(case, Judgement(
            "no_base", point.value, point.period, on=shown.on, windows=windows, base=first.value,
            base_source=first.source,
        ))  # fmt: skip
    start = point.value / first.reached if first.reached else None
    return without_judgement(case, Judgement(
        "judged", point.value, point.period, start * first.required if start else None, shown.on,
        first.progress, met=first.met, base=start, base_source=first.source,
        share=float(elapsed(first.base + 1, first.last, year_end(point.period))),
        end=start * first.full if start else None, windows=windows,
    ))  # fmt: skip


def window_of(case: Case, base: int, source: BaseSource) -> Window:
    """Return how far a change has come from one base year."""
    last, point = case.binding.by, case.latest
    full = full_index(case, last - base)
    before = case.series.at(year(base))
    value = before.value if before else None
    link = (
        chain(case.series, base, point.period)
        if point is not None and point.period.years[-1] > base
        else None
    )
    if link is None or point is None:
        return Window(base, last, source, value, full=full)
    wanted = required("compound", elapsed(base + 1, last, year_end(point.period)), full, 1.0)
    progress = of_change(link.reached, 1.0, wanted)
    return Window(
        base, last, source, value, link.reached, wanted, full, link.rate, link.nominal_rate, link.growth,
        progress, meets(link.reached, case.binding.op, full),
    )  # fmt: skip


def full_index(case: Case, years: int) -> float:
    """Return what 1 should become by the end: (1+x)^n of an average change, 1+x of a total one."""
    rate = 1 + full_value(case) / WHOLE
    return rate**years if case.binding.kind == "average_change" else rate
