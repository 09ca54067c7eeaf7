"""Benchmarks that were published elsewhere: rows of the table `benchmarks`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from zhuanji.engines.appraisal.frames import BETWEEN
from zhuanji.engines.rules.schemes.benchmarks import Benchmark
from zhuanji.engines.rules.schemes.criteria import Criterion

if TYPE_CHECKING:
    from zhuanji.engines.appraisal.scoring.benchmarks import Sources


def published(
    criterion: Criterion, benchmark: Benchmark, level: tuple[str, ...], keys: list[str], sources: Sources
) -> list[tuple[float, int, int]]:
    """Return the published value for each group of a level, NaN where there is none.

    A row of the table names its criterion, its value, and the items that the level is made of; a row for a
    wider level leaves the others empty. Columns that no level asks about, such as a note, are nothing to us.
    """
    asked = {name for items in benchmark.scope for name in items}
    if sources.table is None:
        return [(np.nan, 0, 0)] * len(keys)
    found: dict[str, float] = {}
    names = [name for name in sources.table.columns if name in asked]
    for row in sources.table.iter_rows(named=True):
        given = {name: str(row[name]) for name in names if row[name] not in (None, "")}
        if row["criterion"] == criterion.id and row["value"] is not None and set(given) == set(level):
            found[BETWEEN.join(given[name] for name in level)] = float(row["value"])
    return [(found.get(key, np.nan), 0, 0) for key in keys]
