"""Where a plan stands for those without the right to single rows: what few enterprises make up is taken out.

Figures carry their mark (`small`); here it is obeyed, with whatever a closed value could be worked out from: growth
on it, the path that begins at it, the gap, the pace. Lights and yes or no stay: they are what the plan is judged by.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from zhuanji.basics.periods import Kind, Period
from zhuanji.engines.indicators.progress.judgement import Judgement, Part
from zhuanji.engines.indicators.progress.model import Beside, Past, TargetProgress, Tracking
from zhuanji.engines.indicators.progress.series import Shares
from zhuanji.engines.indicators.totals import CLOSED

FEW = 10  # enterprises; a history of fewer may hold a year in which there were fewer than three


def tracking_for_everybody(tracking: Tracking) -> Tracking:
    """Return where a plan stands with small figures closed."""
    return replace(tracking, targets=tuple(map(for_everybody, tracking.targets)))


def for_everybody(one: TargetProgress) -> TargetProgress:
    """Return where a target stands with small figures closed."""
    parts = closed_parts(one)
    told = replace(
        one,
        found=replace(one.found, parts=parts),
        history=closed_history(one),
        beside=tuple(map(closed_beside, one.beside)),
    )
    if tells_few(one):
        return without_numbers(told)
    return without_past(told) if past_tells_few(one) else told


def tells_few(one: TargetProgress) -> bool:
    """Say whether a target's own value tells of few enterprises; the worst of single things is one of them."""
    return one.small or any(part.kind == "row" for part in one.found.parts)


def past_tells_few(one: TargetProgress) -> bool:
    """Say whether so few make up a target, or its base, that a difference between two of its figures tells one."""
    return one.small or are_few(one.entered) or any(map(one_of_its_bases(one), few_then(one)))


def are_few(entered: int | None) -> bool:
    """Say whether so few enterprises made a figure that another one beside it may tell one of them."""
    return entered is not None and 0 < entered < FEW


def few_then(one: TargetProgress) -> list[Past]:
    """Return the earlier figures that so few made."""
    return [past for past in one.history if are_few(past.entered) and past.period != one.found.period]


def one_of_its_bases(one: TargetProgress) -> Callable[[Past], bool]:
    """Return what says whether a figure is one that the target's change is counted from."""
    years = {window.base for window in one.found.windows}

    def is_base(past: Past) -> bool:
        of_year = past.period.kind is Kind.YEAR and past.period.last // 12 in years
        return of_year or (past.value is not None and past.value == one.found.base)

    return is_base


def without_numbers(one: TargetProgress) -> TargetProgress:
    """Return a target with its light, and without its value and all that is worked out of it."""
    found = one.found
    based = found.base is not None
    return replace(
        one,
        found=replace(
            without_value(found),
            base=None,
            windows=(),
            required=None if based else found.required,
            end=None if based else found.end,
        ),
        gap=None,
        gap_rate=None,
        outlook=None,
        path=() if based else one.path,
        areas=Shares(),
        sectors=Shares(),
        closed=found.value is not None or one.closed,
    )


def without_past(one: TargetProgress) -> TargetProgress:
    """Return a target with its latest value, and without what an earlier one could be worked out from.

    What the plan itself requires stays; what is reckoned from the base goes with it, whatever of it stands alone.
    """
    found = one.found
    if found.base is None and not found.windows:
        return replace(one, outlook=None)
    return replace(
        one,
        found=replace(
            found,
            base=None,
            windows=(),
            required=None,
            end=None,
            progress=None,
            pointer=None,
            difference=None,
        ),
        gap=None,
        gap_rate=None,
        outlook=None,
        path=(),
        areas=Shares(),
        sectors=Shares(),
        closed_base=True,
    )


def without_value(found: Judgement) -> Judgement:
    """Return a judgement without what it found."""
    return replace(found, value=None, progress=None, pointer=None, difference=None)


def closed_parts(one: TargetProgress) -> tuple[Part, ...]:
    """Return parts without the values of small ones; of single things neither names are told.

    Areas add up: where one is small none is told, so that no difference gives it away.
    """
    parts = one.found.parts
    if one.binding.kind == "structure":
        return tuple(closed_part(part) for part in parts) if one.small else parts
    areas = any(part.small for part in parts if part.kind == "area")
    return tuple(
        closed_part(part) if part.small or (areas and part.kind == "area") else part for part in parts
    )


def closed_part(part: Part) -> Part:
    """Return a part without its value; a thing such as a project also without its name."""
    label = "" if part.kind == "row" else part.label
    return replace(part, label=label, value=None, assigned=None, closed=True)


def closed_history(one: TargetProgress) -> tuple[Past, ...]:
    """Return figures of the past without small ones, and without growth from or to one of these.

    Where few make up the whole history, all of it is closed but the latest figure, which stands beside the light.
    """
    few = past_tells_few(one)
    kept = {
        past.period
        for past in one.history
        if not past.small
        and (not (few or are_few(past.entered)) or (past.period == one.found.period and not one.small))
    }
    if len(kept) == len(one.history):
        return one.history
    taken = {past.period for past in one.history} - kept
    return tuple(closed_past(past, taken) for past in one.history)


def closed_past(past: Past, taken: set[Period]) -> Past:
    """Return a figure of the past as everybody may see it; growth by whichever way of counting tells the one before."""
    if past.period in taken:
        reason = past.reason if past.value is None else CLOSED
        return replace(past, value=None, reason=reason, nominal=None, published=None)
    return replace(past, nominal=None, published=None) if past.period.year_earlier() in taken else past


def closed_beside(other: Beside) -> Beside:
    """Return an alternative indicator without its value where that is small."""
    return replace(other, value=None, closed=True) if other.small and other.value is not None else other
