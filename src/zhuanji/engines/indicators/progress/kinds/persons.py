"""A wish without a number: its figures are shown, and a person says how it stands."""

from __future__ import annotations

from zhuanji.engines.indicators.progress.case import Case
from zhuanji.engines.indicators.progress.judgement import Judgement


def judge_wish(case: Case) -> Judgement:
    """Return the latest figure without any judgement."""
    point = case.latest
    if point is None:
        return Judgement("person")
    return Judgement("person", point.value, point.period, on=point.period.last_day)
