"""The data dictionary: every item that the ledger can hold."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from zhuanji.basics.amounts import Form, form
from zhuanji.engines.rules.loading import Number, Text, Words
from zhuanji.engines.rules.loading.types import Whole, as_words
from zhuanji.engines.rules.models.cited import Cited, Dated, Id

ItemType = Literal["number", "whole", "text", "code", "date", "flag", "choice"]
Use = Literal["appraisal", "progress", "statistics", "supervision", "restructuring", "casework", "service"]
Rows = Literal["add", "add_given", "once", "count"]
OverTime = Literal["flow", "state"]
Audience = Literal[
    "city_office", "department", "county_office", "town", "enforcement", "leader", "enterprise", "public"
]


class Item(Cited):
    """An item: what it is, in which unit, who sends it on which sheet how often, and who may see it.

    `allowed_use` and `may_show_to` hold single values; sums that keep small cells closed are free.

    `cumulative_of` is the yearly item whose running total this monthly one is. `rows` says how several rows of
    an enterprise make one value: `add` wants all of them, `add_given` takes those that are there, `once` that
    they all say the same, `count` counts them. `over_time` says how a longer period is made of shorter ones: a
    `flow` adds up, of a `state` the last holds. `decimals` are those that it is shown with.
    """

    id: Id
    title: Text
    title_en: Text
    unit: str = ""
    decimals: Annotated[Whole, Field(ge=0, le=9)] | None = None
    type: ItemType
    aliases: Words = ()
    sheet: Id
    department: Id
    period: Literal["month", "quarter", "year", "event", "standing"]
    collected_under: Id
    allowed_use: Annotated[tuple[Use, ...], BeforeValidator(as_words), Field(min_length=1)]
    may_show_to: Annotated[tuple[Audience, ...], BeforeValidator(as_words), Field(min_length=1)]
    choices: Words = ()
    minimum: Number | None = None
    cumulative_of: Id | None = None
    rows: Rows = "add"
    over_time: OverTime = "flow"

    @property
    def form(self) -> Form:
        """How its values are shown."""
        return form(self.unit, self.decimals)


class ItemAlias(Dated):
    """A name that an item had for some time: 主营业务收入 before 营业收入."""

    item: Id
    alias: Text


class Sheet(Cited):
    """A sheet of a department's workbook; a row of it is what `key` items tell apart."""

    id: Id
    title: Text
    title_en: Text
    key: Annotated[Words, Field(min_length=1)]


class Collection(Cited):
    """Under what law or agreement items are collected, and what that means for single values."""

    id: Id
    title: Text
    title_en: Text
