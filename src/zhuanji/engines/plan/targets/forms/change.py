"""Changes: 增长7%, 年均下降3.66%以上, 每年10%递增, 面积增长2000万平方米."""

from __future__ import annotations

import re

from zhuanji.engines.plan.grammar.comparators import comparison
from zhuanji.engines.plan.grammar.subjects import (
    subject_offset,
    trim_subject,
)
from zhuanji.engines.plan.grammar.verbs import (
    FALLING,
    RISING,
)
from zhuanji.engines.plan.model import Kind
from zhuanji.engines.plan.targets.context import Context
from zhuanji.engines.plan.targets.draft import Draft
from zhuanji.engines.plan.targets.forms.build import YEARLY, last_end, make, noun_after
from zhuanji.engines.plan.targets.forms.lists import next_subject, share_subjects

CHANGE = re.compile(
    rf"(?P<rise>{RISING})(?:率|幅度|速度|幅)?(?:了)?$|(?P<fall>{FALLING})(?:率|幅度|幅)?(?:了)?$"
)
HEADED = re.compile(r"(?P<rise>提高|提升|增加)|(?P<fall>降低|减少|压减)")
COMPARED = re.compile(r"(?:较|比|与)20\d{2}年?.*$|(?:较|比)(?:上年|上一年|基期|期初|“十[三四]五”末).*$")


def read_change(context: Context) -> Draft | None:
    """增长7%, 年均下降3.66%以上, 提高5个百分点; and the second of 分别下降20%和40%."""
    quantity = context.quantity
    if quantity.measure not in ("share", "points", "times"):
        return None
    found = CHANGE.search(context.bare)
    if found is None:
        return continue_change(context)
    whole = context.bare[: found.start()]
    head = whole[context.item_start - context.start :].lstrip("以上、，和及与")
    rate = YEARLY.search(context.bare[max(0, found.start() - 8) :]) is not None
    falling = found.group("fall") is not None
    start = context.start + len(whole) - len(head) + subject_offset(head)
    compared = COMPARED.search(head)
    subject = trim_subject(head[: compared.start()] if compared else head)
    if not subject and context.last is not None and context.item_start > context.start:
        subject = context.last.subject
    verb = found.group()
    kind: Kind = "average_change" if rate else "total_change"
    draft = make(context, start, context.hedged_end, subject, kind, "change", verb, falling)
    return share_subjects(context, draft)


def read_yearly_step(context: Context) -> Draft | None:
    """按照每年10%递增: the rate stands before its verb."""
    found = re.match(
        r"^(?:以上|左右)?(?:的)?(?:速度|幅度|比例)?(?P<verb>递增|递减|增长|提升|提高|下降|降低)",
        context.right,
    )
    if context.quantity.measure != "share" or found is None or not re.search(r"每年|逐年|年均", context.left):
        return None
    head = re.sub(r"(?:按照?|以)?(?:每年|逐年|年均)[^，]*$", "", context.left)
    falling = found.group("verb") in ("递减", "下降", "降低")
    start, subject = context.start + subject_offset(head), trim_subject(head)
    return make(
        context,
        start,
        context.quantity.end + found.end(),
        subject,
        "average_change",
        "change",
        found.group("verb"),
        falling,
    )


def read_headed_change(context: Context) -> Draft | None:
    """提高创新设备投资规模占比5个百分点: the verb stands before its object."""
    item = context.item.lstrip("、，和及与")
    body = item[subject_offset(item) :]
    found = HEADED.match(body)
    if context.quantity.measure not in ("share", "points") or found is None or len(body) <= found.end() + 1:
        return None
    start = context.quantity.start - len(body)
    falling = found.group("fall") is not None
    return make(
        context,
        start,
        context.hedged_end,
        trim_subject(body[found.end() :]),
        "total_change",
        "change",
        found.group(),
        falling,
    )


def read_growth_of_amount(context: Context) -> Draft | None:
    """建筑面积较2023年增长2000万平方米: a change in the unit of the thing itself."""
    quantity = context.quantity
    found = re.search(r"(?:增长|增加|提高|提升|扩大|下降|降低)$", context.bare)
    if quantity.measure not in ("amount", "count", "money") or found is None or noun_after(context):
        return None
    # 整合提升13条: what is lifted is counted, it doesn't grow by that.
    if quantity.measure == "count" and found.group() in ("提升", "提高"):
        return None
    head = context.bare[: found.start()]
    subject = trim_subject(re.sub(r"(?:较|比)[^，]*$", "", head))
    if not subject:
        return None
    falling = found.group() in ("下降", "降低")
    draft = make(
        context,
        context.start + subject_offset(head),
        context.hedged_end,
        subject,
        "total_change",
        "growth",
        found.group(),
    )
    if falling:
        draft.value, draft.op = -quantity.value, comparison(context.left, context.right, True)
    return draft


def continue_change(context: Context) -> Draft | None:
    """Read the next number of a list of changes: 20%和40%以上."""
    last = context.last
    if (
        last is None
        or last.form != "change"
        or not re.fullmatch(
            r"(?:以上|左右)?[、和及与，]", context.sentence[last_end(context) : context.quantity.start]
        )
    ):
        return None
    falling = re.search(FALLING, last.verb) is not None
    draft = make(
        context,
        context.quantity.start,
        context.hedged_end,
        last.subject,
        last.kind,
        "change",
        last.verb,
        falling,
    )
    return next_subject(context, draft, last)
