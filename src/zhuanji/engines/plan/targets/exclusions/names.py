"""Numbers that belong to a name: “1+N”, 7×24, 十链百场万企, 第5, 1个…2个…3维…."""

from __future__ import annotations

import re

from zhuanji.engines.plan.targets.context import Context
from zhuanji.engines.plan.targets.exclusions.verbs import DIRECT_VERB

QUOTES = (("“", "”"), ("《", "》"), ("「", "」"), ("【", "】"), ("〈", "〉"))
# A longer quotation is the goal itself in somebody's words.
LONGEST_NAME = 24


def in_quotes(context: Context) -> bool:
    """A number inside quotation marks or a title is a name: “1+N”, 《…三年行动》."""
    before, after = context.sentence[: context.quantity.start], context.sentence[context.quantity.end :]
    for opener, closer in QUOTES:
        opened = before.rfind(opener)
        if opened > before.rfind(closer) and -1 < after.find(closer) < LONGEST_NAME - (len(before) - opened):
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


def is_mnemonic(context: Context) -> bool:
    """1个城市大脑、2个支撑、3维网络、4个能力: single digits that count themselves up."""
    digits = re.findall(r"(?<![\d.\-+])([1-9])(?=[个维大项种张条](?!以上))", context.sentence)
    run = any(digits[index : index + 3] == ["1", "2", "3"] for index in range(len(digits)))
    return run and context.quantity.value <= 9 and not context.quantity.worded


def is_ordinal(context: Context) -> bool:
    """前3, 第5, 3号, 2期工程."""
    if re.search(r"[第前首]$|NO\.$|No\.$", context.left):
        return True
    return (
        context.quantity.unit in ("期", "届", "轮", "路", "区", "园", "县", "城", "村", "镇", "乡")
        and DIRECT_VERB.search(context.bare) is None
    )
