"""Grades by quota: every stratum cut where its quotas say."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

import numpy as np

from zhuanji.engines.appraisal.frames import Mask, Whole
from zhuanji.engines.appraisal.grading.places import Order
from zhuanji.engines.appraisal.grading.quotas import quota_sizes
from zhuanji.engines.appraisal.grading.ties import cut_places
from zhuanji.engines.rules.schemes.grading import Grades, Quotas

UNGRADED = -1


@dataclass(frozen=True)
class Cutting:
    """What came of cutting the strata: the grade's number of each row (-1 for none), and marks.

    Args:
        grade: the number of the grade from the best.
        tied: rows equal to another across a cut.
        small: rows of a stratum that is too small for a last grade.
        sizes: the quotas of each stratum as numbers of enterprises.
    """

    grade: Whole
    tied: Mask
    small: Mask
    sizes: dict[int, tuple[int, ...]]


def cut_strata(
    order: Order, stratum: Whole, names: Sequence[str], grades: Grades, fit: Mask | None = None
) -> Cutting:
    """Cut every stratum by its quotas.

    Args:
        order: the ranked rows in order.
        stratum: the number of each row's stratum.
        names: the strata by number.
        grades: the scheme's quotas and its rule for ties.
        fit: who may have the first grade, if the places of the others go to the next; None for everybody.
    """
    cutting = Cutting(
        np.full(len(stratum), UNGRADED, dtype=np.int64),
        np.zeros(len(stratum), dtype=np.bool_),
        np.zeros(len(stratum), dtype=np.bool_),
        {},
    )
    for start, end in order.groups():
        group = order.rows[start:end]
        name = names[int(stratum[group[0]])]
        quotas = grades.by_stratum.get(name, grades.quotas)
        if quotas:
            may = fit[group] if fit is not None else None
            cut_one(cutting, group, order.firsts[start:end], quotas, grades, int(stratum[group[0]]), may)
    return cutting


def cut_one(
    cutting: Cutting,
    group: Whole,
    keys: Whole,
    quotas: Quotas,
    grades: Grades,
    number: int,
    fit: Mask | None,
) -> None:
    """Cut one stratum; its keys rise from the best row to the worst and are equal for equal rows."""
    few = len(group) < grades.min_stratum
    cutting.small[group] = few
    if few and grades.small_stratum == "uncut":
        return
    shared = shares(quotas, grades.order)
    # Who stands alone in a stratum is nobody's last, whatever the scheme calls small.
    sizes = quota_sizes(len(group), shared, last=not few and len(group) > 1, rounding=grades.rounding)
    cutting.sizes[number] = tuple(sizes)
    if fit is not None and not fit.all():
        group, keys, sizes = fit_first(group, keys, sizes, fit)
    ends, at_cut = cut_places(keys, sizes, grades.ties.policy, at_most=grades.ties.at_most)
    for grade, (start, end) in enumerate(zip([0, *ends], [*ends, len(group)], strict=True)):
        cutting.grade[group[start:end]] = grade
    for cut in at_cut:
        planned = sum(sizes[: cut + 1])
        cutting.tied[group[keys == keys[planned]]] = True


def fit_first(group: Whole, keys: Whole, sizes: list[int], fit: Mask) -> tuple[Whole, Whole, list[int]]:
    """Return a stratum in the order in which the first grade skips those who may not have it.

    The best of the fit stand first, as many as its places (with all that are equal to the last of them);
    behind them the others in their order.
    """
    size = min(sizes[0], int(fit.sum()))
    bound = np.sort(keys[fit])[size - 1] if size else -1
    ahead = fit & (keys <= bound)
    order = np.argsort(~ahead, kind="stable")
    placed = keys[order] + np.where(ahead[order], 0, len(keys))
    return group[order], placed, [size, sizes[1] + sizes[0] - size, *sizes[2:]]


def shares(quotas: Quotas, order: Sequence[str]) -> list[Fraction | int | None]:
    """Return the quotas in the order of the grades, None for all that the others leave."""
    found: list[Fraction | int | None] = []
    for grade in order:
        quota = quotas.get(grade)
        if quota is None:
            found.append(0)
        elif quota.rest:
            found.append(None)
        else:
            found.append(quota.share if quota.share is not None else (quota.count or 0))
    return found
