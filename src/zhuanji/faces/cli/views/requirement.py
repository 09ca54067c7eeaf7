"""What a target asks for, in a few words: `≥ 5000 亿元`, `年均下降 ≥ 3.66 %`, `≥ 省均水平`."""

from __future__ import annotations

from zhuanji.basics.texts import Language, say
from zhuanji.engines.plan.model import Comparison, Target
from zhuanji.faces.cli.width import shorten

SIGNS: dict[Comparison, str] = {">=": "≥", ">": ">", "<=": "≤", "<": "<", "=": "=", "~": "≈"}
MIRRORED: dict[Comparison, Comparison] = {">=": "<=", ">": "<", "<=": ">=", "<": ">"}
CHANGES = {"average_change": "average", "total_change": "total"}
QUOTE_COLUMNS = 40
FULL = 100  # per cent
PLACES = ("", "位", "名", "强")
# Hedges that the sign says already, and what parts several of them.
SAID_BY_SIGN = {
    "以上",
    "以下",
    "以内",
    "左右",
    "约",
    "超",
    "超过",
    "突破",
    "大于",
    "不超过",
    "不高于",
    "不低于",
    "不少于",
}
BETWEEN_HEDGES = "、"


def requirement(target: Target, lang: Language) -> str:
    r"""Return what a target asks for, with its hedge.

    >>> from zhuanji.engines.plan.reader import read_plan
    >>> plan = read_plan("某市方案（2023-2025年）\n一、目标\n能耗年均下降3.66%以上。产业规模超500亿元。")
    >>> [requirement(target, "zh") for target in plan.targets]
    ['年均下降 ≥ 3.66 %', '> 500 亿元']
    """
    asked = bare_requirement(target, lang)
    hedges = [word for word in (target.hedge or "").split(BETWEEN_HEDGES) if word not in {"", *SAID_BY_SIGN}]
    if hedges:
        return say("plan.requirement.hedged", lang, requirement=asked, hedge=BETWEEN_HEDGES.join(hedges))
    return asked


def bare_requirement(target: Target, lang: Language) -> str:
    """Return what a target asks for, by its kind."""
    if target.value is None:
        return without_value(target, lang)
    if target.kind == "structure" and target.parts:
        parts = [
            say("plan.requirement.part", lang, label=part.label, value=number(part.value))
            for part in target.parts
        ]
        whole = f"{number(target.value)} {target.unit}".rstrip()
        return say("plan.requirement.structure", lang, whole=whole, parts=" + ".join(parts))
    if target.kind == "coverage" and target.value == FULL:
        return say("plan.requirement.full", lang)
    if target.kind in CHANGES:
        way = "fall" if target.value < 0 else "rise"
        return say(f"plan.requirement.{CHANGES[target.kind]}_{way}", lang, amount=amount(target))
    if target.kind == "relative" and target.basis:
        return against(target, target.value, target.basis, lang)
    if target.kind in ("coverage", "addition", "cumulative"):
        return say(f"plan.requirement.{target.kind}", lang, amount=amount(target))
    return amount(target)


def against(target: Target, value: float, basis: str, lang: Language) -> str:
    """Return a value that is held against others: a place among them, or a distance from their average."""
    if target.op in ("<=", "<") and value > 0 and target.unit in PLACES:
        return say("plan.requirement.rank", lang, basis=basis, place=number(value))
    way = "behind" if value < 0 else "ahead"
    return say(f"plan.requirement.{way}", lang, basis=basis, amount=amount(target))


def without_value(target: Target, lang: Language) -> str:
    """Return what a target without a number asks for: its comparator, else its own words."""
    if target.basis:
        return say("plan.requirement.relative", lang, op=SIGNS[target.op], basis=target.basis)
    return say("plan.requirement.qualitative", lang, quote=shorten(flat(target.quote), QUOTE_COLUMNS))


def amount(target: Target) -> str:
    """Return the sign, the number and its unit; a fall is told as its size, with the sign turned round."""
    value = target.value or 0
    sign = SIGNS[MIRRORED.get(target.op, target.op) if value < 0 else target.op]
    return f"{sign} {number(abs(value))} {target.unit}".rstrip()


def number(value: float) -> str:
    """Return a number as a document writes it.

    >>> number(5000.0), number(3.66), number(0.1 + 0.2)
    ('5000', '3.66', '0.3')
    """
    return f"{value:.12g}"


def flat(text: str) -> str:
    """Return a text on one line, the cells of a table's row parted by a blank."""
    return " ".join(text.split())
