"""Conditions on an enterprise, written as data: `{above_scale: true, land_mu: {at_least: 5}}`.

Each key is an item or a formula, each value what must hold of it; all lines of a mapping must hold. `any`,
`all` and `not` combine mappings. A condition on a missing value isn't met, whatever it asks, save `missing`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal, TypeAlias

from zhuanji.engines.rules.schemes.formula import Formula, Item, Number, item_names, parse_formula

Word: TypeAlias = str | bool | Decimal | date
Order = Literal["at_least", "above", "at_most", "below"]
ORDERS: tuple[Order, ...] = ("at_least", "above", "at_most", "below")


class ConditionError(ValueError):
    """Raised for data that isn't a condition: what kind of fault, and the word that has it."""

    def __init__(self, kind: str, word: object) -> None:
        """Keep both; the kind is the last part of a problem's code."""
        self.kind, self.word = kind, str(word)
        super().__init__(f"{kind}: {word}")


@dataclass(frozen=True, slots=True)
class Compared:
    """A formula held against another."""

    subject: Formula
    order: Order
    against: Formula


@dataclass(frozen=True, slots=True)
class OneOf:
    """An item that must be one of some words."""

    subject: Item
    words: tuple[Word, ...]


@dataclass(frozen=True, slots=True)
class StartsWith:
    """An item whose text must begin with one of some words, as codes of sectors do."""

    subject: Item
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Missing:
    """A formula that must lack a value."""

    subject: Formula


@dataclass(frozen=True, slots=True)
class Dated:
    """A date held against another: before it, or on it or after."""

    subject: Item
    order: Literal["before", "from"]
    day: date


@dataclass(frozen=True, slots=True)
class WithinYears:
    """A date that lies less than so many years before the day of the appraisal, or after it."""

    subject: Item
    years: Decimal


@dataclass(frozen=True, slots=True)
class Every:
    """All of these must hold; none is nothing to hold."""

    conditions: tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class Either:
    """One of these must hold."""

    conditions: tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class Not:
    """This must not hold."""

    condition: Condition


Condition: TypeAlias = Compared | OneOf | StartsWith | Missing | Dated | WithinYears | Every | Either | Not


def parse_condition(data: object) -> Condition:
    """Read a condition.

    Raises:
        ConditionError: the data isn't one.
        FormulaError: a key isn't a formula.

    >>> parse_condition({"above_scale": True})
    OneOf(subject=Item(name='above_scale'), words=(True,))
    """
    if not isinstance(data, dict) or not data:
        raise ConditionError("mapping", data)
    return bundle([one(str(key), value) for key, value in data.items()])


def one(key: str, value: object) -> Condition:
    """Read one line of a mapping."""
    if key == "not":
        return Not(parse_condition(value))
    if key in ("all", "any"):
        if not isinstance(value, list) or not value:
            raise ConditionError("list", key)
        inner = tuple(parse_condition(entry) for entry in value)
        return Every(inner) if key == "all" else Either(inner)
    subject = parse_formula(key)
    if isinstance(value, dict):
        if not value:
            raise ConditionError("mapping", key)
        return bundle([test(subject, str(name), asked) for name, asked in value.items()])
    return OneOf(item(subject), words(value))


def bundle(conditions: list[Condition]) -> Condition:
    """Return several conditions as one."""
    return conditions[0] if len(conditions) == 1 else Every(tuple(conditions))


def test(subject: Formula, name: str, asked: object) -> Condition:
    """Read one test of a subject, such as `at_least: 5`."""
    if name in ORDERS:
        return Compared(subject, name, against(asked))
    reader = TESTS.get(name)
    if reader is None:
        raise ConditionError("test", name)
    return reader(subject, asked)


def against(asked: object) -> Formula:
    """Return what a value is held against: a number, or a formula."""
    if isinstance(asked, int | Decimal) and not isinstance(asked, bool):
        return Number(Decimal(asked))
    if isinstance(asked, str):
        return parse_formula(asked)
    raise ConditionError("number", asked)


def item(subject: Formula) -> Item:
    """Return a subject that must be an item."""
    if not isinstance(subject, Item):
        raise ConditionError("item", subject)
    return subject


def words(value: object) -> tuple[Word, ...]:
    """Return a word, or a list of them."""
    entries = value if isinstance(value, list) else [value]
    if not entries:
        raise ConditionError("word", value)
    return tuple(word(entry) for entry in entries)


def word(entry: object) -> Word:
    """Return what an item can be compared with."""
    if isinstance(entry, bool | str | Decimal):
        return entry
    if isinstance(entry, int):
        return Decimal(entry)
    raise ConditionError("word", entry)


def texts(value: object) -> tuple[str, ...]:
    """Return words that must be texts; a whole number is read as its digits."""
    entries = value if isinstance(value, list) else [value]
    return tuple(str(entry) for entry in entries)


def day(value: object) -> date:
    """Return a date written 2023-01-31."""
    try:
        return date.fromisoformat(str(value))
    except ValueError:
        raise ConditionError("day", value) from None


def years(value: object) -> Decimal:
    """Return a number of years above 0."""
    if isinstance(value, int | Decimal) and not isinstance(value, bool) and value > 0:
        return Decimal(value)
    raise ConditionError("number", value)


def missing(subject: Formula, asked: object) -> Condition:
    """Read `missing: true` or `missing: false`."""
    if not isinstance(asked, bool):
        raise ConditionError("flag", asked)
    return Missing(subject) if asked else Not(Missing(subject))


TESTS: dict[str, Callable[[Formula, object], Condition]] = {
    "is": lambda subject, asked: OneOf(item(subject), words(asked)),
    "in": lambda subject, asked: OneOf(item(subject), words(asked)),
    "is_not": lambda subject, asked: Every((Not(Missing(subject)), Not(OneOf(item(subject), words(asked))))),
    "not_in": lambda subject, asked: Every((Not(Missing(subject)), Not(OneOf(item(subject), words(asked))))),
    "starts_with": lambda subject, asked: StartsWith(item(subject), texts(asked)),
    "missing": missing,
    "before": lambda subject, asked: Dated(item(subject), "before", day(asked)),
    "from": lambda subject, asked: Dated(item(subject), "from", day(asked)),
    "within_years": lambda subject, asked: WithinYears(item(subject), years(asked)),
}
TEST_NAMES = (*ORDERS, *TESTS)


def walk(condition: Condition) -> Iterator[Condition]:
    """Yield a condition and everything in it."""
    yield condition
    if isinstance(condition, Every | Either):
        for inner in condition.conditions:
            yield from walk(inner)
    elif isinstance(condition, Not):
        yield from walk(condition.condition)


def condition_items(condition: Condition) -> tuple[str, ...]:
    """Return the names of everything that a condition asks about, each once."""
    names: dict[str, None] = {}
    for part in walk(condition):
        if isinstance(part, Compared):
            names |= dict.fromkeys((*item_names(part.subject), *item_names(part.against)))
        elif not isinstance(part, Every | Either | Not):
            names |= dict.fromkeys(item_names(part.subject))
    return tuple(names)
