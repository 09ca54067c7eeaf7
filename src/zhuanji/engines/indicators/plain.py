"""Frames of any engine → tables of Polars, numbers → words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import polars as pl

from zhuanji.engines.indicators.frames import Frame

OTHERS: dict[str, Any] = {"state": pl.String, "small": pl.Boolean}  # columns that aren't numbers


def looked_up(
    table: pl.DataFrame,
    number: str,
    rows: Sequence[Sequence[Any]],
    names: Sequence[str],
    dtype: Any = pl.Categorical,  # noqa: ANN401
) -> list[pl.Series]:
    """Return columns of words for a column of numbers that count the rows of the words."""
    columns = zip(*rows, strict=True) if rows else [()] * len(names)
    at = table[number]
    return [
        pl.Series(name, list(words), dtype).gather(at) for name, words in zip(names, columns, strict=True)
    ]


def as_polars(frame: Frame, whole: Sequence[str]) -> pl.DataFrame:
    """Return a frame of any engine as a table of Polars.

    Args:
        frame: figures.
        whole: the columns of whole numbers.
    """
    native = frame.to_native()
    if isinstance(native, pl.DataFrame):
        return native
    plain = {name: [None if gone(one) else one for one in frame[name].to_list()] for name in frame.columns}
    types = {name: OTHERS.get(name, pl.Int64 if name in whole else pl.Float64) for name in plain}
    return pl.DataFrame(plain, schema=types, strict=False)


def gone(value: object) -> bool:
    """Say whether another engine means a missing value by a value."""
    return value is None or type(value).__name__ in ("NAType", "NaTType") or value != value


def change(now: float | None, before: float | None) -> float | None:
    """Return a change in per cent; None where one value is missing, or the earlier one isn't above 0.

    >>> change(106.0, 100.0), change(1.0, 0.0), change(5.0, -1.0)
    (6.0, None, None)
    """
    if now is None or before is None or before <= 0:
        return None
    return 100 * (now - before) / before
