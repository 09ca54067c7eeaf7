"""Benchmarks that come out of the data: average, mean, median, a place from the top."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from math import ceil

import narwhals.stable.v2 as nw
import numpy as np

from zhuanji.engines.appraisal.frames import Frame, Real, reals, scope_codes
from zhuanji.engines.indicators.expressions.formulas import row_formula, scope_formula
from zhuanji.engines.indicators.expressions.total import mean
from zhuanji.engines.rules.schemes.benchmarks import Benchmark
from zhuanji.engines.rules.schemes.criteria import Criterion
from zhuanji.engines.rules.schemes.formula import divisors

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
    """Return averages: the ratio of sums, or the mean of the single values where a rule says so.

    Where only the best enter, how many entered is how many they are the best of.
    """
    formula, whole = criterion.formula, None
    if benchmark.mode == "mean_of_values":
        frame = valued(frame, criterion)
    if benchmark.of_best:
        whole = placed(frame, criterion, benchmark)
        frame = best_only(frame, criterion, whole)
    averaged = scope_formula(formula) if benchmark.mode == "average" else mean(row_formula(formula))
    rows = frame.group_by("~key").agg(averaged.alias("value"), nw.len().alias("n")).iter_rows()
    return {
        key: (np.nan if value is None else float(value), int(n) if whole is None else whole[key][1])
        for key, value, n in rows
    }


def valued(frame: Frame, criterion: Criterion) -> Frame:
    """Return the rows that have a value of their own: what is divided by 0 or less has none and waits."""
    above = [row_formula(divisor) > 0 for divisor in divisors(criterion.formula)]
    return frame.filter(*above) if above else frame


def best_only(frame: Frame, criterion: Criterion, places: Found) -> Frame:
    """Return the rows of each group that reach the value of its place; equals of that one enter too."""
    frame = valued(frame, criterion).with_columns(row_formula(criterion.formula).alias("~value"))
    frame = frame.filter(~nw.col("~value").is_null())
    if not places:
        return frame
    bounds = [bound for bound, _ in places.values()]
    bound = frame["~key"].replace_strict(list(places), bounds, return_dtype=nw.Float64)
    value = nw.col("~value")
    reached = value >= nw.col("~bound") if criterion.direction == "higher" else value <= nw.col("~bound")
    return frame.with_columns(bound.alias("~bound")).filter(reached)


def placed(frame: Frame, criterion: Criterion, benchmark: Benchmark) -> Found:
    """Return a place in the order of each group: best, worst, median, or the last of the top share."""
    frame = valued(frame, criterion)
    values = reals(frame, row_formula(criterion.formula))
    kept = ~np.isnan(values)
    codes, keys = scope_codes(frame, ("~key",))
    codes, values = codes[kept], values[kept]
    sign = -1.0 if criterion.direction == "higher" else 1.0
    order = np.lexsort([values * sign, codes])
    values = values[order]
    ends = np.cumsum(np.bincount(codes, minlength=len(keys)))
    place = PLACES.get(benchmark.mode, top)
    parts = zip(keys, np.split(values, ends[:-1]), strict=True) if len(keys) else ()
    return {key: (place(part, benchmark), len(part)) for key, part in parts if len(part)}


def top(best_first: Real, benchmark: Benchmark) -> float:
    """Return the value that the best reach: that of the ⌈share × n⌉-th, or between two; of the count-th."""
    if benchmark.count is not None:
        return float(best_first[min(benchmark.count, len(best_first)) - 1])
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
