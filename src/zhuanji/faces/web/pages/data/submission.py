"""One submission: what it is, where it stands, who did what to it, what may be done now."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.http import HttpResponse
from django.urls import reverse

from zhuanji.basics.problems import Problem
from zhuanji.basics.texts import say
from zhuanji.faces.cli.views.ledger.words import state_title
from zhuanji.faces.web.design.tables import Column, Table
from zhuanji.faces.web.guard import may, page
from zhuanji.faces.web.pages.data.row_places import part_with, row_asked
from zhuanji.faces.web.pages.data.rows import KINDS, listed, notes_of, parts_of
from zhuanji.faces.web.pages.data.scope import (
    APPROVE,
    SEE,
    SEND,
    SOURCE,
    shows_whole,
    submission,
    tabs,
    target_of,
)
from zhuanji.faces.web.pages.data.waiting import waiting_counts
from zhuanji.faces.web.pages.data.words import (
    number,
    period_title,
    place_words,
    sheet_title,
    state_badge,
    submission_link,
    when,
)
from zhuanji.faces.web.people import person_words
from zhuanji.faces.web.render import render_page
from zhuanji.services.ledger.submissions import CHECKED, DRAFT, ZERO_REPORTED, case_of

if TYPE_CHECKING:
    from zhuanji.engines.lifecycles import Case
    from zhuanji.faces.web.request import SiteRequest
    from zhuanji.services.records.models import Submission

WAITS = (DRAFT, ZERO_REPORTED)


@page(permission=SEE)
def show(request: SiteRequest, number: int) -> HttpResponse:
    """Show a submission; htmx asks for another part of its rows."""
    return shown(request, submission(request, number), [])


def shown(request: SiteRequest, one: Submission, told: list[Problem]) -> HttpResponse:
    """Return the page of a submission, with problems of what was tried."""
    context: dict[str, Any] = {
        "tabs": tabs(request, "submissions"),
        "told": told,
        "one": one,
        **facts(request, one),
        **rows_part(request, one),
        "may": allowed(request, one),
    }
    if not request.htmx or told:
        context["history"] = history(request, one)
        context["waiting"] = waiting_counts(request).get(one.id, 0)
    return render_page(
        request,
        "data/submission.html",
        context,
        part="data/rows_part.html",
        status=400 if told else 200,
        address=reverse("data:submission", args=[one.id]),
    )


def facts(request: SiteRequest, one: Submission) -> dict[str, object]:
    """Return what stands at the top."""
    pack, lang = request.home.pack, request.lang
    counts = ("rows", "good", "bad", "unchanged", "passed", "warnings")
    numbers = {**{name: getattr(one, name) for name in counts if name != "passed"}}
    numbers["passed"] = one.rows - one.good - one.bad - one.unchanged
    return {
        "title": sheet_title(pack, one.sheet, lang),
        "period": period_title(one.period, lang),
        "sender": place_words(request, one),
        "badge": state_badge(one, lang),
        "by": person_words(request, one.sent_by),
        "approver": person_words(request, one.approved_by) if one.approved_by else "",
        "received": when(one.received_at),
        "approved": when(one.approved_at),
        "counts": [(say(f"site.data.column.{name}", lang), number(numbers[name]), name) for name in counts],
        "noted": [(each.sentence(lang), each.remedy(lang, on_site=True)) for each in notes_of(one)],
        "corrects": linked(one.corrects),
        "replaced_by": linked(one.replaced_by),
    }


def linked(one: Submission | None) -> object:
    """Return a link to another submission; nothing where there is none."""
    return submission_link(one) if one is not None else ""


def rows_part(request: SiteRequest, one: Submission) -> dict[str, object]:
    """Return the part of the rows that the address asks for."""
    parts = parts_of(one)
    row = row_asked(request)
    holds = part_with(one, row)
    asked = request.GET.get("part", holds)
    part = asked if asked in parts else next(iter(parts))
    table, rows = listed(request, one, part)
    links = [
        {
            "url": f"{reverse('data:submission', args=[one.id])}?part={name}#rows",
            "here": name == part,
            "title": say(f"site.data.rows.{name}", request.lang),
            "count": count,
        }
        for name, count in parts.items()
    ]
    return {
        "part": part,
        "row_without_data": row if row and not holds else 0,
        "parts": links,
        "table": table,
        "rows": rows,
        "kinds": KINDS,
        "hidden_items": not shows_whole(request, one),
    }


def allowed(request: SiteRequest, one: Submission) -> dict[str, bool]:
    """Return what the actor may do with a submission as it stands."""
    target, me = target_of(one), request.actor.username
    approver = bool(may(request, APPROVE, target))
    sender = bool(may(request, SEND, target))
    whole = shows_whole(request, one)
    waits = one.state in WAITS
    had_a_hand = one.sent_by == me
    return {
        "approve": approver and waits and not had_a_hand,
        "approve_scan": approver and waits and not one.zero,
        "return": approver and one.state in (*WAITS, CHECKED) and not had_a_hand,
        "own": approver and waits and had_a_hand,
        "withdraw": sender and one.state in (*WAITS, CHECKED) and had_a_hand,
        "recheck": sender and bool(one.stored) and one.bad > 0 and one.state != "RETURNED",
        "report": bool(one.report) and whole,
        "file": bool(one.stored) and whole and bool(may(request, SOURCE, target)),
        "print": whole and one.good > 0,
        "scan": bool(one.signed) and whole,
        "send": sender,
        "compare": waits and one.good > 0,
    }


def history(request: SiteRequest, one: Submission) -> Table:
    """Return who did what to a submission, step by step."""
    lang = request.lang
    case = case_of(request.home.pack, one)
    rows = []
    for step in case.steps:
        papers = step.papers
        signed = " ".join(each.signed_by for each in papers.evidence if each.signed_by)
        rows.append(
            [
                when(step.at),
                state_title(case.lifecycle, step.end, lang),
                action_words(case, step.action, lang),
                person_words(request, step.actor.person),
                " ".join(each for each in (papers.reason, signed) if each),
            ]
        )
    names = ("at", "state", "step", "person", "reason")
    columns = [Column(name, say(f"site.data.column.{name}", lang), head=name == "step") for name in names]
    return Table(say("site.data.history", lang), columns, rows, classes="dense")


def action_words(case: Case, action: str, lang: str) -> str:
    """Return what was done, in words; the first step received the file."""
    for arrow in case.lifecycle.arrows:
        if arrow.action == action:
            return arrow.title.zh if lang == "zh" else arrow.title.en
    return say("site.data.received", "zh" if lang == "zh" else "en")
