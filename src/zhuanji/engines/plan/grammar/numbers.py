"""Numbers as officials write them: 2.2, 1,000, 三家, 二十个, 百分之五, 十五, 两."""

from __future__ import annotations

import re
from fractions import Fraction

DIGITS = {
    "零": 0,
    "〇": 0,
    "一": 1,
    "二": 2,
    "两": 2,
    "三": 3,
    "四": 4,
    "五": 5,
    "六": 6,
    "七": 7,
    "八": 8,
    "九": 9,
}
SMALL = {"十": 10, "百": 100, "千": 1000}
LARGE = {"万": 10_000, "亿": 100_000_000}
CHINESE_NUMERAL = "[零〇一二两三四五六七八九十百千]+"
ARABIC_NUMERAL = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"

# No figure of a plan has more characters; longer runs of digits are codes.
LONGEST = 20


def chinese_integer(written: str) -> int | None:
    """Return the whole number that Chinese numerals write, or None if they write none.

    >>> chinese_integer("二十"), chinese_integer("一百零五"), chinese_integer("两千三百"), chinese_integer("百")
    (20, 105, 2300, 100)
    >>> chinese_integer("二〇二五"), chinese_integer("三万"), chinese_integer("十十") is None
    (2025, 30000, True)
    """
    if (
        not written
        or len(written) > LONGEST
        or any(char not in DIGITS and char not in SMALL and char not in LARGE for char in written)
    ):
        return None
    if all(char in DIGITS for char in written):
        return int("".join(str(DIGITS[char]) for char in written))
    return _with_places(written)


def _with_places(written: str) -> int | None:
    """Add up digits and places (十百千, then 万亿); None where the places don't fall."""
    total, block, digit, last_place = 0, 0, None, 10**9
    for char in written:
        if char in DIGITS:
            digit = DIGITS[char]
        elif char in SMALL:
            if SMALL[char] >= last_place:
                return None
            last_place = SMALL[char]
            block += (1 if digit is None else digit) * last_place
            digit = None
        else:
            total += (block + (digit or 0) or 1) * LARGE[char]
            block, digit, last_place = 0, None, 10**9
    return total + block + (digit or 0)


def number_value(written: str) -> float | None:
    """Return the value of an Arabic or Chinese number; None if it is neither.

    >>> number_value("1,400"), number_value("3.66"), number_value("十五"), number_value("五点五")
    (1400, 3.66, 15, 5.5)
    """
    if len(written) > LONGEST:
        return None
    if re.fullmatch(ARABIC_NUMERAL, written):
        return tidy(written.replace(",", ""))
    whole, point, decimals = written.partition("点")
    value = chinese_integer(whole)
    if value is None or not point:
        return value
    digits = "".join(str(DIGITS[char]) for char in decimals if char in DIGITS)
    return tidy(f"{value}.{digits}") if digits and len(digits) == len(decimals) else None


def tidy(written: str) -> float:
    """Return a decimal as int where it is whole, so that 5000 prints as 5000.

    >>> tidy("5000"), tidy("2.20")
    (5000, 2.2)
    """
    exact = Fraction(written)
    return exact.numerator if exact.denominator == 1 else float(exact)
