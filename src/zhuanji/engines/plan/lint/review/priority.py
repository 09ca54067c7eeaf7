"""R703: priority in land, energy or funds.

Runs on all clauses; needs priority in land, energy, quotas or funds; a lead for the fair-
competition review.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from zhuanji.engines.plan.lint.check import Check, Hit
from zhuanji.engines.plan.lint.document import Document
from zhuanji.engines.plan.lint.review.leads import leads

FACTOR = (
    "(?:用地|土地|供地|用能|能耗|用电|用水|排污权?|环境容量|指标|信贷|融资|专项资金|财政资金|项目库|白名单)"
)
PATTERN = re.compile(
    rf"优先(?:安排|保障|供应|供给|支持|给予|予以|配置|列入|纳入|享受|推荐)[^，。;]{{0,40}}{FACTOR}"
    rf"|{FACTOR}[^，。;]{{0,8}}(?:上)?(?:给予|予以)?优先(?:予以|给予)?(?:支持|保障|安排|供应|倾斜)?"
    rf"|差别化[^，。;]{{0,10}}(?:要素|资源|用地|用能|电价|水价|地价)"
)


def find(document: Document) -> Iterator[Hit]:
    """Yield every sentence that puts some firms or projects first for land, energy or funds."""
    yield from leads(document, PATTERN)


CHECK = Check("R703", "review", find)
