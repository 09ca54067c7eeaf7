"""What a formula is, as frozen dataclasses, and what can be asked of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Literal, TypeAlias

Sign = Literal["+", "-", "*", "/"]
Function = Literal["sum", "sum_given", "first_given", "min", "max", "abs", "round"]


@dataclass(frozen=True, slots=True)
class Number:
    """A number as written."""

    value: Decimal


@dataclass(frozen=True, slots=True)
class Item:
    """An item of the ledger, or a result such as `tax_mu.value`, by its id."""

    name: str


@dataclass(frozen=True, slots=True)
class Negative:
    """A minus sign before something."""

    inner: Formula


@dataclass(frozen=True, slots=True)
class Operation:
    """Two formulas and the sign between them."""

    sign: Sign
    left: Formula
    right: Formula


@dataclass(frozen=True, slots=True)
class Call:
    """A function and what it is applied to."""

    name: Function
    arguments: tuple[Formula, ...]


Formula: TypeAlias = Number | Item | Negative | Operation | Call


def parts(formula: Formula) -> tuple[Formula, ...]:
    """Return what a formula is directly made of, from left to right."""
    match formula:
        case Operation(_, left, right):
            return left, right
        case Negative(inner):
            return (inner,)
        case Call(_, arguments):
            return arguments
        case _:
            return ()


def walk(formula: Formula) -> Iterator[Formula]:
    """Yield a formula and everything in it, from left to right."""
    yield formula
    for part in parts(formula):
        yield from walk(part)


def item_names(formula: Formula) -> tuple[str, ...]:
    """Return the names of the items in a formula, each once, in their order."""
    return tuple(dict.fromkeys(part.name for part in walk(formula) if isinstance(part, Item)))


def divisors(formula: Formula) -> tuple[Formula, ...]:
    """Return everything that a formula divides by."""
    return tuple(part.right for part in walk(formula) if isinstance(part, Operation) and part.sign == "/")


def undivided(formula: Formula) -> Formula:
    """Return a formula with × for every ÷: it lacks a value exactly where an item does."""
    match formula:
        case Operation(sign, left, right):
            return Operation("*" if sign == "/" else sign, undivided(left), undivided(right))
        case Negative(inner):
            return Negative(undivided(inner))
        case Call(_, arguments):
            return replace(formula, arguments=tuple(map(undivided, arguments)))
        case _:
            return formula
