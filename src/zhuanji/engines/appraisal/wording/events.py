"""What an event did to an enterprise: the code that stands among the flags of a result, in words."""

from __future__ import annotations

import re

from zhuanji.basics.texts import Language, say, text_of
from zhuanji.engines.appraisal.wording.gaps import gap_words
from zhuanji.engines.rules.schemes.adjustments import EFFECT, effect_parts

POINTS = re.compile(r"[+-]\d+(\.\d+)?")


def event_words(flag: str, lang: Language) -> str | None:
    """Return an event among the flags of a result in words; None where the flag is none.

    Args:
        flag: such as `事件：某〔2024〕5号>TO_D`; the heading stands only before the first event of an enterprise.
        lang: of the words.

    >>> event_words("事件：某〔2024〕5号>TO_D", "zh"), event_words("某〔2024〕6号>-3", "zh")
    ('依某〔2024〕5号，直接定为 D', '依某〔2024〕6号，减 3 分')
    >>> event_words("参数待核", "zh") is None
    True
    """
    document, mark, code = flag.rpartition(">")
    heading = text_of("appraisal.flag.events")
    for start in (heading.zh, heading.en):
        document = document.removeprefix(start)
    if not mark or not (what := effect_told(code, lang)):
        return None
    return say("appraisal.by_document", lang, document=document, what=what)


def effect_told(code: str, lang: Language) -> str:
    """Return what an effect or some points do; nothing where the code is neither."""
    if POINTS.fullmatch(code):
        key = "add" if code.startswith("+") else "take"
        return say(f"appraisal.points.{key}", lang, points=code[1:])
    if not EFFECT.fullmatch(code):
        return ""
    action, grade = effect_parts(code)
    return say(f"appraisal.words.effect.{action.lower()}", lang, grade=grade)


def flags_told(flags: str, lang: Language) -> str:
    """Return stored flags with their events in words, and the points to the next grade as everybody is told them.

    >>> flags_told("事件：某〔2024〕5号>EXEMPT;参数待核", "zh")
    '依某〔2024〕5号，不参评；参数待核'
    >>> flags_told("距 A 档 17.0523 分", "zh")
    '距 A 档 17.06 分'
    """
    parts = (event_words(part, lang) or gap_words(part, lang) or part for part in flags.split(";") if part)
    return say("appraisal.between", lang).join(parts)
