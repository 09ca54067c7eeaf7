"""A question and its answer as sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zhuanji.basics.texts import say
from zhuanji.faces.amounts import amount, number
from zhuanji.faces.web.pages.query.choices import dimension_title, measure_choices, part_title
from zhuanji.faces.web.pages.query.question import COUNT, Question

if TYPE_CHECKING:
    from zhuanji.faces.web.pages.query.answer import Answer, Part
    from zhuanji.faces.web.request import SiteRequest
    from zhuanji.services.reading import Reading

NAMES = "firm_names"


def sentence(request: SiteRequest, reading: Reading, question: Question) -> str:
    """Return a question in words: which year, whom, by what, which measure, and what is compared with."""
    from zhuanji.faces.web.pages.query.answer import years_of

    lang = request.lang
    measure = dict(measure_choices(request, reading)).get(question.measure, question.measure)
    between = "、" if lang == "zh" else ", "
    whom = between.join(part_title(request, name, value) for name, value in question.filters.items())
    by = between.join(dimension_title(request, name) for name in question.dimensions)
    key = "site.query.sentence" if question.filters else "site.query.sentence_all"
    told = say(key, lang, year=question.year, whom=whom, by=by, measure=measure)
    compared = years_of(request, reading, question)[0][1] is not None
    return told + say("site.query.sentence_end" if compared else "site.query.sentence_alone", lang)


def reply(request: SiteRequest, answer: Answer) -> list[str]:
    """Return the answer in words: of all together, and who fell or rose most."""
    lang, whole = request.lang, answer.whole
    told = []
    if whole.count is not None:
        told.append(say("site.query.reply.count", lang, count=f"{whole.count:,}"))
    if answer.question.measure != COUNT and whole.value is not None:
        value = amount(whole.value, answer.form)
        key = "value" if answer.summed else "overall"
        told.append(say(f"site.query.reply.{key}", lang, value=value, entered=f"{whole.entered:,}"))
    if whole.change is not None:
        told.append(say("site.query.reply.change", lang, change=change_words(request, answer, whole.change)))
    for key, part in movers(answer):
        change = change_words(request, answer, part.change or 0.0)
        named = part_words(request, answer.question, part)
        told.append(say(f"site.query.reply.{key}", lang, part=named, change=change))
    return told


def movers(answer: Answer) -> list[tuple[str, Part]]:
    """Return the part that fell most and the one that rose most, as `fell` and `rose`; the reply names them."""
    moved = [part for part in answer.parts if part.change is not None]
    if "year" in answer.question.dimensions or len(moved) < 2:
        return []
    worst, best = min(moved, key=change_of), max(moved, key=change_of)
    found = (("fell", worst, change_of(worst) < 0), ("rose", best, change_of(best) > 0))
    return [(key, part) for key, part, holds in found if holds]


def change_of(part: Part) -> float:
    """Return a change by which parts are compared."""
    return part.change or 0.0


def change_words(request: SiteRequest, answer: Answer, change: float) -> str:
    """Return a change with its unit: per cent, or points of a percentage."""
    unit = say("site.cockpit.points", request.lang) if answer.points else "%"
    text = number(change, "%", signed=True)
    return f"{text} {unit}" if answer.points else f"{text}{unit}"


def part_words(request: SiteRequest, question: Question, part: Part) -> str:
    """Return what a part is called."""
    return "·".join(names_of(request, question, part))


def names_of(request: SiteRequest, question: Question, part: Part) -> list[str]:
    """Return the words for each dimension of a part; of an enterprise its name."""
    return [
        firm_name(request, value) if name == "enterprise" else part_title(request, name, value)
        for name, value in zip(question.dimensions, part.key, strict=True)
    ]


def firm_name(request: SiteRequest, uscc: str) -> str:
    """Return the name of an enterprise that may be shown; all of them are looked up once a request."""
    from zhuanji.faces.web.pages.enterprises.index_frame import names

    if NAMES not in request.needs:
        request.needs[NAMES] = names(request.home)
    found: str = request.needs[NAMES].get(uscc, uscc)
    return found
