"""Noun and number without a verb between: 培育…企业300家, 占GDP比重38%."""

from __future__ import annotations

import re

from zhuanji.engines.plan.grammar.comparators import strip_before
from zhuanji.engines.plan.grammar.subjects import (
    subject_end,
    subject_offset,
)
from zhuanji.engines.plan.targets.context import Context
from zhuanji.engines.plan.targets.draft import Draft
from zhuanji.engines.plan.targets.forms.build import INDICATOR_END, NO_NOUN, make
from zhuanji.engines.plan.targets.forms.counts import counted, first_verb
from zhuanji.engines.plan.targets.forms.levels import kind_of_level


def read_noun_number(context: Context) -> Draft | None:
    """培育…企业300家, 占GDP比重38%, 跨境电商交易额500亿元以上: the noun stands before the number."""
    last = context.last
    quantity = context.quantity
    whole = quantity.measure == "share" and quantity.value == 100
    if quantity.measure == "none" or not (whole or NO_NOUN.match(context.tail)):
        return None
    item = context.item.lstrip("、，和及与")
    begin = context.quantity.start - len(item)
    noun_start = subject_offset(item)
    body = strip_before(item[noun_start:])
    if not re.search(r"[一-鿿A-Za-z”\")]$", body):
        return None
    making = first_verb(body)
    if making is not None and quantity.measure in ("count", "money", "amount") and making.end() < len(body):
        noun = body[making.end() :]
        return counted(context, begin + noun_start, context.hedged_end, noun, "noun-number", making.group())
    listed = last is not None and last.form == "noun-number" and context.item_start > context.start
    if listed and last is not None and quantity.measure == "count":
        draft = counted(context, begin + noun_start, context.hedged_end, body, "noun-number", last.verb)
        draft.kind, draft.stock = last.kind, last.stock
        return draft
    return read_bare(context, begin + noun_start, body)


def read_bare(context: Context, begin: int, body: str) -> Draft | None:
    """Read noun and number without any verb: indicators anywhere, counts where the sentence looks ahead."""
    last = context.last
    quantity = context.quantity
    noun = body[: subject_end(body)]
    whole = quantity.measure == "share" and quantity.value == 100
    ahead = (
        whole
        or re.search(r"20\d{2}年|力争|目标|实现|确保", context.sentence[: quantity.start]) is not None
        or last is not None
    )
    if quantity.measure == "count" and not ahead:
        return None
    if quantity.measure != "count" and not (INDICATOR_END.search(noun) or ahead):
        return None
    if not noun or len(noun) > 40 or (quantity.measure == "time"):
        return None
    if noun.startswith("占") and last is not None:
        noun = last.subject + noun
    kind = kind_of_level(context, noun, True)
    return make(context, begin, context.hedged_end, noun, kind, "bare", "")
