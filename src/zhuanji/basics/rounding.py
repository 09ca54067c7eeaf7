"""The only place where numbers are rounded and printed with fixed decimals.

A float is taken as its shortest decimal: 2.675 is rounded as 2.675, although its bits are a little less.
"""

from __future__ import annotations

from decimal import ROUND_HALF_EVEN, ROUND_HALF_UP, Context, Decimal
from enum import StrEnum

from zhuanji.basics.exact import Real, exact
from zhuanji.basics.missing import Missing
from zhuanji.basics.texts import Language


class Rounding(StrEnum):
    """How a value is rounded before it is compared or printed; a cited parameter says which, for a verdict.

    `half_up` is 四舍五入, halves away from zero. `half_even` is what we know as GB/T 8170's 修约 (四舍六入五成双);
    that text wasn't read here, so a parameter that asks for it names its own source. `as_is` keeps every digit
    (全数值比较).
    """

    HALF_UP = "half_up"
    HALF_EVEN = "half_even"
    AS_IS = "as_is"


_MODES = {Rounding.HALF_UP: ROUND_HALF_UP, Rounding.HALF_EVEN: ROUND_HALF_EVEN}


def round_by(value: Real, digits: int, mode: Rounding) -> Decimal:
    """Return a value rounded to so many decimals in the mode that its standard names.

    Args:
        value: a finite number.
        digits: decimals kept; negative for tens, hundreds and so on.
        mode: how halves are treated.

    Raises:
        ValueError: the value is NaN or infinite.

    >>> [str(round_by(2.5, 0, mode)) for mode in Rounding]
    ['3', '2', '2.5']
    """
    number = exact(value)
    if mode is Rounding.AS_IS:
        return number
    room = Context(prec=max(1, number.adjusted() + digits + 2), rounding=_MODES[mode])
    rounded = number.quantize(Decimal(1).scaleb(-digits), context=room)
    whole = rounded if digits >= 0 else Decimal(int(rounded))
    return abs(whole) if whole.is_zero() else whole  # no -0.00


def round_half_up(value: Real, digits: int) -> Decimal:
    """Return a value rounded to so many decimals, halves away from zero (四舍五入).

    Args:
        value: a finite number.
        digits: decimals kept; negative for tens, hundreds and so on.

    Raises:
        ValueError: the value is NaN or infinite.

    >>> [str(round_half_up(number, 2)) for number in (2.675, 1.005, -0.125, -0.001)]
    ['2.68', '1.01', '-0.13', '0.00']
    >>> round_half_up(1250, -2)
    Decimal('1300')
    """
    return round_by(value, digits, Rounding.HALF_UP)


def format_number(
    value: Real | Missing, digits: int, lang: Language = "zh", *, thousands: bool = True
) -> str:
    """Return a value as it is printed, rounded half up; a missing one as its reason.

    Args:
        value: a finite number, or why there is none.
        digits: decimals shown.
        lang: language of the reason; digits look the same in both.
        thousands: whether groups of three digits are parted by commas.

    Raises:
        ValueError: the value is NaN or infinite.

    >>> format_number(1234567.895, 2), format_number(1234.5, 0, thousands=False)
    ('1,234,567.90', '1235')
    >>> format_number(Missing.NOT_APPLICABLE, 2, "en")
    'not applicable'
    """
    if isinstance(value, Missing):
        return value.title(lang)
    return format(round_half_up(value, digits), ",f" if thousands else "f")
