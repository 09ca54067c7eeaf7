"""How values of rows read in a sentence."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from itertools import islice

from zhuanji.basics.rounding import round_half_up

NOTHING = "—"
DECIMALS = 4  # sums and ratios of cells; a cell itself rarely has more
MOST = 5  # names that a sentence lists before it says how many more there are


def shown(value: object) -> str:
    """Return a value as a sentence names it: numbers without exponent or zeros at the end.

    >>> shown(1200.0), shown(0.1 + 0.2), shown(None), shown(date(2024, 3, 1)), shown(45000)
    ('1200', '0.3', '—', '2024-03-01', '45000')
    """
    if value is None or value == "":
        return NOTHING
    if isinstance(value, bool):
        return "是" if value else "否"  # as departments write flags
    if isinstance(value, float):
        plain = repr(value)
        if "e" not in plain and len(plain.partition(".")[2]) <= DECIMALS:  # most figures; rounding is slow
            return plain.removesuffix(".0")
        written = format(round_half_up(value, DECIMALS), "f").rstrip("0").rstrip(".")
        return written if float(written) or not value else f"{value:.1e}"
    return value.isoformat() if isinstance(value, date) else str(value)


def listed(values: Iterable[object], most: int = MOST) -> str:
    """Return values as a list; of a long one the beginning, and dots.

    >>> listed([3, 4]), listed(range(9), 3)
    ('3、4', '0、1、2…')
    """
    some = [shown(value) for value in islice(values, most + 1)]
    return "、".join(some[:most]) + ("…" if len(some) > most else "")
