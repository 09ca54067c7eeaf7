"""What became of files that were handed in: progress, questions about columns, what was found."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from django.http import HttpResponse
from django.urls import reverse
from django.utils.html import format_html

from zhuanji.basics.problems import Problem, ProblemError
from zhuanji.basics.texts import say
from zhuanji.faces.cli.views.ledger.words import item_title
from zhuanji.faces.web.design import marks
from zhuanji.faces.web.design.tables import Column, Table
from zhuanji.faces.web.done import tell
from zhuanji.faces.web.guard import page
from zhuanji.faces.web.pages.data.scope import SEND, tabs
from zhuanji.faces.web.pages.data.sending import onwards
from zhuanji.faces.web.pages.data.taken import sheet_part
from zhuanji.faces.web.pages.data.words import (
    department_title,
    number,
    period_title,
    sheet_title,
    short_instant,
)
from zhuanji.faces.web.render import render_page
from zhuanji.services.jobs.asked import take_in
from zhuanji.services.jobs.listing import list_workers
from zhuanji.services.jobs.queue import put
from zhuanji.services.ledger.mappings import Answer, read_answer
from zhuanji.services.ledger.uploads import Upload, answer, find, mine, take
from zhuanji.services.ledger.uploads.kept import problem_of
from zhuanji.services.settings import value

if TYPE_CHECKING:
    from zhuanji.faces.web.request import SiteRequest

KINDS = {"waiting": "info", "running": "info", "asking": "warn", "done": "good", "refused": "bad"}
STEPS = ("waiting", "running", "done")
SHOWN = 50


@page(permission=SEND)
def uploads(request: SiteRequest) -> HttpResponse:
    """List the files that the actor handed in lately."""
    found = mine(request.home, request.actor.username)[:SHOWN]
    context = {
        "tabs": tabs(request, "send"),
        "table": listed(request, found),
        "busy": any(one.on_its_way for one in found),
    }
    return render_page(request, "data/uploads.html", context, part="data/uploads_part.html")


def listed(request: SiteRequest, found: list[Upload]) -> Table:
    """Return files as a table."""
    lang = request.lang
    rows = []
    for one in found:
        link = format_html('<a href="{}">{}</a>', reverse("data:upload", args=[one.id]), one.name)
        badge = marks.badge(say(f"site.upload.state.{one.state}", lang), KINDS[one.state])
        at = short_instant(datetime.fromisoformat(one.at))
        rows.append([link, badge, outcome(request, one), f"{max(one.size // 1024, 1):,} KB", at])
    columns = [
        Column("name", say("site.upload.file", lang), head=True),
        Column("state", say("site.data.state", lang), "narrow"),
        Column("outcome", say("site.upload.outcome", lang)),
        Column("size", say("site.upload.size", lang), "number"),
        Column("at", say("site.data.column.at", lang), "narrow"),
    ]
    return Table(say("site.upload.mine", lang), columns, rows, empty=say("site.upload.none", lang))


def outcome(request: SiteRequest, one: Upload) -> str:
    """Return what became of a file, in a few words."""
    lang = request.lang
    if one.state == "refused" and one.problems:
        return problem_of(one.problems[0]).sentence(lang)
    if one.state == "asking":
        return say("site.upload.asks", lang, count=len(one.questions))
    sheets = [
        say(
            "site.upload.sums",
            lang,
            sheet=sheet_title(request.home.pack, each["sheet"], lang),
            good=number(each["good"]),
            bad=number(each["bad"]),
        )
        for each in one.sheets
    ]
    return "；".join(sheets) if lang == "zh" else "; ".join(sheets)


def own(request: SiteRequest, id_: str) -> Upload:
    """Return a file that the actor handed in; another's isn't there for it.

    Raises:
        ProblemError: there is none.
    """
    one = find(request.home, id_)
    if one.by != request.actor.username:
        raise ProblemError([Problem("site.upload.unknown")])
    return one


@page(permission=SEND)
def upload(request: SiteRequest, id_: str) -> HttpResponse:
    """Show what became of a file, or how far it is."""
    return shown(request, own(request, id_), [])


def shown(request: SiteRequest, one: Upload, told: list[Problem]) -> HttpResponse:
    """Return the page of a file."""
    context: dict[str, Any] = {
        "tabs": tabs(request, "send"),
        "one": one,
        "told": told,
        "badge": marks.badge(say(f"site.upload.state.{one.state}", request.lang), KINDS[one.state]),
        "at": short_instant(datetime.fromisoformat(one.at)),
        "said": said_words(request, one),
        "problems_found": [problem_of(each) for each in one.problems],
        "notices": [problem_of(each).sentence(request.lang) for each in one.notices],
    }
    if one.on_its_way:
        context |= progress(request, one)
    if one.state == "asking":
        context["questions"] = [question(request, each) for each in one.questions]
    context["sheets"] = [sheet_part(request, each) for each in one.sheets]
    return render_page(
        request,
        "data/upload.html",
        context,
        part="data/upload_part.html",
        status=400 if told else 200,
        address=reverse("data:upload", args=[one.id]),
    )


def said_words(request: SiteRequest, one: Upload) -> list[str]:
    """Return what was said of a file, in words."""
    from zhuanji.faces.web.pages.data.words import area_title

    pack, lang = request.home.pack, request.lang
    told = [
        sheet_title(pack, one.sheet, lang) if one.sheet else "",
        period_title(one.period, lang) if one.period else "",
        area_title(pack, one.area, lang) if one.area else "",
        department_title(pack, one.department, lang) if one.department else "",
        one.reason,
    ]
    return [each for each in told if each]


def progress(request: SiteRequest, one: Upload) -> dict[str, object]:
    """Return how far a file is: the steps, since when, whether anybody works at it."""
    here = STEPS.index(one.state)
    steps = [
        {
            "title": say(f"site.upload.step.{step}", request.lang),
            "done": number_ < here,
            "here": number_ == here,
        }
        for number_, step in enumerate(STEPS)
    ]
    seconds = (datetime.now(UTC) - datetime.fromisoformat(one.at)).total_seconds()
    return {"steps": steps, "seconds": int(seconds), "nobody": not list_workers()}


def question(request: SiteRequest, kept: dict[str, Any]) -> dict[str, object]:
    """Return a column that nobody knows, as the form asks about it."""
    pack, lang = request.home.pack, request.lang
    candidates = [(item, item_title(pack, item, lang)) for item in kept["candidates"]]
    choices = [
        (item.id, item_title(pack, item.id, lang)) for item in pack.items if item.sheet == kept["sheet"]
    ]
    samples = "、".join(kept["samples"]) if lang == "zh" else ", ".join(kept["samples"])
    name = f"column-{kept['sheet']}-{kept['number']}"
    return {
        **kept,
        "name": name,
        "candidates": candidates,
        "samples": samples or "—",
        "choices": choices,
        "sheet_title": sheet_title(pack, kept["sheet"], lang),
    }


@page(permission=SEND, methods=("POST",))
def answers(request: SiteRequest, id_: str) -> HttpResponse:
    """Take what the columns of a file hold; it is remembered, and the file taken in."""
    one = own(request, id_)
    try:
        told = [each for kept in one.questions if (each := answer_of(request, kept))]
        kept_answers = answer(request.home, one, told, left="left" in request.POST)
    except ProblemError as error:
        return shown(request, one, list(error.problems))
    tell(request, "site.done.answered")
    if kept_answers.size <= int(value("upload.at_once_kb")) * 1024:
        take(request.home, kept_answers)
    else:
        put(take_in, kept_answers.id)
    return onwards(request, reverse("data:upload", args=[one.id]))


def answer_of(request: SiteRequest, kept: dict[str, Any]) -> Answer | None:
    """Return what the form says of a column; None where it says nothing.

    Raises:
        ProblemError: it names no item, or its factor is none.
    """
    name = f"column-{kept['sheet']}-{kept['number']}"
    item, factor = (
        request.POST.get(name, "").strip()[:80],
        request.POST.get(f"{name}-factor", "").strip()[:30],
    )
    if not item:
        return None
    written = f"{kept['heading']}={item}" + (f"*{factor}" if factor and item != "-" else "")
    return read_answer(request.home.pack, kept["sheet"], written)
