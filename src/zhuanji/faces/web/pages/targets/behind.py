"""What a target rests on: questions that the text leaves open, what nobody has verified, snapshot and sources."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from zhuanji.basics.problems import ProblemError
from zhuanji.basics.texts import Language, say
from zhuanji.basics.texts.site.targets import TEXTS
from zhuanji.faces.cli.views.track_story import unique
from zhuanji.faces.cli.views.track_words import beside_text

if TYPE_CHECKING:
    from datetime import date

    from zhuanji.engines.indicators.progress import TargetProgress
    from zhuanji.engines.rules.accessor import Answer
    from zhuanji.engines.rules.models.targets import OpenQuestion
    from zhuanji.faces.web.pages.targets.seeing import Sight
    from zhuanji.faces.web.request import SiteRequest
    from zhuanji.services.reading import Reading

PURE = ("1", "")


@dataclass(frozen=True)
class Question:
    """Something that the text leaves open: what is used meanwhile, the ways to settle it, notes."""

    words: str
    settled: bool
    options: list[str]
    note: str


@dataclass(frozen=True)
class Unverified:
    """Something that nobody has verified: its title, its value, where it comes from, its key."""

    title: str
    value: str
    source: str
    note: str
    key: str


def behind(request: SiteRequest, reading: Reading, one: TargetProgress, seen: Sight) -> dict[str, Any]:
    """Return what a target rests on."""
    pack, lang = request.home.pack, request.lang
    titles = {source.id: source.title for source in pack.sources}
    cited = unique([*one.binding.source, *one.indicator.source])
    return {
        "questions": questions(request, one),
        "unverified": [unverified(key, request, one, reading.tracking.as_of) for key in one.unverified],
        "sources": [(name, titles.get(name, "")) for name in cited],
        "remarks": [note for note in (one.binding.note, one.indicator.note) if note],
        "beside": beside(one, lang) if seen.numbers else [],
    }


def beside(one: TargetProgress, lang: Language) -> list[tuple[str, str]]:
    """Return the alternative indicators with their latest figures: shown, not judged."""
    return [
        (
            other.title if lang == "zh" else other.title_en,
            beside_text(other, lang),
        )
        for other in one.beside
    ]


def questions(request: SiteRequest, one: TargetProgress) -> list[Question]:
    """Return what the text leaves open, with what is used meanwhile."""
    lang = request.lang
    known = {row.id: row for row in request.home.pack.questions}
    told = []
    for asked in one.questions:
        zh = lang == "zh"
        title, option = (asked.title, asked.option_title) if zh else (asked.title_en, asked.option_title_en)
        way = "open" if option is None else "settled" if asked.settled else "used"
        words = say(f"track.question.{way}", lang, title=title, option=option)
        row = known.get(asked.id)
        told.append(Question(words, asked.settled, options(row, lang), row.note if row and zh else ""))
    return told


def options(row: OpenQuestion | None, lang: Language) -> list[str]:
    """Return the ways to settle a question."""
    return [option.title if lang == "zh" else option.title_en for option in row.options] if row else []


def unverified(key: str, request: SiteRequest, one: TargetProgress, on: date) -> Unverified:
    """Return something that nobody has verified, by its title."""
    lang = request.lang
    room = key.partition(".")[0]
    if room == "target":
        title = one.binding.title if lang == "zh" else one.binding.title_en
        words = say("site.targets.unverified.target", lang, title=title)
        return Unverified(
            words, "", cited_words(one.binding.source, request), note(one.binding.note, lang), key
        )
    if room == "indicator":
        title = one.indicator.title if lang == "zh" else one.indicator.title_en
        words = say("site.targets.unverified.indicator", lang, title=title)
        return Unverified(
            words, "", cited_words(one.indicator.source, request), note(one.indicator.note, lang), key
        )
    answer = answer_of(key, request, on)
    if answer is None:
        return Unverified(parameter_title(key, "", request), "", "", "", key)
    unit = "" if answer.unit in PURE else f" {answer.unit}"
    value = f"{answer.value.normalize():f}{unit}"
    title = parameter_title(key, answer.row.note, request)
    own = note(answer.row.note, lang)
    return Unverified(title, value, cited_words(answer.row.source, request), own if own != title else "", key)


def cited_words(names: Iterable[str], request: SiteRequest) -> str:
    """Return sources by id and title."""
    titles = {source.id: source.title for source in request.home.pack.sources}
    return "；".join(f"{name} {titles.get(name, '')}".strip() for name in names)


def note(words: str, lang: Language) -> str:
    """Return a note of the pack, which is Chinese; left out of English pages, which have the title."""
    return words if lang == "zh" else ""


def answer_of(key: str, request: SiteRequest, on: date) -> Answer | None:
    """Return the value of a parameter on a day; None where it has none then."""
    pack = request.home.pack
    try:
        return pack.rules.value(key, on=on, area=pack.head.city)
    except ProblemError:
        return None


def parameter_title(key: str, words: str, request: SiteRequest) -> str:
    """Return what a parameter is called: by the catalogue, of a calendar by its title, else by its note."""
    lang = request.lang
    if (own := f"site.targets.parameter.{key}") in TEXTS:
        return say(own, lang)
    calendar = next((row for row in request.home.pack.calendars if row.lag == key), None)
    if calendar is not None:
        title = calendar.title if lang == "zh" else calendar.title_en
        return say("site.targets.parameter.lag", lang, title=title)
    return words or key
