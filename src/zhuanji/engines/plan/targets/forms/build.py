"""How a number that has been understood becomes a draft: comparison, sign, standing rule, noun behind it."""

from __future__ import annotations

import re

from zhuanji.engines.plan.grammar.comparators import comparison
from zhuanji.engines.plan.grammar.hedges import bound_words
from zhuanji.engines.plan.grammar.quantities import Quantity
from zhuanji.engines.plan.grammar.verbs import (
    BOUNDING,
    COUNTING,
)
from zhuanji.engines.plan.model import Kind
from zhuanji.engines.plan.targets.context import Context
from zhuanji.engines.plan.targets.draft import Draft

NOUN_START = re.compile(r"^[一-鿿“《\"A-Za-z\d(]")
NO_NOUN = re.compile(
    r"^(?:$|\d(?![GDK])|[、，。;:)/和及与或以并且]|等(?![级])|其中|增长|提高|下降|用于|建设规模)"
)
INDICATOR_END = re.compile(
    r"(?:率|比重|占比|比例|份额|总额|规模|产值|收入|额|总量|数量|数|增加值|投资|水平|指数|面积|长度|里程|能力|浓度|强度|时间|产量|销量|能耗|容量|装机|密度|储量|"
    r"价值|利润|税收|贡献|吞吐量|覆盖|人口|用户|规模以上|亩均税收|亩均增加值|速率|时延|消费量|用量|排放量|处理量|周期|时限|产能|人数|户数|家数|个数|度|量)$"
)
STANDING = re.compile(r"原则上|不得|一律|新建|每个|单个|每家|各区|各县|各镇|每县|每区|限制在")
MODAL_LIMIT = re.compile(r"(?:不超过|不低于|不少于|不高于|不大于|不小于|不得超过|不得低于)$|控制在$")
MAKING_END = re.compile(rf"(?P<verb>{COUNTING})(?:了|出)?$")
YEARLY = re.compile(r"年均|每年|年平均|年度?递增|年复合|(?<!\d)年(?:增|下降|提高|降)|增速|增长速度|逐年")
# 2个5000亿级产业集群: the size opens the noun.
SIZED = re.compile(r"^(?:\d+|[一二三四五六七八九十百千]+)?(?:万亿|千亿|百亿|十亿|亿|万)元?级")
SUM_WORDS = re.compile(r"(?:(?:[三五两四]|(?<!\d)[345])年(?:累计|共|合计)?|累计|每年)$")
BOUND = re.compile(f"{BOUNDING}$")


def make(
    context: Context,
    start: int,
    end: int,
    subject: str,
    kind: Kind,
    form: str,
    verb: str,
    falling: bool = False,
) -> Draft:
    """Build a draft with comparison, value and hedge read from the context."""
    quantity = context.quantity
    negative = falling and quantity.measure in ("share", "points", "times")
    op = comparison(context.left, context.right, negative)
    value = -abs(quantity.value) if negative else quantity.value
    if is_standing(context):
        kind = "limit"
    return Draft(
        with_sum_words(context.sentence, start),
        end,
        subject,
        kind,
        op,
        value,
        quantity.unit,
        form,
        verb,
        hedge=bound_words(context.left, context.right),
    )


def with_sum_words(sentence: str, start: int) -> int:
    """Return the start of a quote with the 三年累计 or 每年 that belongs to it."""
    found = SUM_WORDS.search(sentence[:start])
    return found.start() if found and found.group() else start


def is_standing(context: Context) -> bool:
    """Say whether the sentence sets a rule that stands (原则上不超过1家), not a result."""
    if context.quantity.measure in ("share", "points") and not re.search("不得|原则上", context.left):
        return False
    about = re.search(
        r"不超过$|不低于$|不少于$|不高于$|不得|及以上|控制在$", context.left + "|"
    ) or context.right.startswith("及以上")
    return bool(STANDING.search(context.sentence[: context.quantity.start])) and bool(
        about or MODAL_LIMIT.search(context.left) or context.right.startswith("及以上")
    )


def last_end(context: Context) -> int:
    """Return where the quantity before ends."""
    return context.previous.end if context.previous is not None else context.start


def sizes_noun(sentence: str, quantity: Quantity) -> bool:
    """Say whether a number only tells how large the counted things are: 10家年产值10亿元以上的企业, 百亿级."""
    right = sentence[quantity.end : quantity.end + 6]
    sized = quantity.measure in ("money", "amount") and re.match(r"及?以[上下]的[一-鿿]", right) is not None
    return sized or right.startswith("级")


def noun_after(context: Context) -> str:
    """Return the noun that a number counts, up to a sign or the next number."""
    tail = context.tail
    sized = SIZED.match(tail) is not None
    if not sized and (NO_NOUN.match(tail) or not NOUN_START.match(tail)):
        return ""
    following = context.following
    if following is not None and sizes_noun(context.sentence, following):
        following = None
    stop = following.start - context.hedged_end if following is not None else len(tail)
    noun = tail[: max(0, min(stop, len(tail)))]
    # 100个区域级、行业级、企业级平台: the list of ranks belongs to one noun.
    cut = re.search(r"(?<![级类型])、|[，。;]|(?<=[一-鿿])(?:和|及|与|并|以及)(?=\d)", noun)
    return noun[: cut.start()].rstrip("、") if cut else noun.rstrip("、")
