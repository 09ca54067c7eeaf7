"""A scheme's formulas as expressions: row by row, and over a whole scope."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import reduce
from operator import add, mul, sub

import narwhals.stable.v2 as nw

from zhuanji.engines.indicators.expressions.ratio import ratio
from zhuanji.engines.indicators.expressions.total import total
from zhuanji.engines.rules.schemes.formula import (
    Call,
    Formula,
    Item,
    Negative,
    Number,
    Operation,
    divisors,
    item_names,
    undivided,
)

SIGNS: dict[str, Callable[[nw.Expr, nw.Expr], nw.Expr]] = {"+": add, "-": sub, "*": mul, "/": ratio}


def row_formula(formula: Formula, columns: Mapping[str, nw.Expr] | None = None) -> nw.Expr:
    """Return a formula as an expression of each row; missing where an item is, or where it divides by 0.

    Args:
        formula: the formula.
        columns: what a name stands for; the column of that name where it isn't among them.
    """
    known = columns or {}
    match formula:
        case Number(value):
            return nw.lit(float(value))
        case Item(name):
            return known[name] if name in known else nw.col(name)
        case Negative(inner):
            return -row_formula(inner, known)
        case Operation(sign, left, right):
            return SIGNS[sign](row_formula(left, known), row_formula(right, known))
        case Call(name, arguments):
            return FUNCTIONS[name]([row_formula(argument, known) for argument in arguments])


def scope_formula(formula: Formula) -> nw.Expr:
    """Return a formula over a scope: what isn't a quotient is added up first, so an average is a ratio of sums.

    The rows must have all items of the formula: keep those where `complete` holds.
    """
    if not item_names(formula):
        return row_formula(formula)
    if not divisors(formula):
        return total(row_formula(formula))
    match formula:
        case Negative(inner):
            return -scope_formula(inner)
        case Operation(sign, left, right):
            return SIGNS[sign](scope_formula(left), scope_formula(right))
        case Call(name, arguments):
            return FUNCTIONS[name]([scope_formula(argument) for argument in arguments])
        case _:
            raise AssertionError(formula)


def complete(formula: Formula, columns: Mapping[str, nw.Expr] | None = None) -> nw.Expr:
    """Say of each row whether it has everything that a formula needs, whatever it divides by."""
    return ~row_formula(undivided(formula), columns).is_null()


def added(arguments: list[nw.Expr]) -> nw.Expr:
    """Return a sum that is missing where one part is."""
    return reduce(add, arguments)


def added_given(arguments: list[nw.Expr]) -> nw.Expr:
    """Return the sum of the parts that are there; missing where none is."""
    some = reduce(lambda one, other: one | other, [~argument.is_null() for argument in arguments])
    return nw.when(some).then(reduce(add, [argument.fill_null(0.0) for argument in arguments]))


def extreme(arguments: list[nw.Expr], *, largest: bool) -> nw.Expr:
    """Return the largest or smallest; missing where one of them is."""

    def better(one: nw.Expr, other: nw.Expr) -> nw.Expr:
        first = one >= other if largest else one <= other
        return nw.when(first).then(one).otherwise(nw.when(~first).then(other))

    return reduce(better, arguments)


FUNCTIONS: dict[str, Callable[[list[nw.Expr]], nw.Expr]] = {
    "sum": added,
    "sum_given": added_given,
    "first_given": lambda arguments: nw.coalesce(*arguments),
    "min": lambda arguments: extreme(arguments, largest=False),
    "max": lambda arguments: extreme(arguments, largest=True),
    "abs": lambda arguments: arguments[0].abs(),
}
