"""For administrators: jobs and the log."""

from __future__ import annotations

import json
from datetime import datetime
from typing import Any, Literal
from uuid import UUID

from ninja import Query, Router, Schema

from zhuanji.basics.problems import Place, Problem, ProblemError
from zhuanji.faces.web.api.tools.bounds import Day, Number, Page, Paged, Words, page_of
from zhuanji.faces.web.api.tools.guard import operation
from zhuanji.faces.web.request import SiteRequest
from zhuanji.services.access.audit import Draft, Search, append, entries
from zhuanji.services.jobs.listing import JobView, faults_of, list_jobs, retry_job, rows_of, view
from zhuanji.services.records.models import AuditEntry

router = Router(tags=["administration"])


class JobOut(Schema):
    """A job; `again` is tried again at `next_at`, `parked` isn't."""

    id: str
    name: str
    title: str
    state: str
    attempts: int
    asked_at: datetime
    begun_at: datetime | None
    ended_at: datetime | None
    next_at: datetime | None
    problem: str


class EntryOut(Schema):
    """An entry of the log, with the hashes that chain it."""

    number: int
    at: datetime
    account: str
    action: str
    kind: str
    object: str
    count: int
    detail: dict[str, Any]
    address: str
    request: str
    previous: str
    hash: str


class AskedJobs(Paged):
    """Which jobs."""

    state: Literal["waiting", "again", "running", "done", "parked"] | None = None


class AskedLog(Paged):
    """Which entries: an action or its beginning, an id that they are about, days, those before another entry.

    Reading a page is an entry itself, on top of the rest: whoever reads further asks for what stands before the last
    number of the page read, or keeps `before` fixed and counts on by `offset`.
    """

    account: Words = ""
    action: Words = ""
    about: Words = ""
    first: Day | None = None
    last: Day | None = None
    before: Number | None = None


@operation(router.get, "/jobs", permission="job.see", gives=Page[JobOut])
def jobs(request: SiteRequest, asked: Query[AskedJobs]) -> dict[str, Any]:
    """The jobs, those that were asked for last first."""
    found = list_jobs(asked.state, limit=asked.limit, offset=asked.offset)
    total = rows_of(asked.state).count()
    rows = [job_data(one, request) for one in found]
    return {"total": total, "limit": asked.limit, "offset": asked.offset, "rows": rows}


@operation(router.get, "/jobs/{job}", permission="job.see", gives=JobOut)
def job(request: SiteRequest, job: UUID) -> dict[str, Any]:
    """One job."""
    row = rows_of(None).filter(pk=job).first()
    if row is None:
        raise ProblemError([Problem("jobs.unknown", Place(), {"id": str(job)})])
    return job_data(view(row, faults_of(str(row.id))), request)


@operation(router.post, "/jobs/{job}/retry", permission="job.retry", gives=JobOut)
def retry(request: SiteRequest, job: UUID) -> dict[str, Any]:
    """Have a job that is parked, or waits for its next attempt, tried at once."""
    return job_data(retry_job(str(job), by=request.actor.username), request)


@operation(router.get, "/log", permission="log.read", gives=Page[EntryOut])
def log(request: SiteRequest, asked: Query[AskedLog]) -> dict[str, Any]:
    """The log, the latest entries first; that it was read is an entry too, as on the page."""
    search = Search(asked.account, asked.action, asked.about, asked.first, asked.last, asked.before)
    found = page_of(entries(search), asked, entry_data)
    told = {"account": search.account, "action": search.action, "about": search.about}
    count = len(found["rows"])
    append([Draft(request.actor.username, "log.read", "log", count=count, detail=told, at=request.at)])
    return found


def job_data(one: JobView, request: SiteRequest) -> dict[str, Any]:
    """Return a job as data."""
    plain = ("id", "name", "state", "attempts", "asked_at", "begun_at", "ended_at", "next_at")
    problem = one.problem.sentence(request.lang) if one.problem else ""
    return {
        **{name: getattr(one, name) for name in plain},
        "title": one.title(request.lang),
        "problem": problem,
    }


def entry_data(one: AuditEntry) -> dict[str, Any]:
    """Return an entry as data."""
    plain = (
        "number",
        "at",
        "account",
        "action",
        "kind",
        "object",
        "count",
        "address",
        "request",
        "previous",
        "hash",
    )
    return {**{name: getattr(one, name) for name in plain}, "detail": json.loads(one.detail or "{}")}
