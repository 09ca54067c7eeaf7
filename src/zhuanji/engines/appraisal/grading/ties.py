"""Where a stratum is cut when scores at the cut are equal."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate
from typing import Literal

import numpy as np

from zhuanji.engines.appraisal.frames import Whole

TiePolicy = Literal["better", "worse"]


def cut_places(
    keys: Sequence[int] | Whole, sizes: Sequence[int], policy: TiePolicy, *, at_most: bool = True
) -> tuple[list[int], set[int]]:
    """Return where each grade but the last ends, so that equal scores get the same grade.

    Args:
        keys: the stratum in order, the best first, as whole numbers that rise from best to worst.
        sizes: how many get each grade without ties.
        policy: whether equal scores at a cut all get the `better` or all the `worse` grade.
        at_most: that neither the first nor the last grade may be more than its size, which goes before
            the policy: equal scores then stay out of the first grade, and out of the last.

    Returns:
        The ends, and which of the cuts fell between equal scores.

    >>> cut_places([1, 2, 2, 3, 4], [2, 2, 1], "better")
    ([1, 4], {0})
    >>> cut_places([1, 2, 2, 3, 4], [2, 2, 1], "better", at_most=False)
    ([3, 4], {0})
    """
    ends = list(accumulate(sizes))[:-1]
    tied = set()
    for number, end in enumerate(ends):
        if not 0 < end < len(keys) or keys[end - 1] != keys[end]:
            continue
        tied.add(number)
        first, behind = (int(np.searchsorted(keys, keys[end], side)) for side in ("left", "right"))
        up = policy == "better"
        if at_most and len(ends) > 1:
            up = number == len(ends) - 1 or (number > 0 and up)
        elif at_most:
            up = True  # of two grades the last is the one that is held to its size
        ends[number] = behind if up else first
    for number in range(1, len(ends)):
        ends[number] = max(ends[number], ends[number - 1])
    return ends, tied
