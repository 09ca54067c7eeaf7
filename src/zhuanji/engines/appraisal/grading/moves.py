"""What moves a grade after it was given: promotions first, then limits, then vetoes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from zhuanji.engines.appraisal.frames import Mask, Whole
from zhuanji.engines.rules.schemes.adjustments import Action, effect_parts


@dataclass(frozen=True)
class Effect:
    """An effect such as TO_D, and the rows that it is on."""

    effect: str
    rows: Mask


def moved(base: Whole, effects: Iterable[Effect], order: Sequence[str]) -> Whole:
    """Return the grades after every effect; a row without a grade keeps none.

    A veto (TO a worse grade) wins over everything, a limit (CAP, BLOCK, DOWN) over a promotion (TO a better
    grade, FLOOR, UP).

    Args:
        base: the grades as numbers from the best, -1 for none.
        effects: what happened to whom.
        order: the names of the grades, the best first.

    >>> base, all_rows = np.array([0, 2]), np.array([True, True])
    >>> moved(base, [Effect("TO_A", all_rows), Effect("CAP_B", all_rows)], "ABCD").tolist()
    [1, 1]
    """
    steps = [(*effect_parts(one.effect), one.rows & (base >= 0)) for one in effects]
    grade = base.copy()
    promote(grade, base, steps, order)
    limit(grade, base, steps, order)
    return grade


def promote(
    grade: Whole, base: Whole, steps: Sequence[tuple[Action, str, Mask]], order: Sequence[str]
) -> None:
    """Lift grades in place."""
    for action, rest, rows in steps:
        if action == "UP":
            grade[rows] = np.maximum(grade[rows] - int(rest), 0)
    for action, rest, rows in steps:
        if action in ("TO", "FLOOR"):
            wanted = list(order).index(rest)
            lifted = rows & (base > wanted)
            grade[lifted] = np.minimum(grade[lifted], wanted)


def limit(grade: Whole, base: Whole, steps: Sequence[tuple[Action, str, Mask]], order: Sequence[str]) -> None:
    """Lower grades in place."""
    last = len(order) - 1
    for action, rest, rows in steps:
        if action == "DOWN":
            grade[rows] = np.minimum(grade[rows] + int(rest), last)
    for action, rest, rows in steps:
        if action == "CAP":
            grade[rows] = np.maximum(grade[rows], list(order).index(rest))
    blocked = sorted(
        (list(order).index(rest), k) for k, (action, rest, _) in enumerate(steps) if action == "BLOCK"
    )
    for number, k in blocked:
        rows = steps[k][2] & (grade == number)
        grade[rows] = min(number + 1, last)
    for action, rest, rows in steps:
        if action == "TO":
            wanted = list(order).index(rest)
            lowered = rows & (base < wanted)
            grade[lowered] = np.maximum(grade[lowered], wanted)
