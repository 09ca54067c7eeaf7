"""Numbers as exact decimals: what is written is what is counted."""

from __future__ import annotations

from decimal import Decimal

Real = int | float | Decimal


def exact(value: Real) -> Decimal:
    """Return a number as the decimal that it shows: a float by its shortest decimal, not by its bits.

    Args:
        value: a finite number; a float of NumPy is a float.

    Raises:
        ValueError: the value is NaN or infinite, which is no figure.
        TypeError: the value is a truth value or no number.

    >>> exact(0.1), exact(2.675), exact(7)
    (Decimal('0.1'), Decimal('2.675'), Decimal('7'))
    """
    if isinstance(value, bool) or not isinstance(value, int | float | Decimal):
        raise TypeError(f"{value!r} is no number")
    # float's own repr: NumPy's floats print as np.float64(0.1).
    decimal = Decimal(float.__repr__(value)) if isinstance(value, float) else Decimal(value)
    if not decimal.is_finite():
        raise ValueError(f"{value!r} is no figure")
    return decimal
