"""Grades on pages: their order, colours and words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from django.utils.html import format_html
from django.utils.safestring import SafeString

from zhuanji.basics.texts import say
from zhuanji.basics.texts.appraisal.results import FLAGS, REASONS
from zhuanji.engines.appraisal.wording.events import event_words
from zhuanji.engines.appraisal.wording.gaps import gap_words

if TYPE_CHECKING:
    from zhuanji.engines.rules.schemes.scheme import Scheme
    from zhuanji.faces.web.request import SiteRequest

COLOURS = {"A": "--grade-a", "B": "--grade-b", "C": "--grade-c", "D": "--grade-d"}
OTHERS = {
    "T": "--grade-exempt",
    "待核": "--grade-pending",
    "不可评": "--grade-not-scorable",
    "未分档": "--grade-uncut",
    "": "--grade-uncut",
}
EVERY_COLOUR = {**COLOURS, **OTHERS}
# Words of those without a grade, as the schemes that come with the program write them.
WORDS = {"T": "exempt", "待核": "pending", "不可评": "not_scorable", "未分档": "uncut", "": "none"}


def in_order(grades: Iterable[str], schemes: Iterable[Scheme] = ()) -> list[str]:
    """Return grades with those of the quotas first, in their order; those who have none behind."""
    known = [grade for scheme in schemes for grade in scheme.grades.order]
    place = {grade: number for number, grade in reversed(list(enumerate(known)))}
    return sorted(set(grades), key=lambda grade: (place.get(grade, 999), grade not in COLOURS, grade))


def grade_word(grade: str, request: SiteRequest) -> str:
    """Return what a grade is called: letters as they are, those without one in words."""
    name = WORDS.get(grade)
    if name is None or (request.lang == "zh" and grade not in ("", "T")):
        return grade
    return say(f"site.appraisal.grade.{name}", request.lang)


def colour(grade: str, number: int = 0) -> str:
    """Return the token of a grade's colour; grades with other names have those of a series."""
    return COLOURS.get(grade) or OTHERS.get(grade) or f"--series-{number % 8 + 1}"


def grade_mark(grade: str, request: SiteRequest) -> SafeString:
    """Return a grade as a small mark; it is told by its letter, the colour only helps."""
    kind = f"grade-{grade.lower()}" if grade in COLOURS else OTHERS.get(grade, "--grade-none")[2:]
    return format_html('<span class="grade {}">{}</span>', kind, grade_word(grade, request))


def counted(counts: Mapping[str, int], request: SiteRequest) -> list[tuple[SafeString, int]]:
    """Return marks with how many have each grade."""
    return [(grade_mark(grade, request), counts[grade]) for grade in in_order(counts)]


def translated(text: str, request: SiteRequest, titles: Mapping[str, str]) -> str:
    """Return a stored reason or flag in the page's language, with titles for ids; what isn't known stays."""
    separators = ("；", ";")
    parts = [text]
    for sign in separators:
        parts = [inner for part in parts for inner in part.split(sign)]
    between = say("appraisal.between", request.lang)
    return between.join(phrase(part, request.lang, titles) for part in parts if part)


def phrase(part: str, lang: str, titles: Mapping[str, str]) -> str:
    """Return one phrase of a reason or flag."""
    happened = event_words(part, "zh" if lang == "zh" else "en")
    if happened is not None:
        return happened
    lacks = gap_words(part, "zh" if lang == "zh" else "en")
    if lacks is not None:
        return lacks
    head, mark, tail = part.partition("：")
    if mark:
        return f"{PHRASES.get(head + mark, {}).get(lang, head + mark)}{tail}"
    head, blank, tail = part.partition(" ")
    if blank and head in PHRASES:
        told = say("appraisal.between_words", "zh" if lang == "zh" else "en")
        return f"{PHRASES[head][lang]} {told.join(titles.get(item, item) for item in tail.split(' '))}"
    return PHRASES.get(part, {}).get(lang, part)


PHRASES = {text.zh: {"zh": text.zh, "en": text.en} for text in (*REASONS.values(), *FLAGS.values())}
# Stored results keep their words for good, since a scoring is computed again and compared; pages have today's.
PHRASES["档次已调整"]["zh"] = "等级已调整"
PHRASES["数据并入并共用档次："]["zh"] = "数据并入并共用等级："
