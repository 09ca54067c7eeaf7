"""The operation log: looked through, and proved by the audit administrator alone."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

from django.http import HttpResponse
from django.urls import reverse
from django.utils.html import format_html

from zhuanji.basics.problems import ProblemError
from zhuanji.basics.texts import say
from zhuanji.faces.cli.counts import counted
from zhuanji.faces.web.design.filters import FilterBar
from zhuanji.faces.web.design.paging import paged_query
from zhuanji.faces.web.design.tables import Column, Table
from zhuanji.faces.web.guard import page
from zhuanji.faces.web.pages.admin.log_asked import asked_of, asked_words, fields_of
from zhuanji.faces.web.pages.admin.log_words import about, action_words, detail, person
from zhuanji.faces.web.pages.admin.sections import tabs, when
from zhuanji.faces.web.render import render_page
from zhuanji.services.access.audit import Draft, append, entries, head, verify

if TYPE_CHECKING:
    from zhuanji.faces.web.request import SiteRequest
    from zhuanji.services.records.models import AuditEntry


@page(permission="log.read")
def show(request: SiteRequest) -> HttpResponse:
    """List entries, the last first; that the log was read is an entry too. Days that are none list nothing."""
    search, problems = asked_of(request)
    found = entries(search)
    rows = paged_query(request, found.none() if problems else found)
    context = {
        "tabs": tabs(request, "log"),
        "bar": FilterBar(fields_of(request.lang)),
        "told": problems,
        "rows": rows,
        "table": table_of(request, rows.rows),  # type: ignore[arg-type]
        "head": head(),
        "file": f"{reverse('admin:log_file')}?{urlencode(asked_words(search))}",
    }
    status = 400 if problems else 200
    answer = render_page(request, "admin/log.html", context, part="admin/log_part.html", status=status)
    if not problems:
        note(request, "log.read", len(rows.rows), asked_words(search) | {"page": rows.number})
    return answer


def note(request: SiteRequest, action: str, count: int, detail: dict[str, Any]) -> None:
    """Write down that the log itself was read or proved."""
    append(
        [
            Draft(
                request.actor.username,
                action,
                "log",
                count=count,
                detail=detail,
                address=request.address,
                request=request.id,
                at=request.at,
            )
        ]
    )


def names_of(rows: Sequence[AuditEntry]) -> dict[str, str]:
    """Return the names of the accounts that entries name, by username."""
    from zhuanji.services.records.models import Account

    named = {one.account for one in rows} | {one.object for one in rows if one.kind == "account"}
    return dict(Account.objects.filter(username__in=named).values_list("username", "name"))


def table_of(request: SiteRequest, rows: Sequence[AuditEntry]) -> Table:
    """Return entries as a table."""
    lang, people = request.lang, names_of(rows)
    drawn = [
        [
            one.number,
            when(one.at),
            person(request, one.account, people),
            format_html('<span title="{}">{}</span>', one.action, action_words(one.action, lang)),
            about(request, one, people),
            detail(request, one),
            one.address or "—",
            format_html('<code title="{}">{}</code>', one.hash, one.hash[:10]),
        ]
        for one in rows
    ]
    names = (
        ("number", "narrow"),
        ("at", "narrow"),
        ("username", "text"),
        ("action", "narrow"),
        ("about", "text"),
        ("detail", "text"),
        ("address", "text"),
        ("hash", "narrow"),
    )
    columns = [
        Column(name, say(f"site.admin.column.{name}", lang), kind, head=name == "number")
        for name, kind in names
    ]
    return Table(say("site.admin.tab.log", lang), columns, drawn, classes="dense log")


@page(permission="log.verify", methods=("POST",))
def prove(request: SiteRequest) -> HttpResponse:
    """Prove the chain, against a head that was kept elsewhere if one is given."""
    kept, part, log = (
        request.POST.get("head", "").strip()[:200],
        "admin/proof_part.html",
        reverse("admin:log"),
    )
    try:
        report = verify(kept)
    except ProblemError as fault:  # nothing was proved, so nothing is logged
        wrong = {"tabs": tabs(request, "log"), "mistyped": fault.problems}
        return render_page(request, "admin/proof.html", wrong, part=part, status=400, address=log)
    told = {"head": report.head.text, "problems": len(report.problems)}
    note(request, "log.verified", report.head.number, told)
    context = {
        "tabs": tabs(request, "log"),
        "report": report,
        "holds": counted("access.cli.audit.holds", request.lang, report.head.number, head=report.head.text),
        "kept": say("access.cli.audit.kept", request.lang, number=report.kept)
        if report.kept is not None
        else "",
        "nothing_kept": not kept,
    }
    return render_page(request, "admin/proof.html", context, part=part, address=log)
