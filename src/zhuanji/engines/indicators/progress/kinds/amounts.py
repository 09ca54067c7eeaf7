"""What is counted up from nothing: cumulative amounts and additions. Progress is a plain ratio.

Required by then is the share of months gone by (时序进度), or of the batches announced where the pack has a curve.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from zhuanji.engines.indicators.progress.case import Case
from zhuanji.engines.indicators.progress.judgement import Judgement
from zhuanji.engines.indicators.progress.kinds.usual import full_value, without_judgement
from zhuanji.engines.indicators.progress.measuring import WHOLE, meets, of_amount
from zhuanji.engines.indicators.progress.path import elapsed, required
from zhuanji.engines.rules.accessor import Answer


def judge_amount(case: Case) -> Judgement:
    """Judge an amount that is counted up: value over the amount required by then.

    If a figure is late, the last one stands for at least what there is, and is held against the later day.
    """
    point = case.latest
    if point is None or point.value is None:
        return without_judgement(case)
    on = (case.overdue_period or point.period).last_day
    share = share_by(case, on)
    full = full_value(case)
    wanted = required("share", share, full)
    found = Judgement(
        "judged", point.value, point.period, wanted, on, of_amount(point.value, wanted),
        met=meets(point.value, case.binding.op, full), share=share, end=full,
    )  # fmt: skip
    return replace(found, state="incomplete") if case.too_much_missing(point) else found


def share_by(case: Case, on: date) -> float:
    """Return how much of the whole should be there by the end of a day."""
    curve = curve_on(case, on)
    if curve is not None:
        return float(curve.value) / WHOLE
    return float(elapsed(case.first_year, case.binding.by, on))


def curve_on(case: Case, on: date) -> Answer | None:
    """Return the row of the target's batch curve on a day, or None where it has no curve."""
    if not case.binding.curve:
        return None
    return case.pack.rules.value(case.binding.curve, on=on, area=case.pack.head.city)
