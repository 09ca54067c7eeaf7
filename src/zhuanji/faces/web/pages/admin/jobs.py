"""Background jobs: how many stand how, the workers, why one failed; one may be tried again."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, cast

from django.http import HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.html import format_html

from zhuanji.basics.problems import Place, Problem, ProblemError
from zhuanji.basics.texts import say
from zhuanji.faces.web.design import marks
from zhuanji.faces.web.design.filters import Field, FilterBar, chosen
from zhuanji.faces.web.design.paging import Paged
from zhuanji.faces.web.design.tables import Column, Table
from zhuanji.faces.web.done import tell
from zhuanji.faces.web.guard import may, page
from zhuanji.faces.web.pages.admin.sections import tabs, when
from zhuanji.faces.web.render import render_page
from zhuanji.services.jobs.listing import (
    STATES,
    JobView,
    State,
    count_jobs,
    faults_of,
    list_jobs,
    list_workers,
    retry_job,
    rows_of,
    view,
)

if TYPE_CHECKING:
    from zhuanji.faces.web.request import SiteRequest

KINDS = {"waiting": "info", "again": "warn", "running": "info", "done": "good", "parked": "bad"}
SIZE = 50


@page(permission="job.see")
def jobs(request: SiteRequest) -> HttpResponse:
    """List the jobs."""
    lang = request.lang
    counts = count_jobs()
    fields = [
        Field(
            "state", say("site.admin.state", lang), [(one, say(f"jobs.state.{one}", lang)) for one in STATES]
        )
    ]
    state = cast("State | None", chosen(request, fields).get("state"))
    total = counts[state] if state else sum(counts.values())
    rows = page_of(request, state, total)
    context = {
        "tabs": tabs(request, "jobs"),
        "bar": FilterBar(fields),
        "counts": [(marks.badge(say(f"jobs.state.{one}", lang), KINDS[one]), counts[one]) for one in STATES],
        "workers": workers_table(request),
        "rows": rows,
        "table": table_of(request, rows.rows),
    }
    return render_page(request, "admin/jobs.html", context, part="admin/listed_part.html")


def page_of(request: SiteRequest, state: State | None, total: int) -> Paged[JobView]:
    """Return the page of jobs that the address asks for."""
    pages = max(1, -(-total // SIZE))
    asked = request.GET.get("page", "1")
    number = min(max(int(asked), 1), pages) if asked.isascii() and asked.isdecimal() and len(asked) < 9 else 1
    return Paged(list_jobs(state, limit=SIZE, offset=(number - 1) * SIZE), number, pages, total)


def table_of(request: SiteRequest, rows: Sequence[JobView]) -> Table:
    """Return jobs as a table."""
    lang = request.lang
    drawn = []
    for one in rows:
        link = format_html('<a href="{}">{}</a>', reverse("admin:job", args=[one.id]), one.title(lang))
        badge = marks.badge(say(f"jobs.state.{one.state}", lang), KINDS[one.state])
        drawn.append(
            [
                link,
                badge,
                one.attempts,
                when(one.asked_at),
                when(one.begun_at),
                when(one.ended_at),
                one.problem.sentence(lang) if one.problem else "—",
            ]
        )
    names = (
        ("job", "text"),
        ("state", "narrow"),
        ("attempts", "number"),
        ("asked_at", "narrow"),
        ("begun_at", "narrow"),
        ("ended_at", "narrow"),
        ("why", "text"),
    )
    columns = [
        Column(name, say(f"site.admin.column.{name}", lang), kind, head=name == "job") for name, kind in names
    ]
    return Table(
        say("site.admin.tab.jobs", lang),
        columns,
        drawn,
        classes="dense",
        empty=say("site.admin.job.none", lang),
    )


def workers_table(request: SiteRequest) -> Table:
    """Return the workers as a table."""
    lang = request.lang
    rows = [[one.host, one.process, when(one.began_at), when(one.beat_at)] for one in list_workers()]
    names = ("host", "process", "began_at", "beat_at")
    columns = [Column(name, say(f"site.admin.column.{name}", lang), head=name == "host") for name in names]
    return Table(say("site.admin.job.workers", lang), columns, rows, empty=say("site.admin.job.nobody", lang))


@page(permission="job.see")
def job(request: SiteRequest, number: str) -> HttpResponse:
    """Show one job with every attempt that failed."""
    return shown(request, number, [])


def shown(request: SiteRequest, number: str, told: Sequence[Problem]) -> HttpResponse:
    """Return the page of a job.

    Raises:
        ProblemError: there is none.
    """
    from zhuanji.services.jobs.listing import number_of

    row = rows_of(None).filter(pk=number_of(number)).first()
    if row is None:
        raise ProblemError([Problem("jobs.unknown", Place(), {"id": number[:40]})])
    failed, lang = faults_of(str(row.id)), request.lang
    one = view(row, failed)
    faults = [
        {
            "attempt": number_,
            "at": when(each.at),
            "told": [Problem(each.code, Place(), each.values)],
            "detail": each.detail,
        }
        for number_, each in enumerate(failed, start=1)
    ]
    context = {
        "tabs": tabs(request, "jobs"),
        "told": told,
        "one": one,
        "title": one.title(lang),
        "badge": marks.badge(say(f"jobs.state.{one.state}", lang), KINDS[one.state]),
        "times": [
            (say(f"site.admin.column.{name}", lang), when(getattr(one, name)))
            for name in ("asked_at", "begun_at", "ended_at")
        ],
        "faults": faults,
        "may_retry": one.state in ("parked", "again") and bool(may(request, "job.retry")),
    }
    address = reverse("admin:job", args=[number])
    return render_page(request, "admin/job.html", context, status=400 if told else 200, address=address)


@page(permission="job.retry", methods=("POST",))
def retry(request: SiteRequest, number: str) -> HttpResponse:
    """Have a job tried again."""
    try:
        retry_job(number, by=request.actor.username)
    except ProblemError as error:
        return shown(request, number, list(error.problems))
    tell(request, "site.done.job_again")
    return HttpResponseRedirect(reverse("admin:job", args=[number]))
