"""Exact sums of written numbers, so that 0.1 + 0.2 is 0.3."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction


def exact(value: float) -> Fraction:
    """Return the number that was written.

    >>> exact(0.1) + exact(0.2) == exact(0.3)
    True
    """
    return Fraction(str(value))


def total(values: Iterable[float]) -> float:
    """Return the sum of written numbers.

    >>> total([0.1, 0.2]), total([11, 13, 5])
    (0.3, 29.0)
    """
    return float(sum((exact(value) for value in values), Fraction(0)))
