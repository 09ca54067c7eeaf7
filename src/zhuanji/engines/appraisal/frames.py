"""Small things done to frames in every step of an appraisal."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import narwhals.stable.v2 as nw
import numpy as np
from numpy.typing import NDArray

Frame = nw.DataFrame[Any]
Column = nw.Series[Any]
Whole = NDArray[np.int64]
Real = NDArray[np.float64]
Mask = NDArray[np.bool_]
BETWEEN = "\x1f"  # between the parts of a key made of several columns


def cases(branches: Sequence[tuple[nw.Expr, nw.Expr]], default: nw.Expr) -> nw.Expr:
    """Return the value of the first branch whose condition is true, else the default."""
    result = default
    for condition, value in reversed(branches):
        result = nw.when(condition).then(value).otherwise(result)
    return result


def flag(value: bool) -> nw.Expr:
    """Return a constant true or false."""
    return nw.lit(value, nw.Boolean)


def column(name: str, values: object, frame: Frame, dtype: Any | None = None) -> Column:  # noqa: ANN401
    """Return values as a column for a frame; NaN stands for a missing number only inside NumPy."""
    return nw.new_series(name, values, dtype, backend=frame.implementation)


def reals(frame: Frame, expression: nw.Expr) -> Real:
    """Return an expression over a frame as floats; missing becomes NaN."""
    found = frame.select(expression.cast(nw.Float64).alias("x"))["x"].to_numpy()
    return np.broadcast_to(np.asarray(found, dtype=np.float64), len(frame))


def masks(frame: Frame, expression: nw.Expr) -> Mask:
    """Return a condition over a frame as booleans."""
    found = frame.select(expression.fill_null(value=False).alias("x"))["x"].to_numpy()
    return np.broadcast_to(np.asarray(found, dtype=np.bool_), len(frame))


def scope_key(level: Sequence[str]) -> nw.Expr:
    """Return the columns of a level as one text; a missing part is an empty text."""
    texts = [nw.col(name).cast(nw.String).fill_null("") for name in level]
    return texts[0] if len(texts) == 1 else nw.concat_str(*texts, separator=BETWEEN)


def scope_codes(frame: Frame, level: Sequence[str]) -> tuple[Whole, list[str]]:
    """Return for each row the number of its group, and the groups' keys in order."""
    if not level:
        return np.zeros(len(frame), dtype=np.int64), [""]
    keyed = frame.select(scope_key(level).alias("key"))
    keys = sorted(keyed["key"].unique().to_list())
    numbered = keyed["key"].replace_strict(keys, range(len(keys)), return_dtype=nw.Int64)
    return np.asarray(numbered.to_numpy(), dtype=np.int64), keys


def distinct(codes: Whole) -> tuple[list[int], Whole]:
    """Return the codes that there are, in order, and where among them each row's is.

    >>> distinct(np.array([7, 2, 7]))[0], distinct(np.array([7, 2, 7]))[1].tolist()
    ([2, 7], [1, 0, 1])
    """
    if not len(codes):
        return [], np.zeros(0, dtype=np.int64)
    there = np.zeros(int(codes.max()) + 1, dtype=np.bool_)
    there[codes] = True
    kinds = np.flatnonzero(there)
    place = np.zeros(len(there), dtype=np.int64)
    place[kinds] = np.arange(len(kinds))
    return kinds.tolist(), place[codes]
