"""Numbers of what there is already: 已有8个, 截至2019年底建成."""

from __future__ import annotations

import re

from zhuanji.engines.plan.targets.context import Context

EXISTING = re.compile(
    r"(?:现有|已有|原有|共有|现共有|目前有|已建成|已培育|已建|已经|已累计|已达|已实现|已完成|已拥有|已形成|已创建|已引进|已|目前|迄今)(?:[^，]{0,12})$"
)
PAST_LEAD = re.compile(
    r"截至|截止|目前|近年来|近[一二三四五两]年|过去|以来|去年|当前|(?<![以市省国区县本])上年(?!度?[^，]{0,20}的)|“十[二三]五”期间|“十[二三]五”以来"
)
AHEAD = re.compile(r"到20\d{2}年|力争|目标|争取|确保|至20\d{2}年|计划|实现")


def is_past(context: Context) -> bool:
    """What there is already: 已有8个, 截至2019年底建成."""
    clause = context.sentence[: context.quantity.start]
    if EXISTING.search(context.left):
        return True
    lead = PAST_LEAD.search(clause)
    return lead is not None and AHEAD.search(clause[lead.end() :]) is None


def is_already_there(context: Context) -> bool:
    """提升…等8个已有云数据中心: the number counts what is acted on."""
    return re.match(r"^(?:已有|现有|原有|已建|在建)", context.tail) is not None
