"""What people decided once: submissions with names that wait, who is meant, what columns hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.html import format_html

from zhuanji.basics.problems import Problem, ProblemError
from zhuanji.basics.texts import say
from zhuanji.faces.cli.views.ledger.words import item_title
from zhuanji.faces.web.design.filters import Field, FilterBar, chosen
from zhuanji.faces.web.design.marks import as_sent
from zhuanji.faces.web.design.paging import paged
from zhuanji.faces.web.design.tables import Column, Table
from zhuanji.faces.web.done import tell
from zhuanji.faces.web.guard import may, page, require
from zhuanji.faces.web.pages.data.scope import (
    SEE,
    SEND,
    departments,
    submissions,
    tabs,
    target_of,
    whole_city,
)
from zhuanji.faces.web.pages.data.waiting import waiting_counts
from zhuanji.faces.web.pages.data.words import (
    department_title,
    number,
    period_title,
    place_words,
    sheet_title,
    short_instant,
    submission_link,
)
from zhuanji.faces.web.people import name_of
from zhuanji.faces.web.render import render_page
from zhuanji.services.access import Target

SHOWN = 15  # submissions with names that wait

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zhuanji.faces.web.request import SiteRequest
    from zhuanji.services.records.models import ColumnMapping, Crosswalk


@page(permission=SEE)
def matches(request: SiteRequest) -> HttpResponse:
    """List where names wait, and the decisions that hold."""
    return matches_page(request, [])


def matches_page(request: SiteRequest, told: Sequence[Problem]) -> HttpResponse:
    """Return the page, with problems of what was tried."""
    fields = [
        Field(
            "q", say("site.data.search", request.lang), hint=say("site.data.match.search_hint", request.lang)
        )
    ]
    text = chosen(request, fields).get("q", "")
    rows = paged(request, [one for one in holding(request) if text in one.text or text in one.uscc])
    request.seen.add("enterprise", sorted({one.uscc for one in rows.rows}))
    context = {
        "tabs": tabs(request, "matches"),
        "told": told,
        "waiting": waiting_table(request),
        "more": max(len(waiting_counts(request)) - SHOWN, 0),
        "bar": FilterBar(fields),
        "rows": rows,
        "decisions": list(rows.rows),
        "table": decisions_table(request, rows.rows),
    }
    return render_page(
        request,
        "data/matches.html",
        context,
        part="data/listed_part.html",
        status=400 if told else 200,
        address=reverse("data:matches"),
    )


def waiting_table(request: SiteRequest) -> Table:
    """Return the submissions with names that wait, those with most rows first."""
    lang, pack = request.lang, request.home.pack
    counts = waiting_counts(request)
    found = {one.id: one for one in submissions(request).filter(id__in=list(counts))}
    rows = []
    for number_, count in sorted(counts.items(), key=lambda each: (-each[1], -each[0]))[:SHOWN]:
        one = found[number_]
        link = format_html(
            '<a href="{}">{}</a>', reverse("data:match", args=[one.id]), say("site.data.match.go", lang)
        )
        rows.append(
            [
                submission_link(one),
                sheet_title(pack, one.sheet, lang),
                period_title(one.period, lang),
                place_words(request, one),
                number(count),
                link,
            ]
        )
    names = (
        ("id", "narrow"),
        ("sheet", "text"),
        ("period", "text"),
        ("sender", "text"),
        ("waiting", "number"),
        ("next", "narrow"),
    )
    columns = [
        Column(name, say(f"site.data.column.{name}", lang), kind, head=name == "sheet")
        for name, kind in names
    ]
    return Table(say("site.data.match.waiting", lang), columns, rows, empty=say("site.data.match.none", lang))


def holding(request: SiteRequest) -> list[Crosswalk]:
    """Return the decisions that hold and came up where the actor may look, the last one first."""
    from zhuanji.services.ledger.matches import holding as every

    mine = set(submissions(request).values_list("id", flat=True))
    whole = bool(may(request, SEE, whole_city(request)))
    found = [
        one
        for one in every()
        if one.submission_id in mine or (whole and one.submission_id is None)  # type: ignore[attr-defined]
    ]
    return found[::-1]


def decisions_table(request: SiteRequest, found: Sequence[Crosswalk]) -> Table:
    """Return decisions as a table."""
    lang = request.lang
    rows = []
    for one in found:
        days = say("ledger.cli.match.always", lang)
        if one.valid_from or one.valid_to:
            days = say("ledger.cli.match.days", lang, first=one.valid_from or "…", last=one.valid_to or "…")
        rows.append(
            [
                say(f"ledger.book.kind.{one.kind}", lang),
                one.text,
                one.uscc,
                days,
                f"{float(one.share):.0%}",
                name_of(request, one.decided_by),
                short_instant(one.decided_at),
                one.reason,
                one.pk,
            ]
        )
    names = ("kind", "text", "uscc", "days", "share", "by", "at", "reason", "number")
    columns = [Column(name, say(f"site.data.column.{name}", lang), head=name == "text") for name in names]
    empty = say("site.data.match.no_decisions", lang)
    return Table(say("site.data.match.decisions", lang), columns, rows, classes="dense", empty=empty)


@page(permission=SEND, methods=("POST",))
def take_back(request: SiteRequest) -> HttpResponse:
    """Take a decision back."""
    from zhuanji.services.ledger.matches import take_back as undo

    asked = request.POST.get("decision", "")
    reason = " ".join(request.POST.get("reason", "").split())[:500]
    one = next((each for each in holding(request) if str(each.pk) == asked), None)
    if one is None:
        return matches_page(request, [Problem("site.data.match.no_decision")])
    if not reason:
        return matches_page(request, [Problem("site.data.match.no_reason")])
    require(request, SEND, target_of(one.submission) if one.submission else whole_city(request))
    try:
        undo(one.kind, one.text, one.uscc, by=request.actor.username, reason=reason)
    except ProblemError as error:
        return matches_page(request, list(error.problems))
    tell(request, "site.done.match_back", text=one.text)
    return HttpResponseRedirect(reverse("data:matches"))


@page(permission=SEE, methods=("GET", "HEAD", "POST"))
def columns(request: SiteRequest) -> HttpResponse:
    """List what the columns of senders hold; set one."""
    told: list[Problem] = []
    if request.method == "POST":
        try:
            set_column(request)
        except ProblemError as error:
            told = list(error.problems)
        else:
            tell(request, "site.done.column", heading=request.POST.get("heading", "")[:100])
            return HttpResponseRedirect(reverse("data:columns"))
    lang, pack = request.lang, request.home.pack
    own = departments(request, SEE)
    fields = [
        Field(
            "department",
            say("site.data.department", lang),
            [(one, department_title(pack, one, lang)) for one in own],
        ),
        Field(
            "sheet",
            say("site.data.sheet", lang),
            [(one.id, sheet_title(pack, one.id, lang)) for one in pack.sheets],
        ),
    ]
    rows = paged(request, mappings(request, chosen(request, fields)))
    context = {
        "tabs": tabs(request, "columns"),
        "told": told,
        "bar": FilterBar(fields),
        "rows": rows,
        "table": columns_table(request, rows.rows),
        "may_set": bool(may(request, SEND)),
        "departments": [(one, department_title(pack, one, lang)) for one in departments(request, SEND)],
        "sheets": [(one.id, sheet_title(pack, one.id, lang)) for one in pack.sheets],
        "items": [item.title for item in pack.items],
        "values": {
            name: request.POST.get(name, "")[:200]
            for name in ("department", "sheet", "heading", "item", "factor")
        },
    }
    return render_page(
        request, "data/columns.html", context, part="data/listed_part.html", status=400 if told else 200
    )


def mappings(request: SiteRequest, values: dict[str, str]) -> list[ColumnMapping]:
    """Return the decisions on columns of the departments that the actor may look at."""
    from zhuanji.services.ledger.mappings import listed

    allowed = {
        one for one in departments(request, SEE) if may(request, SEE, Target(departments=frozenset([one])))
    }
    found = listed(values.get("department"), values.get("sheet"))
    return [one for one in found if one.department in allowed]


def columns_table(request: SiteRequest, found: Sequence[ColumnMapping]) -> Table:
    """Return decisions on columns as a table."""
    lang, pack = request.lang, request.home.pack
    rows = [
        [
            department_title(pack, one.department, lang),
            sheet_title(pack, one.sheet, lang),
            as_sent(one.heading),
            item_title(pack, one.item, lang) if one.item else say("site.data.columns.unwanted", lang),
            f"× {one.factor:g}" if one.factor != 1.0 else "—",
            name_of(request, one.decided_by),
            short_instant(one.decided_at),
        ]
        for one in found
    ]
    names = ("department", "sheet", "heading", "item", "factor", "by", "at")
    heads = [Column(name, say(f"site.data.column.{name}", lang), head=name == "heading") for name in names]
    empty = say("site.data.columns.none", lang)
    return Table(say("site.data.tab.columns", lang), heads, rows, classes="dense", empty=empty)


def set_column(request: SiteRequest) -> None:
    """Keep what a column holds, as the form says.

    Raises:
        ProblemError: a name isn't one.
        Denied: the actor may not send for that department.
    """
    from zhuanji.services.ledger.asked import department_of, sheet_of
    from zhuanji.services.ledger.mappings import read_answer, remember

    pack = request.home.pack
    asked = {
        name: " ".join(request.POST.get(name, "").split())[:100]
        for name in ("department", "sheet", "heading", "item", "factor")
    }
    department, sheet = department_of(pack, asked["department"]), sheet_of(pack, asked["sheet"])
    require(request, SEND, Target(departments=frozenset([department])))
    written = f"{asked['heading']}={asked['item'] or '-'}" + (
        f"*{asked['factor']}" if asked["factor"] else ""
    )
    remember(department, sheet, [read_answer(pack, sheet, written)], by=request.actor.username)
