"""The types of a pack's fields, the same from YAML and from CSV, and the base of its models."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict, PrivateAttr, StringConstraints
from pydantic.json_schema import WithJsonSchema
from pydantic_core import PydanticCustomError

from zhuanji.basics.problems import Place

NUMBER = re.compile(r"[-+]?[0-9]+(\.[0-9]+)?([eE][-+]?[0-9]{1,2})?")
DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
SEPARATOR = "|"  # between the words of a list in a CSV cell


def refuse(code: str, **values: object) -> PydanticCustomError:
    """Return what a validator raises to give a coded problem of its own.

    Args:
        code: a key of the text catalogue, which has its `.remedy`.
        values: what its sentence names besides `at`, the path of the key.

    >>> refuse("rules.value.number", got="a lot").type
    'rules.value.number'
    """
    return PydanticCustomError(code, "{code}", {"code": code, **values})


def as_number(value: object) -> Decimal:
    """Return a number with its digits as written; infinity and NaN are none.

    >>> as_number("0.50"), as_number(3)
    (Decimal('0.50'), Decimal('3'))
    """
    if isinstance(value, Decimal) and value.is_finite():
        return value
    if isinstance(value, int) and not isinstance(value, bool):
        return Decimal(value)
    if isinstance(value, str) and NUMBER.fullmatch(value):
        return Decimal(value)
    raise refuse("rules.value.number", got=value)


def as_whole(value: object) -> int:
    """Return a whole number."""
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    if isinstance(value, str) and re.fullmatch(r"-?[0-9]{1,18}", value):
        return int(value)
    raise refuse("rules.value.whole", got=value)


def as_flag(value: object) -> bool:
    """Return true or false; no other word means either."""
    if isinstance(value, bool):
        return value
    if value in ("true", "false"):
        return value == "true"
    raise refuse("rules.value.flag", got=value)


def as_day(value: object) -> date:
    """Return a date written 2023-01-31."""
    if isinstance(value, date):
        return value
    if isinstance(value, str) and DAY.fullmatch(value):
        try:
            return date.fromisoformat(value)
        except ValueError:
            pass
    raise refuse("rules.value.date", got=value)


def as_words(value: object) -> object:
    """Return a list; a CSV cell holds its words with | between them."""
    if isinstance(value, str):
        return tuple(word.strip() for word in value.split(SEPARATOR) if word.strip())
    return value


def as_pairs(value: object) -> object:
    """Read the pairs of a CSV cell.

    >>> as_pairs("above_scale=true|traditional=true")
    (('above_scale', 'true'), ('traditional', 'true'))
    """
    if not isinstance(value, str):
        return value
    found = []
    for word in value.split(SEPARATOR):
        name, sign, rest = word.partition("=")
        if not (name.strip() and sign and rest.strip()):
            raise refuse("rules.value.pair", got=word)
        found.append((name.strip(), rest.strip()))
    return tuple(found)


Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
Number = Annotated[Decimal, BeforeValidator(as_number), WithJsonSchema({"type": "number"})]
Whole = Annotated[int, BeforeValidator(as_whole), WithJsonSchema({"type": "integer"})]
Flag = Annotated[bool, BeforeValidator(as_flag), WithJsonSchema({"type": "boolean"})]
Day = Annotated[date, BeforeValidator(as_day), WithJsonSchema({"type": "string", "format": "date"})]
Words = Annotated[tuple[Text, ...], BeforeValidator(as_words)]
PAIR_TEXT = {"type": "string", "pattern": "^[^=|]+=[^=|]+([|][^=|]+=[^=|]+)*$"}
Pairs = Annotated[tuple[tuple[Text, Text], ...], BeforeValidator(as_pairs), WithJsonSchema(PAIR_TEXT)]
Parts = Annotated[tuple[tuple[Text, Number], ...], BeforeValidator(as_pairs), WithJsonSchema(PAIR_TEXT)]


class Model(BaseModel):
    """The base of everything in a pack: can't be changed, has no unknown key."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Row(Model):
    """A model that remembers the place that it was read from."""

    _place: Place = PrivateAttr(default=Place())

    @property
    def place(self) -> Place:
        """The file and line of the row."""
        return self._place

    def placed(self, place: Place) -> None:
        """Remember the place."""
        self._place = place
