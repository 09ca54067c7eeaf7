"""T403: a title whose number of years isn't that of its period.

Runs on titles; needs a number of years in words that isn't that of the years in brackets; says
both.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from zhuanji.engines.plan.grammar.numbers import number_value
from zhuanji.engines.plan.lint.check import Check, Hit
from zhuanji.engines.plan.lint.document import Document

SPAN = re.compile(
    r"(?P<words>[一二两三四五六七八九十\d])年(?:滚动)?(?:行动|攻坚|工作|提升|专项|实施|倍增|跃升)?(?:计划|方案|规划)"
)
YEARS = re.compile(r"(?P<first>(?:19|20)\d{2})年?(?:-|~|至|到)(?P<last>(?:19|20)\d{2})年")


def find(document: Document) -> Iterator[Hit]:
    """Yield every title whose 三年 and whose years don't agree."""
    for part in document.parts:
        span, years = SPAN.search(part.title), YEARS.search(part.title)
        if span is None or years is None or not part.clauses:
            continue
        said, counted = number_value(span["words"]), int(years["last"]) - int(years["first"]) + 1
        place = document.locate(part.clauses[0], span.group())
        if said != counted and place is not None:
            yield Hit(*place, {"said": span["words"], "counted": counted, "years": years.group()})


CHECK = Check("T403", "warning", find)
