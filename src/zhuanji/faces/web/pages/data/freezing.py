"""Freezing: what is approved becomes a snapshot, on which indicators, tracking and runs stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.html import format_html

from zhuanji.basics.civil_time import in_shanghai
from zhuanji.basics.texts import say
from zhuanji.faces.web.design.paging import paged
from zhuanji.faces.web.design.tables import Column, Table
from zhuanji.faces.web.done import tell
from zhuanji.faces.web.guard import page, require
from zhuanji.faces.web.pages.data.scope import APPROVE, submissions, tabs, whole_city
from zhuanji.faces.web.pages.data.words import number, short_instant
from zhuanji.faces.web.people import name_of
from zhuanji.faces.web.render import render_page
from zhuanji.services.jobs.asked import freeze_ledger
from zhuanji.services.jobs.listing import list_jobs, list_workers
from zhuanji.services.jobs.queue import put

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zhuanji.faces.web.request import SiteRequest
    from zhuanji.services.jobs.listing import JobView
    from zhuanji.services.ledger.freeze import Frozen

BUSY = ("waiting", "again", "running")


@page(permission=APPROVE, methods=("GET", "HEAD", "POST"))
def freeze(request: SiteRequest) -> HttpResponse:
    """Show the snapshots; ask for another one."""
    from zhuanji.services.ledger.approved_rows import approved
    from zhuanji.services.ledger.freeze import demand_any, frozen

    require(request, APPROVE, whole_city(request))
    if request.method == "POST":
        demand_any(approved(), in_shanghai(request.at))  # said at once, not by a job that fails
        note = " ".join(request.POST.get("note", "").split())[:200]
        put(freeze_ledger, request.actor.username, note)
        tell(request, "site.done.freeze")
        return HttpResponseRedirect(reverse("data:freeze"))
    every = frozen(request.home)
    rows, new = paged(request, every), since(request, every)
    busy = [one for state in BUSY for one in list_jobs(state)]  # type: ignore[arg-type]
    jobs = [one for one in busy if one.name == freeze_ledger.name] + parked()
    context = {
        "tabs": tabs(request, "freeze"),
        "rows": rows,
        "table": table_of(request, rows.rows),
        "busy": any(one.state in BUSY for one in jobs),
        "jobs": [
            (one.title(request.lang), say(f"jobs.state.{one.state}", request.lang), one.problem)
            for one in jobs
        ],
        "nobody": bool(jobs) and not list_workers(),
        "since": new,
        "same": "" if busy or new else same_words(request, every),
    }
    return render_page(request, "data/freeze.html", context, part="data/freeze_part.html")


def parked() -> list[JobView]:
    """Return the freezings that failed for good, the last one alone."""
    return [one for one in list_jobs("parked", limit=20) if one.name == freeze_ledger.name][:1]


def same_words(request: SiteRequest, every: Sequence[Frozen]) -> str:
    """Return that the last freezing found nothing new, with the snapshot that has it all; empty where it did.

    Only the freezing itself knows: without a new submission a snapshot may still differ by the city's rules.
    """
    jobs = (one for one in list_jobs("done", limit=20) if one.name == freeze_ledger.name)
    last = next(jobs, None)
    if last is None or not every or last.asked_at <= every[0].created_at:
        return ""
    at, note = short_instant(every[0].as_of), str(last.asked[1]) if len(last.asked) > 1 else ""
    if note:
        return say("site.data.freeze.same_for", request.lang, at=at, note=note)
    return say("site.data.freeze.same", request.lang, at=at)


def since(request: SiteRequest, every: Sequence[Frozen]) -> int:
    """Return how many submissions were approved since the last freezing."""
    approved = submissions(request).filter(state="APPROVED")
    return approved.filter(approved_at__gt=every[0].as_of).count() if every else approved.count()


def table_of(request: SiteRequest, found: Sequence[Frozen]) -> Table:
    """Return snapshots as a table."""
    lang = request.lang
    rows = [
        [
            short_instant(one.as_of),
            format_html('<code title="{}">{}</code>', one.id, one.id[:12]),
            number(sum(one.tables.values())),
            name_of(request, one.created_by),
            short_instant(one.created_at),
            one.note,
        ]
        for one in found
    ]
    names = (
        ("as_of", "narrow"),
        ("snapshot", "text"),
        ("rows", "number"),
        ("by", "text"),
        ("at", "narrow"),
        ("note", "text"),
    )
    columns = [
        Column(name, say(f"site.data.column.{name}", lang), kind, head=name == "as_of")
        for name, kind in names
    ]
    return Table(say("site.data.snapshots", lang), columns, rows, empty=say("site.data.no_snapshots", lang))
