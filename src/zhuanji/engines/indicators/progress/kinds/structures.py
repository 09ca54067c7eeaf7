"""A whole and its parts: 29 lines, of which 11 are closed, 13 merged, 5 kept. Yes when every part is as planned."""

from __future__ import annotations

from zhuanji.engines.indicators.progress.case import Case
from zhuanji.engines.indicators.progress.judgement import Judgement, Part, State
from zhuanji.engines.indicators.progress.kinds.usual import without_judgement
from zhuanji.engines.indicators.progress.measuring import on_grid
from zhuanji.engines.indicators.progress.releases import latest_of
from zhuanji.engines.indicators.progress.series import Counted


def judge_structure(case: Case) -> Judgement:
    """Compare the parts that are done with the planned ones."""
    planned = {label: float(value) for label, value in case.binding.parts}
    period, counts = latest_of(case.figures.counted(case.subject, tuple(planned)), case.table)
    if period is None or counts is None:
        return without_judgement(case)
    found = {count.label: count for count in counts}
    parts = tuple(one_part(case, found.get(label), label, wanted) for label, wanted in planned.items())
    whole = sum(part.value or 0.0 for part in parts)
    full, met = sum(planned.values()), all(part.met for part in parts)
    state: State = "judged" if case.overdue_after(period) is None else "late"
    return Judgement(state, whole, period, full, period.last_day, met=met, parts=parts, end=full)


def one_part(case: Case, count: Counted | None, label: str, wanted: float) -> Part:
    """Return a part: what is done of it, or of a part that is only to be kept, what is there."""
    if count is None:
        return Part("part", label, 0.0, wanted, False, 0.0)
    done = float(count.assigned if label in case.binding.kept else count.done)
    return Part("part", label, done, wanted, on_grid(done) == on_grid(wanted), float(count.assigned))
