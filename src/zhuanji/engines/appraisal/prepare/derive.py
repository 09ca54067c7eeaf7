"""Items that a scheme makes of others."""

from __future__ import annotations

import narwhals.stable.v2 as nw

from zhuanji.engines.appraisal.frames import Frame, cases
from zhuanji.engines.indicators.expressions.formulas import row_formula
from zhuanji.engines.rules.schemes.population import Constant, Derived


def with_constants(frame: Frame, constants: tuple[Constant, ...]) -> Frame:
    """Return the frame with the scheme's constants, so that formulas may name them."""
    return frame.with_columns(*(nw.lit(float(one.value.value)).alias(one.id) for one in constants))


def with_derived(frame: Frame, derived: tuple[Derived, ...]) -> Frame:
    """Return the frame with the derived items, each of which may use those before it."""
    for one in derived:
        frame = frame.with_columns(made(one).alias(one.id))
    return frame


def made(derived: Derived) -> nw.Expr:
    """Return a derived item as an expression."""
    if derived.formula is not None:
        return row_formula(derived.formula).cast(nw.Float64)
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
