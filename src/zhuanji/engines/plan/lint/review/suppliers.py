"""R705: designated suppliers or lists to buy from.

Runs on all clauses; needs designated suppliers or a list to buy from; a lead for the fair-
competition review.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from zhuanji.engines.plan.lint.check import Check, Hit
from zhuanji.engines.plan.lint.document import Document
from zhuanji.engines.plan.lint.review.leads import leads

SELLER = "(?:供应商|企业|公司|产品|服务商|品牌|机构|运营商|经销商|设备|平台)"
PATTERN = re.compile(
    rf"(?:指定|限定|独家|特许|定点)(?!人|专人|负责|联络|地点|区域|时间|场所|医疗|医院)(?:的|由|采购|购买|使用|委托)?[^，。;]{{0,6}}{SELLER}"
    r"|(?:制定|制订|发布|公布|建立|编制|完善|形成|梳理)[^，。;]{0,26}(?:产品目录|采购目录|推荐目录|供应商库|供应商名录|服务商库|服务商名录|供给资源池|服务商资源池)"
    r"|统一(?:采购|选用|购买|由)[^，。;]{0,10}(?:供应商|公司|服务商|品牌)"
)


def find(document: Document) -> Iterator[Hit]:
    """Yield every sentence that names whom or what to buy from, or draws up a list for that."""
    yield from leads(document, PATTERN)


CHECK = Check("R705", "review", find)
