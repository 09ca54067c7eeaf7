"""M102: a place at the front without a rank.

Runs on every goal; needs 领先 or 前列 as what is claimed, and no rank; says that the place isn't
countable.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from zhuanji.engines.plan.lint.check import Check, Hit
from zhuanji.engines.plan.lint.document import Document
from zhuanji.engines.plan.lint.goals import goal_phrases

RANK = re.compile(
    r"(?:全省|全国|全球|国内|国际|世界|长三角|东北|中西部|西部|区域)领先(?:水平|地位)?$"
    r"|(?:走在|位居|位列|稳居|居|处于|保持|跻身|进入|站在)[^，]{0,8}(?:前列|领先(?:行列|水平|地位)?|先进行列|第一方阵|第一梯队|前茅)$"
)


def find(document: Document) -> Iterator[Hit]:
    """Yield every stretch of a goal that claims a place at the front without a number."""
    for phrase in goal_phrases(document):
        rank = RANK.search(phrase.text)
        if rank is not None and not document.targets_in(*phrase.span()):
            yield Hit(*phrase.span(), {"rank": rank.group()})


CHECK = Check("M102", "info", find)
