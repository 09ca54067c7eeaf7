"""What a plan requires by a day: a share of the whole, a step on the way from the base, a batch curve."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Literal

from zhuanji.basics.periods import Period, years

Form = Literal["share", "linear", "compound"]


def counted_window(first: int, last: int) -> Period:
    """Return the years over which a target is counted, both included."""
    return years(first, last)


def elapsed(first: int, last: int, on: date) -> Fraction:
    """Return the share of the months of some years that has gone by at the end of a day (时序进度).

    >>> elapsed(2023, 2025, date(2024, 6, 30)), elapsed(2023, 2025, date(2022, 1, 1))
    (Fraction(1, 2), Fraction(0, 1))
    """
    return counted_window(first, last).elapsed_share(on)


def required(form: Form, share: Fraction | float, full: float, base: float = 0.0) -> float:
    """Return the value that stands on the required path.

    Args:
        form: `share`: a part of the whole, for what is counted up from nothing; `linear`: equal steps from the
            base, for levels and shares; `compound`: equal rates, V₀(1+x)^t, for growth and falls.
        share: how much of the way should be done, 0 to 1.
        full: the value at its end.
        base: the value at its beginning; above 0 for a compound path.

    Raises:
        ValueError: a compound path needs values above 0.

    >>> required("share", Fraction(1, 2), 600)
    300.0
    >>> round(required("compound", Fraction(1, 3), 122.5043, 100), 4)
    107.0
    >>> required("linear", Fraction(1, 3), 2.2, 1.9)
    2.0
    """
    if form == "share":
        return full * float(share)
    if form == "linear":
        return base + (full - base) * float(share)
    if base <= 0 or full <= 0:
        raise ValueError(f"no rate leads from {base} to {full}")
    return float(base * (full / base) ** float(share))
