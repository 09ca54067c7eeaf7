"""Numbers that say who or what is meant: 100亿元以上企业, 日产2500吨生产线, 员工100人以上."""

from __future__ import annotations

import re

from zhuanji.engines.plan.grammar.verbs import FLOWING, FORMING
from zhuanji.engines.plan.targets.context import Context
from zhuanji.engines.plan.targets.exclusions.verbs import DIRECT_VERB

THRESHOLD = re.compile(
    r"^(?:级|规模)?(?:及?以上|及?以下|以内|级|规模以上|规模|量级|左右的)?(?:级)?(?:的)?(?=[一-鿿“\"A-Za-z])"
)
SIZED_NOUN = re.compile(
    r"^(?:及?以上|及?以下|级以上|级及以上|级|以内|规模级)(?:的|规模|规模的)?(?!的?(?:投资|资金|规模|产值|收入|销售|贷款|用能|用地|"
    r"土地|空间|能力|目标|增速|增长|水平|，|。|$|左右))[一-鿿“\"A-Za-z]"
)
# 80%以上…产能完成改造: the share is what is to be done.
SHARE_DONE = re.compile(
    r"^(?:以上|左右)(?:的)?[^，。]{2,24}(?:完成|实现|达到|达|建成|开展|采用|纳入|配备|接入|通过|监察|改造|覆盖|应用|达标|落户|落地|由|实行|进入|享受|拥有|建有|设有)"
)
SHARE_OF_ALL = re.compile(
    r"^(?:以上|左右)?的?[^，。]{2,30}?(?:完成|实现|达到|达标|建成|开展|配备|接入|改造|覆盖|建有|设有|落户|申请)"
)
# 培育年产值超100亿元、…的龙头企业2家: the number sizes what is to be made.
SIZED_MAKER = re.compile(
    r"(?:培育|打造|引进|招引|引育|壮大|形成|新增|扶持)(?:一批|若干)?(?:年|年度|单体|总)?(?:产值|营收|营业收入|主营业务收入|销售收入|"
    r"销售额|收入|规模|估值|市值|税收|产出|投资额?)(?:超过|超|突破|达到|达|过|在)?$"
)
# 单个项目装机超过0.5MW: the size that one of them must have.
SINGLE_SIZE = re.compile(r"(?:单个|单体)[^，;]*(?:超过|大于|高于)$")
YEARLY_OUTPUT = re.compile(
    r"(?:年产|日产|日处理|年处理|年加工|日均处理|单机容量|单机|装机容量|单体|总装机|库容|年产能|产能)(?:约|为|达|超|超过|达到)?$"
)
CONDITION = re.compile(
    r"^的(?!目标|要求|比例)|^(?:及)?(?:以上|以下|以内|及以上|及以下)的(?!目标|水平|比例|增速|速度|增长)"
)


def is_threshold(context: Context) -> bool:
    """100亿元以上龙头企业, 日产2500吨及以下生产线: the number says who is meant."""
    quantity = context.quantity
    if quantity.measure in ("count", "none"):
        meant = CONDITION.match(context.right) is not None and not DIRECT_VERB.search(context.bare)
        return meant or is_counted_threshold(context)
    if CONDITION.match(context.right):
        return not (quantity.measure == "share" and share_is_done(context))
    if context.right.startswith("级") or SINGLE_SIZE.search(context.left):
        return True
    if SIZED_NOUN.match(context.right) and not share_is_done(context):
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


def share_is_done(context: Context) -> bool:
    """Say whether a share is what is to be done: 80%以上钢铁产能完成改造, 全市10%的城乡社区达标."""
    if SHARE_DONE.match(context.right):
        return True
    opens = (
        re.fullmatch(r"(?:全市|全省|全区|全县|全国|力争|确保|实现|到20\d{2}年底?){0,3}", context.left)
        is not None
    )
    return opens and SHARE_OF_ALL.match(context.right) is not None


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
