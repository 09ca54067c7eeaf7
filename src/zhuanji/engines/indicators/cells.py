"""From cells of the roster to everything that is shown: areas in two ways of cutting, sectors, sizes, scopes.

An enterprise belongs to many totals at once. So rows are added up by cell first, then by place and size, by slice,
by area: a few groupings over ever fewer rows instead of one filter for each total.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple, TypeAlias, TypeVar

import narwhals.stable.v2 as nw
import polars as pl

from zhuanji.engines.indicators.frames import Frame, made
from zhuanji.engines.indicators.roster import Cell
from zhuanji.engines.indicators.scopes import joined_scope

INSIDE, APART = "inside", "apart"
One = TypeVar("One")
Next = TypeVar("Next")
Pairs: TypeAlias = list[tuple[int, int]]
ROOM = 2**32  # more cells than there can be


class Slot(NamedTuple):
    """What a total is about.

    Args:
        area: the area's code.
        cut: `inside` leaves functional areas in their counties; `apart` shows them beside what is left of these.
            City and towns stand under `inside`.
        sector: a sector's id, or an empty text for all.
        size: above, below, a size class, or an empty text for all.
        scope: further conditions, as `zhuanji.engines.indicators.scopes` writes them, or an empty text.
    """

    area: str
    cut: str
    sector: str
    size: str
    scope: str


@dataclass(frozen=True)
class Spread:
    """Which totals a cell adds to, step by step.

    Args:
        merged: cell → cells that nothing shown tells apart.
        steps: merged → a place with one size → a place with one sector, size and scope → slot. Each step is added
            up before the next, so that none multiplies many rows.
        names: the slots by number.
        cells: the merged cells by number.
    """

    merged: Frame
    steps: tuple[Frame, ...]
    names: tuple[Slot, ...]
    cells: tuple[Cell, ...]

    @cached_property
    def words(self) -> pl.DataFrame:
        """The words of the slots by number: area, cut, sector and size."""
        return pl.DataFrame(
            [slot[:4] for slot in self.names], dict.fromkeys(Slot._fields[:4], pl.Categorical), orient="row"
        )

    def scopes(self, further: str) -> pl.Series:
        """Return the scopes of the slots by number, with a scope that all are in besides."""
        told = {scope: joined_scope(scope, further) for scope in {slot.scope for slot in self.names}}
        return pl.Series("scope", [told[slot.scope] for slot in self.names], pl.Categorical)


def spread(
    cells: Sequence[Cell], city: str, areas: frozenset[str] | None, like: Frame, *, towns: bool = True
) -> Spread:
    """Return which totals the cells add to.

    Args:
        cells: the cells by number.
        city: the city's code.
        areas: the areas that are wanted; None for all.
        like: a frame of the engine to work with.
        towns: whether towns are shown.
    """
    shown = {cell.town for cell in cells if towns and (areas is None or cell.town in areas)}
    merged: dict[Cell, int] = {}
    same = [
        (n, merged.setdefault(cell._replace(town=cell.town if cell.town in shown else ""), len(merged)))
        for n, cell in enumerate(cells)
    ]
    sized, by_size = step(merged, lambda cell: [(*cell[:4], size, cell.scopes) for size in sizes(cell)])
    local, by_slice = step(sized, lambda one: [(*one[:3], *rest) for rest in crossings(*one[3:])])
    slots, by_area = step(
        local,
        lambda one: [
            Slot(area, cut, *one[3:])
            for area, cut in places(city, *one[:3])
            if areas is None or area in areas
        ],
    )
    steps = tuple(table(pairs, "from", "to", like) for pairs in (by_size, by_slice, by_area))
    return Spread(table(same, "cell", "merged", like), steps, tuple(slots), tuple(merged))


def step(
    numbers: Mapping[One, int], adds_to: Callable[[One], Iterable[Next]]
) -> tuple[dict[Next, int], Pairs]:
    """Return what numbered things add to, numbered as well, and which adds to which."""
    found: dict[Next, int] = {}
    pairs = [(n, found.setdefault(other, len(found))) for one, n in numbers.items() for other in adds_to(one)]
    return found, pairs


def slices(cell: Cell) -> list[tuple[str, str, str]]:
    """Return the sector, size and scope of every total that a cell is part of in its place."""
    return [one for size in sizes(cell) for one in crossings(cell.sectors, size, cell.scopes)]


def sizes(cell: Cell) -> tuple[str, ...]:
    """Return the sizes of every total that a cell is part of."""
    return tuple(dict.fromkeys(("", cell.scale, cell.size_class)))


def crossings(sectors: Sequence[str], size: str, scopes: Sequence[str]) -> list[tuple[str, str, str]]:
    """Return a size with each sector and scope, and with all of them."""
    return [(sector, size, scope) for sector in ("", *sectors) for scope in ("", *scopes)]


def places(city: str, county: str, town: str, unit: str) -> list[tuple[str, str]]:
    """Return the areas that a place lies in, with the way of cutting that each belongs to."""
    told = ((city, INSIDE), (county, INSIDE), (town, INSIDE), (unit, APART))
    return [(area, cut) for area, cut in told if area]


def table(pairs: Iterable[tuple[int, int]], one: str, other: str, like: Frame) -> Frame:
    """Return pairs of numbers as a frame."""
    columns = tuple(zip(*pairs, strict=True)) or ((), ())
    return made({one: list(columns[0]), other: list(columns[1])}, {one: nw.Int64, other: nw.Int64}, like)


def rolled(frame: Frame, spread: Spread, added: Sequence[str], largest: Sequence[str]) -> tuple[Frame, Frame]:
    """Return totals by period (`when`, its number) and slot, and those by merged cell.

    Args:
        frame: rows with `when`, `cell` and the columns named.
        spread: which totals a cell adds to.
        added: columns that are added up.
        largest: columns of which the largest value is kept.
    """
    kept = [*(nw.col(name).sum() for name in added), *(nw.col(name).max() for name in largest)]
    columns = [*added, *largest]

    def grouped(rows: Frame, what: str) -> Frame:
        # One whole number as the key: engines group by it in half the time that two columns take.
        keyed = rows.select((nw.col("when") * ROOM + nw.col(what)).alias("key"), *columns)
        summed = keyed.group_by("key").agg(*kept)
        return summed.select(
            (nw.col("key") // ROOM).alias("when"), (nw.col("key") % ROOM).alias("from"), *columns
        )

    by_cell = grouped(frame.join(spread.merged, on="cell", how="inner"), "merged")
    totals = by_cell
    for adds_to in spread.steps:
        totals = grouped(totals.join(adds_to, on="from", how="inner"), "to")
    return totals.rename({"from": "slot"}), by_cell.rename({"from": "merged"})
