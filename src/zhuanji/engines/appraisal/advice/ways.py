"""The smallest lawful change that lifts an enterprise by a grade: one lever at a time, and the cheapest pair."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise
from typing import Literal

import numpy as np

from zhuanji.basics.problems import Place, Problem, ProblemError
from zhuanji.engines.appraisal.advice.target import Target, target_of
from zhuanji.engines.appraisal.advice.trials import trial_scores
from zhuanji.engines.appraisal.result import Appraisal
from zhuanji.engines.rules.schemes.criteria import Lever

Others = Literal["still", "improving"]
MOST_UP, LEAST_DOWN = 3.0, 0.05  # how far a figure is tried, as a multiple of what it is
FINE, COARSE = 60, 25  # trials of one lever; of each lever of a pair


@dataclass(frozen=True)
class Step:
    """One figure that changes.

    Args:
        criterion: the criterion whose lever it is.
        item: the figure.
        old: what it is.
        new: what it would have to be.
        cost: in 万元, where the scheme says what a unit costs.
    """

    criterion: str
    item: str
    old: float
    new: float
    cost: float | None

    @property
    def change(self) -> float:
        """The change as a share of what it is."""
        return abs(self.new - self.old) / abs(self.old)


@dataclass(frozen=True)
class Way:
    """A way to the next better grade: steps, what they cost together, and the score that they give.

    `ends` is another grade than `grade` where the score isn't all: a veto, a limit or what the better grade asks for
    besides keeps the enterprise there until that is dealt with.
    """

    grade: str
    ends: str
    steps: tuple[Step, ...]
    score: float
    needed: float

    @property
    def cost(self) -> float | None:
        """The cost in 万元; None where the scheme doesn't say what a step costs."""
        costs = [step.cost for step in self.steps]
        return sum(cost for cost in costs if cost is not None) if None not in costs else None

    @property
    def effort(self) -> tuple[float, float]:
        """What ways are compared by: the cost if it is known, else the sum of relative changes."""
        changes = sum(step.change for step in self.steps)
        return (self.cost if self.cost is not None else changes, changes)


def ways_up(result: Appraisal, uscc: str, *, others: Others = "still") -> tuple[Way, ...]:
    """Return the ways of one enterprise to the next better grade, the cheapest first.

    Only the levers that the scheme names are used; schemes refuse levers that may not be advised (fewer
    staff, tax moved between years). Each lever is tried alone, then every two together.

    Args:
        result: an appraisal by score.
        uscc: the enterprise.
        others: that the others stand `still`, or go on `improving` as in the last three years of the history.

    Raises:
        ProblemError: it isn't in the result, has no score or is in the best grade; the scheme names no levers; or
            the history is too short.
    """
    rows = np.flatnonzero(np.asarray(result.graded.frame["uscc"].to_numpy()) == uscc)
    if not len(rows):
        raise ProblemError([Problem("appraisal.advice.unknown", Place(), {"uscc": uscc})])
    if not any(criterion.levers for criterion in result.scheme.criteria):
        raise ProblemError([Problem("appraisal.advice.no_levers", Place(), {"scheme": result.scheme.title})])
    row = int(rows[0])
    target = target_of(result, row, improving=others == "improving")
    if target is None:
        raise ProblemError([Problem("appraisal.advice.none", Place(), {"uscc": uscc})])
    levers = levers_of(result, row)
    ways = [way for lever in levers if (way := alone(result, row, target, lever)) is not None]
    pairs = [
        way for pair in combinations(levers, 2) if (way := together(result, row, target, pair)) is not None
    ]
    best = min(pairs, key=lambda way: way.effort, default=None)
    better = [best] if best is not None and all(best.effort < way.effort for way in ways) else []
    return tuple(sorted([*ways, *better], key=lambda way: way.effort))


@dataclass(frozen=True)
class Handle:
    """A lever of a criterion and the figure that it is on now."""

    criterion: str
    lever: Lever
    value: float

    def tried(self, count: int) -> list[float]:
        """Return the values to try, from the nearest to the farthest."""
        end = self.value * (MOST_UP if self.lever.direction == "up" else LEAST_DOWN)
        if self.lever.limit is not None:
            limit = float(self.lever.limit.value)
            end = min(end, limit) if self.lever.direction == "up" else max(end, limit)
        return [float(value) for value in np.linspace(self.value, end, count + 1)[1:]]

    def step(self, new: float) -> Step:
        """Return the step to a new value."""
        unit = self.lever.cost
        cost = abs(new - self.value) * float(unit.value) if unit is not None else None
        return Step(self.criterion, self.lever.item, self.value, new, cost)


def levers_of(result: Appraisal, row: int) -> list[Handle]:
    """Return the levers that the enterprise has a figure for, each item once."""
    frame = result.graded.frame
    found: dict[str, Handle] = {}
    for criterion in result.scheme.criteria:
        for lever in criterion.levers:
            value = frame[lever.item][row] if lever.item in frame.columns else None
            if value is not None and value > 0:
                found.setdefault(lever.item, Handle(criterion.id, lever, float(value)))
    return list(found.values())


def alone(result: Appraisal, row: int, target: Target, handle: Handle) -> Way | None:
    """Return the smallest change of one figure that suffices, found in two rounds of trials."""
    values = handle.tried(FINE)
    first = reached(result, row, target, [{handle.lever.item: value} for value in values])
    if first is None:
        return None
    nearest = [handle.value, *values]
    low, high = list(pairwise(nearest))[first[0]]
    between = [float(value) for value in np.linspace(low, high, FINE + 1)[1:]]
    second = reached(result, row, target, [{handle.lever.item: value} for value in between])
    number, score = second if second is not None else (FINE - 1, first[1])
    return Way(target.grade, target.ends, (handle.step(between[number]),), score, target.score)


def together(result: Appraisal, row: int, target: Target, pair: Sequence[Handle]) -> Way | None:
    """Return the cheapest change of two figures that suffices, on a grid."""
    one, other = pair
    grid = [(a, b) for a in one.tried(COARSE) for b in other.tried(COARSE)]
    trials = [{one.lever.item: a, other.lever.item: b} for a, b in grid]
    scores = trial_scores(result, row, trials, target.stretched)
    ways = [
        Way(target.grade, target.ends, (one.step(a), other.step(b)), float(score), target.score)
        for (a, b), score in zip(grid, scores.tolist(), strict=True)
        if score >= target.score
    ]
    return min(ways, key=lambda way: way.effort, default=None)


def reached(
    result: Appraisal, row: int, target: Target, trials: list[dict[str, float]]
) -> tuple[int, float] | None:
    """Return the first trial that reaches the target, with its score."""
    scores = trial_scores(result, row, trials, target.stretched)
    enough = np.flatnonzero(np.nan_to_num(scores, nan=-np.inf) >= target.score)
    return (int(enough[0]), float(scores[enough[0]])) if len(enough) else None
