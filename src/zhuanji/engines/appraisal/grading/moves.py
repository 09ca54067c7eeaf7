"""What moves a grade after it was given: promotions first, then limits, then vetoes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np

from zhuanji.engines.appraisal.frames import Mask, Whole
from zhuanji.engines.rules.schemes.adjustments import Action, effect_parts


@dataclass(frozen=True)
class Effect:
    """An effect such as TO_D, and the rows that it is on."""

    effect: str
    rows: Mask


def moved(
    base: Whole,
    effects: Iterable[Effect],
    order: Sequence[str],
    up_at_most: int | None = None,
    down_at_most: int | None = None,
) -> Whole:
    """Return the grades after every effect; a row without a grade keeps none.

    A veto (TO a worse grade, or the same) wins over everything, a limit (CAP, BLOCK, DOWN) over a promotion (TO
    a better grade, FLOOR, UP).

    Args:
        base: the grades as numbers from the best, -1 for none.
        effects: what happened to whom.
        order: the names of the grades, the best first.
        up_at_most: how many grades all UP together may lift.
        down_at_most: how many all DOWN together may lower.

    >>> base, all_rows = np.array([0, 2]), np.array([True, True])
    >>> moved(base, [Effect("TO_A", all_rows), Effect("CAP_B", all_rows)], "ABCD").tolist()
    [1, 1]
    """
    steps = [(*effect_parts(one.effect), one.rows & (base >= 0)) for one in effects]
    grade = base.copy()
    stepped(grade, steps, "UP", up_at_most, len(order))
    promote(grade, base, steps, order)
    stepped(grade, steps, "DOWN", down_at_most, len(order))
    limit(grade, base, steps, order)
    return grade


def stepped(
    grade: Whole,
    steps: Sequence[tuple[Action, str, Mask]],
    way: Literal["UP", "DOWN"],
    at_most: int | None,
    grades: int,
) -> None:
    """Move grades in place by the sum of all steps of one way, at most so many."""
    many = np.zeros(len(grade), dtype=np.int64)
    for action, rest, rows in steps:
        if action == way:
            many[rows] += int(rest)
    if at_most is not None:
        many = np.minimum(many, at_most)
    some = many > 0
    signed = -many[some] if way == "UP" else many[some]
    grade[some] = np.clip(grade[some] + signed, 0, grades - 1)


def promote(
    grade: Whole, base: Whole, steps: Sequence[tuple[Action, str, Mask]], order: Sequence[str]
) -> None:
    """Lift grades in place to those named."""
    for action, rest, rows in steps:
        if action in ("TO", "FLOOR"):
            wanted = list(order).index(rest)
            lifted = rows & (base > wanted)
            grade[lifted] = np.minimum(grade[lifted], wanted)


def limit(grade: Whole, base: Whole, steps: Sequence[tuple[Action, str, Mask]], order: Sequence[str]) -> None:
    """Lower grades in place."""
    last = len(order) - 1
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
            lowered = rows & (base <= wanted)
            grade[lowered] = np.maximum(grade[lowered], wanted)
