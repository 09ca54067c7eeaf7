"""How each kind of target is judged: one file a way of judging, `judge` chooses."""

from __future__ import annotations

from collections.abc import Callable

from zhuanji.engines.indicators.progress.case import Case
from zhuanji.engines.indicators.progress.judgement import Judgement
from zhuanji.engines.indicators.progress.kinds.amounts import judge_amount
from zhuanji.engines.indicators.progress.kinds.changes import judge_change
from zhuanji.engines.indicators.progress.kinds.levels import judge_level
from zhuanji.engines.indicators.progress.kinds.limits import judge_limit
from zhuanji.engines.indicators.progress.kinds.persons import judge_wish
from zhuanji.engines.indicators.progress.kinds.relative import judge_relative
from zhuanji.engines.indicators.progress.kinds.structures import judge_structure
from zhuanji.engines.plan.model import Kind

JUDGES: dict[Kind, Callable[[Case], Judgement]] = {
    "level": judge_level,
    "cumulative": judge_amount,
    "addition": judge_amount,
    "average_change": judge_change,
    "total_change": judge_change,
    "coverage": judge_level,
    "relative": judge_relative,
    "structure": judge_structure,
    "limit": judge_limit,
    "qualitative": judge_wish,
}


def judge(case: Case) -> Judgement:
    """Return what a target's kind makes of its figures."""
    return JUDGES[case.binding.kind](case)
