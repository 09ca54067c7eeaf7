"""From cells of the roster to everything that is shown: areas in two ways of cutting, sectors, sizes, scopes.

An enterprise belongs to many totals at once. So rows are added up by cell first, then by place, then by area:
three groupings over ever fewer rows instead of one filter for each total.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import narwhals.stable.v2 as nw

from zhuanji.engines.indicators.frames import Frame, made
from zhuanji.engines.indicators.roster import Cell

INSIDE, APART = "inside", "apart"
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
        local: merged → local: a place with one slice of sector, size and scope.
        slots: local → slot.
        names: the slots by number.
        cells: the merged cells by number.
    """

    merged: Frame
    local: Frame
    slots: Frame
    names: tuple[Slot, ...]
    cells: tuple[Cell, ...]


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
    locals_: dict[tuple[str, str, str, str, str, str], int] = {}
    pairs = [
        (number, locals_.setdefault((*cell[:3], *slice_), len(locals_)))
        for cell, number in merged.items()
        for slice_ in slices(cell)
    ]
    slots: dict[Slot, int] = {}
    further = [
        (number, slots.setdefault(Slot(area, cut, *place[3:]), len(slots)))
        for place, number in locals_.items()
        for area, cut in places(city, *place[:3])
        if areas is None or area in areas
    ]
    return Spread(
        table(same, "cell", "merged", like),
        table(pairs, "merged", "local", like),
        table(further, "local", "slot", like),
        tuple(slots),
        tuple(merged),
    )


def slices(cell: Cell) -> list[tuple[str, str, str]]:
    """Return the sector, size and scope of every total that a cell is part of in its place."""
    sizes = dict.fromkeys(("", cell.scale, cell.size_class))
    scopes = ("", *cell.scopes)
    return [(sector, size, scope) for sector in ("", *cell.sectors) for size in sizes for scope in scopes]


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
            (nw.col("key") // ROOM).alias("when"), (nw.col("key") % ROOM).alias(what), *columns
        )

    by_cell = grouped(frame.join(spread.merged, on="cell", how="inner"), "merged")
    by_place = grouped(by_cell.join(spread.local, on="merged", how="inner"), "local")
    return grouped(by_place.join(spread.slots, on="local", how="inner"), "slot"), by_cell
