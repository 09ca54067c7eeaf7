"""What is known before a sheet is taken in: what checks hold its rows against."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

import polars as pl


@dataclass(frozen=True)
class Before:
    """What the ledger holds already; a frame without columns says that it holds nothing of the kind.

    The frames are current tables: `period`, the sheet's items, and `_source` (`<sha12>:<row>`, joined by blanks).

    Args:
        on: the day on which the file came in; rules without a day of their own are asked for it.
        same: the current rows of the same sheet and periods.
        earlier: the same sheet a year earlier, and the months or quarters of the year before those of the file.
        others: the current tables of other sheets by their ids, of the same years with their months and
            quarters, and with the sibling sheets of the same file if there are any.
        roster: the sheet of enterprises of all years, with those of the same file.
        siblings: the rows of the other sheets of the same file that are the same sheet of the dictionary.
        files: names of files by the first twelve figures of their sha256, to name where a value came from.
        permits: the enterprises of which a person decided that a discharge permit is theirs, at the end of the year.
    """

    on: date
    same: pl.DataFrame = field(default_factory=pl.DataFrame)
    earlier: pl.DataFrame = field(default_factory=pl.DataFrame)
    others: Mapping[str, pl.DataFrame] = field(default_factory=dict)
    roster: pl.DataFrame = field(default_factory=pl.DataFrame)
    siblings: pl.DataFrame = field(default_factory=pl.DataFrame)
    files: Mapping[str, str] = field(default_factory=dict)
    permits: frozenset[str] = frozenset()
