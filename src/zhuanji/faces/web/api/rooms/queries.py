"""Questions: what may be asked, and one answered."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from ninja import Query, Router, Schema

from zhuanji.basics.periods import year as year_period
from zhuanji.basics.problems import Place, Problem, ProblemError
from zhuanji.faces.web.api.tools.bounds import Asked as Bounded
from zhuanji.faces.web.api.tools.bounds import Page, Paged, Words, Year, page
from zhuanji.faces.web.api.tools.guard import operation
from zhuanji.faces.web.api.tools.readings import displayed, number
from zhuanji.faces.web.api.tools.statuses import clean
from zhuanji.faces.web.guard import Denied
from zhuanji.faces.web.lacking import reading_of
from zhuanji.faces.web.pages.query.answer import PERCENT, answered, years_of
from zhuanji.faces.web.pages.query.choices import ASK, choices_for
from zhuanji.faces.web.pages.query.question import FILTERS, INDICATOR, Question, read_question
from zhuanji.faces.web.pages.query.tables import ordered
from zhuanji.faces.web.request import SiteRequest

if TYPE_CHECKING:
    from zhuanji.faces.web.pages.query.answer import Answer, Part
    from zhuanji.services.reading import Reading

router = Router(tags=["query"])
Sort = Literal[
    "", "name", "-name", "count", "-count", "value", "-value", "before", "-before", "change", "-change"
]


class ChoicesOut(Schema):
    """What may be asked: dimensions, measures, years, filters.

    A measure is `count`, `i.` with an indicator, or `s.` and `m.` with an item: its sum, its mean.
    """

    dimensions: list[str]
    measures: list[str]
    years: list[int]
    filters: dict[str, list[str]]


class PartOut(Schema):
    """An answer about a part; `key` has its value of each dimension. Null is closed or missing, as `state` says.

    The texts are the numbers as the page writes them, without their units.
    """

    key: list[str]
    count: int | None
    entered: int | None
    value: float | None
    before: float | None
    state: str
    change: float | None
    value_text: str | None
    before_text: str | None
    change_text: str | None
    figure: str | None


class AnswerOut(Page[PartOut]):
    """What a question comes to.

    Args:
        question: as it was understood.
        ready: false where figures have to be worked out first: ask for that on the page.
        points: whether changes are points of a percentage, else per cent.
        whole: all parts together.
    """

    question: dict[str, Any]
    ready: bool
    unit: str
    points: bool
    whole: PartOut


class Said(Bounded):
    """A question: by what, which measure, of whom, in which year; the latest where none is named."""

    rows: Words = "area"
    columns: Words = ""
    measure: Words = "count"
    year: Year | None = None
    area: Words = ""
    unit: Words = ""
    town: Words = ""
    sector: Words = ""
    scale: Words = ""
    size: Words = ""
    grade: Words = ""
    sort: Sort = ""


class AskedQuestion(Said, Paged):
    """A question, and which part of its answer."""


@operation(router.get, "/query/choices", permission=ASK, gives=ChoicesOut)
def choices(request: SiteRequest) -> dict[str, Any]:
    """What whoever asks may ask."""
    found = choices_for(request, reading_of(request))
    plain = {name: list(getattr(found, name)) for name in ("dimensions", "measures", "years")}
    return {**plain, "filters": {name: list(values) for name, values in found.filters.items()}}


@operation(router.get, "/query", permission=ASK, gives=AnswerOut)
def ask(request: SiteRequest, asked: Query[AskedQuestion]) -> dict[str, Any]:
    """Answer a question as far as whoever asks may see."""
    reading = reading_of(request)
    found = answered(request, reading, question(request, reading, asked))
    if found.refused is not None:
        raise Denied(found.refused)
    part = page(ordered(request, found), asked)
    if "enterprise" in found.question.dimensions:
        at = found.question.dimensions.index("enterprise")
        request.seen.add("enterprise", [one.key[at] for one in part["rows"]])
    return {
        **part,
        "rows": [told(one, found) for one in part["rows"]],
        "question": found.question.as_dict(),
        "ready": not found.prepare,
        "unit": found.unit,
        "points": found.points,
        "whole": told(found.whole, found),
    }


@operation(router.post, "/query/prepare", permission=ASK, gives=None)
def prepare(request: SiteRequest, body: Said) -> None:
    """Work out the figures of a question that isn't ready; takes seconds."""
    reading = reading_of(request)
    wanted = question(request, reading, body)
    if wanted.kind == INDICATOR:
        for year in sorted({year for pair in years_of(request, reading, wanted) for year in pair if year}):
            reading.table(wanted.subject, year_period(year))


def question(request: SiteRequest, reading: Reading, asked: Said) -> Question:
    """Return what is asked, as the page has it.

    Raises:
        ProblemError: something of it may not be asked.
    """
    wanted = {
        name: str(value)
        for name in ("rows", "columns", "measure", "year", "sort", *FILTERS)
        if (value := getattr(asked, name))
    }
    found = read_question(wanted, choices_for(request, reading))
    understood = {
        **found.filters,
        "rows": found.rows,
        "columns": found.columns,
        "measure": found.measure,
        "year": str(found.year),
        "sort": found.sort,
    }
    if refused := sorted(name for name, value in wanted.items() if understood.get(name) != value):
        raise ProblemError(
            Problem("site.api.filter", Place(column=name), {"name": name, "value": clean(wanted[name])})
            for name in refused
        )
    return found


def told(one: Part, answer: Answer) -> dict[str, Any]:
    """Return a part as data."""
    plain = {"count": one.count, "entered": None if one.count is None else one.entered, "state": one.state}
    numbers = {name: number(getattr(one, name)) for name in ("value", "before", "change")}
    texts = {f"{name}_text": displayed(getattr(one, name), answer.form) for name in ("value", "before")}
    return {
        "key": list(one.key),
        **plain,
        **numbers,
        **texts,
        "change_text": displayed(one.change, PERCENT, signed=True),
        "figure": one.figure.id if one.figure is not None else None,
    }
