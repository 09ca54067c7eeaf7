"""Levels: noun, verb of reaching, number: 规模达到5000亿元, 占比超20%, 分别达到70%、50%以上."""

from __future__ import annotations

import re

from zhuanji.engines.plan.grammar.subjects import (
    complete_list,
    subject_offset,
    trim_subject,
)
from zhuanji.engines.plan.grammar.verbs import (
    COUNTING,
    LEVEL_VERB,
)
from zhuanji.engines.plan.model import Kind
from zhuanji.engines.plan.targets.context import Context
from zhuanji.engines.plan.targets.draft import Draft
from zhuanji.engines.plan.targets.forms.build import (
    BOUND,
    INDICATOR_END,
    NO_NOUN,
    YEARLY,
    last_end,
    make,
    noun_after,
)
from zhuanji.engines.plan.targets.forms.counts import counted
from zhuanji.engines.plan.targets.forms.lists import next_subject, share_subjects

# 规模达到年产水泥100万吨: what is produced stands between verb and number.
OUTPUT_NOUN = re.compile(r"(?:年产|日产|年处理|日处理)[一-鿿]{0,6}$|20\d{2}年的$")
# 规模从2022年的100亿元增长到…: the noun ends before the value that it starts from.
START_VALUE = re.compile(r"[从由自][^，\d]{0,6}\d[^，]*$")
# 达到最大用电负荷的3%: what the share is of stands between verb and number.
SHARE_OF = re.compile(
    r"(?P<verb>达到|达|占|为|不低于|不少于|超过|不超过|控制在)(?P<basis>[^，。;\d]{2,32}的)$"
)


def read_level(context: Context) -> Draft | None:
    """规模达到5000亿元, 占比超20%, 分别达到70%、50%以上: noun, verb of reaching, number."""
    last = context.last
    found = LEVEL_VERB.search(OUTPUT_NOUN.sub("", context.left)) or SHARE_OF.search(context.left)
    if found is None:
        return continue_level(context)
    quantity = context.quantity
    if quantity.measure == "none" and not is_index(context):
        return None
    item = START_VALUE.sub("", context.sentence[context.item_start : context.start + found.start()])
    begin = context.item_start
    making = re.match(rf"(?:[、，和及与])?(?:{COUNTING})(?!后|优化|的|公司)", item[subject_offset(item) :])
    noun = trim_subject(item)
    # 接入监管平台的充电站达到600座: a verb before 的 only says which ones.
    making = None if making and "的" in noun else making
    if not noun and last is not None:
        noun, begin = last.subject, context.start + subject_offset(context.left[: found.start()])
    else:
        begin += subject_offset(item)
    if not noun and noun_after(context) and quantity.measure == "count":
        return None
    bounded = quantity.measure in ("amount", "money") and BOUND.fullmatch(found.group()) is not None
    if making and (quantity.measure == "count" or bounded) and len(noun) > len(making.group()):
        counted_noun, verb = noun[making.end() :] or noun, making.group().strip("、，和及与")
        return counted(context, begin, context.hedged_end, counted_noun, "noun-number", verb)
    if noun and making and quantity.measure != "count" and not INDICATOR_END.search(noun):
        noun = noun[making.end() :] or noun
    if noun.startswith("占") and last is not None:
        noun = last.subject + noun
    if not noun and last is None:
        return None
    shared = complete_list(noun) if "分别" in context.left else [noun]
    kind = kind_of_level(context, shared[0], BOUND.fullmatch(found.group()) is not None)
    draft = make(context, min(begin, quantity.start), context.hedged_end, noun, kind, "level", found.group())
    return share_subjects(context, draft)


def kind_of_level(context: Context, noun: str, bounded: bool) -> Kind:
    """Return whether a number that is reached is a level, a coverage, a sum or a yearly rate."""
    measure, last = context.quantity.measure, context.last
    if re.search(r"覆盖率|普及率|覆盖面(?!积)|覆盖$", noun):
        return "coverage"
    if measure == "share":
        rate = YEARLY.search(noun + context.left) and re.search(r"(?:增速|增长率|增幅|增长)$", noun)
        return "average_change" if rate else "level"
    if "累计" in context.left and measure in ("count", "money", "amount"):
        return "cumulative"
    if bounded and re.search(
        r"(?:形成|减排|节约|完成|腾出|新增|盘活)[^，]{0,10}$", context.left[: len(context.left)]
    ):
        return "cumulative"
    if (
        bounded
        and last is not None
        and last.kind in ("cumulative", "addition")
        and not INDICATOR_END.search(noun)
    ):
        return last.kind
    return "level"


def is_index(context: Context) -> bool:
    """达到85以上: a number without unit is an index value, never a year or a fragment of a name."""
    value = context.quantity.value
    if 1900 <= value <= 2100 or re.match(r"^[A-Za-z\d年月日号.:/\-+]", context.right):
        return False
    return NO_NOUN.match(context.tail) is not None


def continue_level(context: Context) -> Draft | None:
    """Read the next number of a shared verb: 分别达到70%、50%以上."""
    last = context.last
    if last is None or last.form != "level" or context.quantity.unit != last.unit:
        return None
    gap = context.sentence[last_end(context) : context.quantity.start]
    if not re.fullmatch(r"(?:以上|左右)?[、和及与，]", gap):
        return None
    draft = make(
        context, context.quantity.start, context.hedged_end, last.subject, last.kind, "level", last.verb
    )
    if last.op in (">", "<", "<=") and context.hedged_end == context.quantity.end:
        draft.op = last.op
    draft = next_subject(context, draft, last)
    if draft.shared:
        draft.kind = kind_of_level(context, draft.subject, False)
    return draft
