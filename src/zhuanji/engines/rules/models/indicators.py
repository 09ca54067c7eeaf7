"""Indicators: a formula over items, and when its figures come out."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from zhuanji.basics.amounts import Form, form
from zhuanji.engines.rules.loading import Flag, Model, Text, Words
from zhuanji.engines.rules.loading.types import Whole, as_pairs
from zhuanji.engines.rules.models.cited import Cited, Id, Key

PeriodKind = Literal["month", "quarter", "year"]


class Calendar(Cited):
    """When figures come out: `lag` is the parameter with the days from the period's end to publication."""

    id: Id
    title: Text
    title_en: Text
    periods: Annotated[tuple[PeriodKind, ...], Field(min_length=1)]
    first_month: Annotated[Whole, Field(ge=1, le=12)] = 1
    cumulative: Flag = False
    lag: Key | None = None


class Condition(Model):
    """Keeps the rows of which an item is one of these values."""

    item: Id
    among: Annotated[Words, Field(min_length=1)]


def as_conditions(value: object) -> object:
    """Read the conditions of a CSV cell.

    >>> as_conditions("title=eagle|title_level=国家级,省级")
    ({'item': 'title', 'among': ('eagle',)}, {'item': 'title_level', 'among': ('国家级', '省级')})
    """
    pairs = as_pairs(value)
    if pairs is value or not isinstance(pairs, tuple):
        return value
    return tuple({"item": item, "among": tuple(words.split(","))} for item, words in pairs)


class Indicator(Cited):
    """What a formula gives over a scope; an item's name stands for its total there.

    `decimals` are those that it is shown with, `where` keeps rows, `price_basis` says in which prices money is, `open`
    that nobody has decided.
    """

    id: Id
    title: Text
    title_en: Text
    formula: Text
    unit: Text
    decimals: Annotated[Whole, Field(ge=0, le=9)] | None = None
    direction: Literal["higher", "lower", "none"]
    price_basis: Literal["current", "constant", "none", "open"]
    calendar: Id
    where: Annotated[tuple[Condition, ...], BeforeValidator(as_conditions)] = ()
    published_growth: Flag = False

    @property
    def form(self) -> Form:
        """How its values are shown."""
        return form(self.unit, self.decimals)
