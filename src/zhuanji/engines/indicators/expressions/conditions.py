"""A scheme's conditions as expressions: true where they hold, false elsewhere, never missing."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from functools import reduce
from operator import and_, ge, gt, le, lt, or_

import narwhals.stable.v2 as nw

from zhuanji.engines.indicators.expressions.formulas import row_formula
from zhuanji.engines.rules.schemes.conditions import (
    Compared,
    Condition,
    Dated,
    Either,
    Every,
    Missing,
    Not,
    OneOf,
    StartsWith,
    WithinYears,
)

ORDERS = {"at_least": ge, "above": gt, "at_most": le, "below": lt}


def holds(condition: Condition, as_of: date, columns: Mapping[str, nw.Expr] | None = None) -> nw.Expr:
    """Say of each row whether a condition holds; on a missing value none does, save that it is missing.

    Nor does what denies one: of a missing value it isn't known that it isn't so.

    Args:
        condition: the condition.
        as_of: the day that years are counted back from.
        columns: what a name stands for; the column of that name where it isn't among them.
    """
    known = columns or {}
    match condition:
        case Every(inner):
            return reduce(and_, [holds(one, as_of, known) for one in inner])
        case Either(inner):
            return reduce(or_, [holds(one, as_of, known) for one in inner])
        case Not(inner):
            return fails(inner, as_of, known)
        case Missing(subject):
            return row_formula(subject, known).is_null()
        case _:
            return simple(condition, as_of, known).fill_null(value=False)


def fails(condition: Condition, as_of: date, columns: Mapping[str, nw.Expr] | None = None) -> nw.Expr:
    """Say of each row whether a condition is known not to hold; what is missing lets neither be known."""
    known = columns or {}
    match condition:
        case Every(inner):
            return reduce(or_, [fails(one, as_of, known) for one in inner])
        case Either(inner):
            return reduce(and_, [fails(one, as_of, known) for one in inner])
        case Not(inner):
            return holds(inner, as_of, known)
        case Missing(subject):
            return ~row_formula(subject, known).is_null()
        case _:
            return (~simple(condition, as_of, known)).fill_null(value=False)


def simple(condition: Condition, as_of: date, known: Mapping[str, nw.Expr]) -> nw.Expr:
    """Return a single test; missing where its subject is."""
    match condition:
        case Compared(subject, order, against):
            test: nw.Expr = ORDERS[order](row_formula(subject, known), row_formula(against, known))
            return test
        case OneOf(subject, words):
            plain = [float(word) if isinstance(word, Decimal) else word for word in words]
            return row_formula(subject, known).is_in(plain)
        case StartsWith(subject, words):
            text = row_formula(subject, known)
            return reduce(or_, [text.str.starts_with(word) for word in words])
        case Dated(subject, order, day):
            found = row_formula(subject, known)
            return found < nw.lit(day) if order == "before" else found >= nw.lit(day)
        case WithinYears(subject, years):
            return row_formula(subject, known) > nw.lit(years_before(as_of, years))
        case _:
            raise AssertionError(condition)


def years_before(day: date, years: Decimal) -> date:
    """Return the day so many years (in whole months) earlier; the last of a month where it is shorter.

    >>> years_before(date(2024, 2, 29), Decimal(2)), years_before(date(2022, 12, 31), Decimal("0.5"))
    (datetime.date(2022, 2, 28), datetime.date(2022, 6, 30))
    """
    months = day.year * 12 + day.month - 1 - int(years * 12)
    year, month = divmod(months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
