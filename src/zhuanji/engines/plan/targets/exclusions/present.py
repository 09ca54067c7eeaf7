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
# 从2022年的100亿元增长到300亿元: where a rise or a fall starts.
START = re.compile(r"[从由自][^，\d]{0,6}(?:20\d{2}年[^，\d]{0,3})?$")
GOES_ON = re.compile(
    r"^(?:左右|以上)?(?:增长|增加|提高|提升|扩大|上升|发展|壮大|下降|降低|减少|压减|压缩|缩短|降|增|升)[到至]"
)
AHEAD = re.compile(r"到20\d{2}年|力争|目标|争取|确保|至20\d{2}年|计划|实现")


def is_past(context: Context) -> bool:
    """What there is already: 已有8个, 截至2019年底建成."""
    clause = context.sentence[: context.quantity.start]
    if EXISTING.search(context.left):
        return True
    lead = PAST_LEAD.search(clause)
    return lead is not None and AHEAD.search(clause[lead.end() :]) is None


def is_start(context: Context) -> bool:
    """从2022年的100亿元增长到300亿元: the number is where the change starts."""
    return START.search(context.left) is not None and GOES_ON.match(context.right) is not None


def is_already_there(context: Context) -> bool:
    """提升…等8个已有云数据中心: the number counts what is acted on."""
    return re.match(r"^(?:已有|现有|原有|已建|在建)", context.tail) is not None
