"""Figures of an indicator and period, closed for everybody: worked out once, kept as a file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import polars as pl

from zhuanji.services.reading.choice import SIZES
from zhuanji.services.reading.store import table_path, write_table

if TYPE_CHECKING:
    from zhuanji.basics.periods import Period
    from zhuanji.engines.indicators.cube import Cube
    from zhuanji.engines.indicators.progress import Tracking
    from zhuanji.services.reading.read import Reading

PLACE = ("area", "cut", "sector", "size")
Rows = Mapping[tuple[str, ...], Mapping[str, Any]]


def closed_table(reading: Reading, indicator: str, period: Period) -> pl.DataFrame:
    """Return all figures of an indicator and period; worked out where they aren't there yet.

    Raises:
        ProblemError: the pack has no such indicator.
    """
    path = table_path(reading.folder, indicator, period)
    if not path.is_file():
        write_table(path, worked_out(reading, indicator, period))
    return loaded(path)


@lru_cache(maxsize=64)
def loaded(path: Path) -> pl.DataFrame:
    """Read a file; those that were read lately are kept."""
    return pl.read_parquet(path)


@lru_cache(maxsize=128)
def rows_of(path: Path) -> Rows:
    """Return the rows of a file that need no further condition, by area, cut, sector and size."""
    frame = loaded(path).filter(pl.col("size").is_in(SIZES), pl.col("scope") == "")
    return {tuple(row[name] for name in PLACE): row for row in frame.iter_rows(named=True)}


def worked_out(reading: Reading, indicator: str, period: Period) -> pl.DataFrame:
    """Work the figures out."""
    from zhuanji.engines.indicators import evaluate

    cube = evaluate(reading.frozen, reading.pack, indicators=[indicator], periods=[period])
    return for_everybody(cube, reading.tracking, indicator, period)


def for_everybody(cube: Cube, tracking: Tracking, indicator: str, period: Period) -> pl.DataFrame:
    """Return the figures of an indicator and period as everybody may see them."""
    from zhuanji.engines.indicators.closing import chosen, closed
    from zhuanji.engines.indicators.progress.past_figures import with_closed_pasts

    rows = with_closed_pasts(chosen(cube.frame, [indicator], [period]), tracking, cube.pack)
    return closed(replace(cube, frame=rows)).frame
