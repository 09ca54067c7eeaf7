"""M104: a number without unit.

Runs on every target; needs a number whose unit the text doesn't give; says which. An index has none
to give.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from zhuanji.engines.plan.lint.check import Check, Hit
from zhuanji.engines.plan.lint.document import Document
from zhuanji.engines.plan.lint.values import number_text

UNITLESS_KINDS = ("relative", "qualitative", "coverage")
WITHOUT_UNIT = re.compile(r"指数|系数|评分|得分|分值|位次|排名|名次|容积率|[比倍]$|比值|强度系数")


def find(document: Document) -> Iterator[Hit]:
    """Yield every target with a number and no unit."""
    for target in document.plan.targets:
        if target.value is None or target.unit or target.kind in UNITLESS_KINDS:
            continue
        if not WITHOUT_UNIT.search(target.subject):
            number = number_text(float(target.value))
            yield Hit(target.start, target.end, {"subject": target.subject, "number": number})


CHECK = Check("M104", "warning", find)
