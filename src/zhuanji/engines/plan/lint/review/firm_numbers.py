"""R701: a limit on the number of firms.

Runs on all clauses; needs a limit on how many firms there may be; a lead for the fair-competition
review.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from zhuanji.engines.plan.lint.check import Check, Hit
from zhuanji.engines.plan.lint.document import Document
from zhuanji.engines.plan.lint.review.leads import leads

FIRM = "(?:企业|公司|经营者|供应商|服务商|运营商|机构|门店|网点|经营单位|站点?)"
LIMIT = "(?:不超过|不多于|不得超过|不得多于|最多|至多|仅限|只保留|控制在|限定为?|压减至|压减到)"
PATTERN = re.compile(
    rf"{FIRM}(?:数量|总数|总量)?[^，。;]{{0,10}}{LIMIT}[^，。;]{{0,4}}?(?:\d+|[一两二三四五六七八九十]+)[家户个]"
)


def find(document: Document) -> Iterator[Hit]:
    """Yield every sentence that limits the number of firms."""
    yield from leads(document, PATTERN)


CHECK = Check("R701", "review", find)
