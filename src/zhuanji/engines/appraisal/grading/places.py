"""Puts rows in order within their strata, and gives each its place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from zhuanji.engines.appraisal.frames import Mask, Whole

FEW = 2**15  # strata up to which sorting by stratum is a radix sort


@dataclass(frozen=True)
class Order:
    """The ranked rows, stratum after stratum, in each the best first.

    Args:
        rows: the numbers of the rows.
        starts: where each stratum begins in `rows`.
        firsts: for each place the place of the first row that is equal to it.
    """

    rows: Whole
    starts: Whole
    firsts: Whole

    def groups(self) -> list[tuple[int, int]]:
        """Return where each stratum begins and ends."""
        ends = [*self.starts[1:].tolist(), len(self.rows)] if len(self.rows) else []
        return list(zip(self.starts.tolist(), ends, strict=True))


def ordered(columns: Sequence[Whole], stratum: Whole, counted: Mask) -> Order:
    """Return the order of the counted rows.

    Args:
        columns: whole numbers, higher is better; a later one only tells equals of those before apart.
        stratum: the number of each row's stratum.
        counted: the rows that are ranked at all.

    >>> one = np.zeros(3, dtype=np.int64)
    >>> ordered([np.array([5, 9, 9])], one, np.array([True, True, True])).firsts.tolist()
    [0, 0, 2]
    """
    rows = np.flatnonzero(counted)
    for one in reversed(columns):
        rows = rows[np.argsort(-one[rows], kind="stable" if one is not columns[-1] else None)]
    if len(rows) and stratum.max() > 0:
        codes = stratum[rows]
        rows = rows[np.argsort(codes.astype(np.int16) if stratum.max() < FEW else codes, kind="stable")]
    if not len(rows):
        return Order(rows, rows, rows)
    new = changes(stratum[rows])
    differs = new.copy()
    for one in columns:
        differs |= changes(one[rows])
    places = np.arange(len(rows))
    return Order(rows, np.flatnonzero(new), np.maximum.accumulate(np.where(differs, places, 0)))


def changes(values: Whole) -> Mask:
    """Say where a value differs from the one before it; the first one does."""
    found = np.empty(len(values), dtype=np.bool_)
    found[0] = True
    np.not_equal(values[1:], values[:-1], out=found[1:])
    return found


def ranks(order: Order, rows: int) -> tuple[Whole, Whole]:
    """Return the rank of each row in its stratum (1 for the best, 0 for none) and how many are ranked there."""
    rank, count = np.zeros(rows, dtype=np.int64), np.zeros(rows, dtype=np.int64)
    if len(order.rows):
        sizes = np.diff(np.append(order.starts, len(order.rows)))
        rank[order.rows] = order.firsts - np.repeat(order.starts, sizes) + 1
        count[order.rows] = np.repeat(sizes, sizes)
    return rank, count
