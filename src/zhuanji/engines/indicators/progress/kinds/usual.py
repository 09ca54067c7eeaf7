"""What several kinds of target share: nothing to judge, a figure that can't be judged, the value asked for."""

from __future__ import annotations

from dataclasses import replace

from zhuanji.engines.indicators.progress.case import Case
from zhuanji.engines.indicators.progress.judgement import Judgement, State


def full_value(case: Case) -> float:
    """Return the value that the plan asks for, which kinds with a number always have.

    Raises:
        ValueError: the binding has none; the checks of a pack refuse that.
    """
    if case.binding.value is None:
        raise ValueError(f"{case.binding.id} has no value")
    return float(case.binding.value)


def without_judgement(case: Case, found: Judgement | None = None) -> Judgement:
    """Return a judgement as it stands after looking at what is missing in its figures.

    A figure in which too much is missing isn't judged; nor is an old one while a later is late, since it may have
    been the better. Without any figure there is nothing.
    """
    point = case.latest
    if found is None or point is None:
        return Judgement(reason_of_nothing(case))
    if case.too_much_missing(point):
        return replace(found, state="incomplete")
    if found.state == "judged" and case.overdue_period is not None:
        return replace(found, state="late")
    return found


def reason_of_nothing(case: Case) -> State:
    """Return why there is no figure: it is late, came without a value, or there is none yet.

    Late is what has begun and then fails to come. Of what nobody has ever sent a figure there is no data; that
    it should be out by now stands beside it, in what is awaited.
    """
    out = [point for point in case.series.points if case.table.was_out(point.period)]
    if any(point.value is None and point.period.years[0] >= case.first_year for point in out):
        return "incomplete"
    return "late" if case.due and out else "no_data"
