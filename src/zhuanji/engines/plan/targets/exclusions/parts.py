"""Numbers that count the plan's own parts, rhythms of work and small words: 16项重点工作, 每季度一次."""

from __future__ import annotations

import re

from zhuanji.engines.plan.grammar.verbs import MAKING_NEW
from zhuanji.engines.plan.targets.context import Context
from zhuanji.engines.plan.targets.exclusions.verbs import DIRECT_LEVEL

PARTS_NOUN = re.compile(
    r"^(?:重点|主要|具体|核心|关键|专项)?(?:工作任务|工作|任务|举措|措施|要求|原则|方面|环节|内容|领域|方向|体系|机制|转变|维度|层面|路径|"
    r"抓手|清单|问题|标准体系)(?:$|[，、。;)和及])"
)
RHYTHM = re.compile(r"每(?:个)?(?:半年|季度|季|月|周|日|旬|天|年度)|按(?:月|季|周)|定期")
TIMES_UNIT = re.compile(r"^(?:次|期|轮|届)$")
LIST_PARTS = re.compile(
    r"^大(?:重点|主要|工程|行动|任务|领域|产业|体系|平台|中心|板块|集群|方向|举措|专项|类|支柱|核心|区域|片区|赛道|场景|战略|特色|优势|标志|"
    r"新兴|基地|基础|支撑|环节|维度|计划|项目|系统|功能|示范|传统|门类|$|[，、。”])"
)


def is_own_part(context: Context) -> bool:
    """16项重点工作, 四大领域: the plan counts its own parts."""
    if PARTS_NOUN.match(context.tail) and context.quantity.measure == "count":
        return True
    return LIST_PARTS.match(context.right) is not None


def is_rhythm(context: Context) -> bool:
    """每季度召开一次会议: a rhythm of work."""
    if RHYTHM.search(context.left) and TIMES_UNIT.match(context.quantity.unit):
        return True
    yearly = re.search(r"每年|年均", context.left) is not None
    return yearly and context.quantity.unit in ("次", "期", "轮") and context.quantity.value <= 2


def is_single(context: Context) -> bool:
    """打造一个平台, 建设一座城: 一 is an article unless a hedge counts it."""
    quantity = context.quantity
    if not quantity.worded or quantity.value != 1:
        return False
    return (
        not re.search(r"(?:至少|不少于|各|新增|不超过)$", context.left) and context.hedged_end == quantity.end
    )


def is_small_word(context: Context) -> bool:
    """三个转变, 两个主体: a few of something without a verb that makes them."""
    quantity = context.quantity
    if not quantity.worded or quantity.value >= 10 or quantity.measure != "count":
        return False
    if quantity.unit not in ("家", "个", "座", "所", "条", "名", "项", "处", "批"):
        return True
    if quantity.unit == "批":
        return True
    made = re.search(rf"{MAKING_NEW}(?:了|出)?$", context.bare) is not None
    return not made and context.hedged_end == quantity.end and not context.item.startswith("、")


def is_time(context: Context) -> bool:
    """15分钟生活圈, 24小时服务: a time is a target only where something is to take that long."""
    if context.quantity.measure != "time" or re.match(r"^(?:以|之)?内", context.right):
        return False
    if context.quantity.unit in ("岁", "天", "个月") and not DIRECT_LEVEL.search(context.left):
        return True
    return DIRECT_LEVEL.search(context.left) is None and not re.search(
        r"(?:时间|时限|时长|周期|用时)[^，]{0,6}$", context.left
    )
