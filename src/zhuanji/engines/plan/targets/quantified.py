"""Reads the targets that are a number with its unit, each by how verb, number and noun stand."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import zip_longest

from zhuanji.engines.plan.grammar.comparators import comparison, strip_before
from zhuanji.engines.plan.grammar.quantities import Quantity, find_quantities
from zhuanji.engines.plan.grammar.subjects import SHARED_END, complete_list, subject_end, subject_offset, trim_subject
from zhuanji.engines.plan.grammar.verbs import (
    ADDING,
    BOUNDING,
    COUNT_VERBS,
    FALLING,
    FLOWING,
    FORMING,
    LEVEL_VERB,
    RISING,
)
from zhuanji.engines.plan.model import Kind
from zhuanji.engines.plan.targets.context import Context, context_of
from zhuanji.engines.plan.targets.draft import Draft
from zhuanji.engines.plan.targets.exclusions import SHARE_DONE, TRANSPARENT, excluded_by

CHANGE = re.compile(rf"(?P<rise>{RISING})(?:率|幅度|速度|幅)?(?:了)?$|(?P<fall>{FALLING})(?:率|幅度|幅)?(?:了)?$")
YEARLY = re.compile(r"年均|每年|年平均|年度?递增|年复合|(?<!\d)年(?:增|下降|提高|降)|增速|增长速度|逐年")
MAKING = re.compile(rf"(?:{ADDING}|{FORMING}|{FLOWING})")
MAKING_END = re.compile(rf"(?P<verb>{ADDING}|{FORMING}|{FLOWING})(?:了|出)?$")
NOUN_START = re.compile(r"^[一-鿿“《\"A-Za-z\d(]")
NO_NOUN = re.compile(r"^(?:$|\d|[、，。;:)和及与或以并且]|等(?![级])|其中|增长|提高|下降|用于|建设规模)")
INDICATOR_END = re.compile(
    r"(?:率|比重|占比|比例|份额|总额|规模|产值|收入|额|总量|数量|数|增加值|投资|水平|指数|面积|长度|里程|能力|浓度|强度|时间|产量|销量|能耗|容量|装机|里程|密度|储量|"
    r"价值|利润|税收|贡献|吞吐量|覆盖|人口|用户|规模以上|亩均税收|亩均增加值|速率|时延|消费量|用量|排放量|处理量|周期|时限|产能|人数|户数|家数|个数|度|量)$"
)
# 规模达到年产水泥100万吨: what is produced stands between verb and number.
OUTPUT_NOUN = re.compile(r"(?:年产|日产|年处理|日处理)[一-鿿]{0,6}$")
HEAD_VERB = r"(?:完成|实施|建成|建设|培育|打造|新增|创建|引进|推动|组织实施|改造|更新)"
SUMMED = re.compile(r"累计|三年共|总计|合计|五年共|三年(?=完成|实施|投入)")
STANDING = re.compile(r"原则上|不得|一律|新建|每个|单个|每家|各区|各县|各镇|每县|每区|限制在")
BOUND = re.compile(f"{BOUNDING}$")
# 达到最大用电负荷的3%: what the share is of stands between verb and number.
SHARE_OF = re.compile(r"(?P<verb>达到|达|占|为|不低于|不少于|超过|不超过|控制在)(?P<basis>[^，。;\d]{2,16}的)$")
MODAL_LIMIT = re.compile(r"(?:不超过|不低于|不少于|不高于|不大于|不小于|不得超过|不得低于)$|控制在$")


def find_quantified(sentence: str, claimed: list[tuple[int, int]]) -> list[Draft]:
    """Return the targets that a sentence's numbers make; numbers inside `claimed` spans are left out."""
    quantities = [q for q in find_quantities(sentence) if is_free(sentence, q, claimed)]
    drafts: list[Draft] = []
    previous: Quantity | None = None
    for quantity, following in zip_longest(quantities, quantities[1:]):
        context = context_of(sentence, quantity, previous, following)
        reason = excluded_by(context)
        if reason not in TRANSPARENT:
            previous = quantity
        draft = read_context(context, drafts[-1] if drafts else None) if reason is None else None
        if draft is not None:
            drafts.append(draft)
    return drafts


def is_free(sentence: str, quantity: Quantity, claimed: list[tuple[int, int]]) -> bool:
    """Say whether a number is neither claimed by another finder nor a part of a date."""
    dated = quantity.measure == "none" and sentence[quantity.end : quantity.end + 1] in tuple("年月日号")
    return not dated and not any(a <= quantity.start < b for a, b in claimed)


def read_context(context: Context, last: Draft | None) -> Draft | None:
    """Try the forms in order; the first that fits reads the number."""
    for form in FORMS:
        draft = form(context, last)
        if draft is not None:
            return draft
    return None


def make(context: Context, start: int, end: int, subject: str, kind: Kind, form: str, verb: str, falling: bool = False) -> Draft:
    """Build a draft with comparison, value and hedge read from the context."""
    quantity = context.quantity
    negative = falling and quantity.measure in ("share", "points", "times")
    op = comparison(context.left, context.right, negative)
    value = -abs(quantity.value) if negative else quantity.value
    if is_standing(context):
        kind = "limit"
    return Draft(start, end, subject, kind, op, value, quantity.unit, form, verb)


def is_standing(context: Context) -> bool:
    """Say whether the sentence sets a rule that stands (原则上不超过1家), not a result."""
    if context.quantity.measure in ("share", "points") and not re.search("不得|原则上", context.left):
        return False
    about = re.search(r"不超过$|不低于$|不少于$|不高于$|不得|及以上|控制在$", context.left + "|") or context.right.startswith("及以上")
    return bool(STANDING.search(context.sentence[: context.quantity.start])) and bool(
        about or MODAL_LIMIT.search(context.left) or context.right.startswith("及以上")
    )


def read_change(context: Context, last: Draft | None) -> Draft | None:
    """增长7%, 年均下降3.66%以上, 提高5个百分点; and the second of 分别下降20%和40%."""
    quantity = context.quantity
    if quantity.measure not in ("share", "points", "times"):
        return None
    found = CHANGE.search(context.bare)
    if found is None:
        return continue_change(context, last)
    head = context.bare[: found.start()]
    rate = YEARLY.search(context.bare[max(0, found.start() - 8) :]) is not None
    falling = found.group("fall") is not None
    start = context.start + subject_offset(head)
    subject = trim_subject(head)
    verb = found.group()
    kind: Kind = "average_change" if rate else "total_change"
    draft = make(context, start, context.hedged_end, subject, kind, "change", verb, falling)
    return share_subjects(context, draft)


def share_subjects(context: Context, draft: Draft) -> Draft:
    """Give the first of several numbers under 分别 the first of its subjects, and keep the others for the next."""
    subjects = complete_list(draft.subject)
    if "分别" not in context.left or len(subjects) < 2:
        return draft
    draft.shared, draft.subject = tuple(subjects), subjects[0]
    return draft


def next_subject(context: Context, draft: Draft, last: Draft) -> Draft:
    """Give a further number of 分别 its own subject, and start its quote there."""
    draft.shared, draft.turn = last.shared, last.turn + 1
    if draft.turn >= len(draft.shared):
        return draft
    draft.subject = draft.shared[draft.turn]
    written = SHARED_END.sub("", draft.subject)
    position = context.sentence.rfind(written, 0, context.quantity.start) if written else -1
    if position != -1:
        draft.start = position
    return draft


def read_growth_of_amount(context: Context, last: Draft | None) -> Draft | None:
    """建筑面积较2023年增长2000万平方米: a change in the unit of the thing itself."""
    quantity = context.quantity
    found = re.search(r"(?:增长|增加|提高|提升|扩大|下降|降低)$", context.bare)
    if quantity.measure not in ("amount", "count", "money") or found is None or noun_after(context):
        return None
    head = context.bare[: found.start()]
    subject = trim_subject(re.sub(r"(?:较|比)[^，]*$", "", head))
    if not subject:
        return None
    falling = found.group() in ("下降", "降低")
    draft = make(context, context.start + subject_offset(head), context.hedged_end, subject, "total_change", "growth", found.group())
    if falling:
        draft.value, draft.op = -quantity.value, comparison(context.left, context.right, True)
    return draft


def continue_change(context: Context, last: Draft | None) -> Draft | None:
    """Read the next number of a list of changes: 20%和40%以上."""
    if last is None or last.form != "change" or not re.fullmatch(r"(?:以上|左右)?[、和及与，]", context.sentence[last_end(context) : context.quantity.start]):
        return None
    falling = re.search(FALLING, last.verb) is not None
    draft = make(context, context.quantity.start, context.hedged_end, last.subject, last.kind, "change", last.verb, falling)
    return next_subject(context, draft, last)


def last_end(context: Context) -> int:
    """Return where the quantity before ends."""
    return context.previous.end if context.previous is not None else context.start


def read_made(context: Context, last: Draft | None) -> Draft | None:
    """建成10个云数据中心, 完成1000家企业智能化诊断, 总投资1000亿元: the verb stands right before the number."""
    found = MAKING_END.search(context.bare)
    if found is None:
        return None
    quantity = context.quantity
    noun = noun_after(context)
    if not noun and quantity.measure == "count" and found.group("verb") not in ("投资",) and LEVEL_VERB.search(context.left):
        return None
    if quantity.measure in ("share", "none"):
        return None
    end = context.hedged_end + len(noun)
    start = context.start + found.start()
    subject = noun or trim_subject(context.bare[: found.start()]) or found.group("verb")
    return counted(context, start, end, subject, "verb-number-noun", found.group("verb"))


def noun_after(context: Context) -> str:
    """Return the noun that a number counts, up to a sign or the next number."""
    tail = context.tail
    if NO_NOUN.match(tail) or not NOUN_START.match(tail):
        return ""
    stop = context.following.start - context.hedged_end if context.following is not None else len(tail)
    noun = tail[: max(0, min(stop, len(tail)))]
    cut = re.search(r"[、，。;]|(?<=[一-鿿])(?:和|及|与|并|以及)(?=\d)", noun)
    return noun[: cut.start()] if cut else noun


def counted(context: Context, start: int, end: int, subject: str, form: str, verb: str) -> Draft:
    """Build the draft of a count under a verb that makes, forms or lets flow."""
    kind: Kind = next((kind for pattern, kind in COUNT_VERBS if pattern.fullmatch(verb)), "addition")
    flowing = re.fullmatch(FLOWING, verb) or verb in ("服务", "培训", "发放")
    if re.search("每年", context.left) and kind == "cumulative":
        kind = "addition"
    elif SUMMED.search(context.left) and (flowing or context.quantity.measure != "count"):
        kind = "cumulative"
    draft = make(context, start, end, subject, kind, form, verb)
    draft.stock = re.fullmatch(FORMING, verb) is not None
    return draft


def read_list_item(context: Context, last: Draft | None) -> Draft | None:
    """、30个数字化示范车间: the list goes on as it began."""
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


def read_level(context: Context, last: Draft | None) -> Draft | None:
    """规模达到5000亿元, 占比超20%, 分别达到70%、50%以上: noun, verb of reaching, number."""
    found = LEVEL_VERB.search(OUTPUT_NOUN.sub("", context.left)) or SHARE_OF.search(context.left)
    if found is None:
        return continue_level(context, last)
    quantity = context.quantity
    if quantity.measure == "none" and not is_index(context):
        return None
    item = context.sentence[context.item_start : context.start + found.start()]
    begin = context.item_start
    making = re.match(rf"(?:[、，和及与])?(?:{MAKING.pattern})", item[subject_offset(item) :])
    noun = trim_subject(item)
    if not noun and last is not None:
        noun, begin = last.subject, context.start + subject_offset(context.left[: found.start()])
    else:
        begin += subject_offset(item)
    if not noun and noun_after(context) and quantity.measure == "count":
        return None
    bounded = quantity.measure in ("amount", "money") and BOUND.fullmatch(found.group()) is not None
    if making and (quantity.measure == "count" or bounded) and len(noun) > len(making.group()):
        return counted(context, begin, context.hedged_end, noun[making.end() :] or noun, "noun-number", making.group().strip("、，和及与"))
    if noun and making and quantity.measure != "count" and not INDICATOR_END.search(noun):
        noun = noun[making.end() :] or noun
    if noun.startswith("占") and last is not None:
        noun = last.subject + noun
    if not noun and last is None:
        return None
    shared = complete_list(noun) if "分别" in context.left else [noun]
    kind = kind_of_level(context, shared[0], BOUND.fullmatch(found.group()) is not None, last)
    draft = make(context, min(begin, quantity.start), context.hedged_end, noun, kind, "level", found.group())
    return share_subjects(context, draft)


def kind_of_level(context: Context, noun: str, bounded: bool, last: Draft | None) -> Kind:
    """Return whether a number that is reached is a level, a coverage, a sum or a yearly rate."""
    measure = context.quantity.measure
    if re.search(r"覆盖率|普及率|覆盖面|覆盖$", noun):
        return "coverage"
    if measure == "share":
        rate = YEARLY.search(noun + context.left) and re.search(r"(?:增速|增长率|增幅|增长)$", noun)
        return "average_change" if rate else "level"
    if "累计" in context.left and measure in ("count", "money", "amount"):
        return "cumulative"
    if bounded and re.search(r"(?:形成|减排|节约|完成|腾出|新增|盘活)[^，]{0,10}$", context.left[: len(context.left)]):
        return "cumulative"
    if bounded and last is not None and last.kind in ("cumulative", "addition") and not INDICATOR_END.search(noun):
        return last.kind
    return "level"


def read_share_done(context: Context, last: Draft | None) -> Draft | None:
    """全国80%以上钢铁产能完成超低排放改造, 完成60%以上重点用能单位节能监察: the share is to be done."""
    quantity = context.quantity
    if quantity.measure != "share" or not re.match(r"^(?:以上|左右)?[一-鿿]", context.right):
        return None
    making = MAKING_END.search(context.bare)
    if SHARE_DONE.match(context.right) is None and making is None:
        return None
    start = context.start + (making.start() if making else subject_offset(context.left))
    return make(context, start, context.hedged_end, context.tail, "level", "share-done", "")


def read_headed_count(context: Context, last: Draft | None) -> Draft | None:
    """完成有色、纺织等重点产业30家企业内网改造: verb, what it is done to, number, noun."""
    quantity = context.quantity
    noun = noun_after(context)
    if quantity.measure != "count" or quantity.worded or not noun:
        return None
    item = context.item.lstrip("、，和及与")
    begin = context.quantity.start - len(item)
    body = item[subject_offset(item) :]
    making = re.match(HEAD_VERB, body)
    if making is None or re.search(r"(?:对|将|全市|全省|全区|所有|涉及|覆盖|等|的)$", body):
        return None
    return counted(context, begin + subject_offset(item), context.hedged_end + len(noun), noun, "verb-noun-number", making.group())


def read_beside(context: Context, last: Draft | None) -> Draft | None:
    """改造煤电机组16台980万千瓦: a second measure of the same thing right behind the first."""
    if last is None or context.previous is None or context.previous.end != context.quantity.start:
        return None
    if last.end < context.previous.end or context.quantity.measure == "none":
        return None
    return make(context, context.quantity.start, context.hedged_end, last.subject, last.kind, last.form, last.verb)


def is_index(context: Context) -> bool:
    """达到85以上: a number without unit is an index value, never a year or a fragment of a name."""
    value = context.quantity.value
    if 1900 <= value <= 2100 or re.match(r"^[A-Za-z\d年月日号.:/\-+]", context.right):
        return False
    return NO_NOUN.match(context.tail) is not None


def continue_level(context: Context, last: Draft | None) -> Draft | None:
    """Read the next number of a shared verb: 分别达到70%、50%以上."""
    if last is None or last.form != "level" or context.quantity.unit != last.unit:
        return None
    gap = context.sentence[last_end(context) : context.quantity.start]
    if not re.fullmatch(r"(?:以上|左右)?[、和及与，]", gap):
        return None
    draft = make(context, context.quantity.start, context.hedged_end, last.subject, last.kind, "level", last.verb)
    if last.op in (">", "<", "<=") and context.hedged_end == context.quantity.end:
        draft.op = last.op
    return next_subject(context, draft, last)


def read_noun_number(context: Context, last: Draft | None) -> Draft | None:
    """培育…企业300家, 占GDP比重38%, 跨境电商交易额500亿元以上: the noun stands before the number."""
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
    return read_bare(context, last, begin + noun_start, body)


def first_verb(body: str) -> re.Match[str] | None:
    """Return the verb that opens a noun phrase, after a scope word where one stands before it."""
    for found in re.finditer(rf"(?:{ADDING}|{FORMING}|{FLOWING})", body):
        lead = body[: found.start()]
        if found.start() == 0 or re.fullmatch(r"(?:全市|全省|全区|全县|各地|在.{1,6}|共|总共|我市|我省|企业|.{0,4}三年|以.{2,12}|[一-鿿]{2,3}(?:市|区|县))", lead):
            return found
    return None


def read_bare(context: Context, last: Draft | None, begin: int, body: str) -> Draft | None:
    """Read noun and number without any verb: indicators anywhere, counts where the sentence looks ahead."""
    quantity = context.quantity
    noun = body[: subject_end(body)]
    ahead = re.search(r"20\d{2}年|力争|目标|实现|确保", context.sentence[: quantity.start]) is not None or last is not None
    if quantity.measure == "count" and not ahead:
        return None
    if quantity.measure != "count" and not (INDICATOR_END.search(noun) or ahead):
        return None
    if not noun or len(noun) > 40 or (quantity.measure == "time"):
        return None
    if noun.startswith("占") and last is not None:
        noun = last.subject + noun
    kind = kind_of_level(context, noun, True, last if context.item_start > context.start else None)
    return make(context, begin, context.hedged_end, noun, kind, "bare", "")


FORMS: tuple[Callable[[Context, Draft | None], Draft | None], ...] = (
    read_beside,
    read_change,
    read_growth_of_amount,
    read_share_done,
    read_made,
    read_list_item,
    read_level,
    read_noun_number,
    read_headed_count,
)
