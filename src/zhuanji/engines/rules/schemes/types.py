"""The types of a scheme's fields beyond those of every pack: formulas, conditions, cited numbers, shares."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Annotated

from pydantic import BeforeValidator, PlainValidator, StringConstraints
from pydantic.json_schema import WithJsonSchema

from zhuanji.engines.rules.loading.types import Flag, Model, Text, as_number, refuse
from zhuanji.engines.rules.schemes import conditions
from zhuanji.engines.rules.schemes.formula import Formula, FormulaError, parse_formula
from zhuanji.engines.rules.schemes.formula import Number as Figure


def as_formula(value: object) -> Formula:
    """Return a formula from its text, or from a bare number."""
    if isinstance(value, Formula):
        return value
    if isinstance(value, int | Decimal) and not isinstance(value, bool):
        return Figure(Decimal(value))
    if not isinstance(value, str):
        raise refuse("appraisal.scheme.formula_text", got=value)
    try:
        return parse_formula(value)
    except FormulaError as fault:
        raise refuse(
            "appraisal.scheme.formula", text=value, found=fault.found or "∎", position=fault.position
        ) from None


def as_condition(value: object) -> conditions.Condition:
    """Return a condition from its mapping."""
    if isinstance(value, conditions.Condition):
        return value
    try:
        return conditions.parse_condition(value)
    except conditions.ConditionError as fault:
        raise refuse(f"appraisal.scheme.condition_{fault.kind}", word=fault.word) from None
    except FormulaError as fault:
        raise refuse(
            "appraisal.scheme.formula", text="", found=fault.found or "∎", position=fault.position
        ) from None


def as_share(value: object) -> Fraction:
    """Return a share as an exact fraction: `20%`, `1/3`, or a bare number of percent.

    >>> as_share("20%"), as_share(5), as_share("1/3")
    (Fraction(1, 5), Fraction(1, 20), Fraction(1, 3))
    """
    if isinstance(value, Fraction):
        return value
    try:
        text = str(value).strip()
        if isinstance(value, bool):
            raise ValueError
        if text.endswith("%"):
            share = Fraction(text[:-1].strip()) / 100
        else:
            share = Fraction(text) if "/" in text else Fraction(text) / 100
    except (ValueError, ZeroDivisionError):
        raise refuse("appraisal.scheme.share", got=value) from None
    if not 0 <= share <= 1:
        raise refuse("appraisal.scheme.share", got=value)
    return share


def as_cited(value: object) -> object:
    """Return a bare number as a cited one that adds nothing to what the scheme says of its source."""
    return value if isinstance(value, dict | Cited) else {"value": as_amount(value)}


def as_amount(value: object) -> Decimal:
    """Return a number that may be written as a percentage.

    >>> as_amount("80%"), as_amount(2)
    (Decimal('0.8'), Decimal('2'))
    """
    if isinstance(value, str) and value.endswith("%"):
        return as_number(value[:-1].rstrip()) / 100
    return as_number(value)


def as_label(value: object) -> object:
    """Return the name of a grade: a whole number is read as its digits."""
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else value


NUMBER = {"anyOf": [{"type": "number"}, {"type": "string", "pattern": r"^-?\d+(\.\d+)? ?%$"}]}
Amount = Annotated[Decimal, BeforeValidator(as_amount), WithJsonSchema(NUMBER)]


class Cited(Model):
    """A number with its source; what isn't said is as the whole scheme says."""

    value: Amount
    source: Text | None = None
    verified: Flag | None = None
    note: Text | None = None


NUMBER_OR_CITED = {"anyOf": [*NUMBER["anyOf"], {"type": "object"}]}

FormulaText = Annotated[Formula, PlainValidator(as_formula), WithJsonSchema({"type": ["string", "number"]})]
ConditionMap = Annotated[
    conditions.Condition, PlainValidator(as_condition), WithJsonSchema({"type": "object"})
]
Share = Annotated[Fraction, PlainValidator(as_share), WithJsonSchema({"type": ["string", "number"]})]
CitedNumber = Annotated[Cited, BeforeValidator(as_cited), WithJsonSchema(NUMBER_OR_CITED)]
Identifier = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]*$")]
Label = Annotated[Text, BeforeValidator(as_label)]
