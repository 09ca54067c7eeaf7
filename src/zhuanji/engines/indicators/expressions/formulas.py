"""A scheme's formulas as expressions: row by row, and over a whole scope."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
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

ONE = Number(Decimal(1))
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

    What multiplies a quotient weighs its numerator: `tax / land * k` is Σ(tax × k) ÷ Σ land. The rows must
    have all items of the formula: keep those where `complete` holds.
    """
    if not item_names(formula):
        return row_formula(formula)
    if not divisors(formula):
        return total(row_formula(formula))
    match whole_quotient(formula):
        case Negative(inner):
            return -scope_formula(inner)
        case Operation(sign, left, right):
            return SIGNS[sign](scope_formula(left), scope_formula(right))
        case Call(name, arguments):
            return FUNCTIONS[name]([scope_formula(argument) for argument in arguments])
        case _:
            raise AssertionError(formula)


def whole_quotient(formula: Formula) -> Formula:
    """Return a product or quotient with items on both sides as one quotient; any other formula as it is.

    >>> from zhuanji.engines.rules.schemes.formula import parse_formula
    >>> whole_quotient(parse_formula("tax / land * k")) == parse_formula("tax * k / land")
    True
    """
    if not isinstance(formula, Operation) or formula.sign not in "*/":
        return formula
    if not item_names(formula.left) or not item_names(formula.right):
        return formula
    left, right = quotient(formula.left), quotient(formula.right)
    if left is None or right is None:
        return formula
    (above, below), (above_right, below_right) = left, right
    inverse = formula.sign == "/"
    if inverse and not item_names(below) and not item_names(below_right):
        return formula
    if inverse:
        above_right, below_right = below_right, above_right
    return Operation("/", times(above, above_right), times(below, below_right))


def quotient(formula: Formula) -> tuple[Formula, Formula] | None:
    """Return numerator and denominator, neither of which divides; None where a formula isn't one quotient."""
    if not divisors(formula):
        return formula, ONE
    match formula:
        case Negative(inner):
            found = quotient(inner)
            return None if found is None else (Negative(found[0]), found[1])
        case Operation("*" | "/" as sign, left, right):
            one, other = quotient(left), quotient(right)
            if one is None or other is None:
                return None
            above, below = other if sign == "*" else other[::-1]
            return times(one[0], above), times(one[1], below)
        case _:
            return None


def times(one: Formula, other: Formula) -> Formula:
    """Return a product, without the factor 1."""
    if one == ONE:
        return other
    return one if other == ONE else Operation("*", one, other)


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


def rounded(arguments: list[nw.Expr]) -> nw.Expr:
    """Return a number to so many decimals, halves away from 0 as spreadsheets do; 1e-9 below a half is one."""
    number, decimals = arguments
    fine = nw.lit(10.0) ** decimals
    size = (number.abs() * fine + 0.5 + 1e-9).floor() / fine
    return nw.when(number < 0).then(-size).otherwise(size)


FUNCTIONS: dict[str, Callable[[list[nw.Expr]], nw.Expr]] = {
    "sum": added,
    "sum_given": added_given,
    "first_given": lambda arguments: nw.coalesce(*arguments),
    "min": lambda arguments: extreme(arguments, largest=False),
    "max": lambda arguments: extreme(arguments, largest=True),
    "abs": lambda arguments: arguments[0].abs(),
    "round": rounded,
}
