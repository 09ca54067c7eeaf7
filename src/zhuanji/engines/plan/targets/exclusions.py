"""Numbers that are no targets: names, incentives, thresholds, the past, the plan's own parts.

Each rule is a named function of a context; the first that holds names the reason.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from zhuanji.engines.plan.grammar.verbs import ADDING, FLOWING, FORMING, MAKING_NEW, REACHING
from zhuanji.engines.plan.targets.context import Context

DIRECT_VERB = re.compile(rf"(?:{ADDING}|{FORMING}|{FLOWING})(?:了|出)?$")
DIRECT_LEVEL = re.compile(rf"{REACHING}$")
QUOTES = (("“", "”"), ("《", "》"), ("「", "」"), ("【", "】"), ("〈", "〉"))
INCENTIVE = re.compile(
    r"给予|奖励|奖补|补助|补贴|资助|贴息|罚款|补偿|奖金|奖\d|扶持资金|优惠利率|支持额度|支持不超过|支持最高|最高支持|支持比例|支持标准|授信额度"
)
GRANTED = re.compile(r"给予|予以|最高(?:奖|补|不超过|可)|一次性")
EXISTING = re.compile(
    r"(?:现有|已有|原有|共有|现共有|目前有|已建成|已培育|已建|已经|已累计|已达|已实现|已完成|已拥有|已形成|已创建|已引进|已|目前|迄今)(?:[^，]{0,12})$"
)
PAST_LEAD = re.compile(
    r"截至|截止|目前|近年来|近[一二三四五两]年|过去|以来|去年|当前|上年|“十[二三]五”期间|“十[二三]五”以来"
)
AHEAD = re.compile(r"到20\d{2}年|力争|目标|争取|确保|至20\d{2}年|计划|实现")
PARTS_NOUN = re.compile(
    r"^(?:重点|主要|具体|核心|关键|专项)?(?:工作任务|工作|任务|举措|措施|要求|原则|方面|环节|内容|领域|方向|体系|机制|转变|维度|层面|路径|抓手|清单|问题|标准体系)(?:$|[，、。;)和及])"
)
THRESHOLD = re.compile(
    r"^(?:级|规模)?(?:及?以上|及?以下|以内|级|规模以上|规模|量级|左右的)?(?:级)?(?:的)?(?=[一-鿿“\"A-Za-z])"
)
SIZED_NOUN = re.compile(
    r"^(?:及?以上|及?以下|级以上|级及以上|级|以内|规模级)(?:的|规模|规模的)?(?!的?(?:投资|资金|规模|产值|收入|销售|贷款|用能|用地|土地|空间|能力|目标|增速|增长|水平|，|。|$|左右))[一-鿿“\"A-Za-z]"
)
# 80%以上…产能完成改造: the share is what is to be done.
SHARE_DONE = re.compile(
    r"^(?:以上|左右)(?:的)?[^，。]{2,24}(?:完成|实现|达到|达|建成|开展|采用|纳入|配备|接入|通过|监察|改造|覆盖|应用)"
)
# 培育年产值超100亿元、…的龙头企业2家: the number sizes what is to be made.
SIZED_MAKER = re.compile(
    r"(?:培育|打造|引进|招引|引育|壮大|形成|新增|扶持)(?:一批|若干)?(?:年|年度|单体|总)?(?:产值|营收|营业收入|主营业务收入|销售收入|销售额|收入|规模|估值|市值|税收|产出|投资额?)(?:超过|超|突破|达到|达|过|在)?$"
)
YEARLY_OUTPUT = re.compile(
    r"(?:年产|日产|日处理|年处理|年加工|日均处理|单机容量|单机|装机容量|单体|总装机|库容|年产能|产能)(?:约|为|达|超|超过|达到)?$"
)
RHYTHM = re.compile(r"每(?:个)?(?:半年|季度|季|月|周|日|旬|天|年度)|按(?:月|季|周)|定期")
TIMES_UNIT = re.compile(r"^(?:次|期|轮|届)$")
CONDITION = re.compile(
    r"^的(?!目标|要求|比例)|^(?:及)?(?:以上|以下|以内|及以上|及以下)的(?!目标|水平|比例|增速|速度|增长)"
)
PER_CAPITA_SCOPE = re.compile(
    r"(?:全市|全省|全区|全县|我市|我省|辖区|区域内|范围内|对|将|把|在|由|从|按照?|根据|依托|围绕|针对|聚焦|等|覆盖|这|上述|以上|其余|其他|各|前)(?:的)?$"
)
LIST_PARTS = re.compile(
    r"^大(?:重点|主要|工程|行动|任务|领域|产业|体系|平台|中心|板块|集群|方向|举措|专项|类|支柱|核心|区域|片区|赛道|场景|战略|特色|优势|标志|新兴|基地|基础|支撑|环节|维度|计划|项目|系统|功能|示范|传统|门类|$|[，、。”])"
)


def in_quotes(context: Context) -> bool:
    """A number inside quotation marks or a title is a name: “1+N”, 《…三年行动》."""
    before, after = context.sentence[: context.quantity.start], context.sentence[context.quantity.end :]
    for opener, closer in QUOTES:
        if before.rfind(opener) > before.rfind(closer) and closer in after:
            return True
    return before.count('"') % 2 == 1 and '"' in after


def is_name(context: Context) -> bool:
    """7×24, 1+N, 3个核心区+N个: the number belongs to a name or a layout."""
    quantity, sentence = context.quantity, context.sentence
    before, after = sentence[: quantity.start][-1:], sentence[quantity.end :][:1]
    if before in ("+", "-", "×", "#", "X", "N", "V") or after in ("+", "×"):
        return True
    if re.match(r"^[一-鿿]{0,8}\+[A-Za-zＮ一-鿿\d]", context.right) and quantity.measure == "count":
        return True
    return quantity.worded and quantity.measure == "count" and in_slogan(context)


def in_slogan(context: Context) -> bool:
    """十链百场万企, 一区一园: numerals and nouns in a row make a slogan."""
    around = context.sentence[max(0, context.quantity.start - 3) : context.quantity.end + 4]
    numerals = re.findall(r"[一二三四五六七八九十百千万][一-鿿]", around)
    return len(numerals) >= 3 and DIRECT_VERB.search(context.bare) is None


def is_incentive(context: Context) -> bool:
    """Money and shares offered as an incentive, and the thresholds that earn it."""
    if INCENTIVE.search(context.sentence[context.start : context.stop]):
        return True
    return GRANTED.search(context.sentence[context.stop :]) is not None


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


def is_threshold(context: Context) -> bool:
    """100亿元以上龙头企业, 日产2500吨及以下生产线: the number says who is meant."""
    quantity = context.quantity
    if quantity.measure in ("count", "none"):
        return CONDITION.match(context.right) is not None or is_counted_threshold(context)
    if CONDITION.match(context.right):
        return not (quantity.measure == "share" and SHARE_DONE.search(context.right))
    if SIZED_NOUN.match(context.right) and not SHARE_DONE.search(context.right):
        return True
    if quantity.worded and quantity.measure == "amount" and noun_follows(context):
        return True
    if re.match(r"^[^，。]{0,12}(?:项目|工程)", context.tail) and re.search(
        r"(?:推进|加快|支持|推动|实施|开展)(?:实施)?$", context.bare
    ):
        return True
    if SIZED_MAKER.search(context.left) and re.match(r"^(?:及?以上)?(?:的|、|[一-鿿])", context.right):
        return True
    following = context.following
    if following is not None and following.start < context.stop and following.measure == "count":
        between = context.sentence[quantity.end : following.start]
        noun = THRESHOLD.sub("", between)
        if noun and not re.search(r"[、，和及]", between) and not re.search(rf"{FLOWING}|{FORMING}", between):
            return True
    return False


def noun_follows(context: Context) -> bool:
    """Say whether a noun stands right behind the number: 千兆光纤."""
    return re.match(r"^[一-鿿A-Za-z]", context.tail) is not None and not re.match(
        r"^(?:以上|左右|和|及|与)", context.tail
    )


def is_counted_threshold(context: Context) -> bool:
    """员工100人以上的企业: a counted threshold without a verb of its own."""
    if not context.bare or DIRECT_VERB.search(context.bare) or context.quantity.measure == "none":
        return False
    sized = re.match(r"^(?:及?以上|及?以下)(?=[一-鿿“A-Za-z])(?!的?(?:目标|水平|，|$))", context.right)
    return sized is not None and not re.search(r"[、，和及与]$", context.bare)


def is_capacity(context: Context) -> bool:
    """年产60万片…项目, 日产2500吨…生产线: a plant's size, not a result."""
    if not YEARLY_OUTPUT.search(context.left) or context.quantity.measure in ("money", "share"):
        return False
    return re.match(r"^[一-鿿]", context.tail) is not None


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


def is_ordinal(context: Context) -> bool:
    """前3, 第5, 3号, 2期工程."""
    if re.search(r"[第前首]$|NO\.$|No\.$", context.left):
        return True
    return (
        context.quantity.unit in ("期", "届", "轮", "路", "区", "园", "县", "城", "村", "镇", "乡")
        and DIRECT_VERB.search(context.bare) is None
    )


def is_permission(context: Context) -> bool:
    """可降低至90%: what is allowed is not what is intended."""
    return re.search(r"可(?:适当)?(?:降|放宽|提高|达|延长|上浮|下浮)[^，]{0,6}$", context.left) is not None


def is_time(context: Context) -> bool:
    """15分钟生活圈, 24小时服务: a time is a target only where something is to take that long."""
    if context.quantity.measure != "time" or re.match(r"^(?:以|之)?内", context.right):
        return False
    if context.quantity.unit in ("岁", "天", "个月") and not DIRECT_LEVEL.search(context.left):
        return True
    return DIRECT_LEVEL.search(context.left) is None and not re.search(
        r"(?:时间|时限|时长|周期|用时)[^，]{0,6}$", context.left
    )


def is_mnemonic(context: Context) -> bool:
    """1个城市大脑、2个支撑、3维网络、4个能力: single digits that count themselves up."""
    digits = re.findall(r"(?<![\d.\-+])([1-9])(?=[个维大项种张条](?!以上))", context.sentence)
    run = any(digits[index : index + 3] == ["1", "2", "3"] for index in range(len(digits)))
    return run and context.quantity.value <= 9 and not context.quantity.worded


# What such a number stands in is no item of a list: the item begins before it.
TRANSPARENT = ("is_name", "is_threshold", "in_quotes", "is_capacity")

RULES: tuple[Callable[[Context], bool], ...] = (
    in_quotes,
    is_name,
    is_incentive,
    is_ordinal,
    is_past,
    is_already_there,
    is_own_part,
    is_rhythm,
    is_single,
    is_small_word,
    is_time,
    is_permission,
    is_capacity,
    is_threshold,
    is_mnemonic,
)


def excluded_by(context: Context) -> str | None:
    """Return the name of the rule that says the number is no target, None if none does."""
    return next((rule.__name__ for rule in RULES if rule(context)), None)
