"""Which grade a better score really gives: what a grade asks for, vetoes and limits count as before."""

from __future__ import annotations

import narwhals.stable.v2 as nw
import numpy as np
import polars as pl

from zhuanji.engines.appraisal.grading.grade import all_effects, graded_effects, with_needs
from zhuanji.engines.appraisal.grading.moves import moved
from zhuanji.engines.appraisal.result import Appraisal


def grade_with(result: Appraisal, row: int, grade: int) -> str:
    """Return the grade that an enterprise ends in when its score is enough for a grade and all else stays.

    Args:
        result: the appraisal.
        row: the enterprise's row in the working frame.
        grade: the number of the grade that the score is enough for, from the best.
    """
    scheme = result.scheme
    as_of = scheme.as_of.in_year(result.year)
    whole: pl.DataFrame = result.graded.frame.to_native()
    own = nw.from_native(whole[row : row + 1])
    base = with_needs(np.array([grade], dtype=np.int64), own, scheme.grades, as_of)
    effects = [*all_effects(own, scheme, as_of), *graded_effects(own, base, scheme, as_of)]
    grades = scheme.grades
    final = moved(base, effects, grades.order, grades.up_at_most, grades.down_at_most)
    return grades.order[int(final[0])]
