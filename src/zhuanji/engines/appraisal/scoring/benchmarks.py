"""Finds what each value is held against, and keeps how it was found."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

import narwhals.stable.v2 as nw
import numpy as np

from zhuanji.engines.appraisal.frames import BETWEEN, Frame, Real, column, scope_codes, scope_key
from zhuanji.engines.appraisal.scoring.published import published
from zhuanji.engines.appraisal.scoring.statistics import group_values
from zhuanji.engines.indicators.expressions.conditions import holds
from zhuanji.engines.indicators.expressions.formulas import complete
from zhuanji.engines.rules.schemes.benchmarks import Benchmark
from zhuanji.engines.rules.schemes.conditions import condition_items
from zhuanji.engines.rules.schemes.criteria import Criterion
from zhuanji.engines.rules.schemes.formula import item_names

Values = list[tuple[float, int, int]]  # of each group: its benchmark, how many entered, how many couldn't
Way = Callable[[Criterion, Benchmark, tuple[str, ...], list[str], "Sources"], Values]


@dataclass(frozen=True)
class Used:
    """One benchmark as it was used: of whom, its value, how many entered, how many couldn't."""

    criterion: str
    mark: str
    scope: str
    value: float
    entered: int
    left_out: int


@dataclass(frozen=True)
class Sources:
    """The frames that benchmarks are taken from: this year's, last year's, a published table."""

    same: Frame
    previous: Frame | None
    table: Frame | None
    as_of: date


def with_benchmarks(
    frame: Frame, criteria: tuple[Criterion, ...], sources: Sources
) -> tuple[Frame, list[Used]]:
    """Return the frame with `<id>.benchmark` and every mark, and how each was found."""
    used: list[Used] = []
    columns = []
    for criterion in criteria:
        named = {"benchmark": criterion.benchmark, **criterion.marks}
        for mark, benchmark in named.items():
            name = f"{criterion.id}.{mark}"
            values = (
                np.full(len(frame), np.nan)
                if benchmark is None
                else row_benchmarks(frame, criterion, mark, benchmark, sources, used)
            )
            columns.append(column(name, values, frame))
    frame = frame.with_columns(*columns)
    names = [one.name for one in columns]
    return frame.with_columns(
        *(nw.when(~nw.col(name).is_nan()).then(nw.col(name)).alias(name) for name in names)
    ), used


def row_benchmarks(
    frame: Frame, criterion: Criterion, mark: str, benchmark: Benchmark, sources: Sources, used: list[Used]
) -> Real:
    """Return the benchmark of each row, NaN where there is none; of the first level that has enough."""
    multiple = float(benchmark.multiple.value) if benchmark.multiple else 1.0
    if benchmark.mode == "fixed":
        return fixed(frame, benchmark) * multiple
    found = np.full(len(frame), np.nan)
    for taken in ways(benchmark):
        for level in benchmark.scope:
            codes, keys = scope_codes(frame, level)
            values = taken(criterion, benchmark, level, keys, sources)
            amounts = np.array([value for value, _, _ in values]) * multiple
            used += [
                Used(criterion.id, mark, key.replace(BETWEEN, "/"), float(amount), entered, out)
                for key, amount, (_, entered, out) in zip(keys, amounts, values, strict=True)
                if not np.isnan(amount)
            ]
            found = np.where(np.isnan(found), amounts[codes], found)
            if not np.isnan(found).any():
                return found
    return found


def ways(benchmark: Benchmark) -> list[Way]:
    """Return how the values of a level are taken, in the order in which it is tried."""
    if benchmark.mode == "table":
        return [published]
    return [published, level_values] if benchmark.published else [level_values]


def fixed(frame: Frame, benchmark: Benchmark) -> Real:
    """Return the numbers that the scheme names: one for all, or one by the value of an item."""
    if benchmark.value is not None:
        return np.full(len(frame), float(benchmark.value.value))
    named = {key: float(cited.value) for key, cited in benchmark.values.items()}
    codes, keys = scope_codes(frame, (benchmark.by or "",))
    return np.array([named.get(key, named.get("else", np.nan)) for key in keys])[codes]


def level_values(
    criterion: Criterion, benchmark: Benchmark, level: tuple[str, ...], keys: list[str], sources: Sources
) -> Values:
    """Return for each group of a level its benchmark, how many entered, how many couldn't."""
    base = sources.previous if benchmark.year == "previous" else sources.same
    if base is None:
        return [(np.nan, 0, 0)] * len(keys)
    asked = [one for one in (benchmark.among, criterion.applies_to) if one is not None]
    names = {*item_names(criterion.formula), *level, "~graded"}
    names |= {name for one in asked for name in condition_items(one)}
    base = base.select(*sorted(names)).filter(
        nw.col("~graded"), *(holds(one, sources.as_of) for one in asked)
    )
    base = base.with_columns((scope_key(level) if level else nw.lit("")).alias("~key"))
    whole = base.filter(complete(criterion.formula))
    counts = dict(base.group_by("~key").agg(nw.len().alias("n")).iter_rows())
    found = group_values(whole, criterion, benchmark)
    values = []
    for name in keys:
        value, entered = found.get(name, (np.nan, 0))
        enough = value if entered >= benchmark.at_least else np.nan
        values.append((enough, entered, int(counts.get(name, 0)) - entered))
    return values
