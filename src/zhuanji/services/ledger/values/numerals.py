"""One number as people write it: separators, brackets for a minus, a unit or a percent sign after it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction

from zhuanji.services.ledger.columns.units import PERCENT, conversion, unit_named

_NUMBER = re.compile(r"[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d{1,3})?")
# Figures with a blank or a line end between are two numbers in one cell, unless blanks part thousands.
_APART = re.compile(r"\d\s+[\d.]|\d[.,]\s+\d")
_PARTED = re.compile(r"(?<![\d.,] )(?<![\d.,])\d{1,3}(?: \d{3})+(?! ?\d)")
_GROUPED = re.compile(r"([+-]?)(\d{1,3}(?:,\d{3})+)(\.\d+)?")
_WITH_UNIT = re.compile(r"([+-]?[\d.,]+(?:[eE][+-]?\d{1,3})?)([^\d.,\s+-].{0,9})")
_BRACKETS = re.compile(r"\((.+)\)")
_MINUS = re.compile(r"^(?:[-−–—‐‑]|△|▲|负)(?=[\d.])")
_CURRENCY = re.compile(r"^(?:¥|￥|rmb|人民币)", re.IGNORECASE)
ZERO = "零"
DIGITS = 15  # that a spreadsheet keeps of a number


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number read.

    Args:
        value: as written, without its unit.
        factor: by which it comes into the item's unit; None where the column's own holds.
    """

    value: float
    factor: Fraction | None = None


@dataclass(frozen=True, slots=True)
class Unreadable:
    """Why a text is no number: the end of a code, and what the sentence names."""

    code: str
    unit: str = ""


def read_number(text: str, unit: str) -> Numeral | Unreadable:
    """Read a number.

    Args:
        text: plain, as `plain` returns it.
        unit: the item's unit.

    >>> read_number("1,234.5", "万元"), read_number("(12)", "万元").value, read_number("△3.5", "万元").value
    (Numeral(value=1234.5, factor=None), -12.0, -3.5)
    >>> read_number("12.5亿元", "万元"), read_number("3吨", "万元"), read_number("约5", "万元").code
    (Numeral(value=12.5, factor=Fraction(10000, 1)), Unreadable(code='unit', unit='吨'), 'not_number')
    """
    if _APART.search(_PARTED.sub("0", text)):
        return Unreadable("not_number")
    rest = re.sub(r"\s+", "", text)
    if rest == ZERO:
        return Numeral(0.0)
    rest = _CURRENCY.sub("", rest)
    sign = 1.0
    bracketed = _BRACKETS.fullmatch(rest)
    if bracketed and bracketed[1][:1] not in "+-":
        sign, rest = -1.0, bracketed[1]
    elif _MINUS.match(rest):
        sign, rest = -1.0, rest[1:]
    rest = _CURRENCY.sub("", rest)
    number = amount(rest)
    if number is not None:
        return Numeral(sign * number)
    found = _WITH_UNIT.fullmatch(rest)
    number = amount(found[1]) if found else None
    if found is None or number is None:
        return Unreadable("not_number")
    return with_unit(sign * number, found[2], unit)


def amount(text: str) -> float | None:
    """Return plain digits as a number, with commas only where they part thousands.

    >>> amount("1,234"), amount("12,34"), amount("1e3")
    (1234.0, None, 1000.0)
    """
    if grouped := _GROUPED.fullmatch(text):
        text = grouped[1] + grouped[2].replace(",", "") + (grouped[3] or "")
    return float(text) if text.isascii() and _NUMBER.fullmatch(text) else None


def with_unit(number: float, written: str, unit: str) -> Numeral | Unreadable:
    """Return a number that brings its unit, if that can be converted into the item's."""
    known = unit_named(written)
    if known is None:
        return Unreadable("not_number")
    if known.dimension == "unclear":
        return Unreadable("unit", written)
    factor = conversion(written, unit)
    return Unreadable("unit", written) if factor is None else Numeral(number, factor)


def percent_factor(unit: str) -> Fraction | None:
    """Return by what a cell shown as percent is multiplied: 0.0302 is 3.02 in %, and stays as it is in 1."""
    return conversion("1", unit) if unit in ("", "1", PERCENT, "‰") else None


def scaled(value: float, factor: Fraction) -> float:
    """Return a value times a factor, to the digits that a spreadsheet keeps: no 11000.000000000002 of 1.1.

    >>> scaled(1.1, Fraction(10_000)), scaled(0.07, Fraction(100)), scaled(15.0, Fraction(3, 2000))
    (11000.0, 7.0, 0.0225)
    """
    if factor == 1 or value == 0:
        return value
    return float(f"{value * factor.numerator / factor.denominator:.{DIGITS}g}")
