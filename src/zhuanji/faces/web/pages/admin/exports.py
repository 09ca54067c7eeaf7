"""Exports that wait for approval by the office."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from django.http import HttpResponse, HttpResponseRedirect
from django.urls import reverse

from zhuanji.basics.problems import Problem, ProblemError
from zhuanji.basics.texts import say
from zhuanji.faces.web.design import marks
from zhuanji.faces.web.design.paging import paged
from zhuanji.faces.web.design.tables import Column, Table
from zhuanji.faces.web.done import tell
from zhuanji.faces.web.guard import page
from zhuanji.faces.web.pages.admin.sections import tabs, when
from zhuanji.faces.web.pages.data.words import area_title
from zhuanji.faces.web.pages.enterprises.exports.requests import decide, may_decide, waiting
from zhuanji.faces.web.pages.enterprises.exports.tables import what
from zhuanji.faces.web.render import render_page

if TYPE_CHECKING:
    from zhuanji.faces.web.request import SiteRequest
    from zhuanji.services.records.models import ExportRequest

APPROVE = "export.approve"
KINDS = {"asked": "info", "approved": "good", "refused": "bad", "made": "good", "expired": "plain"}
LAST = 500


@page(permission=APPROVE)
def exports(request: SiteRequest) -> HttpResponse:
    """List what waits, and what was decided."""
    return shown(request, [])


def shown(request: SiteRequest, told: Sequence[Problem]) -> HttpResponse:
    """Return the page, with problems of what was tried."""
    from zhuanji.services.records.models import ExportRequest

    every = ExportRequest.objects.exclude(state="asked").select_related("account").order_by("-id")[:LAST]
    rows = paged(request, [one for one in every if may_decide(request, one)])
    context = {
        "tabs": tabs(request, "exports"),
        "told": told,
        "waiting": [card(request, one) for one in waiting(request)],
        "rows": rows,
        "table": table_of(request, rows.rows),
    }
    return render_page(
        request, "admin/exports.html", context, status=400 if told else 200, address=reverse("admin:exports")
    )


def card(request: SiteRequest, one: ExportRequest) -> dict[str, object]:
    """Return a request that waits, as the page shows it."""
    return {
        "one": one,
        "kind": kind_words(request, one),
        "areas": areas_of(request, one),
        "at": when(one.asked_at),
        "what": what(request, one),
    }


def kind_words(request: SiteRequest, one: ExportRequest) -> str:
    """Return of what kind an export is, in words."""
    known = ("enterprises", "query")
    return say(f"site.admin.export.{one.kind}", request.lang) if one.kind in known else one.kind


def areas_of(request: SiteRequest, one: ExportRequest) -> str:
    """Return the areas of an export's rows."""
    between = "、" if request.lang == "zh" else ", "
    return between.join(
        area_title(request.home.pack, str(code), request.lang) for code in one.filter.get("areas") or []
    )


def table_of(request: SiteRequest, rows: Sequence[ExportRequest]) -> Table:
    """Return decided requests as a table."""
    lang = request.lang
    drawn = [
        [
            one.id,
            kind_words(request, one),
            areas_of(request, one),
            one.count,
            one.account.username,
            one.reason,
            marks.badge(say(f"site.admin.export.state.{one.state}", lang), KINDS.get(one.state, "plain")),
            one.decided_by,
            when(one.decided_at),
            one.words or "—",
        ]
        for one in rows
    ]
    names = ("id", "kind", "areas", "rows", "username", "reason", "state", "by", "at", "words")
    columns = [
        Column(
            name,
            say(f"site.admin.column.{name}", lang),
            "number" if name == "rows" else "text",
            head=name == "id",
        )
        for name in names
    ]
    empty = say("site.admin.export.no_decisions", lang)
    return Table(say("site.admin.export.decided", lang), columns, drawn, classes="dense", empty=empty)


@page(permission=APPROVE, methods=("POST",))
def decided(request: SiteRequest, number: int) -> HttpResponse:
    """Approve or refuse an export."""
    decision = request.POST.get("decision", "")
    try:
        if decision not in ("approve", "refuse"):
            raise ProblemError([Problem("site.exports.decision")])
        decide(request, number, approve=decision == "approve", words=request.POST.get("words", ""))
    except ProblemError as error:
        if all(one.code == "site.exports.unknown" for one in error.problems):
            raise
        return shown(request, list(error.problems))
    tell(request, f"site.done.export_{'approved' if decision == 'approve' else 'refused'}", id=number)
    return HttpResponseRedirect(reverse("admin:exports"))
