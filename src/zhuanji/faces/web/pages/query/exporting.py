"""The answer as a file; one that names enterprises needs somebody's approval."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from zhuanji.basics.amounts import Form
from zhuanji.basics.problems import Problem, ProblemError
from zhuanji.basics.texts import say
from zhuanji.faces.amounts import gap_form
from zhuanji.faces.web.guard import Denied, require
from zhuanji.faces.web.lacking import reading_of
from zhuanji.faces.web.pages.enterprises.exports.files import Numbers, Sent, Sheet
from zhuanji.faces.web.pages.enterprises.exports.requests import approved_areas
from zhuanji.faces.web.pages.enterprises.index_frame import index_frame
from zhuanji.faces.web.pages.query.answer import PERCENT, Answer, Part, answered
from zhuanji.faces.web.pages.query.choices import (
    choices_for,
    dimension_title,
    measure_choices,
    part_title,
    with_unit,
)
from zhuanji.faces.web.pages.query.question import Question, read_question
from zhuanji.faces.web.pages.query.tables import closed_word, ordered
from zhuanji.faces.web.pages.query.wording import firm_name, sentence

if TYPE_CHECKING:
    from zhuanji.basics.texts import Language
    from zhuanji.faces.web.request import SiteRequest
    from zhuanji.services.reading import Reading

EXPORT = "enterprise.export"


def of_request(request: SiteRequest, kept: Mapping[str, Any]) -> tuple[Sheet, list[str]]:
    """Return what an approved export gives, and whom it names.

    Raises:
        ProblemError: there is nothing to read yet, or a part of the question can't be asked any more.
        Denied: the actor may not ask it any more.
    """
    reading = reading_of(request)
    told = dict(kept.get("question") or {})
    question = read_question(told, choices_for(request, reading))
    if question.as_dict() != told:
        raise ProblemError([Problem("site.exports.unasked")])
    return sheet_of(request, reading, question, approved_areas(kept))


def sheet_of(
    request: SiteRequest, reading: Reading, question: Question, areas: frozenset[str] | None = None
) -> tuple[Sheet, list[str]]:
    """Return an answer as a sheet, and the codes of the enterprises that it names.

    Args:
        request: by whom.
        reading: of the snapshot.
        question: what is asked.
        areas: only enterprises of these; the city's code for those without an area. None doesn't ask where they lie.
    """
    if "enterprise" in question.dimensions:
        require(request, EXPORT)
    answer = answered(request, reading, question)
    if answer.refused is not None:
        raise Denied(answer.refused)
    lang = request.lang
    firms = "enterprise" in question.dimensions
    columns: list[tuple[str, Numbers]] = [
        (dimension_title(request, name), False) for name in question.dimensions if name != "enterprise"
    ]
    if firms:
        columns = [(say("site.enterprises.uscc", lang), False), (say("site.enterprises.name", lang), False)]
    measure = dict(measure_choices(request, reading)).get(question.measure, "")
    columns += [
        (say("site.query.column.count", lang), True),
        (say("site.query.column.entered", lang), True),
        (measure, shown_as(answer)),
    ]
    columns += compared_columns(answer, lang) if answer.compared else []
    parts = ordered(request, answer)
    if firms and areas is not None:
        lying = areas_by_code(request)
        parts = [part for part in parts if lying.get(part.key[0], request.home.pack.head.city) in areas]
    facts = say(
        "site.query.facts",
        lang,
        sentence=sentence(request, reading, question),
        snapshot=reading.snapshot[:12],
    )
    sheet = Sheet(
        say("site.query.title", lang), facts, columns, [cells(request, answer, part) for part in parts]
    )
    return sheet, [part.key[0] for part in parts] if firms else []


def compared_columns(answer: Answer, lang: Language) -> list[tuple[str, Numbers]]:
    """Return the columns of the year before and of the change, with their units."""
    last, change = (say(f"site.query.column.{name}", lang) for name in ("last", "change"))
    form = Form(PERCENT)
    changes = gap_form(form, lang) if answer.points else form
    return [
        (with_unit(last, answer.unit, lang), shown_as(answer)),
        (with_unit(change, changes.unit, lang), changes),
    ]


def shown_as(answer: Answer) -> Numbers:
    """Return how the values are shown: what enterprises sent keeps its digits."""
    return Sent(answer.form) if answer.question.asks_sent else answer.form


def areas_by_code(request: SiteRequest) -> dict[str, str]:
    """Return the county of each enterprise; the city of those without one."""
    city = request.home.pack.head.city
    rows = index_frame(request.home).select("uscc", "area").iter_rows()
    return {uscc: area or city for uscc, area in rows}


def cells(request: SiteRequest, answer: Answer, part: Part) -> list[object]:
    """Return the cells of a part."""
    question, lang = answer.question, request.lang
    if "enterprise" in question.dimensions:
        found: list[object] = [part.key[0], firm_name(request, part.key[0])]
    else:
        found = [
            part_title(request, name, value)
            for name, value in zip(question.dimensions, part.key, strict=True)
        ]
    word = (
        closed_word(request)
        if part.state == "closed"
        else say(f"missing.{part.state}", lang)
        if part.state != "ok"
        else ""
    )
    found += [
        closed_word(request) if part.count is None else part.count,
        part.entered,
        word if part.value is None else part.value,
    ]
    return [*found, part.before, part.change] if answer.compared else found
