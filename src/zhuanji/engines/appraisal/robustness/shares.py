"""What a score is made of, so that other weights can be tried: shares of the weights, factor, extra points."""

from __future__ import annotations

from dataclasses import dataclass

import narwhals.stable.v2 as nw
import numpy as np

from zhuanji.engines.appraisal.frames import Real, Whole, reals
from zhuanji.engines.appraisal.result import Appraisal
from zhuanji.engines.appraisal.scoring.absence import NUMBER
from zhuanji.engines.appraisal.scoring.points import weight_of
from zhuanji.engines.rules.schemes.criteria import Criterion


@dataclass(frozen=True)
class Shares:
    """Scores are (weights @ matrix) × factor + extra.

    Args:
        weights: one a criterion, in points.
        matrix: criteria × enterprises, points as shares of the weight.
        factor: one an enterprise.
        extra: bonus and penalty of each enterprise, in points.
    """

    weights: Real
    matrix: Real
    factor: Real
    extra: Real


@dataclass(frozen=True)
class Choices:
    """What one criterion's missing values might count as, as differences from what they count as now.

    Args:
        criterion: the criterion's number.
        columns: the enterprises that lack it.
        values: choices × enterprises.
    """

    criterion: int
    columns: Whole
    values: Real


def shares_of(result: Appraisal, rows: Whole) -> tuple[Shares, list[Choices]]:
    """Return the shares of the rows, and the choices of every criterion that some of them lack."""
    frame = result.graded.frame
    weighed = [one for one in result.scheme.criteria if one.weighed]
    own = np.array([np.nan_to_num(reals(frame, weight_of(one))[rows]) for one in weighed])
    points = np.array([np.nan_to_num(reals(frame, nw.col(f"{one.id}.points"))[rows]) for one in weighed])
    weights = own.mean(axis=1)
    matrix = points / weights[:, None]
    bonus = reals(frame, nw.col("~bonus") + nw.col("~penalty"))[rows]
    whole = reals(frame, nw.col("~sum"))[rows]
    score = reals(frame, nw.col("score"))[rows]
    factor = np.divide(score - bonus, whole, out=np.ones(len(rows)), where=whole != 0)
    choices = [choices_of(result, number, one, rows, matrix[number]) for number, one in enumerate(weighed)]
    return Shares(weights, matrix, factor, bonus), [one for one in choices if len(one.columns)]


def choices_of(result: Appraisal, number: int, criterion: Criterion, rows: Whole, share: Real) -> Choices:
    """Return what a criterion's missing values might count as: as now, as nothing, as the mean of the others."""
    frame = result.graded.frame
    policy = np.asarray(frame[f"{criterion.id}.policy"].to_numpy())[rows]
    lacking = policy != NUMBER["as_computed"]
    columns = np.flatnonzero(lacking)
    mean = share[~lacking].mean() if (~lacking).any() else 0.0
    now = share[columns]
    return Choices(number, columns, np.array([np.zeros(len(now)), -now, mean - now]))
