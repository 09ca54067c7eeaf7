"""A cube for everybody: small cells closed, and with them as many others as hide them.

A figure is closed if few enterprises make it up, or one has nearly all of it. Then, until nothing changes:

1. Where parts add up to a whole that is shown, what isn't shown of it (closed parts, and enterprises in no part) is
   either nothing, or at least two parts that together aren't small; else the smallest part that is still open is
   closed as well. Where the whole is closed, not all parts are shown.
2. A sector or scope is closed if what the whole has besides it would be small.
3. Figures that are the same enterprises under another name are closed together.
4. What crosses too much (`too_fine`) isn't shown at all: so many small figures can't be kept from each other.

Last, the open figures are solved for every small one (`solve`): so neither the difference of two figures nor any
other sum of shown figures gives a closed one away.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

import numpy as np
import polars as pl
from numpy.typing import NDArray

from zhuanji.basics.periods import Period
from zhuanji.engines.indicators.cells import Slot
from zhuanji.engines.indicators.closing.relations import Relation, Whole, relations
from zhuanji.engines.indicators.closing.solve import Facts, closed_by_solving, members
from zhuanji.engines.indicators.cube import KEYS, Cube
from zhuanji.engines.indicators.frames import coded
from zhuanji.engines.indicators.scopes import ABOVE, BELOW
from zhuanji.engines.indicators.totals import CLOSED, Atoms, Limits

Mask = NDArray[np.bool_]
Real = NDArray[np.float64]
NEARLY = 1 - 1e-9  # sums of floating-point masses differ in their last digits
HIDDEN = ("value", "term_1", "term_2")
NEVER = ("largest_1", "mass_1", "largest_2", "mass_2")


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


def closed(
    cube: Cube, *, indicators: Iterable[str] | None = None, periods: Iterable[Period] | None = None
) -> Cube:
    """Return a cube that may be shown to everybody.

    Each indicator and period is closed by itself, so that it makes no difference with which others it is asked for;
    a page asks for what it shows, since solving takes a second or so for each in a city of 15,000 enterprises.

    Args:
        cube: with all figures; what is closed keeps its counts, and has the state `closed` and no value.
        indicators: those wanted; all where it is None.
        periods: those wanted; all where it is None.
    """
    frame = chosen(cube.frame, indicators, periods)
    if cube.closed or not frame.height:
        return replace(cube, frame=frame, closed=True)
    touchy = frame["indicator"].is_in(frame.filter("small")["indicator"].unique())
    part = frame.filter(touchy)
    shut = np.zeros(frame.height, dtype=np.bool_)
    if part.height:
        found = relations(part, cube.pack.areas, cube.pack.head.city)
        shut[touchy.to_numpy()] = solving(cube, part, hidden(part, found, cube.limits))
    flag = pl.Series(shut)
    words = pl.when(flag).then(pl.lit(CLOSED)).otherwise(pl.col("state").cast(pl.String))
    told = frame.with_columns(
        *(pl.when(~flag).then(pl.col(name)).alias(name) for name in HIDDEN),
        *(pl.lit(None, pl.Float64).alias(name) for name in NEVER),
        words.cast(pl.Categorical).alias("state"),
        (pl.col("small") | flag).alias("small"),
    )
    return replace(cube, frame=told, closed=True, behind={})


def chosen(
    frame: pl.DataFrame, indicators: Iterable[str] | None, periods: Iterable[Period] | None
) -> pl.DataFrame:
    """Return the rows of some indicators and periods."""
    if indicators is not None:
        frame = frame.filter(pl.col("indicator").is_in(list(indicators)))
    if periods is not None:
        frame = frame.filter(pl.col("code").is_in([coded(period) for period in periods]))
    return frame


def solving(cube: Cube, frame: pl.DataFrame, shut: Mask) -> Mask:
    """Return what is closed once every small figure has been tried to be worked out."""
    texts = frame.with_columns(pl.col(*KEYS, "counted").cast(pl.String)).with_row_index("row")
    small = frame["small"].to_numpy()
    shut |= texts.select(too_fine(cube) & (pl.col("entered") > 0)).to_series().to_numpy()
    for (indicator, code, counted), rows in texts.partition_by(
        "indicator", "code", "counted", as_dict=True
    ).items():
        atoms = cube.behind.get((str(indicator), str(counted)), ())
        at = rows["row"].to_numpy()
        slots = [Slot(*key) for key in rows.select("area", "cut", "sector", "size", "scope").iter_rows()]
        order = sorted(range(len(slots)), key=slots.__getitem__)
        order = [n for n in order if not shut[at[n]] or small[at[n]]]  # the others are out of it
        at, slots = at[order], [slots[n] for n in order]
        shut[at] = closed_by_solving(
            facts(cube, frame[at], slots, atoms, (int(code), str(counted))), shut[at]
        )
    return shut


def too_fine(cube: Cube) -> pl.Expr:
    """Say which figures aren't shown to everybody, whoever they are of: those that cross too much.

    Of towns and the city's other small areas only all, above and below scale; of counties and functional areas also
    sectors, and scopes, each alone or above scale; of the city also size classes, and scopes within sectors.
    """
    wide = {area.code for area in cube.pack.areas if area.kind in ("county", "functional")} | {
        cube.pack.head.city
    }
    sector, scope = pl.col("sector") != "", pl.col("scope") != pl.col("counted")
    usual = pl.col("size").is_in(["", ABOVE])
    at_city = pl.col("area") == cube.pack.head.city
    plain = ~sector & ~scope & (pl.col("size").is_in(["", ABOVE, BELOW]) | at_city)
    told = pl.col("area").is_in(sorted(wide)) & usual & (~(sector & scope) | at_city)
    return ~(plain | told)


def facts(
    cube: Cube, frame: pl.DataFrame, slots: list[Slot], atoms: Sequence[Atoms], what: tuple[int, str]
) -> Facts:
    """Return the figures of one indicator and period as they are solved."""
    code, counted = what
    told = [(group.cells[n], many) for group in atoms for n, many in in_period(group, code)]
    return Facts(
        members(slots, [cell for cell, _ in told], cube.pack.head.city, counted),
        np.array([many for _, many in told], dtype=np.float64),
        frame["entered"].to_numpy().astype(np.float64),
        frame["small"].to_numpy(),
        cube.limits.enterprises,
    )


def in_period(atoms: Atoms, code: int) -> list[tuple[int, int]]:
    """Return the cells that have somebody who entered in a period, with how many."""
    rows = atoms.frame.filter(pl.col("code") == code).sort("cell")
    return [(int(cell), int(many)) for cell, many in rows.select("cell", "entered").iter_rows()]


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


__all__ = ["closed", "hidden"]
