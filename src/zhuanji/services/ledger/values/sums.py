"""Totals without any label: rows that tell no enterprise and whose numbers are the sums of those above."""

from __future__ import annotations

from collections.abc import Sequence

import polars as pl

TOLERANCE = 0.06  # two decimals shown of several numbers, added up
RELATIVE = 1e-6


def unlabelled_totals(frame: pl.DataFrame, identity: Sequence[str], amounts: Sequence[str]) -> list[int]:
    """Return the places (from 0) of rows that are totals of the rows above, since the last such row.

    Args:
        frame: the rows in their order.
        identity: columns that tell whom a row is about.
        amounts: columns of numbers.

    >>> frame = pl.DataFrame({"uscc": ["A", "B", None], "tax": [1.5, 2.0, 3.5]})
    >>> unlabelled_totals(frame, ["uscc"], ["tax"])
    [2]
    """
    if not identity or not amounts or frame.is_empty():
        return []
    nobody = (
        frame.select(pl.all_horizontal(pl.col(list(identity)).is_null())).to_series().arg_true().to_list()
    )
    found: list[int] = []
    start = 0
    for place in nobody:
        if place - start < 2:
            continue
        above = frame.slice(start, place - start).select(amounts).sum().row(0)
        here = frame.select(amounts).row(place)
        told = [(total or 0.0, value) for total, value in zip(above, here, strict=True) if value is not None]
        if told and any(value for _, value in told) and all(near(*pair) for pair in told):
            found.append(place)
            start = place + 1
    return found


def near(total: float, value: float) -> bool:
    """Say whether a value is a total, as far as it is rounded."""
    return abs(total - value) <= TOLERANCE + RELATIVE * abs(total)
