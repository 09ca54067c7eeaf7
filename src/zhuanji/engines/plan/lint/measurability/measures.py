"""M108: “Scale” without saying of what.

Runs on targets in money; needs one measured as 规模 alone; says that output, revenue and value added
differ.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from zhuanji.engines.plan.grammar.units import measure_of
from zhuanji.engines.plan.lint.check import Check, Hit
from zhuanji.engines.plan.lint.document import Document
from zhuanji.engines.plan.model import Target
from zhuanji.engines.plan.text.folding import fold

SCALE = re.compile(r"(?:产业|行业|经济|集群|市场|总体)?规模(?:总量)?$|体量$")
REACHED = re.compile(r"规模(?:总量)?(?:力争)?(?:达到|达|突破|超过|超|为|不低于)[^，。;]{0,4}\d")
NAMED = re.compile(r"产值|收入|营收|增加值|销售|交易|零售|投资|资产|贷款|融资|基金|资金")


def find(document: Document) -> Iterator[Hit]:
    """Yield the first target in money that is called a scale, the others of its kind with it."""
    scales = [
        target for target in document.plan.targets if measure_of(target.unit) == "money" and is_scale(target)
    ]
    if scales:
        first, *others = scales
        related = tuple((target.start, target.end) for target in others)
        yield Hit(first.start, first.end, {"subject": first.subject, "count": len(scales)}, related)


def is_scale(target: Target) -> bool:
    """Say whether a target measures a scale and nothing more, by its subject or its quote."""
    named = SCALE.search(target.subject) or REACHED.search(fold(target.quote).text)
    return named is not None and not NAMED.search(target.subject)


CHECK = Check("M108", "warning", find)
