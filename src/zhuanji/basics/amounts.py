"""How a number is shown: its unit and decimals, declared once, and the one function that writes it by them.

A column of numbers has one number of decimals, so that they can be compared by eye. Two things ask for more: a value
that isn't zero never reads as zero, and two values of which one is told to be less never read alike (`apart`).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache
from typing import TypeAlias

from zhuanji.basics.exact import Real, exact
from zhuanji.basics.rounding import format_number, round_half_up

MINUS = "−"  # as printed; a hyphen reads as a dash
CERTAIN = 15  # digits of a float that come back as they were written
MOST = 9  # decimals; what is nearer than this counts as the same everywhere
RATIO, PERCENT, PLAIN = "比值", "%", "1"
WHOLE = frozenset("家个条项户人件次天") | {
    "吨/日",
    "千瓦时",
}  # counted things, and what is sent in whole numbers
USUAL = 2
DECIMALS = {"吨标煤/万元": 4, "吨二氧化碳/万元": 4, "吨/万元": 4, "吨/亿元": 3, PLAIN: 4}


@dataclass(frozen=True, slots=True)
class Form:
    """How the numbers of an indicator or a field are shown.

    Args:
        unit: as it stands behind the number; empty for none.
        decimals: how many are shown.
        factor: what a value is multiplied by first: a ratio is shown in per cent.
    """

    unit: str = ""
    decimals: int = USUAL
    factor: int = 1


Shown: TypeAlias = Form | str  # a form, or a unit that is shown in its usual form


@lru_cache(maxsize=512)
def form(unit: str, decimals: int | None = None) -> Form:
    """Return the form of a unit, with the decimals that are declared, else those that are usual for it.

    >>> form("万元/亩"), form("家").decimals, form("吨标煤/万元", 3).decimals
    (Form(unit='万元/亩', decimals=2, factor=1), 0, 3)
    >>> form("比值"), form("1")
    (Form(unit='%', decimals=2, factor=100), Form(unit='', decimals=4, factor=1))
    """
    if unit == RATIO:
        return Form(PERCENT, USUAL if decimals is None else max(decimals - 2, 0), 100)
    usual = 0 if unit in WHOLE else DECIMALS.get(unit, USUAL)
    return Form("" if unit == PLAIN else unit, usual if decimals is None else decimals)


def form_of(shown: Shown) -> Form:
    """Return a form; of a unit its usual one."""
    return form(shown) if isinstance(shown, str) else shown


def value_in(value: Real, shown: Shown) -> Decimal:
    """Return a value in the unit that it is shown in, exact.

    >>> value_in(0.0315, "比值")
    Decimal('3.1500')
    """
    return exact(value) * form_of(shown).factor


def places(value: Real, shown: Shown) -> int:
    """Return how many decimals a value is shown with: those declared, and more where it would read as zero.

    Of counted things a part of one is shown with a decimal.

    >>> places(18.9, "万元/亩"), places(0.0004, "万元/亩"), places(12.5, "家"), places(0, "万元/亩")
    (2, 4, 1, 2)
    """
    own, told = form_of(shown), value_in(value, shown)
    decimals = own.decimals
    if not decimals and own.unit in WHOLE and told != told.to_integral_value():
        decimals = 1 if round_half_up(told, MOST) != round_half_up(told, 0) else 0
    if round_half_up(told, decimals) or not round_half_up(told, MOST):
        return decimals
    return next(more for more in range(decimals, MOST + 1) if round_half_up(told, more))


def rounded(value: Real, shown: Shown) -> Decimal:
    """Return a value as it is shown, as a number: what a chart draws and a file holds.

    >>> rounded(2.675, "万元"), rounded(0.0315, "比值")
    (Decimal('2.68'), Decimal('3.15'))
    """
    return round_half_up(value_in(value, shown), places(value, shown))


def number(value: Real, shown: Shown = "", *, signed: bool = False) -> str:
    """Return a number as everybody reads it, without its unit.

    Args:
        value: a finite number.
        shown: its form, or its unit.
        signed: whether a plus stands before what is more than nothing.

    >>> number(4333.328, "亿元"), number(2.2, "%"), number(12, "家"), number(-133.3, "亿元", signed=True)
    ('4,333.33', '2.20', '12', '−133.30')
    """
    told = value_in(value, shown)
    text = format_number(told, places(value, shown)).replace("-", MINUS)
    return f"+{text}" if signed and round_half_up(told, MOST) > 0 else text


def plain(value: Real, shown: Shown = "") -> str:
    """Return a number as a file for programs has it: the same digits, thousands not parted, a hyphen as minus.

    >>> plain(-4333.328, "亿元")
    '-4333.33'
    """
    return format_number(value_in(value, shown), places(value, shown), thousands=False)


def apart(shown: Shown, values: Iterable[Real | None]) -> Form:
    """Return a form with so many decimals that values which differ don't read alike.

    A target's value beside what is required of it: 79.96 isn't shown as 80.0 where 80 is asked for and not reached.

    >>> one = apart("%", [79.996, 80])
    >>> number(79.996, one), number(80, one), apart("%", [79.9, 80]).decimals, apart("%", [0.1 + 0.2, 0.3]).decimals
    ('79.996', '80.000', 2, 2)
    """
    own = form_of(shown)
    told = {round_half_up(value_in(one, own), MOST) for one in values if one is not None}
    for decimals in range(own.decimals, MOST):
        if len({round_half_up(one, decimals) for one in told}) == len(told):
            return replace(own, decimals=decimals)
    return replace(own, decimals=MOST)


def entered(shown: Shown, value: Real) -> Form:
    """Return a form with so many decimals that a value which somebody sent keeps its digits.

    A sum of such values has no more digits than a float tells for sure: the order of adding up doesn't show.

    >>> number(12.5, entered("亩", 12.5)), number(12.345, entered("亩", 12.345))
    ('12.50', '12.345')
    >>> number(302606.55000000005, entered("万元", 302606.55000000005))
    '302,606.55'
    """
    own = form_of(shown)
    told = value_in(value, own)
    sure = min(MOST, max(CERTAIN - max(told.adjusted() + 1, 1), 0))
    there = -int(round_half_up(told, sure).normalize().as_tuple().exponent)
    return replace(own, decimals=min(max(own.decimals, there), MOST))


def number_format(value: Real | None, shown: Shown) -> str:
    """Return how a spreadsheet shows a number of a form.

    >>> number_format(18.9, "万元/亩"), number_format(3, "家"), number_format(None, "%")
    ('#,##0.00', '#,##0', '#,##0.00')
    """
    decimals = form_of(shown).decimals if value is None else places(value, shown)
    return "#,##0" + ("." + "0" * decimals if decimals else "")
