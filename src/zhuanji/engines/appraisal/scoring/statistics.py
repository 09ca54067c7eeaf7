"""Benchmarks that come out of the data: average, mean, median, a place from the top."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from math import ceil

import narwhals.stable.v2 as nw
import numpy as np

from zhuanji.engines.appraisal.frames import Frame, Real, reals
from zhuanji.engines.indicators.expressions.formulas import row_formula, scope_formula
from zhuanji.engines.indicators.expressions.total import mean
from zhuanji.engines.rules.schemes.benchmarks import Benchmark
from zhuanji.engines.rules.schemes.criteria import Criterion

Found = dict[str, tuple[float, int]]


def group_values(frame: Frame, criterion: Criterion, benchmark: Benchmark) -> Found:
    """Return for each group (`~key`) its benchmark and how many entered it.

    Args:
        frame: the rows that enter, each with every item of the formula.
        criterion: whose benchmark it is.
        benchmark: how it is found.
    """
    if benchmark.mode in ("average", "mean_of_values"):
        return summed(frame, criterion, benchmark)
    return placed(frame, criterion, benchmark)


def summed(frame: Frame, criterion: Criterion, benchmark: Benchmark) -> Found:
    """Return averages: the ratio of sums, or the mean of the single values where a rule says so."""
    formula = criterion.formula
    averaged = scope_formula(formula) if benchmark.mode == "average" else mean(row_formula(formula))
    rows = frame.group_by("~key").agg(averaged.alias("value"), nw.len().alias("n")).iter_rows()
    return {key: (np.nan if value is None else float(value), int(n)) for key, value, n in rows}


def placed(frame: Frame, criterion: Criterion, benchmark: Benchmark) -> Found:
    """Return a place in the order of each group: best, worst, median, or the last of the top share."""
    values = reals(frame, row_formula(criterion.formula))
    kept = ~np.isnan(values)
    keys = np.asarray(frame["~key"].to_list(), dtype=object)[kept]
    values = values[kept]
    groups: Found = {}
    sign = -1.0 if criterion.direction == "higher" else 1.0
    order = np.lexsort([values * sign, keys.astype(str)]) if len(values) else np.empty(0, dtype=np.int64)
    keys, values = keys[order], values[order]
    starts = np.flatnonzero(np.r_[True, keys[1:] != keys[:-1]]) if len(keys) else np.empty(0, np.int64)
    for part in np.split(np.arange(len(keys)), starts[1:]) if len(keys) else []:
        groups[str(keys[part[0]])] = (PLACES[benchmark.mode](values[part], benchmark), len(part))
    return groups


def top(best_first: Real, benchmark: Benchmark) -> float:
    """Return the value that the top share reaches: of the ⌈share × n⌉-th, or between two."""
    share = benchmark.share or Fraction(0)
    if benchmark.between == "linear":
        return float(np.interp(float(share) * (len(best_first) - 1), np.arange(len(best_first)), best_first))
    return float(best_first[max(ceil(share * len(best_first)), 1) - 1])


def median(best_first: Real, benchmark: Benchmark) -> float:
    """Return the middle value, or the mean of the two in the middle."""
    del benchmark
    return float(np.median(best_first))


PLACES: dict[str, Callable[[Real, Benchmark], float]] = {
    "top": top,
    "median": median,
    "best": lambda best_first, _: float(best_first[0]),
    "worst": lambda best_first, _: float(best_first[-1]),
}
