"""Totals over groups, and over groups of groups, that no order of rows can change.

`total` is one expression. Engines of frames other than Polars aggregate only plain columns, and a cube adds up
what it has added up already; so here the parts of which `total` is made stand as columns of whole numbers.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import narwhals.stable.v2 as nw

from zhuanji.engines.indicators.expressions.total import FINE

Frame = nw.DataFrame[Any]
MARKS = ("~w", "~f", "~g")  # whole units, their 2⁻⁴⁰ parts, the 2⁻⁴⁰ parts of these


def with_parts(frame: Frame, names: Iterable[str]) -> Frame:
    """Return a frame with the parts of some columns of numbers beside them; a missing number has parts 0.

    >>> import polars
    >>> frame = nw.from_native(polars.DataFrame({"g": [1, 1, 2], "x": [0.1, 0.2, None]}))
    >>> added = with_parts(frame, ["x"]).group_by("g").agg(*sums(part_names(["x"]))).sort("g")
    >>> [round(x, 9) for x in added.select(from_parts("x"))["x"].to_list()]
    [0.3, 0.0]
    """
    names = list(names)
    wholes = frame.with_columns(
        *(nw.col(name).fill_null(0.0).cast(nw.Int64).alias(name + MARKS[0]) for name in names)
    )
    rests = wholes.with_columns(
        *(
            ((nw.col(name).fill_null(0.0) - nw.col(name + MARKS[0])) * FINE).alias(name + MARKS[2])
            for name in names
        )
    )
    fine = rests.with_columns(
        *(nw.col(name + MARKS[2]).cast(nw.Int64).alias(name + MARKS[1]) for name in names)
    )
    return fine.with_columns(
        *(
            ((nw.col(name + MARKS[2]) - nw.col(name + MARKS[1])) * FINE).cast(nw.Int64).alias(name + MARKS[2])
            for name in names
        )
    )


def part_names(names: Iterable[str]) -> list[str]:
    """Return the names of the columns with the parts."""
    return [name + mark for name in names for mark in MARKS]


def sums(names: Sequence[str]) -> list[nw.Expr]:
    """Return the plain sums of columns, for a group's aggregation."""
    return [nw.col(name).sum() for name in names]


def from_parts(name: str) -> nw.Expr:
    """Return a sum made of its summed parts; 0 where nothing was added, which the caller has to know."""
    whole, fine, finest = (nw.col(name + mark).cast(nw.Float64) for mark in MARKS)
    return (whole + (fine + finest / FINE) / FINE).alias(name)
