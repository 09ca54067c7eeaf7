"""What score the next better grade asks for, if the others stand still or go on as they did."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from zhuanji.engines.appraisal.advice.growth import growth
from zhuanji.engines.appraisal.advice.held import grade_with
from zhuanji.engines.appraisal.grading.bounds import NOTHING, lowest_scores
from zhuanji.engines.appraisal.result import Appraisal
from zhuanji.engines.appraisal.scoring.points import limits
from zhuanji.engines.indicators.expressions.points import FINEST
from zhuanji.engines.rules.schemes.benchmarks import FROM_DATA
from zhuanji.engines.rules.schemes.criteria import Criterion


@dataclass(frozen=True)
class Target:
    """The next better grade, the one it ends in, the score that is enough, and how much benchmarks rise meanwhile."""

    grade: str
    ends: str
    score: float
    stretched: dict[str, float]


def target_of(result: Appraisal, row: int, *, improving: bool) -> Target | None:
    """Return the target of an enterprise, or None where there is no better grade or no score.

    Enough is a whole 1e-9 more than the last of the better grade has: equal scores could stay out of it.
    """
    graded, order = result.graded, result.scheme.grades.order
    grade = int(graded.base[row])
    if grade <= 0 or result.scheme.grades.by is not None:
        return None
    lowest = int(lowest_scores(graded, result.scheme.grades)[graded.stratum[row], grade - 1])
    if lowest == NOTHING:
        return None
    score, ends = lowest / FINEST, grade_with(result, row, grade - 1)
    if not improving:
        return Target(order[grade - 1], ends, score + 1 / FINEST, {})
    faster = growth(result)
    stretched = {one.id: stretch(one, faster[one.id]) for one in result.scheme.criteria if moves_along(one)}
    rivals = np.flatnonzero((graded.stratum == graded.stratum[row]) & (graded.base == grade - 1))
    if result.scheme.grades.quotas and len(rivals):  # a fixed cut doesn't rise with the others
        last = int(rivals[np.argmin(graded.whole[rivals])])
        score += sum(gain(result, one, last, faster[one.id]) for one in result.scheme.criteria if one.weighed)
    return Target(order[grade - 1], ends, score + 1 / FINEST, stretched)


def moves_along(criterion: Criterion) -> bool:
    """Say whether the benchmark of a criterion rises when everybody improves."""
    return criterion.benchmark is not None and criterion.benchmark.mode in FROM_DATA


def stretch(criterion: Criterion, faster: float) -> float:
    """Return the factor on a benchmark when everybody improves by a factor."""
    return faster if criterion.direction == "higher" else 1 / faster


def gain(result: Appraisal, criterion: Criterion, row: int, faster: float) -> float:
    """Return the points that a rival gains by improving: none where its benchmark rises as much."""
    if moves_along(criterion):
        return 0.0
    points = result.graded.frame[f"{criterion.id}.points"][row] or 0.0
    cap, _ = limits(criterion, result.scheme.defaults)
    most = cap * float(criterion.weight.value) if cap is not None and criterion.weight else np.inf
    return float(max(min(points * faster, most) - points, 0.0))
