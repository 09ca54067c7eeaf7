"""R706: closing without a ground in the sentence.

Runs on all clauses; needs firms or capacity to be closed with no legal ground in the sentence; a
lead.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from zhuanji.engines.plan.lint.check import Check, Hit
from zhuanji.engines.plan.lint.document import Document
from zhuanji.engines.plan.lint.review.leads import leads

PATTERN = re.compile(
    r"(?:关停|取缔|清退|强制退出|强制关闭|限期关闭|(?<!风险)出清|末位淘汰|(?:依法)?关闭(?=一批|[^，。;]{0,10}(?:企业|作坊|生产线|产能|窑))"
    r"|淘汰(?=一批|落后|低效|[^，。;]{0,8}(?:企业|产能|生产线|作坊))|腾退(?=[^，。;]{0,8}(?:企业|厂房))|停产(?!整治要求))"
)
GROUND = re.compile(
    r"依法|依规|依照|按照?[^，。;]{0,20}(?:法|条例|规定|标准|目录|要求|方案|政策)|根据[^，。;]{0,20}(?:法|条例|规定|标准|目录)"
    r"|不符合[^，。;]{0,10}(?:法律|法规|产业政策|标准)|无证|无照|无(?:营业|排污|生产)|淘汰类|指导目录|《[^》]+》|市场化(?:方式|手段)?(?:退出|出清)|自愿"
)


def has_ground(sentence: str, _found: re.Match[str]) -> bool:
    """Say whether the sentence names a legal ground."""
    return GROUND.search(sentence) is not None


def find(document: Document) -> Iterator[Hit]:
    """Yield every sentence that closes something without naming a ground."""
    yield from leads(document, PATTERN, has_ground)


CHECK = Check("R706", "review", find)
