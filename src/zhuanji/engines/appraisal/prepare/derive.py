"""Items that a scheme makes of others."""

from __future__ import annotations

from datetime import date

import narwhals.stable.v2 as nw

from zhuanji.engines.appraisal.frames import Frame, cases
from zhuanji.engines.indicators.expressions.conditions import holds
from zhuanji.engines.indicators.expressions.formulas import row_formula
from zhuanji.engines.rules.schemes.population import Case, Constant, Derived


def with_constants(frame: Frame, constants: tuple[Constant, ...]) -> Frame:
    """Return the frame with the scheme's constants, so that formulas may name them."""
    return frame.with_columns(*(nw.lit(float(one.value.value)).alias(one.id) for one in constants))


def with_derived(frame: Frame, derived: tuple[Derived, ...], as_of: date) -> Frame:
    """Return the frame with the derived items, each of which may use those before it."""
    for one in derived:
        frame = frame.with_columns(made(one, as_of).alias(one.id))
    return frame


def made(derived: Derived, as_of: date) -> nw.Expr:
    """Return a derived item as an expression."""
    if derived.formula is not None:
        return row_formula(derived.formula).cast(nw.Float64)
    if derived.cases:
        return by_cases(derived.cases, as_of)
    if derived.lookup:
        named = [
            (nw.col(derived.lookup).cast(nw.String) == key, nw.lit(float(cited.value)))
            for key, cited in derived.table.items()
        ]
        other = float(derived.default.value) if derived.default else None
        return cases(named, nw.lit(other, nw.Float64))
    if derived.digits_of:
        return nw.col(derived.digits_of).cast(nw.String).str.slice(0, derived.first or 0)
    assert derived.classes_of is not None
    value = row_formula(derived.classes_of)
    sizes = [
        (value >= float(size.at_least.value) if size.at_least else ~value.is_null(), nw.lit(size.label))
        for size in derived.classes
    ]
    return cases(sizes, nw.lit(None, nw.String))


def by_cases(listed: tuple[Case, ...], as_of: date) -> nw.Expr:
    """Return the value or the word of the first case that holds; missing where none does."""
    branches = [
        (
            nw.lit(value=True) if case.where is None else holds(case.where, as_of),
            row_formula(case.value).cast(nw.Float64) if case.value is not None else nw.lit(case.label),
        )
        for case in listed
    ]
    words = listed[0].label is not None
    return cases(branches, nw.lit(None, nw.String if words else nw.Float64))
