"""A division that never gives infinity."""

from __future__ import annotations

import narwhals.stable.v2 as nw


def ratio(numerator: nw.Expr, denominator: nw.Expr) -> nw.Expr:
    """Return numerator ÷ denominator; missing where one is, or where the denominator is 0.

    >>> import polars
    >>> frame = nw.from_native(polars.DataFrame({"tax": [900.0, 5.0], "land": [30.0, 0.0]}))
    >>> frame.select(ratio(nw.col("tax"), nw.col("land")))["tax"].to_list()
    [30.0, None]
    """
    return nw.when(denominator != 0).then(numerator / denominator)
