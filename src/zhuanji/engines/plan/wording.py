"""What a target asks for, in a few words: `≥ 5000 亿元`, `年均下降 ≥ 3.66 %`, `≥ 省均水平`."""

from __future__ import annotations

import re

from zhuanji.basics.texts import Language, say
from zhuanji.engines.plan.grammar.comparators import MIRRORED
from zhuanji.engines.plan.model import Comparison, Target

SIGNS: dict[Comparison, str] = {">=": "≥", ">": ">", "<=": "≤", "<": "<", "=": "=", "~": "≈"}
CHANGES = {"average_change": "average", "total_change": "total"}
FULL = 100  # per cent
PLACES = ("", "位", "名", "强")
QUOTE_CHARACTERS = 24
# Hedges that the sign says already, and what parts several of them.
SAID_BY_SIGN = frozenset((
    "以上", "及以上", "以下", "及以下", "以内", "之内", "左右", "上下", "约", "近", "超", "超过", "逾", "突破", "大于",
    "高于", "低于", "优于", "至少", "不超过", "不高于", "不大于", "不低于", "不少于", "控制在", "不得超过", "不得高于", "不得低于", "不得少于",
))  # fmt: skip
BETWEEN_HEDGES = "、"
BROKEN = re.compile(r"[ \t\u3000]*[\r\n]+[ \t\u3000]*|\t+")
NOTICE = re.compile(r".{0,60}?关于印发《?(.+?)》?的通知$")
LATIN = re.compile(r"[A-Za-z0-9][\n][A-Za-z0-9]")


def one_line(text: str) -> str:
    r"""Return a text without the line breaks of its page; Latin words stay apart.

    >>> one_line("推动智\n\n能化"), one_line("open\nsource")
    ('推动智能化', 'open source')
    """
    marked = BROKEN.sub("\n", text.strip())
    spaced = LATIN.sub(lambda found: found.group().replace("\n", " "), marked)
    return spaced.replace("\n", "")


def bare_title(title: str) -> str:
    """Return the title of the plan that a notice issues.

    >>> bare_title("某市人民政府关于印发某市行动方案（2023-2025年）的通知")
    '某市行动方案（2023-2025年）'
    """
    found = NOTICE.match(one_line(title))
    return found.group(1) if found else one_line(title)


def number_text(value: float) -> str:
    """Return a number as a document writes it.

    >>> number_text(5000.0), number_text(3.66), number_text(0.1 + 0.2), number_text(12345678)
    ('5000', '3.66', '0.3', '12345678')
    """
    return f"{value:.12g}"


def amount_text(target: Target) -> str:
    """Return sign, number and unit; a fall is told as its size, with the sign turned round."""
    value = target.value or 0
    sign = SIGNS[MIRRORED[target.op] if value < 0 else target.op]
    return f"{sign} {number_text(abs(value))} {target.unit}".rstrip()


def parts_text(target: Target, lang: Language) -> str:
    """Return the parts of a whole: 关停 11 + 整合提升 13 + 保留 5."""
    return " + ".join(
        say("plan.requirement.part", lang, label=one_line(part.label), value=number_text(part.value))
        for part in target.parts
    )


def required_text(target: Target, lang: Language) -> str:
    r"""Return what a target asks for, in a few words, without its hedges.

    >>> from zhuanji.engines.plan.reader import read_plan
    >>> plan = read_plan("某市方案（2023-2025年）\n一、目标\n能耗年均下降3.66%以上。产业规模超500亿元。")
    >>> [required_text(target, "zh") for target in plan.targets]
    ['年均下降 ≥ 3.66 %', '> 500 亿元']
    """
    if target.value is None:
        return without_value(target, lang)
    if target.kind == "structure" and target.parts:
        whole = f"{number_text(target.value)} {target.unit}".rstrip()
        return say("plan.requirement.structure", lang, whole=whole, parts=parts_text(target, lang))
    if target.kind == "coverage" and target.value == FULL:
        return say("plan.requirement.full", lang)
    if target.kind in CHANGES:
        way = "fall" if target.value < 0 else "rise"
        return say(f"plan.requirement.{CHANGES[target.kind]}_{way}", lang, amount=amount_text(target))
    if target.kind == "relative" and target.basis:
        return against_text(target, target.value, target.basis, lang)
    if target.kind in ("coverage", "addition", "cumulative"):
        return say(f"plan.requirement.{target.kind}", lang, amount=amount_text(target))
    return amount_text(target)


def against_text(target: Target, value: float, basis: str, lang: Language) -> str:
    """Return a value that is held against others: a place among them, or a distance from their average."""
    if target.op in ("<=", "<") and value > 0 and target.unit in PLACES:
        return say("plan.requirement.rank", lang, basis=basis, place=number_text(value))
    way = "behind" if value < 0 else "ahead"
    return say(f"plan.requirement.{way}", lang, basis=basis, amount=amount_text(target))


def without_value(target: Target, lang: Language) -> str:
    """Return what a target without a number asks for: its comparator, else its own words."""
    if target.basis:
        return say("plan.requirement.relative", lang, op=SIGNS[target.op], basis=target.basis)
    return say("plan.requirement.qualitative", lang, quote=one_line(target.quote)[:QUOTE_CHARACTERS])


def hedged_text(target: Target, lang: Language) -> str:
    """Return what a target asks for, with the hedges that its sign doesn't say."""
    asked = required_text(target, lang)
    hedges = target.hedge.split(BETWEEN_HEDGES) if target.hedge else []
    words = [word for word in hedges if word not in SAID_BY_SIGN]
    if not words:
        return asked
    return say("plan.requirement.hedged", lang, requirement=asked, hedge=BETWEEN_HEDGES.join(words))
