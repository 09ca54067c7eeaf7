"""Rarer forms: shares that are to be done, times that a rule allows, a second measure beside the first."""

from __future__ import annotations

import re

from zhuanji.engines.plan.grammar.subjects import (
    subject_offset,
    trim_subject,
)
from zhuanji.engines.plan.targets.context import Context
from zhuanji.engines.plan.targets.draft import Draft
from zhuanji.engines.plan.targets.exclusions.sizes import share_is_done
from zhuanji.engines.plan.targets.forms.build import MAKING_END, make

# What an office does within a time.
DONE_WITHIN = re.compile(
    r"^(?:以|之)?内(?:予以|给予|全部)?(?:放行|办结|办理|完成|答复|受理|审批|审核|反馈|响应|处置|到达|拨付|兑现|修复|送达|通关)"
)


def read_share_done(context: Context) -> Draft | None:
    """全国80%以上钢铁产能完成超低排放改造, 完成60%以上重点用能单位节能监察: the share is to be done."""
    quantity = context.quantity
    if quantity.measure != "share" or not re.match(r"^(?:以上|左右)?[一-鿿]", context.right):
        return None
    making = MAKING_END.search(context.bare)
    if not share_is_done(context) and making is None:
        return None
    start = context.start + (making.start() if making else subject_offset(context.left))
    return make(context, start, context.hedged_end, context.tail, "level", "share-done", "")


def read_time_limit(context: Context) -> Draft | None:
    """应于目录更新后30天内, 48小时内放行: a time that a rule allows."""
    if context.quantity.measure != "time" or re.match(r"^(?:以|之)?内", context.right) is None:
        return None
    ordered = re.search(r"应|须|不得|要求", context.sentence[: context.quantity.start])
    counted = re.search(r"(?:后|起|日)$", context.left) is not None and ordered is not None
    if not counted and not DONE_WITHIN.match(context.right):
        return None
    start = context.start + subject_offset(context.left)
    draft = make(context, start, context.quantity.end + 1, trim_subject(context.left), "limit", "time", "")
    draft.op = "<="
    return draft


def read_bracketed(context: Context) -> Draft | None:
    """虚拟电厂(150个): a heading that counts what it names."""
    noun = context.left[:-1]
    if context.quantity.measure != "count" or not context.left.endswith("(") or context.right != ")":
        return None
    if (
        context.start != 0
        or context.stop != len(context.sentence)
        or not re.fullmatch(r"[一-鿿A-Za-z]{2,24}", noun)
    ):
        return None
    return make(context, 0, context.quantity.end + 1, noun, "addition", "bracketed", "")


def read_beside(context: Context) -> Draft | None:
    """改造煤电机组16台980万千瓦: a second measure of the same thing right behind the first."""
    last = context.last
    if last is None or context.previous is None:
        return None
    if context.sentence[context.previous.end : context.quantity.start] not in ("", "/"):
        return None
    if last.end < context.previous.end or context.quantity.measure == "none":
        return None
    return make(
        context, context.quantity.start, context.hedged_end, last.subject, last.kind, last.form, last.verb
    )
