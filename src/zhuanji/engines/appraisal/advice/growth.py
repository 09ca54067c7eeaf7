"""How the others have improved: the growth a year of each criterion over the last three years of the history."""

from __future__ import annotations

import narwhals.stable.v2 as nw
import polars as pl

from zhuanji.basics.problems import Place, Problem, ProblemError
from zhuanji.engines.appraisal.prepare.derive import with_constants, with_derived
from zhuanji.engines.appraisal.result import Appraisal
from zhuanji.engines.indicators.expressions.formulas import complete, scope_formula

YEARS = 3


def growth(result: Appraisal) -> dict[str, float]:
    """Return for each criterion the yearly factor by which the average of all has become better.

    Averages are ratios of sums over the enterprises of the history that have every item; between the first
    and the last of at most the last three years before the data's. What became worse counts as standing still.

    Raises:
        ProblemError: the history has fewer than two such years.
    """
    history = result.tables.history
    years = sorted(history["year"].drop_nulls().unique().to_list()) if history is not None else []
    years = [year for year in years if result.year - YEARS <= year < result.year]
    if history is None or len(years) < 2:
        raise ProblemError([Problem("appraisal.advice.no_history", Place())])
    first, last = (averages(history.filter(pl.col("year") == year), result) for year in (years[0], years[-1]))
    span = years[-1] - years[0]
    return {
        criterion.id: factor(
            first[criterion.id], last[criterion.id], span, higher=criterion.direction == "higher"
        )
        for criterion in result.scheme.criteria
    }


def averages(rows: pl.DataFrame, result: Appraisal) -> dict[str, float | None]:
    """Return the average of each criterion in one year."""
    scheme = result.scheme
    as_of = scheme.as_of.in_year(result.year)
    frame = with_derived(with_constants(nw.from_native(rows), scheme.constants), scheme.derive, as_of)
    found: dict[str, float | None] = {}
    for criterion in scheme.criteria:
        entering = frame.filter(complete(criterion.formula))
        found[criterion.id] = entering.select(scope_formula(criterion.formula).alias("x"))["x"][0]
    return found


def factor(first: float | None, last: float | None, years: float, *, higher: bool) -> float:
    """Return the yearly factor of improvement, at least 1.

    >>> round(factor(100.0, 121.0, 2, higher=True), 6), factor(100.0, 90.0, 2, higher=True)
    (1.1, 1.0)
    """
    if first is None or last is None or first <= 0 or last <= 0:
        return 1.0
    improved = last / first if higher else first / last
    return max(float(improved ** (1 / years)), 1.0)
