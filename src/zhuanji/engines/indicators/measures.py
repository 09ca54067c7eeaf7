"""Indicators as they are evaluated: the totals that a formula is made of, and what is done with them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import cached_property
from typing import Literal, TypeAlias

from zhuanji.basics.problems import Place, Problem, ProblemError
from zhuanji.engines.rules.models.indicators import Indicator
from zhuanji.engines.rules.models.items import Item as Entry
from zhuanji.engines.rules.pack import Pack
from zhuanji.engines.rules.schemes.formula import (
    Call,
    Formula,
    Item,
    Negative,
    Number,
    Operation,
    divisors,
    item_names,
    parse_formula,
)

SURVEY = "statistics_survey"
# Nobody has a list of those who must send these: who has ever sent a row is asked for the others.
SENT_BY_SOME = ("ecology_records", "self_declared")
Shape: TypeAlias = tuple[Literal["sum", "ratio"], Fraction] | None


@dataclass(frozen=True)
class Measure:
    """An indicator, taken apart.

    Args:
        indicator: the row of the pack.
        formula: its formula over an enterprise's items.
        terms: what is added up over a scope, one after the other (`term_1`, `term_2` …).
        value: the indicator as a formula over these totals.
        items: the items of the formula by name, as the dictionary has them.
        conditions: the items of `where` by name.
    """

    indicator: Indicator
    formula: Formula
    terms: tuple[Formula, ...]
    value: Formula
    items: Mapping[str, Entry]
    conditions: Mapping[str, Entry]

    @property
    def id(self) -> str:
        """The indicator's id."""
        return self.indicator.id

    @property
    def sheets(self) -> tuple[str, ...]:
        """The sheets that it needs, each once."""
        return tuple(dict.fromkeys(item.sheet for item in self.items.values()))

    @property
    def statistical(self) -> bool:
        """Whether only enterprises above scale are asked for it: part of it comes from the survey."""
        return any(item.collected_under == SURVEY for item in self.items.values())

    @property
    def sent_by_some(self) -> tuple[str, ...]:
        """The sheets that only some enterprises have to do with, such as emissions."""
        found = (item.sheet for item in self.moving if item.collected_under in SENT_BY_SOME)
        return tuple(dict.fromkeys(found))

    @property
    def where(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """The items of `where` with the values of which one must hold."""
        return tuple((condition.item, tuple(condition.among)) for condition in self.indicator.where)

    @property
    def moving(self) -> tuple[Entry, ...]:
        """The items that aren't in the roster."""
        return tuple(item for item in self.items.values() if item.period != "standing")

    @property
    def public(self) -> bool:
        """Whether single values may be shown to anybody."""
        return all("public" in item.may_show_to for item in self.items.values())

    @cached_property
    def shape(self) -> Shape:
        """What kind of formula it is: a factor times one total, or times a ratio of two; None for others."""
        if len(self.terms) == 1 and probe(self.value, 1, 1) is not None:
            factor = probe(self.value, 1, 1)
            if factor is not None and all(probe(self.value, n, 1) == factor * n for n in (2, 3, 7)):
                return "sum", factor
        if len(self.terms) == 2:
            factor = probe(self.value, 1, 1)
            pairs = ((2, 1), (1, 2), (3, 7), (5, 3))
            if factor is not None and all(probe(self.value, a, b) == factor * a / b for a, b in pairs):
                return "ratio", factor
        return None


def measure(indicator: Indicator, items: Mapping[str, Entry]) -> Measure:
    """Return an indicator taken apart.

    Args:
        indicator: the row of the pack.
        items: the data dictionary by id.
    """
    formula = parse_formula(indicator.formula)
    terms: list[Formula] = []
    value = over_totals(formula, terms)
    return Measure(
        indicator,
        formula,
        tuple(terms),
        value,
        {name: items[name] for name in item_names(formula)},
        {condition.item: items[condition.item] for condition in indicator.where},
    )


def measures(pack: Pack, wanted: Iterable[str] | None = None) -> tuple[Measure, ...]:
    """Return the pack's indicators taken apart, in its order.

    Raises:
        ProblemError: an indicator is asked for that the pack doesn't have.
    """
    asked = None if wanted is None else set(wanted)
    known = {indicator.id for indicator in pack.indicators}
    if asked is not None and asked - known:
        raise ProblemError(
            Problem("indicator.unknown", Place(), {"indicator": name}) for name in sorted(asked - known)
        )
    items = {item.id: item for item in pack.items}
    rows = [row for row in pack.indicators if asked is None or row.id in asked]
    return tuple(measure(row, items) for row in rows)


def over_totals(formula: Formula, terms: list[Formula]) -> Formula:
    """Return a formula over totals, adding to `terms` what is added up: whatever holds no quotient.

    So an average is a ratio of sums; it is the rule of `scope_formula`, kept apart from the adding up.

    >>> terms = []
    >>> over_totals(parse_formula("(a - b) / c * 100"), terms).left
    Operation(sign='/', left=Item(name='term_1'), right=Item(name='term_2'))
    >>> len(terms)
    2
    """
    if not item_names(formula):
        return formula
    if not divisors(formula):
        if formula not in terms:
            terms.append(formula)
        return Item(f"term_{terms.index(formula) + 1}")
    match formula:
        case Operation(sign, left, right):
            return Operation(sign, over_totals(left, terms), over_totals(right, terms))
        case Negative(inner):
            return Negative(over_totals(inner, terms))
        case Call(_, arguments):
            return replace(formula, arguments=tuple(over_totals(one, terms) for one in arguments))
        case _:
            raise AssertionError(formula)


def probe(formula: Formula, first: int, second: int) -> Fraction | None:
    """Return a formula's exact value for `term_1` and `term_2`; None where it has one of the functions.

    >>> probe(parse_formula("term_1 / term_2 * 100"), 1, 3)
    Fraction(100, 3)
    """
    match formula:
        case Number(value):
            return Fraction(value)
        case Item(name):
            return Fraction({"term_1": first, "term_2": second}.get(name, 1))
        case Negative(inner):
            found = probe(inner, first, second)
            return None if found is None else -found
        case Operation(sign, left, right):
            return combined(sign, probe(left, first, second), probe(right, first, second))
        case _:
            return None


def combined(sign: str, one: Fraction | None, other: Fraction | None) -> Fraction | None:
    """Return two numbers combined; None where one is missing or the other is 0 and divides."""
    if one is None or other is None or (sign == "/" and other == 0):
        return None
    return {"+": one + other, "-": one - other, "*": one * other}.get(sign, one / (other or 1))
