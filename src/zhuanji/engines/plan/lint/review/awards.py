"""R702: selective awards or subsidies.

Runs on all clauses; needs an award, subsidy or treatment case by case; a lead for the fair-
competition review.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from zhuanji.engines.plan.lint.check import Check, Hit
from zhuanji.engines.plan.lint.document import Document
from zhuanji.engines.plan.lint.review.leads import leads

MONEY = "(?:奖励|奖补|补助|补贴|贴息|资金支持|资金扶持|经费支持|政策扶持|财政支持|返还|奖金)"
PATTERN = re.compile(
    rf"(?:给予|予以|兑现)[^，。;]{{0,14}}{MONEY}|一事一议|(?:贷款)?贴息|(?:事后|以奖代补|后)?奖补"
    r"|(?:予以|给予)(?:适当|一定|重点|优先|相应)(?:的)?(?:补助|支持|奖励|扶持)|(?:税费|税收|租金|资费)(?:减免|优惠|返还)"
)
# Awards to people and to governments aren't awards to firms; national tax rules are only carried out.
NOT_FIRMS = re.compile(
    r"(?:对|给|为)[^，。;]{0,12}(?:人才|教师|专家|职工|学生|科研人员|区县政府|群众|居民|农户|家庭|个人|消费者)[^，。;]{0,10}$|人才(?:奖励|补贴)"
)
CARRIED_OUT = re.compile(r"落实[^，。;]{0,40}(?:税收|税费)")


def is_acceptable(sentence: str, found: re.Match[str]) -> bool:
    """Say whether an award goes to people, or is a national rule that is only carried out."""
    before = sentence[max(0, found.start() - 24) : found.start()]
    return NOT_FIRMS.search(before) is not None or CARRIED_OUT.search(before + found.group()) is not None


def find(document: Document) -> Iterator[Hit]:
    """Yield every sentence that promises money or favours to some firms."""
    yield from leads(document, PATTERN, is_acceptable)


CHECK = Check("R702", "review", find)
