"""Words that soften or bound a target and are kept with it: 力争, 原则上, 左右, 以上."""

from __future__ import annotations

import re

# Intent said at the head of a sentence holds for all of it.
INTENT = re.compile(r"力争|争取|努力|原则上|基本(?=实现|建成|形成|完成)|确保|探索|鼓励")
BEFORE = re.compile(
    r"(?:不得超过|不得高于|不得低于|不得少于|超过|超|逾|约|近|不低于|不少于|不超过|不高于|不大于|控制在|至少|突破|大于|高于|低于|优于)$"
)
AFTER = re.compile(r"^(?:及?以上|及?以下|以内|之内|左右|上下)")


def bound_words(before: str, after: str) -> str | None:
    """Return the words of bound right around a number, parted by 、.

    >>> bound_words("内销总额超", ""), bound_words("盘活土地", "左右"), bound_words("达到", "")
    ('超', '左右', None)
    """
    words = [found.group() for found in (BEFORE.search(before), AFTER.match(after)) if found]
    return "、".join(words) or None


def hedges(lead: str, quote: str, bounds: str | None) -> str | None:
    """Return all hedges of a target: the intent of its sentence up to it, then its words of bound.

    >>> hedges("力争到2025年，", "内销总额超100亿元", "超"), hedges("", "达到5000亿元", None)
    ('力争、超', None)
    """
    words = [found.group() for found in INTENT.finditer(lead + quote)]
    words += bounds.split("、") if bounds else []
    return "、".join(dict.fromkeys(words)) or None
