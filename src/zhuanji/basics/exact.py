"""Numbers as exact decimals: what is written is what is counted."""

from __future__ import annotations

from decimal import Decimal
from numbers import Integral

Real = int | float | Decimal


def exact(value: Real) -> Decimal:
    """Return a number as the decimal that it shows: a float by its shortest decimal, not by its bits.

    Args:
        value: a finite number; NumPy's float64 and whole numbers are among them.

    Raises:
        ValueError: the value is NaN or infinite, which is no figure.
        TypeError: the value is a truth value or no number.

    >>> exact(0.1), exact(2.675), exact(7)
    (Decimal('0.1'), Decimal('2.675'), Decimal('7'))
    """
    decimal = _decimal(value)
    if not decimal.is_finite():
        raise ValueError(f"{value!r} is no figure")
    return decimal


def _decimal(value: object) -> Decimal:
    if isinstance(value, Decimal):
        return value
    if isinstance(value, float):  # by float's own repr: NumPy's floats print as np.float64(0.1)
        return Decimal(float.__repr__(value))
    if isinstance(value, bool) or not isinstance(value, Integral):  # NumPy's whole numbers are integral
        raise TypeError(f"{value!r} is no number")
    return Decimal(int(value))
