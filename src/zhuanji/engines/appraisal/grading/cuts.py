"""Grades by fixed bounds: the first cut that fits."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from operator import ge, gt, le, lt

import narwhals.stable.v2 as nw
import numpy as np

from zhuanji.engines.appraisal.frames import Frame, Mask, Whole, cases
from zhuanji.engines.appraisal.grading.assign import UNGRADED
from zhuanji.engines.indicators.expressions import whole_points
from zhuanji.engines.indicators.expressions.conditions import holds
from zhuanji.engines.indicators.expressions.formulas import row_formula
from zhuanji.engines.rules.schemes.formula import Formula, Item
from zhuanji.engines.rules.schemes.grading import Cut, Grades

BOUNDS: tuple[tuple[str, Callable[[nw.Expr, nw.Expr], nw.Expr]], ...] = (
    ("at_least", ge),
    ("above", gt),
    ("at_most", le),
    ("below", lt),
)


def cut_grades(frame: Frame, grades: Grades, scored: Mask, as_of: date) -> Whole:
    """Return the grade's number of each scored row by the scheme's cuts, -1 where none fits.

    What is compared is whole: a score that shows as 90 is 90.
    """
    usual = grades.by if grades.by is not None else Item("score")
    branches = [(fits(cut, usual, as_of), nw.lit(grades.order.index(cut.grade))) for cut in grades.cuts]
    found = frame.select(cases(branches, nw.lit(UNGRADED)).alias("x"))["x"].to_numpy()
    return np.where(scored, np.asarray(found, dtype=np.int64), UNGRADED)


def fits(cut: Cut, usual: Formula, as_of: date) -> nw.Expr:
    """Say where all bounds of a cut hold, and its condition."""
    by = whole_points(row_formula(cut.of if cut.of is not None else usual))
    test = nw.lit(value=True) if cut.where is None else holds(cut.where, as_of)
    for name, compared in BOUNDS:
        bound = getattr(cut, name)
        if bound is not None:
            test = test & compared(by, whole_points(row_formula(bound)))
    return test.fill_null(value=False)
