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
from dataclasses import replace

import numpy as np
import polars as pl

from zhuanji.basics.periods import Period
from zhuanji.engines.indicators.cells import Slot
from zhuanji.engines.indicators.closing.relations import relations
from zhuanji.engines.indicators.closing.solve import Facts, closed_by_solving, members
from zhuanji.engines.indicators.closing.subtract import NEVER, Mask, hidden
from zhuanji.engines.indicators.cube import KEYS, Cube
from zhuanji.engines.indicators.frames import coded
from zhuanji.engines.indicators.scopes import ABOVE, BELOW
from zhuanji.engines.indicators.totals import CLOSED, Atoms

HIDDEN = ("value", "term_1", "term_2")


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
    touchy = frame["indicator"].is_in(frame.filter("small")["indicator"].unique().implode())
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
