"""In which state a value is: there, missing, or divided by what can't be divided by."""

from __future__ import annotations

from datetime import date

import narwhals.stable.v2 as nw

from zhuanji.engines.appraisal.frames import Frame, cases
from zhuanji.engines.indicators.expressions.conditions import holds
from zhuanji.engines.indicators.expressions.formulas import complete, row_formula
from zhuanji.engines.rules.schemes.absence import STATES, State
from zhuanji.engines.rules.schemes.criteria import Criterion
from zhuanji.engines.rules.schemes.formula import divisors

OK = 0
CODES: dict[State, int] = {state: number for number, state in enumerate(STATES, start=1)}


def with_values(frame: Frame, criteria: tuple[Criterion, ...], as_of: date) -> Frame:
    """Return the frame with `<id>.value` and `<id>.state` of every criterion."""
    frame = frame.with_columns(
        *(
            row_formula(criterion.formula).cast(nw.Float64).alias(f"{criterion.id}.value")
            for criterion in criteria
        )
    )
    frame = frame.with_columns(
        *(state_of(criterion, as_of).alias(f"{criterion.id}.state") for criterion in criteria)
    )
    return frame.with_columns(
        *(told_value(criterion).alias(f"{criterion.id}.value") for criterion in criteria)
    )


def told_value(criterion: Criterion) -> nw.Expr:
    """Return the value, none where it was divided by less than 0: two wrong signs would make a good value."""
    sensible = nw.col(f"{criterion.id}.state") != CODES["negative_denominator"]
    return nw.when(sensible).then(nw.col(f"{criterion.id}.value"))


def state_of(criterion: Criterion, as_of: date) -> nw.Expr:
    """Return the state of a criterion's value as a number; what was missing comes before what was zero."""
    value = nw.col(f"{criterion.id}.value")
    dividing = [row_formula(divisor) for divisor in divisors(criterion.formula)]
    branches: list[tuple[nw.Expr, State]] = [(~complete(criterion.formula), "missing")]
    branches += [(divisor == 0, "zero_denominator") for divisor in dividing]
    branches += [(divisor < 0, "negative_denominator") for divisor in dividing]
    branches += [(value == 0, "zero_numerator"), (value < 0, "negative_numerator")]
    if criterion.applies_to is not None:
        branches.insert(0, (~holds(criterion.applies_to, as_of), "not_applicable"))
    coded = [(condition, nw.lit(CODES[state], nw.Int8)) for condition, state in branches]
    return cases(coded, nw.lit(OK, nw.Int8))
