"""The probability of each enterprise's grade when weights and choices for missing values are drawn anew."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import polars as pl

from zhuanji.basics.problems import Place, Problem, ProblemError
from zhuanji.basics.texts import say
from zhuanji.engines.appraisal.frames import Real, Whole
from zhuanji.engines.appraisal.grading.assign import UNGRADED
from zhuanji.engines.appraisal.result import Appraisal
from zhuanji.engines.appraisal.robustness.shares import Alike, groups_of

BATCH = 50  # draws at a time: 50 × 15,000 scores are 6 MB, which stay near the processor
DRAWS = 10_000
TIGHT = 100.0  # of the Dirichlet distribution: a weight of 20 % is drawn as 20 % ± 4 %
KEPT = 0.5  # the share of draws below which a last grade doesn't survive


@dataclass(frozen=True)
class Stratum:
    """The columns of one stratum in the matrix of scores, and where it is cut."""

    columns: slice
    ends: tuple[int, ...]


def robustness(
    result: Appraisal, *, draws: int = DRAWS, tight: float = TIGHT, kept: float = KEPT, seed: int = 1
) -> pl.DataFrame:
    """Return how often each enterprise gets each grade when weights and missing-value choices vary.

    Weights are drawn from a Dirichlet distribution around the scheme's own; for each draw and criterion, what
    is missing counts as the scheme says, as 0, or as the mean of those who have a value. Bonus, penalty and
    factors stay as they are; benchmarks too. Grades are those before anything moves them.

    Args:
        result: an appraisal whose grades come from quotas of a score.
        draws: how many.
        tight: how near the weights stay: the concentration of the distribution.
        kept: the share of draws in which a last grade must come out again, or it is marked 建议复核.
        seed: the same seed gives the same result.

    Returns:
        `uscc`, `grade` (before adjustment), `p.<grade>` for each grade, `kept` (how often its own came out)
        and `recheck`. For the office until it decides otherwise.

    Raises:
        ProblemError: grades don't come from quotas of a score.
    """
    scheme = result.scheme
    if scheme.grades.by is not None or not result.graded.cutting.sizes or scheme.grades.cuts:
        raise ProblemError([Problem("appraisal.robustness.no_quota", Place(), {"id": scheme.id})])
    order, strata = in_strata(result)
    groups = groups_of(result, order)
    counts = counted(groups, strata, len(order), len(scheme.grades.order), draws, tight, seed)
    return table(result, order, counts / draws, kept)


def in_strata(result: Appraisal) -> tuple[Whole, list[Stratum]]:
    """Return the scored rows, stratum after stratum, and where each stratum lies and is cut."""
    graded = result.graded
    rows, strata, at = [], [], 0
    for number, sizes in sorted(graded.cutting.sizes.items()):
        group = np.flatnonzero((graded.stratum == number) & (graded.cutting.grade != UNGRADED))
        rows.append(group)
        ends = tuple(np.cumsum(sizes)[:-1].tolist())
        strata.append(Stratum(slice(at, at + len(group)), ends))
        at += len(group)
    return np.concatenate(rows), strata


def counted(
    groups: list[Alike], strata: list[Stratum], rows: int, grades: int, draws: int, tight: float, seed: int
) -> Real:
    """Return how often each row got each grade."""
    random = np.random.default_rng(seed)
    better = np.zeros((grades - 1, rows), dtype=np.int64)
    for start in range(0, draws, BATCH):
        scores = np.empty((min(BATCH, draws - start), rows))
        for group in groups:
            scores[:, group.columns] = scored(group, random, tight, len(scores))
        for stratum in strata:
            count_better(scores[:, stratum.columns], stratum.ends, better[:, stratum.columns])
    cumulated = np.vstack([np.zeros(rows, dtype=np.int64), better, np.full(rows, draws)])
    return np.diff(cumulated, axis=0).astype(np.float64)


def scored(group: Alike, random: np.random.Generator, tight: float, draws: int) -> Real:
    """Return draws × enterprises: the scores of enterprises that weigh alike, weights and choices drawn anew."""
    total = group.weights.sum()
    weights = random.dirichlet(tight * group.weights / total, draws) * total
    scores: Real = weights @ group.matrix
    left = weights @ group.out[:, group.carriers] if len(group.carriers) else None
    for one in group.choices:
        pick = random.integers(0, one.values.shape[0], draws)
        own = weights[:, one.criterion, None]
        scores[:, one.columns] += own * one.values[pick]
        if left is not None and len(one.out):
            left[:, one.out] += own * (pick == 0)[:, None]
    if left is not None:
        scores[:, group.carriers] *= total / (total - left)
    scores *= group.factor
    scores += group.extra
    return scores


def count_better(scores: Real, ends: tuple[int, ...], better: Whole) -> None:
    """Add to `better` how often each column was in the first grade, in one of the first two, and so on."""
    n = scores.shape[1]
    ordered = np.sort(scores, axis=1)  # whole sorts use the processor's vectors, unlike np.partition
    for number, end in enumerate(ends):
        if end >= n:
            better[number] += len(scores)
        elif end > 0:
            inside = (scores >= ordered[:, n - end, None]).view(np.uint8)
            better[number] += np.add.reduce(inside, axis=0, dtype=np.uint8)


def table(result: Appraisal, rows: Whole, shares: Real, kept: float) -> pl.DataFrame:
    """Return the shares of draws as a table."""
    order = result.scheme.grades.order
    base = result.graded.base[rows]
    own = shares[base, np.arange(len(rows))]
    weak = (base == len(order) - 1) & (own < kept)
    names = [result.scheme.grades.order[number] for number in base.tolist()]
    mark = say("appraisal.flag.recheck", result.lang)
    return pl.DataFrame(
        {
            "uscc": result.graded.frame["uscc"].to_native().gather(rows),
            "grade": names,
            **{f"p.{grade}": shares[number] for number, grade in enumerate(order)},
            "kept": own,
            "recheck": pl.Series([mark if one else "" for one in weak.tolist()], dtype=pl.String),
        }
    )
