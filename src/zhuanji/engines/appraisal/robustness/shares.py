"""What a score is made of, so that other weights can be tried: shares of the weights, factor, extra points."""

from __future__ import annotations

from dataclasses import dataclass

import narwhals.stable.v2 as nw
import numpy as np

from zhuanji.engines.appraisal.frames import Mask, Real, Whole, reals
from zhuanji.engines.appraisal.result import Appraisal
from zhuanji.engines.appraisal.scoring.absence import NUMBER
from zhuanji.engines.appraisal.scoring.points import weight_of
from zhuanji.engines.appraisal.scoring.states import CODES

# Where nothing is known; a value of 0 or less is known, and what doesn't apply isn't lacking.
UNKNOWN = tuple(
    CODES[state] for state in ("missing", "zero_denominator", "negative_denominator", "no_benchmark")
)


@dataclass(frozen=True)
class Choices:
    """What one criterion's missing values might count as: as the scheme says, as nothing, as the mean of the others.

    Args:
        criterion: the criterion's number among those that weigh something.
        columns: the enterprises that lack it.
        values: choices × enterprises, as differences from what stands in the matrix.
        out: where those for whom the scheme leaves the criterion out stand among the carriers.
    """

    criterion: int
    columns: Whole
    values: Real
    out: Whole


@dataclass(frozen=True)
class Alike:
    """Enterprises that weigh alike. Scores are (weights @ matrix) × factor + extra.

    Args:
        columns: where they stand among all.
        weights: one a criterion that weighs something, in points.
        matrix: criteria × enterprises, points as shares of the weight; 0 where a criterion is left out.
        out: criteria × enterprises, where one doesn't apply and is left out whatever is drawn.
        carriers: the enterprises whose other criteria carry, at least in some draws, the weight of one left out.
        factor: one an enterprise.
        extra: bonus and penalty of each enterprise, in points.
        choices: what is missing.
    """

    columns: Whole | slice
    weights: Real
    matrix: Real
    out: Mask
    carriers: Whole
    factor: Real
    extra: Real
    choices: tuple[Choices, ...]


@dataclass(frozen=True)
class Scored:
    """What is read of an appraisal, criteria × enterprises: weights, shares of them, what is left out and unknown.

    Args:
        own: the weights.
        share: points as shares of the weight, before the others carry anything.
        left: where the criterion is left out.
        unknown: where its value is.
        known: where it has points of its own.
    """

    own: Real
    share: Real
    left: Mask
    unknown: Mask
    known: Mask


def groups_of(result: Appraisal, rows: Whole) -> list[Alike]:
    """Return the rows by what they weigh; of different strata, say, the criteria may weigh differently."""
    frame = result.graded.frame
    read = scored_of(result, rows)
    bonus = reals(frame, nw.col("~bonus") + nw.col("~penalty"))[rows]
    summed = reals(frame, nw.col("~sum"))[rows]
    score = reals(frame, nw.col("score"))[rows]
    factor = np.divide(score - bonus, summed, out=np.ones(len(rows)), where=summed != 0)
    weights, kind = np.unique(read.own, axis=1, return_inverse=True)
    found = []
    for number, own in enumerate(weights.T):
        columns = np.flatnonzero(kind.reshape(-1) == number)
        found.append(alike(read, own, columns, factor[columns], bonus[columns]))
    return found


def scored_of(result: Appraisal, rows: Whole) -> Scored:
    """Return what an appraisal says of its criteria with weights."""
    frame = result.graded.frame
    weighed = [one for one in result.scheme.criteria if one.weighed]

    def read(name: str) -> Whole:
        columns = [np.asarray(frame[f"{one.id}.{name}"].to_numpy(), dtype=np.int64)[rows] for one in weighed]
        return np.array(columns)

    own = np.array([np.nan_to_num(reals(frame, weight_of(one))[rows]) for one in weighed])
    points = np.array([np.nan_to_num(reals(frame, nw.col(f"{one.id}.points"))[rows]) for one in weighed])
    known = np.array([~np.isnan(reals(frame, nw.col(f"{one.id}.scored"))[rows]) for one in weighed])
    left = read("policy") == NUMBER["reweight"]
    carried = own.sum(axis=0) / (own * ~left).sum(axis=0)
    share = np.divide(points / carried, own, out=np.zeros_like(points), where=(own != 0) & ~left)
    return Scored(own, share, left, np.isin(read("state"), UNKNOWN), known)


def alike(read: Scored, own: Real, columns: Whole, factor: Real, extra: Real) -> Alike:
    """Return the enterprises of some columns, which weigh alike; criteria without a weight are gone."""
    some = np.flatnonzero(own > 0)
    left, unknown = read.left[some][:, columns], read.unknown[some][:, columns]
    carriers = np.flatnonzero(left.any(axis=0))
    place = np.zeros(len(columns), dtype=np.int64)
    place[carriers] = np.arange(len(carriers))
    choices = []
    for number, criterion in enumerate(some):
        lacking = np.flatnonzero(unknown[number])
        known = read.share[criterion][read.known[criterion]]
        now = read.share[criterion][columns[lacking]]
        values = np.array([np.zeros(len(now)), -now, (known.mean() if len(known) else 0.0) - now])
        if len(lacking):
            choices.append(Choices(number, lacking, values, place[lacking[left[number][lacking]]]))
    run = slice(int(columns[0]), int(columns[-1]) + 1)
    whole = run.stop - run.start == len(columns)
    return Alike(
        run if whole else columns,
        own[some],
        read.share[some][:, columns],
        left & ~unknown,
        carriers,
        factor,
        extra,
        tuple(choices),
    )
