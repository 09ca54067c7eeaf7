"""Counts under a verb that makes, forms or lets flow: 建成10个…, 完成…企业30家, 力争1-2家…."""

from __future__ import annotations

import re

from zhuanji.engines.plan.grammar.comparators import strip_before
from zhuanji.engines.plan.grammar.subjects import (
    subject_offset,
    trim_subject,
)
from zhuanji.engines.plan.grammar.verbs import (
    COUNT_VERBS,
    COUNTING,
    FLOWING,
    FORMING,
    LEVEL_VERB,
)
from zhuanji.engines.plan.model import Kind
from zhuanji.engines.plan.targets.context import Context
from zhuanji.engines.plan.targets.draft import Draft
from zhuanji.engines.plan.targets.forms.build import MAKING_END, last_end, make, noun_after
from zhuanji.engines.plan.targets.forms.change import CHANGE
from zhuanji.engines.plan.targets.forms.lists import next_subject, share_subjects

# Verbs that are as often a part of a noun (服务业, 研发机构, 技术改造).
WEAK_VERB = re.compile(
    "服务|发展|支持|推动|带动|改造|研发|建设|开发|覆盖|投资|转化|检测|治理|处理|培训|回收|利用|提升"
)
# Verbs that name an amount when they end a noun phrase: 工业投资突破500亿元.
NOUNLIKE = re.compile("投资|总投资|利用|供应|出让|节能|减排|授权|改造|回收|供给|处理|检测|服务|培训")
NAMES_A_SUM = ("投资", "总投资")
HEAD_VERB = r"(?:完成|实施|建成|建设|培育|打造|新增|创建|引进|推动|组织实施|改造|更新)"
SUMMED = re.compile(r"累计|三年共|总计|合计|五年共|三年(?=完成|实施|投入)")


def counted(context: Context, start: int, end: int, subject: str, form: str, verb: str) -> Draft:
    """Build the draft of a count under a verb that makes, forms or lets flow."""
    kind: Kind = next((kind for pattern, kind in COUNT_VERBS if pattern.fullmatch(verb)), "addition")
    flowing = re.fullmatch(FLOWING, verb) or verb in ("服务", "培训", "发放")
    if re.search("每年", context.left) and kind == "cumulative":
        kind = "addition"
    elif "累计" in context.left or (
        SUMMED.search(context.left) and (flowing or context.quantity.measure != "count")
    ):
        kind = "cumulative"
    draft = make(context, start, end, subject, kind, form, verb)
    draft.stock = re.fullmatch(FORMING, verb) is not None
    return draft


def first_verb(body: str) -> re.Match[str] | None:
    """Return the verb that opens a noun phrase, after a scope word where one stands before it."""
    for found in re.finditer(COUNTING, body):
        lead = body[: found.start()]
        if found.start() == 0 or re.fullmatch(
            r"(?:全市|全省|全区|全县|各地|在.{1,6}|共|总共|我市|我省|企业|.{0,4}三年|以.{2,12}|[一-鿿]{2,3}(?:市|区|县))",
            lead,
        ):
            return found
        if re.fullmatch("[一-鿿]{1,2}", lead) and not WEAK_VERB.fullmatch(found.group()):
            return found
    return None


def read_made(context: Context) -> Draft | None:
    """建成10个云数据中心, 完成1000家企业智能化诊断, 总投资1000亿元: the verb stands right before the number."""
    found = MAKING_END.search(context.bare)
    if found is None:
        return None
    quantity = context.quantity
    noun = noun_after(context)
    if (
        not noun
        and LEVEL_VERB.search(context.left)
        and (quantity.measure == "count" or NOUNLIKE.fullmatch(found.group("verb")))
    ):
        return None
    if quantity.measure in ("share", "none") or (not noun and heads_a_noun(context, found.start())):
        return None
    end = context.hedged_end + len(noun)
    own_start = max(context.start, context.item_start)
    own = context.sentence[own_start : context.start + found.start()]
    owned = "" if noun else trim_subject(own)
    start = own_start + subject_offset(own) if owned else context.start + found.start()
    verb = found.group("verb")
    named = verb if verb in NAMES_A_SUM else context.last.subject if context.last else ""
    draft = counted(context, start, end, noun or owned or named or verb, "verb-number-noun", verb)
    return share_subjects(context, draft) if owned else draft


def heads_a_noun(context: Context, verb_start: int) -> bool:
    """Say whether an earlier verb governs what ends like a verb: 完成技改投资600亿元."""
    item = context.item[: context.start + verb_start - context.item_start]
    body = item.lstrip("、，和及与")
    made = first_verb(body[subject_offset(body) :])
    return made is not None and made.end() < len(body[subject_offset(body) :])


def read_in_turn(context: Context) -> Draft | None:
    """分别完成投资100亿元、120亿元: a further number of one verb, for its own subject or year."""
    last, quantity = context.last, context.quantity
    if last is None or last.form not in ("verb-number-noun", "noun-number") or "分别" not in context.left:
        return None
    gap = context.sentence[last_end(context) : quantity.start]
    if (
        quantity.unit != last.unit
        or not re.fullmatch(r"(?:以上|左右)?[、和及与]", gap)
        or noun_after(context)
    ):
        return None
    draft = make(context, quantity.start, context.hedged_end, last.subject, last.kind, last.form, last.verb)
    draft.stock = last.stock
    return next_subject(context, draft, last)


def read_list_item(context: Context) -> Draft | None:
    """、30个数字化示范车间: the list goes on as it began."""
    last = context.last
    if last is None or last.form != "verb-number-noun":
        return None
    gap = context.sentence[last_end(context) : context.quantity.start]
    lead = strip_before(gap)
    if not re.search(r"(?:^|[、，和及与])$", lead) or "。" in gap or CHANGE.search(gap.rstrip("、，")):
        return None
    if lead.endswith("，") and context.quantity.measure != "count":
        return None
    noun = noun_after(context)
    if not noun and context.quantity.measure != "count":
        return None
    end = context.hedged_end + len(noun)
    draft = counted(context, context.quantity.start, end, noun or last.subject, last.form, last.verb)
    if last.kind != "limit":
        draft.kind, draft.stock = last.kind, last.stock
    return draft


def read_headed_count(context: Context) -> Draft | None:
    """完成有色、纺织等重点产业30家企业内网改造: verb, what it is done to, number, noun."""
    quantity = context.quantity
    noun = noun_after(context)
    if quantity.measure != "count" or quantity.worded or not noun:
        return None
    item = context.item.lstrip("、，和及与")
    begin = context.quantity.start - len(item)
    body = item[subject_offset(item) :]
    making = re.match(HEAD_VERB, body)
    if making is None or re.search(r"(?:对|将|全市|全省|全区|所有|涉及|覆盖|等|的|和|及|与)$", body):
        return None
    return counted(
        context,
        begin + subject_offset(item),
        context.hedged_end + len(noun),
        noun,
        "verb-noun-number",
        making.group(),
    )


def read_wanted(context: Context) -> Draft | None:
    """力争1-2家数字经济领域企业上市: nothing but intent stands before the number."""
    noun = noun_after(context)
    lead = context.left[: subject_offset(context.left)]
    if (
        context.quantity.measure != "count"
        or not noun
        or lead != context.left
        or ("力争" not in lead and "确保" not in lead)
    ):
        return None
    return counted(
        context, context.quantity.start, context.hedged_end + len(noun), noun, "verb-number-noun", "新增"
    )
