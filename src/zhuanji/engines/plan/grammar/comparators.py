"""Words around a number that say how it is compared: 以上, 超过, 不低于, 控制在…以内, 左右."""

from __future__ import annotations

import re

from zhuanji.engines.plan.model import Comparison

AT_LEAST_BEFORE = re.compile(r"(?:不低于|不少于|不小于|至少|最少|不得低于|不得少于|≥|>=|⩾|≧)$")
AT_MOST_BEFORE = re.compile(
    r"(?:不超过|不高于|不大于|不多于|不得超过|不得高于|控制在|压缩到|压缩至|压减到|压减至|缩短到|缩短至|降至|降到|降低到|降低至|下降到|下降至|减少到|减少至|控制到|限制在|≤|<=|⩽|≦)$"
)
ABOVE_BEFORE = re.compile(r"(?:超过|超出|突破|超|大于|高于|优于|多于|逾|快于|>)$")
BELOW_BEFORE = re.compile(r"(?:低于|小于|少于|<)(?<!不低于)(?<!不小于)(?<!不少于)$")
ABOUT_BEFORE = re.compile(r"(?:约|大约|约为|近|接近|约占)$")
AFTER = re.compile(r"^(?:及?以上|以内|之内|及?以下|左右|上下|之上|起)")
# A fall is a negative value: its “at least” is an “at most”.
MIRRORED: dict[Comparison, Comparison] = {">=": "<=", ">": "<", "<=": ">=", "<": ">", "=": "=", "~": "~"}
SKIPPED_BEFORE = re.compile(
    r"(?:约|近|不低于|不少于|不小于|至少|超过|超|大约|逾|不超过|不高于|接近|总计|共计|累计|共|总数|的?目标|各|分别|了|力争|约为|争取|≥|"
    r">=|突破|达到|达|一批|总量|不多于|已|为|>|每年|年均|每个|原则上|控制在|合计)$"
)


def comparison(before: str, after: str, falling: bool) -> Comparison:
    """Return the comparison that the words before and after a number make.

    `before` ends where the number starts, `after` begins where its unit ends; `falling` turns a fall's
    “at least” round, because a fall is a negative value.

    >>> comparison("达到", "以上", False), comparison("超过", "", False), comparison("下降", "以上", True)
    ('>=', '>', '<=')
    >>> comparison("控制在", "以内", False), comparison("盘活", "左右", False), comparison("约", "", False)
    ('<=', '~', '~')
    """
    plain = plain_comparison(before, after)
    return MIRRORED[plain] if falling else plain


def plain_comparison(before: str, after: str) -> Comparison:
    """Return the comparison for a value that is not a fall."""
    tail = AFTER.match(after)
    word = tail.group() if tail else ""
    if word in ("左右", "上下"):
        return "~"
    if word in ("以内", "之内", "以下", "及以下"):
        return "<="
    if AT_MOST_BEFORE.search(before):
        return "<="
    if ABOVE_BEFORE.search(before):
        return ">"
    if word in ("以上", "及以上", "之上", "起") or AT_LEAST_BEFORE.search(before):
        return ">="
    if BELOW_BEFORE.search(before):
        return "<"
    return "~" if ABOUT_BEFORE.search(before) else ">="


def hedge_after(after: str) -> int:
    """Return how many characters of hedge follow a number: 以上 → 2."""
    found = AFTER.match(after)
    return found.end() if found else 0


def strip_before(before: str) -> str:
    """Take the words of comparison off the end, so that the verb shows.

    >>> strip_before("培育不少于"), strip_before("达到约")
    ('培育', '')
    """
    stripped = before
    while (found := SKIPPED_BEFORE.search(stripped)) is not None:
        stripped = stripped[: found.start()]
    return stripped
