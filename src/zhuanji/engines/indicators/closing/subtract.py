"""What subtraction alone would give away: sums less open parts, wholes less a part, the same under two names."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import polars as pl
from numpy.typing import NDArray

from zhuanji.engines.indicators.closing.relations import Relation, Whole
from zhuanji.engines.indicators.totals import Limits

Mask = NDArray[np.bool_]
Real = NDArray[np.float64]
NEARLY = 1 - 1e-9  # sums of floating-point masses differ in their last digits
NEVER = ("largest_1", "mass_1", "largest_2", "mass_2")  # what a cube for everybody doesn't hold


@dataclass(frozen=True)
class Rows:
    """What is known of the rows of a cube: enterprises, and of each total the mass and the largest share of it."""

    entered: Real
    masses: tuple[Real, ...]
    largest: tuple[Real, ...]
    limits: Limits

    def small(self, entered: Real, masses: tuple[Real, ...], largest: tuple[Real, ...]) -> Mask:
        """Say which amounts would tell a single enterprise's; none does where nobody is."""
        few = entered < self.limits.enterprises
        for mass, most in zip(masses, largest, strict=True):
            few |= most > self.limits.dominance * mass / NEARLY
        return few & (entered > 0)


def hidden(frame: pl.DataFrame, found: list[Relation], limits: Limits) -> Mask:
    """Say which rows must be closed.

    Args:
        frame: the rows of a cube.
        found: what adds up to what.
        limits: when a cell is small.
    """
    columns = {name: frame[name].fill_null(0.0).to_numpy() for name in NEVER}
    rows = Rows(
        frame["entered"].to_numpy().astype(np.float64),
        (columns["mass_1"], columns["mass_2"]),
        (columns["largest_1"], columns["largest_2"]),
        limits,
    )
    shut: Mask = frame["small"].to_numpy().copy()
    same = twins(frame)
    for relation in found:
        if not relation.partition:
            complement(relation, rows, shut)
    seen: list[Mask | None] = [None] * len(found)
    while True:
        before = int(shut.sum())
        alike = np.zeros(int(same.max()) + 1, dtype=np.bool_)
        alike[same[shut]] = True
        shut |= alike[same] & (rows.entered > 0)
        for number, relation in enumerate(found):
            if relation.partition:
                partition(touched(relation, shut, seen[number]), rows, shut)
                seen[number] = shut.copy()
        if int(shut.sum()) == before:
            return shut


def touched(relation: Relation, shut: Mask, seen: Mask | None) -> Relation:
    """Return the wholes, with all their parts, of which one was closed since they were looked at."""
    if seen is None:
        return relation
    new = shut & ~seen
    parents = np.zeros(len(shut), dtype=np.bool_)
    parents[relation.parent[new[relation.child] | new[relation.parent]]] = True
    kept = parents[relation.parent]
    return Relation(relation.child[kept], relation.parent[kept], relation.partition)


def twins(frame: pl.DataFrame) -> Whole:
    """Return for each row the number of its group of rows with the same enterprises, told by what they add up to."""
    alike = pl.struct("indicator", "code", "entered", "term_1", "term_2", "largest_1", "largest_2")
    return frame.select(alike.rank("dense").cast(pl.Int64)).to_series().to_numpy().astype(np.int64)


@dataclass(frozen=True)
class Wholes:
    """The parts of some wholes: for each part its row and the number of its whole, for each whole its row."""

    child: Whole
    of: Whole
    rows: Whole

    def summed(self, amounts: Real | Mask) -> Real:
        """Return the sum of amounts of parts for each whole."""
        found: Real = np.bincount(self.of, amounts.astype(np.float64), len(self.rows)).astype(np.float64)
        return found

    def among(self, kept: Mask) -> Wholes:
        """Return some of the wholes with their parts."""
        number = np.cumsum(kept) - 1
        parts = kept[self.of]
        return Wholes(self.child[parts], number[self.of[parts]], self.rows[kept])


def partition(relation: Relation, rows: Rows, shut: Mask) -> None:
    """Close further parts of wholes until what isn't shown of any tells nothing."""
    there = rows.entered[relation.child] > 0
    parents, of = np.unique(relation.parent[there], return_inverse=True)
    wholes = Wholes(relation.child[there], of.astype(np.int64), parents)
    while len(wholes.child):
        wholes = wholes.among(wanting(wholes, rows, shut))
        still = np.flatnonzero(~shut[wholes.child])
        order = still[np.lexsort((wholes.child[still], rows.entered[wholes.child[still]], wholes.of[still]))]
        _, first = np.unique(wholes.of[order], return_index=True)
        if not len(first):
            return
        shut[wholes.child[order[first]]] = True


def wanting(wholes: Wholes, rows: Rows, shut: Mask) -> Mask:
    """Say of which wholes a further part must be closed."""
    out = shut[wholes.child]
    rest = np.maximum(rows.entered[wholes.rows] - wholes.summed(rows.entered[wholes.child]), 0.0)
    unknown = wholes.summed(out) + (rest > 0)
    alone = (unknown == 1) & (rest == 0)
    unsafe = rows.small(*unseen(wholes, rows, out, rest)) | alone
    found: Mask = np.where(shut[wholes.rows], unknown == 0, (unknown > 0) & unsafe)
    return found


def unseen(
    wholes: Wholes, rows: Rows, out: Mask, rest: Real
) -> tuple[Real, tuple[Real, ...], tuple[Real, ...]]:
    """Return enterprises, masses and largest amounts of what isn't shown of each whole."""
    entered = wholes.summed(np.where(out, rows.entered[wholes.child], 0.0)) + rest
    masses, largest = [], []
    for mass, most in zip(rows.masses, rows.largest, strict=True):
        # Nobody knows the largest of those in no part; it is no more than all of them, or than the largest of all.
        left = np.where(rest > 0, np.maximum(mass[wholes.rows] - wholes.summed(mass[wholes.child]), 0.0), 0.0)
        top = np.where(rest > 0, np.minimum(left, most[wholes.rows]), 0.0)
        np.maximum.at(top, wholes.of[out], most[wholes.child][out])
        masses.append(wholes.summed(np.where(out, mass[wholes.child], 0.0)) + left)
        largest.append(top)
    return entered, tuple(masses), tuple(largest)


def complement(relation: Relation, rows: Rows, shut: Mask) -> None:
    """Close a part if the rest of the whole, which is never shown, would be small."""
    child, parent = relation.child, relation.parent
    entered = rows.entered[parent] - rows.entered[child]
    masses = tuple(np.maximum(mass[parent] - mass[child], 0.0) for mass in rows.masses)
    # The largest of the rest: the whole's, unless that lies in the part; then no more than what is left.
    largest = tuple(
        np.where(most[parent] > most[child] * (1 + 1e-12), most[parent], np.minimum(most[parent], mass))
        for most, mass in zip(rows.largest, masses, strict=True)
    )
    shut[child[rows.small(entered, masses, largest)]] = True
