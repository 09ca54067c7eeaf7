"""Numbers as every face prints them: on a screen, a page and in a document the same figure looks the same."""

from __future__ import annotations

from zhuanji.basics.rounding import format_number

COUNTED = frozenset("家个条项户")
NONE = "—"
MINUS = "−"  # as printed; a hyphen reads as a dash


def number(value: float, unit: str, *, signed: bool = False, digits: int | None = None) -> str:
    """Return a number with as many decimals as its unit and size call for, or with so many.

    >>> number(4333.33, "亿元"), number(2.2, "%"), number(12, "家"), number(-133.3, "亿元", signed=True)
    ('4,333', '2.20', '12', '−133.3')
    >>> number(-133.3, "亿元", digits=0), number(-0.2, "亿元", digits=0)
    ('−133', '−0.2000')
    """
    if digits is None or abs(value) < 0.5 / 10**digits:  # a difference isn't rounded away
        digits = decimals(value, unit)
    text = format_number(value, digits).replace("-", MINUS)
    return f"+{text}" if signed and value > 0 else text


def decimals(value: float, unit: str) -> int:
    """Return how many decimals a number is shown with: none of things, fewer the greater it is."""
    size = abs(value)
    if unit in COUNTED:
        return 0 if value == int(value) else 1
    if unit == "%":
        return 2
    return 4 if 0 < size < 1 else 0 if size >= 1000 else 1 if size >= 100 else 2


def amount(value: float | None, unit: str, *, signed: bool = False, digits: int | None = None) -> str:
    """Return a number with its unit, with so many decimals where given; a dash where there is none."""
    return NONE if value is None else f"{number(value, unit, signed=signed, digits=digits)} {unit}"
