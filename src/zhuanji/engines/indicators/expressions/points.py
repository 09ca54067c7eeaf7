"""Points of a criterion, and points as whole numbers, which alone are compared."""

from __future__ import annotations

import narwhals.stable.v2 as nw

FINEST = 1_000_000_000  # points are told apart down to 1e-9


def points(
    share: nw.Expr, weight: nw.Expr | float, *, cap: float | None = None, floor: float | None = 0.0
) -> nw.Expr:
    """Return share × weight, not above cap × weight and not below floor × weight.

    Args:
        share: value ÷ benchmark, or what stands for it; where it is missing, so are the points.
        weight: points at the benchmark.
        cap: the highest share that counts; None for no cap.
        floor: the lowest share; None for none.

    >>> import polars
    >>> frame = nw.from_native(polars.DataFrame({"share": [6 / 2.694, -0.1, None]}))
    >>> frame.select(points(nw.col("share"), 20, cap=1.5))["share"].to_list()
    [30.0, 0.0, None]
    """
    return share.clip(floor, cap) * weight if (floor, cap) != (None, None) else share * weight


def whole_points(score: nw.Expr) -> nw.Expr:
    """Return a score as a whole number of 1e-9, halves up: what scores are compared and ranked by.

    >>> import polars
    >>> frame = nw.from_native(polars.DataFrame({"score": [113.98869374, -0.5e-9]}))
    >>> frame.select(whole_points(nw.col("score")))["score"].to_list()
    [113988693740, 0]
    """
    return (score * FINEST + 0.5).floor().cast(nw.Int64)
