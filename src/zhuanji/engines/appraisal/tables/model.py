"""The tables that an appraisal works on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

import polars as pl

NAMES = ("enterprises", "parcels", "events", "benchmarks", "history")


@dataclass(frozen=True)
class RawTable:
    """A table as it came.

    Args:
        data: its columns; text from files that don't know types.
        file: the file, as problems name it.
        sheet: the sheet of a workbook.
        first_row: the number of the first row of data in its file; None where rows have no number.
    """

    data: pl.DataFrame
    file: str | None = None
    sheet: str | None = None
    first_row: int | None = None


RawTables: TypeAlias = Mapping[str, RawTable]


@dataclass(frozen=True)
class Tables:
    """The typed tables: the enterprises of one year, and what the scheme needs beside them."""

    enterprises: pl.DataFrame
    parcels: pl.DataFrame | None = None
    events: pl.DataFrame | None = None
    benchmarks: pl.DataFrame | None = None
    history: pl.DataFrame | None = None
    absent: tuple[str, ...] = field(default=())
