"""A sum that no order of rows can change, and that is missing where nothing was added."""

from __future__ import annotations

import narwhals.stable.v2 as nw

LARGEST = 1e12  # the largest amount that may stand in a cell; four million such still fit
FINE = 2**40  # parts of one unit that are still told apart


def total(expression: nw.Expr) -> nw.Expr:
    """Return the sum of an expression over its rows (or, in a group's aggregation, over the group).

    Floating-point sums change their last digits with the order of rows; sums of whole numbers don't. So whole
    units, their 2⁻⁴⁰ parts and the 2⁻⁴⁰ parts of these are added apart.

    Args:
        expression: numbers below 10¹² in size; missing ones are left out.

    Returns:
        The sum; missing where there was nothing to add.

    >>> import polars
    >>> frame = nw.from_native(polars.DataFrame({"tax": [0.1, None, 0.2]}))
    >>> round(frame.select(total(nw.col("tax")))["tax"][0], 9)
    0.3
    """
    whole = expression.cast(nw.Int64)
    rest = (expression - whole) * FINE
    fine = rest.cast(nw.Int64)
    finest = ((rest - fine) * FINE).cast(nw.Int64)
    below = fine.sum().cast(nw.Float64) + finest.sum().cast(nw.Float64) / FINE
    summed = whole.sum().cast(nw.Float64) + below / FINE
    return nw.when(expression.count() > 0).then(summed)


def mean(expression: nw.Expr) -> nw.Expr:
    """Return the mean of an expression over its rows, the same in every order of them."""
    return total(expression) / nw.when(expression.count() > 0).then(expression.count())
