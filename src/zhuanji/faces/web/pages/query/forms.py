"""How the values of an answer are shown, and compared with those of the year before."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from zhuanji.basics.amounts import Form
from zhuanji.engines.rules.schemes.formula import divisors, item_names
from zhuanji.faces.web.pages.query.question import MEAN

if TYPE_CHECKING:
    from zhuanji.engines.indicators.measures import Measure
    from zhuanji.faces.web.pages.query.question import Question

COUNTED = Form("", 0)
LEAST_OF_MEAN = 2  # decimals


def form_of_measure(measure: Measure | None, question: Question) -> Form:
    """Return how the values of a measure are shown; the mean of counted things has parts of one."""
    if measure is None:
        return COUNTED
    form = measure.indicator.form
    return replace(form, decimals=max(form.decimals, LEAST_OF_MEAN)) if question.kind == MEAN else form


def is_sum(measure: Measure | None, question: Question) -> bool:
    """Say whether a whole's value is the sum of its parts': not of a mean, nor of a quotient of items."""
    if measure is None:
        return True
    return question.kind != MEAN and not any(item_names(one) for one in divisors(measure.formula))


def change(now: float | None, then: float | None, *, points: bool) -> float | None:
    """Return the change against the year before: per cent, of a percentage points.

    >>> change(90.0, 100.0, points=False), change(2.0, 3.5, points=True), change(1.0, 0.0, points=False)
    (-10.0, -1.5, None)
    """
    if now is None or then is None:
        return None
    if points:
        return now - then
    return round(100 * (now / then - 1), 10) if then > 0 else None
