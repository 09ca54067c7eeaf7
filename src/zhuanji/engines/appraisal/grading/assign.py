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


def cut_strata(order: Order, stratum: Whole, names: Sequence[str], grades: Grades) -> Cutting:
    """Cut every stratum by its quotas.

    Args:
        order: the ranked rows in order.
        stratum: the number of each row's stratum.
        names: the strata by number.
        grades: the scheme's quotas and its rule for ties.
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
            cut_one(cutting, group, order.firsts[start:end], quotas, grades, int(stratum[group[0]]))
    return cutting


def cut_one(cutting: Cutting, group: Whole, keys: Whole, quotas: Quotas, grades: Grades, number: int) -> None:
    """Cut one stratum; its keys rise from the best row to the worst and are equal for equal rows."""
    few = len(group) < grades.min_stratum
    cutting.small[group] = few
    if few and grades.small_stratum == "uncut":
        return
    shared = shares(quotas, grades.order)
    sizes = quota_sizes(len(group), shared, last=not few, rounding=grades.rounding)
    ends, at_cut = cut_places(keys, sizes, grades.ties.policy, at_most=grades.ties.at_most)
    for grade, (start, end) in enumerate(zip([0, *ends], [*ends, len(group)], strict=True)):
        cutting.grade[group[start:end]] = grade
    for cut in at_cut:
        planned = sum(sizes[: cut + 1])
        cutting.tied[group[keys == keys[planned]]] = True
    cutting.sizes[number] = tuple(sizes)


def shares(quotas: Quotas, order: Sequence[str]) -> list[Fraction | int]:
    """Return the quotas in the order of the grades; a grade that has none gets none."""
    found: list[Fraction | int] = []
    for grade in order:
        quota = quotas.get(grade)
        if quota is None:
            found.append(0)
        else:
            found.append(quota.share if quota.share is not None else (quota.count or 0))
    return found
