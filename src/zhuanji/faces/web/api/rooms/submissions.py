"""The ledger's files: those that were handed in, handing one in, approving and sending back, and what is due."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any, Literal

from ninja import File, Form, Query, Router, Schema
from ninja.files import UploadedFile

from zhuanji.basics.problems import Problem, ProblemError
from zhuanji.faces.web.api.tools.bounds import (
    Asked,
    Long,
    Name,
    Number,
    Page,
    Paged,
    Words,
    Year,
    page,
    page_of,
)
from zhuanji.faces.web.api.tools.guard import operation
from zhuanji.faces.web.pages.data import owed
from zhuanji.faces.web.pages.data.deciding import scan_of
from zhuanji.faces.web.pages.data.scope import APPROVE, DUE, SEE, submission, submissions
from zhuanji.faces.web.pages.data.searching import narrowed
from zhuanji.faces.web.request import SiteRequest
from zhuanji.services.ledger.approval import Scan, approve, send_back
from zhuanji.services.ledger.submissions import case_of
from zhuanji.services.records.models import Submission

router = Router(tags=["ledger"])
PLAIN = (
    "id",
    "file_name",
    "sheet",
    "sheet_name",
    "period",
    "department",
    "area",
    "sent_by",
    "received_at",
    "state",
    "revision",
    "rows",
    "good",
    "bad",
    "unchanged",
    "warnings",
    "zero",
    "approved_at",
    "approved_by",
    "note",
)


class SubmissionLine(Schema):
    """A sheet of a file that was handed in; good + bad + unchanged rows, and how it stands."""

    id: int
    file_name: str
    sheet: str
    sheet_name: str
    period: str
    department: str
    area: str
    sent_by: str
    received_at: datetime
    state: str
    revision: int
    rows: int
    good: int
    bad: int
    unchanged: int
    warnings: int
    zero: bool
    approved_at: datetime | None
    approved_by: str
    note: str


class StepOut(Schema):
    """A step of a submission's history."""

    action: str
    start: str
    end: str
    person: str
    at: datetime
    reason: str


class SubmissionOut(SubmissionLine):
    """A submission with what its columns hold and its history."""

    items: list[str]
    corrects: int | None
    replaced_by: int | None
    history: list[StepOut]


class DueLine(Schema):
    """One sheet of one period that somebody owes, or has sent."""

    department: str
    sheet: str
    period: str
    state: str
    opens: date | None
    closes: date | None
    verified: bool
    submissions: list[int]
    lacking: int
    reason: str


class AskedSubmissions(Paged):
    """Which submissions."""

    q: Words = ""
    sheet: Words = ""
    department: Words = ""
    state: Literal["", "DRAFT", "ZERO_REPORTED", "CHECKED", "APPROVED", "RETURNED"] = ""


class AskedDue(Paged):
    """Which part of the board."""

    department: Name | None = None
    sheet: Name | None = None
    state: Name | None = None
    year: Year | None = None


class Returned(Asked):
    """Why drafts go back."""

    reason: Long


class Print(Asked):
    """What stands on a signed print."""

    check_code: Words
    signed_by: Words = ""


@operation(router.get, "/submissions", permission=SEE, gives=Page[SubmissionLine])
def listed(request: SiteRequest, asked: Query[AskedSubmissions]) -> dict[str, Any]:
    """What was handed in, the last first."""
    values = {name: getattr(asked, name) for name in ("q", "sheet", "department", "state")}
    return page_of(narrowed(submissions(request), values).order_by("-id"), asked, told)


@operation(router.get, "/submissions/{number}", permission=SEE, gives=SubmissionOut)
def one(request: SiteRequest, number: Number) -> dict[str, Any]:
    """One submission."""
    return whole(request, submission(request, number))


@operation(router.post, "/submissions/{number}/approve", permission=APPROVE, gives=SubmissionOut)
def approve_one(request: SiteRequest, number: Number) -> dict[str, Any]:
    """Approve a draft as a second person."""
    return approved(request, number)


@operation(router.post, "/submissions/{number}/approve-by-scan", permission=APPROVE, gives=SubmissionOut)
def approve_by_scan(
    request: SiteRequest, number: Number, body: Form[Print], file: File[UploadedFile]
) -> dict[str, Any]:
    """Approve a draft by its signed and stamped print, whose check code ties it to the rows."""
    del body, file  # the page's form has the same fields
    submission(request, number, APPROVE)
    return approved(request, number, scan_of(request))


@operation(router.post, "/submissions/{number}/return", permission=APPROVE, gives=SubmissionOut)
def return_one(request: SiteRequest, number: Number, body: Returned) -> dict[str, Any]:
    """Send a draft back to its sender with a reason."""
    held = submission(request, number, APPROVE)
    reason = " ".join(body.reason.split())[:500]
    if not reason:
        raise ProblemError([Problem("site.data.no_reason")])
    [done] = send_back(request.home, [held.id], by=request.actor.username, reason=reason)
    return whole(request, done)


@operation(router.get, "/due", permission=DUE, gives=Page[DueLine])
def due(request: SiteRequest, asked: Query[AskedDue]) -> dict[str, Any]:
    """What is due, late or sent by the departments that whoever asks may look at; an area's office sees its own."""
    found = [
        line
        for line in owed.lines(request)
        if asked.department in (None, line.department)
        and asked.sheet in (None, line.sheet)
        and asked.state in (None, line.state)
        and (asked.year is None or line.period[:4] == str(asked.year))
    ]
    return page(found, asked)


def approved(request: SiteRequest, number: int, scan: Scan | None = None) -> dict[str, Any]:
    """Approve a submission, and return it."""
    held = submission(request, number, APPROVE)
    [done] = approve(request.home, [held.id], by=request.actor.username, scan=scan)
    return whole(request, done)


def told(one: Submission) -> dict[str, Any]:
    """Return a submission as lists show it."""
    return {name: getattr(one, name) for name in PLAIN}


def whole(request: SiteRequest, one: Submission) -> dict[str, Any]:
    """Return a submission with its columns and history."""
    steps = [
        {
            "action": step.action,
            "start": step.start,
            "end": step.end,
            "person": step.actor.person,
            "at": step.at,
            "reason": step.papers.reason,
        }
        for step in case_of(request.home.pack, one).steps
    ]
    items = list(dict.fromkeys(item for _, _, item, _ in one.columns if item))
    return {
        **told(one),
        "items": items,
        "corrects": one.corrects_id,
        "replaced_by": one.replaced_by_id,
        "history": steps,
    }
