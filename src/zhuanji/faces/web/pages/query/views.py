"""`/query/`: a question, its answer, and the file of it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from django.http import HttpResponse, HttpResponseRedirect
from django.urls import reverse

from zhuanji.basics.periods import year as year_period
from zhuanji.basics.problems import Problem, ProblemError
from zhuanji.basics.texts import say
from zhuanji.faces.web.done import tell
from zhuanji.faces.web.guard import may, page
from zhuanji.faces.web.lacking import reading_of, without_reading
from zhuanji.faces.web.pages.enterprises.exports import requests
from zhuanji.faces.web.pages.enterprises.exports.files import KINDS
from zhuanji.faces.web.pages.enterprises.exports.views import answer as file_of
from zhuanji.faces.web.pages.query.allowed import refusal
from zhuanji.faces.web.pages.query.answer import Answer, answered, years_of
from zhuanji.faces.web.pages.query.charting import answer_chart
from zhuanji.faces.web.pages.query.choices import (
    ASK,
    choices_for,
    dimension_title,
    filter_choices,
    measure_choices,
)
from zhuanji.faces.web.pages.query.examples import askable, examples, first_shown
from zhuanji.faces.web.pages.query.exporting import areas_by_code, sheet_of
from zhuanji.faces.web.pages.query.question import FILTERS, INDICATOR, Choices, Question, read_question
from zhuanji.faces.web.pages.query.saved import mine, shared_with_me, sharing_choices
from zhuanji.faces.web.pages.query.tables import MOST, answer_table, ordered
from zhuanji.faces.web.pages.query.wording import movers, reply, sentence
from zhuanji.faces.web.render import render_page
from zhuanji.faces.web.request import SiteRequest
from zhuanji.services.reading import current

if TYPE_CHECKING:
    from zhuanji.services.reading import Reading


@page(permission=ASK)
def home(request: SiteRequest) -> HttpResponse:
    """Show the form, and the answer to what the address asks; while it asks nothing, that to an example."""
    reading = current(request.home)
    if reading is None:
        return render_page(request, "query/query.html", without_reading(request))
    choices = choices_for(request, reading)
    asked = bool(set(request.GET) - {"lang"})
    ready = list(askable(request, reading, choices))
    question = read_question(request.GET.dict(), choices)
    example = None if asked else first_shown(ready)
    question = example or question
    context: dict[str, Any] = {
        "reading": reading,
        "asked": asked,
        "question": question,
        "form": form(request, reading, question, choices),
        "examples": examples(ready, request.lang),
        "mine": mine(request),
        "shared": shared_with_me(request),
        "sharing": sharing_choices(request),
    }
    if asked:
        context |= shown(request, reading, question) | {"left_out": left_out(request, question)}
    elif example is not None:
        told = shown(request, reading, example)
        # What has to be worked out first is so only for who asks.
        context |= {} if told["answer"].prepare else told
    return render_page(request, "query/query.html", context, part="query/answer.html" if asked else "")


def shown(request: SiteRequest, reading: Reading, question: Question) -> dict[str, Any]:
    """Return what the answer's part of the page shows."""
    answer = answered(request, reading, question, most=MOST)
    words = sentence(request, reading, question)
    if "enterprise" in question.dimensions:
        told = [*ordered(request, answer)[:MOST], *(part for _, part in movers(answer))]
        request.seen.add("enterprise", (part.key[0] for part in told))
    ready = answer.refused is None and not answer.prepare
    firms = "enterprise" in question.dimensions
    return {
        "answer": answer,
        "sentence": words,
        "reply": reply(request, answer) if ready else [],
        "table": answer_table(request, reading, answer) if ready else None,
        "chart": answer_chart(request, answer, words) if ready else None,
        "refused": answer.refused.why(request.lang) if answer.refused is not None else "",
        "cut": answer.total if answer.total > MOST else 0,
        "most": MOST,
        "verified": verified(reading, question),
        "firms_query": firms_query(request, reading, answer),
        "fields": question.query(),
        "may_export": bool(may(request, "enterprise.export")) or not firms,
        "names_firms": firms,
    }


def left_out(request: SiteRequest, question: Question) -> bool:
    """Say whether the address asks for something that this reader can't ask, so that something else is answered."""
    told = {
        "rows": question.rows,
        "columns": question.columns,
        "measure": question.measure,
        **question.filters,
    }
    told |= {"year": str(question.year)}
    names = ("rows", "columns", "measure", "year", *FILTERS)
    return any(request.GET.get(name) and request.GET[name] != told.get(name, "") for name in names)


def verified(reading: Reading, question: Question) -> bool:
    """Say whether the definition of the measure was verified."""
    if question.kind != INDICATOR:
        return True
    return next(one.verified for one in reading.pack.indicators if one.id == question.subject)


def firms_query(request: SiteRequest, reading: Reading, answer: Answer) -> str:
    """Return the address of the question by enterprise, those that fell most first; empty where it can't be asked."""
    question = answer.question
    asked = replace(question, rows="enterprise", columns="", sort="change")
    if (
        "enterprise" in question.dimensions
        or not may(request, "enterprise.list")
        or refusal(request, reading, asked) is not None
    ):
        return ""
    return asked.query()


def form(
    request: SiteRequest, reading: Reading, question: Question, choices: Choices
) -> list[dict[str, Any]]:
    """Return the fields of the form: name, label, options with the chosen one."""
    lang = request.lang
    everything = ("", say("site.filter.all", lang))
    dimensions = [(one, dimension_title(request, one)) for one in choices.dimensions]
    across = [("", dimension_title(request, "")), *(one for one in dimensions if one[0] != "enterprise")]
    years_ = [(str(year), say("site.enterprises.in_year", lang, year=year)) for year in choices.years]
    fields = [
        ("measure", measure_choices(request, reading), question.measure),
        ("rows", dimensions, question.rows),
        ("columns", across, question.columns),
        ("year", years_, str(question.year)),
    ]
    fields += [
        (name, [everything, *options], question.filters.get(name, ""))
        for name, options in filter_choices(request).items()
        if len(options) > 1
    ]
    return [
        {
            "name": name,
            "label": say(f"site.query.field.{name}", lang),
            "options": options,
            "value": value,
            "filter": number > 3,
        }
        for number, (name, options, value) in enumerate(fields)
    ]


@page(permission=ASK, methods=("POST",))
def prepare(request: SiteRequest) -> HttpResponse:
    """Work out the figures that a question needs and that nobody asked for before; asked for on purpose."""
    reading, question = posted(request)
    if question.kind == INDICATOR:
        for year in sorted({year for pair in years_of(request, reading, question) for year in pair if year}):
            reading.table(question.subject, year_period(year))
    tell(request, "site.done.query_prepared")
    return HttpResponseRedirect(f"{reverse('query:home')}?{question.query()}")


@page(permission=ASK, methods=("POST",))
def export(request: SiteRequest) -> HttpResponse:
    """Give the answer as a file; one that names enterprises is asked for and approved."""
    kind = request.POST.get("kind", "")
    if kind not in KINDS:
        raise ProblemError([Problem("site.exports.kind")])
    reading, question = posted(request)
    sheet, codes = sheet_of(request, reading, question)
    if "enterprise" not in question.dimensions:
        return file_of(request, sheet, codes, kind, "query")
    if not codes:
        raise ProblemError([Problem("site.exports.nothing")])
    lying = areas_by_code(request)
    areas = requests.areas_of(lying.get(one, request.home.pack.head.city) for one in codes)
    kept = {
        "question": question.as_dict(),
        "kind": kind,
        "areas": areas,
        "sentence": sentence(request, reading, question),
    }
    requests.ask(request, "query", kept, request.POST.get("reason", ""), len(codes))
    tell(request, "site.done.export_asked")
    return HttpResponseRedirect(reverse("enterprises:exports"))


def posted(request: SiteRequest) -> tuple[Reading, Question]:
    """Return the question of a form.

    Raises:
        ProblemError: there is nothing to read yet.
    """
    reading = reading_of(request)
    return reading, read_question(request.POST.dict(), choices_for(request, reading))
