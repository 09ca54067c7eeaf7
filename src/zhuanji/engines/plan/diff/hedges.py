"""Words that soften what is asked (力争, 左右, 原则上, 鼓励, 探索), and 确保, which hardens it."""

from __future__ import annotations

import re
from collections import Counter

from zhuanji.engines.plan.diff.change import Effect

# 鼓励 and 倡导 leave it to those addressed; 研究 and 探索 promise a try.
SOFT = re.compile(
    r"力争|争取|努力|尽量|尽可能|原则上|鼓励|倡导|探索|研究(?=建立|制定|出台|设立|推进|推动|开展|实施|在)|适时|适当|逐步|"
    r"酌情|视情|有条件的|条件成熟|左右|上下|大约|约(?=\d)|基本(?=实现|建成|形成|完成|建立)|初步(?=实现|建成|形成|建立)"
)
FIRM = re.compile(r"确保|必须|严格|坚决|一律|全面完成")


def hedge_words(text: str) -> tuple[Counter[str], Counter[str]]:
    """Return the softening and the hardening words of a folded text, counted.

    >>> hedge_words("力争新增4家左右")[0]
    Counter({'力争': 1, '左右': 1})
    """
    return Counter(SOFT.findall(text)), Counter(FIRM.findall(text))


def hedge_effect(old: str, new: str) -> tuple[Effect | None, tuple[str, ...], tuple[str, ...]]:
    """Return what other hedges do to a text: weaker, stronger, both ways or nothing; words gone, words come.

    >>> hedge_effect("新增4家", "力争新增4家"), hedge_effect("确保新增4家", "新增4家")
    (('weakened', (), ('力争',)), ('weakened', ('确保',), ()))
    >>> hedge_effect("鼓励建设", "建设")
    ('strengthened', ('鼓励',), ())
    """
    (old_soft, old_firm), (new_soft, new_firm) = hedge_words(old), hedge_words(new)
    gone, come = (old_soft - new_soft, old_firm - new_firm), (new_soft - old_soft, new_firm - old_firm)
    # A hedge for another of its kind (力争 for 争取) leaves the demand as it was.
    softer = come[0].total() - gone[0].total() + gone[1].total() - come[1].total()
    words = tuple(sorted(gone[0] + gone[1])), tuple(sorted(come[0] + come[1]))
    if not any(words):
        return None, *words
    if softer == 0:
        return "changed", *words
    return ("weakened" if softer > 0 else "strengthened"), *words


def without_hedges(text: str) -> str:
    """Return a folded text without these words.

    >>> without_hedges("力争新增4家左右")
    '新增4家'
    """
    return FIRM.sub("", SOFT.sub("", text))
