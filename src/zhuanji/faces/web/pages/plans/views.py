"""The pages of plans: the list, a document with its targets, tasks and findings, and two documents compared."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, Any

from django.http import HttpResponse

from zhuanji.basics.texts import say
from zhuanji.engines.plan.wording import bare_title
from zhuanji.faces.web.design.filters import Field, FilterBar, chosen
from zhuanji.faces.web.design.paging import paged
from zhuanji.faces.web.guard import may, page
from zhuanji.faces.web.pages.plans import finding_lists, task_tables
from zhuanji.faces.web.pages.plans.clauses import parts_of, shown_clauses
from zhuanji.faces.web.pages.plans.comparing import comparison
from zhuanji.faces.web.pages.plans.contents import contents
from zhuanji.faces.web.pages.plans.documents import Document, every_document, find_document
from zhuanji.faces.web.pages.plans.downloads import KINDS, SHEET, name_of
from zhuanji.faces.web.pages.plans.listing import listed_documents
from zhuanji.faces.web.pages.plans.saying import SEVERITIES, findings_said, targets_said, tasks_said
from zhuanji.faces.web.pages.plans.store import Understood, understand
from zhuanji.faces.web.pages.plans.target_tables import target_table
from zhuanji.faces.web.render import render_page
from zhuanji.faces.web.request import SiteRequest

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from zhuanji.engines.plan.model import Clause

SHOWN = ("targets", "tasks", "findings", "none")
LIST = "plans/list.html"
MEASURES = 120  # of a page; a city's plan has fewer


@page(permission="plan.see")
def every(request: SiteRequest) -> HttpResponse:
    """List the documents."""
    return render_page(request, LIST, listed_documents(request))


@page(permission="plan.see")
def document_page(request: SiteRequest, document: str) -> HttpResponse:
    """Show a document clause by clause, with what comes from each."""
    one = find_document(request.home, document)
    found = understand(request.home, one)
    fields = marking_fields(request)
    asked = chosen(request, fields)
    show, severity = asked.get("show", ""), asked.get("severity", "")
    paper = request.GET.get("view") == "print"
    said = {
        "targets": targets_said(request, one, found) if show in ("", "targets") else [],
        "tasks": tasks_said(request, one, found) if show in ("", "tasks") else [],
        "findings": findings_said(request, one, found, severity) if show in ("", "findings") else [],
    }
    parts = [list(found.plan.clauses)] if paper else parts_of(found.plan.clauses)
    number = part_number(request, parts)
    context = {
        **frame(request, one, found, "document"),
        "bar": FilterBar(fields),
        "paper": paper,
        "clauses": shown_clauses(found, parts[number - 1], **said),
        "contents": contents(parts, number, said["targets"], said["findings"]),
        "part": number,
        "parts": len(parts),
    }
    return render_page(request, "plans/document.html", context, part="plans/document_part.html")


def marking_fields(request: SiteRequest) -> list[Field]:
    """Return the filters of what is marked."""
    lang = request.lang
    shown = [(name, say(f"site.plans.show.{name}", lang)) for name in SHOWN]
    severities = [(name, say(f"plan.severity.{name}", lang)) for name in SEVERITIES]
    return [
        Field("show", say("site.plans.show", lang), shown, everything=say("site.plans.show.all", lang)),
        Field("severity", say("site.plans.severity", lang), severities),
    ]


def part_number(request: SiteRequest, parts: Sequence[Sequence[Clause]]) -> int:
    """Return which part of a long document is asked for: by its number, or by a clause in it."""
    clause, asked = request.GET.get("clause", ""), request.GET.get("page", "1")
    for number, part in enumerate(parts, 1):
        if clause and any(one.id == clause for one in part):
            return number
    number = int(asked) if asked.isascii() and asked.isdecimal() and len(asked) < 9 else 1
    return min(max(number, 1), len(parts))


def frame(request: SiteRequest, one: Document, found: Understood, here: str) -> dict[str, Any]:
    """Return what stands over every page of a document."""
    plan, lang = found.plan, request.lang
    notices = [notice["text"][lang] for notice in found.notices]
    return {
        "document": one,
        "plan": plan,
        "title": bare_title(plan.title) or one.title,
        "here": here,
        "period": period_words(request, found),
        "notices": notices,
        "counts": {
            "targets": len(request.home.pack.targets) if one.own else len(plan.targets),
            "tasks": len(plan.tasks),
            "findings": len(found.findings),
        },
    }


def period_words(request: SiteRequest, found: Understood) -> str:
    """Return the years of a plan in words."""
    period, lang = found.plan.period, request.lang
    if period.first and period.last:
        return say("plan.head.years", lang, first=period.first, last=period.last)
    if period.last:
        return say("plan.head.until", lang, last=period.last)
    return (
        say("plan.head.since", lang, first=period.first) if period.first else say("plan.head.unknown", lang)
    )


@page(permission="plan.see")
def targets(request: SiteRequest, document: str) -> HttpResponse:
    """Show the targets of a document as a table."""
    one = find_document(request.home, document)
    found = understand(request.home, one)
    context: Mapping[str, Any] = {"table": target_table(request, one, found)}
    return render_page(request, "plans/targets.html", {**frame(request, one, found, "targets"), **context})


@page(permission="plan.see")
def tasks(request: SiteRequest, document: str) -> HttpResponse:
    """Show tasks and measures with owners and days as tables."""
    one = find_document(request.home, document)
    found = understand(request.home, one)
    units = [(name, name) for name in task_tables.units_of(found.plan)]
    fields = [Field("unit", say("site.plans.unit", request.lang), units)] if units else []
    unit = chosen(request, fields).get("unit", "")
    rows = paged(request, task_tables.measures_of(found, unit), size=MEASURES)
    first = rows.number == 1
    context = {
        **frame(request, one, found, "tasks"),
        "bar": FilterBar(fields) if fields else None,
        "tasks": task_tables.task_table(one, found, unit, request.lang) if first else None,
        "rows": rows,
        "measures": task_tables.measure_table(one, rows.rows, request.lang),
    }
    return render_page(request, "plans/tasks.html", context, part="plans/tasks_part.html")


@page(permission="plan.see")
def findings(request: SiteRequest, document: str) -> HttpResponse:
    """Show the findings of the lint."""
    one = find_document(request.home, document)
    found = understand(request.home, one)
    lang, counts = request.lang, finding_lists.counts(found)
    choices = [(name, f"{say(f'plan.severity.{name}', lang)} {count}") for name, count in counts]
    fields = [Field("severity", say("site.plans.severity", lang), choices)] if choices else []
    severity = chosen(request, fields).get("severity", "")
    context = {
        **frame(request, one, found, "findings"),
        "bar": FilterBar(fields) if fields else None,
        "groups": finding_lists.items(one, found, severity, lang),
    }
    return render_page(request, "plans/findings.html", context, part="plans/findings_part.html")


@page(permission="plan.see")
def breakdown(request: SiteRequest, document: str) -> HttpResponse:
    """Give the 任务分解表 as an Excel file."""
    from zhuanji.engines.plan.breakdown import write_breakdown

    one = find_document(request.home, document)
    book = BytesIO()
    write_breakdown(understand(request.home, one).plan, book, request.lang)
    response = HttpResponse(book.getvalue(), content_type=SHEET)
    response["Content-Disposition"] = name_of(one, say("site.plans.breakdown", request.lang), ".xlsx")
    return response


@page(permission="plan.see")
def original(request: SiteRequest, document: str) -> HttpResponse:
    """Give the document itself, as it was sent; never shown by the browser in our place."""
    one = find_document(request.home, document)
    suffix = one.path.suffix
    response = HttpResponse(one.path.read_bytes(), content_type=KINDS.get(suffix, "application/octet-stream"))
    response["Content-Disposition"] = name_of(one, one.title, suffix)
    return response


@page(permission="plan.see")
def compare(request: SiteRequest) -> HttpResponse:
    """Compare two documents."""
    documents = every_document(request.home)
    context = comparison(request, documents)
    return render_page(
        request, "plans/compare.html", {**context, "may_upload": bool(may(request, "plan.upload"))}
    )
