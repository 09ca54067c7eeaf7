"""A limit is kept or not: by the whole, by each area, or by each thing of a register."""

from __future__ import annotations

from dataclasses import replace

from zhuanji.basics.periods import Period
from zhuanji.engines.indicators.progress.case import Case
from zhuanji.engines.indicators.progress.judgement import Judgement, Part, State
from zhuanji.engines.indicators.progress.kinds.usual import full_value, without_judgement
from zhuanji.engines.indicators.progress.measuring import meets
from zhuanji.engines.indicators.progress.releases import latest_of, usable


def judge_limit(case: Case) -> Judgement:
    """Judge a limit by yes and no; what has no figure leaves it undecided unless something else breaks it."""
    full = full_value(case)
    period, parts = row_parts(case, full) if case.binding.each == "row" else area_parts(case, full)
    if period is None:
        return without_judgement(case)
    met = all(part.met for part in parts)
    found = Judgement(
        state_of(parts), extreme(case, parts), period, full, period.last_day, met=met, parts=parts, end=full
    )  # fmt: skip
    late = found.state == "judged" and met and case.overdue_after(period) is not None
    return replace(found, state="late") if late else found


def state_of(parts: tuple[Part, ...]) -> State:
    """Return whether yes or no can be said: one no is enough for no, a yes needs all."""
    if any(part.met is False for part in parts):
        return "judged"
    return "incomplete" if any(part.met is None for part in parts) else "judged"


def extreme(case: Case, parts: tuple[Part, ...]) -> float | None:
    """Return the value that is worst for the limit."""
    values = [part.value for part in parts if part.value is not None]
    if not values:
        return None
    return max(values) if case.fall else min(values)


def area_parts(case: Case, full: float) -> tuple[Period | None, tuple[Part, ...]]:
    """Return each area with its latest figure, and the latest of their periods.

    In an area without a row of a register there is none; if no area has one, nobody has sent anything.
    """
    found: list[Part] = []
    periods: list[Period] = []
    empty = True
    for area in case.binding.areas:
        series = case.figures.series(replace(case.subject, areas=(area,)))
        points = usable(series, case.table)
        value, small = (points[-1].value, points[-1].small) if points else (None, False)
        periods += [points[-1].period] if points else []
        empty = empty and not (points and points[-1].entered != 0)
        found.append(Part("area", area, value, full, kept(case, value, full), small=small))
    return (None, ()) if empty else (max(periods), tuple(found))


def row_parts(case: Case, full: float) -> tuple[Period | None, tuple[Part, ...]]:
    """Return each thing of the register; with none of them the limit is kept."""
    period, rows = latest_of(case.figures.rows(case.subject), case.table)
    parts = tuple(
        Part("row", row.label, row.value, full, kept(case, row.value, full), small=True) for row in rows or ()
    )
    return period, parts


def kept(case: Case, value: float | None, full: float) -> bool | None:
    """Return whether a value keeps the limit; None where there is no value."""
    return None if value is None else meets(value, case.binding.op, full)
