"""A target, a year and a text as short words for a cell or a sentence."""

from __future__ import annotations

import re

from zhuanji.basics.texts import Language, say
from zhuanji.engines.plan.model import Comparison, Target

SIGNS: dict[Comparison, str] = {">=": "≥", ">": "＞", "<=": "≤", "<": "＜", "=": "", "~": "约"}
MIRRORED: dict[Comparison, Comparison] = {">=": "<=", ">": "<", "<=": ">=", "<": ">"}
CHANGES = {"average_change": "average", "total_change": "total"}
FULL = 100  # per cent
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
    sign = SIGNS[MIRRORED.get(target.op, target.op) if value < 0 else target.op]
    return f"{sign}{number_text(abs(value))}{target.unit}"


def parts_text(target: Target) -> str:
    """Return the parts of a whole: 关停11+整合提升13+保留5."""
    return "+".join(f"{one_line(part.label)}{number_text(part.value)}" for part in target.parts)


def bare_text(target: Target) -> str:
    """Return what a target asks for without words of any language but the document's: ≥600个, ≥省均水平."""
    if target.value is not None:
        return amount_text(target)
    return f"{SIGNS[target.op]}{target.basis}" if target.basis else one_line(target.quote)


def required_text(target: Target, lang: Language) -> str:
    r"""Return what a target asks for, in a few words.

    >>> from zhuanji.engines.plan.reader import read_plan
    >>> plan = read_plan("某市方案（2023-2025年）\n一、目标\n能耗年均下降3.66%以上。产业规模超500亿元。")
    >>> [required_text(target, "zh") for target in plan.targets]
    ['年均下降 ≥3.66%', '＞500亿元']
    """
    if target.value is None:
        return bare_text(target)
    if target.kind == "structure" and target.parts:
        parts = parts_text(target)
        return say(
            "plan.requirement.structure", lang, whole=f"{number_text(target.value)}{target.unit}", parts=parts
        )
    if target.kind == "coverage" and target.value == FULL:
        return say("plan.requirement.full", lang)
    if target.kind in CHANGES:
        way = "fall" if target.value < 0 else "rise"
        return say(f"plan.requirement.{CHANGES[target.kind]}_{way}", lang, amount=amount_text(target))
    if target.kind == "relative" and target.basis:
        way = "behind" if target.value < 0 else "ahead"
        return say(f"plan.requirement.{way}", lang, basis=target.basis, amount=amount_text(target))
    if target.kind in ("coverage", "addition", "cumulative"):
        return say(f"plan.requirement.{target.kind}", lang, amount=amount_text(target))
    return amount_text(target)


def target_text(target: Target, lang: Language) -> str:
    """Return a target in one line: what is measured, what is asked for, by when."""
    asked = required_text(target, lang)
    if target.by is None:
        return say("breakdown.target.undated", lang, subject=one_line(target.subject), asked=asked)
    return say("breakdown.target", lang, subject=one_line(target.subject), asked=asked, year=target.by)
