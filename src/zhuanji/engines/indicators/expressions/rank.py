"""Places in an order: equal values share the better place, and missing ones have none."""

from __future__ import annotations

import narwhals.stable.v2 as nw


def rank(expression: nw.Expr, *within: str, best: str = "highest") -> nw.Expr:
    """Return the place of each row, 1 for the best; equal values share the better place.

    Args:
        expression: whole numbers where a grade hangs on it (`whole_points`).
        within: the columns whose values rank by themselves; none for all rows together.
        best: `highest` or `lowest`.

    >>> import polars
    >>> frame = nw.from_native(polars.DataFrame({"whole": [3, 9, 9, None]}))
    >>> frame.select(rank(nw.col("whole")))["whole"].to_list()
    [3, 1, 1, None]
    """
    placed = expression.rank("min", descending=best == "highest")
    return placed.over(*within) if within else placed


def position(expression: nw.Expr, *within: str, best: str = "highest") -> nw.Expr:
    """Return the place of each row as a share of all that have one: 0 < position ≤ 1.

    >>> import polars
    >>> frame = nw.from_native(polars.DataFrame({"whole": [3, 9, 9, None, 1]}))
    >>> frame.select(position(nw.col("whole")))["whole"].to_list()
    [0.75, 0.25, 0.25, None, 1.0]
    """
    counted = expression.count().over(*within) if within else expression.count()
    return rank(expression, *within, best=best) / counted
