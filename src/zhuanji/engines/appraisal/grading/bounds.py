"""The lowest score that still has a grade, in each stratum."""

from __future__ import annotations

from decimal import Decimal

import numpy as np

from zhuanji.engines.appraisal.frames import Whole
from zhuanji.engines.appraisal.grading.assign import UNGRADED
from zhuanji.engines.appraisal.grading.grade import Graded
from zhuanji.engines.indicators.expressions.points import FINEST
from zhuanji.engines.rules.schemes.formula import Number
from zhuanji.engines.rules.schemes.grading import Grades

NOTHING = np.iinfo(np.int64).max


def lowest_scores(graded: Graded, grades: Grades) -> Whole:
    """Return strata × grades: the least whole score of each grade, `NOTHING` where nobody has it.

    Where cuts alone give grades, it is the bound of the cut, whoever has reached it.
    """
    number = len(grades.order)
    lowest = np.full(len(graded.strata) * number, NOTHING, dtype=np.int64)
    has = graded.base != UNGRADED
    group = graded.stratum * number + graded.base
    np.minimum.at(lowest, group[has], graded.whole[has])
    table: Whole = lowest.reshape(len(graded.strata), number)
    if not grades.quotas and not grades.by_stratum:
        for cut in grades.cuts:
            bound = cut.at_least if cut.at_least is not None else cut.above
            if isinstance(bound, Number) and cut.of is None and cut.where is None:
                more = cut.above is not None
                table[:, grades.order.index(cut.grade)] = int(bound.value * Decimal(FINEST)) + more
    return table
