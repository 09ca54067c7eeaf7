"""What is done to submissions: approved, sent back, withdrawn, checked again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, cast

from django.http import HttpResponse, HttpResponseRedirect
from django.urls import reverse

from zhuanji.basics.problems import Place, Problem, ProblemError
from zhuanji.basics.texts import say
from zhuanji.faces.web.design.paging import paged_query
from zhuanji.faces.web.done import tell
from zhuanji.faces.web.guard import page
from zhuanji.faces.web.pages.data.reviewing import MOST_AT_ONCE, review_page
from zhuanji.faces.web.pages.data.scope import APPROVE, SEE, SEND, submission, submissions, tabs
from zhuanji.faces.web.pages.data.submission import shown
from zhuanji.faces.web.pages.data.views import submissions_table
from zhuanji.faces.web.render import render_page
from zhuanji.services.ledger.history import RefusedError

if TYPE_CHECKING:
    from zhuanji.basics.texts import Language
    from zhuanji.faces.web.request import SiteRequest
    from zhuanji.services.ledger.approval import Scan
    from zhuanji.services.records.models import Submission

ALONE_ROWS = 2_000  # a file with more rows is checked again by a job
MOST_SCAN = 20 << 20
SCANS = (b"%PDF-", b"\xff\xd8\xff", b"\x89PNG\r\n", b"II*\x00", b"MM\x00*")


@contextmanager
def in_language(lang: Language) -> Iterator[None]:
    """Let refusals of a lifecycle speak the language of the page."""
    try:
        yield
    except RefusedError as error:
        raise error.in_language(lang) from None


@page(permission=APPROVE, methods=("POST",))
def approve_many(request: SiteRequest) -> HttpResponse:
    """Approve or send back the drafts that were ticked: all of them, or none."""
    from zhuanji.services.ledger.approval import approve, send_back

    try:
        numbers = [submission(request, number, APPROVE).id for number in ticked(request)]
        with in_language(request.lang):
            if "return" in request.POST:
                back = send_back(request.home, numbers, by=request.actor.username, reason=reason_of(request))
                tell(request, "site.done.returned", ids=numbers_of(back))
            else:
                tell_approved(request, approve(request.home, numbers, by=request.actor.username))
    except ProblemError as error:
        return review_page(request, list(error.problems))
    return HttpResponseRedirect(reverse("data:review"))


def tell_approved(request: SiteRequest, done: Sequence[Submission]) -> None:
    """Say what was approved, with how many rows entered the ledger."""
    with_rows, nothing = [one for one in done if not one.zero], [one for one in done if one.zero]
    if with_rows:
        rows = f"{sum(one.good for one in with_rows):,}"
        tell(request, "site.done.approved", ids=numbers_of(with_rows), rows=rows)
    if nothing:
        tell(request, "site.done.approved_zero", ids=numbers_of(nothing))


def numbers_of(done: Sequence[Submission]) -> str:
    """Return the numbers of submissions as they are said."""
    return " ".join(f"#{one.id}" for one in done)


def ticked(request: SiteRequest) -> list[int]:
    """Return the numbers that were ticked.

    Raises:
        ProblemError: none were, or too many, or they are no numbers.
    """
    told = request.POST.getlist("id")
    numbers = [int(one) for one in told if one.isascii() and one.isdecimal() and len(one) < 10]
    if not numbers or len(numbers) != len(told):
        raise ProblemError([Problem("site.data.nothing_ticked")])
    if len(numbers) > MOST_AT_ONCE:
        raise ProblemError([Problem("site.data.too_many_ticked", Place(), {"most": MOST_AT_ONCE})])
    return numbers


def reason_of(request: SiteRequest) -> str:
    """Return the reason that was typed.

    Raises:
        ProblemError: there is none.
    """
    text = " ".join(request.POST.get("reason", "").split())[:500]
    if not text:
        raise ProblemError([Problem("site.data.no_reason")])
    return text


@page(permission=APPROVE, methods=("POST",))
def approve_one(request: SiteRequest, number: int) -> HttpResponse:
    """Approve one submission, as a second person or by a signed scan."""
    from zhuanji.services.ledger.approval import approve

    one = submission(request, number, APPROVE)
    try:
        scan = scan_of(request) if "scan" in request.POST else None
        with in_language(request.lang):
            tell_approved(request, approve(request.home, [one.id], by=request.actor.username, scan=scan))
    except ProblemError as error:
        return shown(request, one, list(error.problems))
    return back_to(one)


def scan_of(request: SiteRequest) -> Scan:
    """Return the signed scan that was handed in with its check code.

    Raises:
        ProblemError: one of both is missing, or the file is no scan.
    """
    from zhuanji.services.ledger.approval import Scan

    file, code = request.FILES.get("file"), " ".join(request.POST.get("check_code", "").split())[:100]
    if file is None or not code:
        raise ProblemError([Problem("site.data.scan.both")])
    if (file.size or 0) > MOST_SCAN:
        raise ProblemError([Problem("site.data.scan.too_large", Place(), {"most": MOST_SCAN >> 20})])
    data = file.read()
    if not data.startswith(SCANS):
        raise ProblemError([Problem("site.data.scan.kind")])
    return Scan(data, file.name or "scan", code, " ".join(request.POST.get("signed_by", "").split())[:100])


@page(permission=APPROVE, methods=("POST",))
def send_back_one(request: SiteRequest, number: int) -> HttpResponse:
    """Send a submission back to its sender, with a reason."""
    return sent_back(request, submission(request, number, APPROVE), withdraw=False)


@page(permission=SEND, methods=("POST",))
def withdraw(request: SiteRequest, number: int) -> HttpResponse:
    """Take back what one handed in oneself."""
    one = submission(request, number, SEND)
    if one.sent_by != request.actor.username:
        return shown(request, one, [Problem("site.data.not_own")])
    return sent_back(request, one, withdraw=True)


def sent_back(request: SiteRequest, one: Submission, *, withdraw: bool) -> HttpResponse:
    """Send a submission back or withdraw it."""
    from zhuanji.services.ledger.approval import send_back

    try:
        reason = reason_of(request)
        with in_language(request.lang):
            send_back(request.home, [one.id], by=request.actor.username, reason=reason, withdraw=withdraw)
    except ProblemError as error:
        return shown(request, one, list(error.problems))
    tell(request, f"site.done.{'withdrawn' if withdraw else 'returned'}", id=one.id, ids=f"#{one.id}")
    return back_to(one)


@page(permission=SEND, methods=("POST",))
def check_again(request: SiteRequest, number: int) -> HttpResponse:
    """Check the file of a submission again with what was decided since; a long one is left to a job."""
    from zhuanji.services.jobs.asked import check_again as job
    from zhuanji.services.jobs.queue import put
    from zhuanji.services.ledger.rechecking import recheck

    one = submission(request, number, SEND)
    if one.rows > ALONE_ROWS:
        put(job, one.id, request.actor.username, request.lang)
        return HttpResponseRedirect(f"{reverse('data:submission', args=[one.id])}?queued=1")
    try:
        with in_language(request.lang):
            done = recheck(request.home, one.id, by=request.actor.username, lang=request.lang)
    except ProblemError as error:
        return shown(request, one, list(error.problems))
    if done.known:
        return HttpResponseRedirect(f"{reverse('data:submission', args=[one.id])}?same=1")
    new = next((each.submission for each in done.sheets if each.submission), one)
    tell(request, "site.done.checked_again", id=new.id)
    return back_to(new)


def back_to(one: Submission) -> HttpResponse:
    """Send the browser to the page of a submission."""
    return HttpResponseRedirect(reverse("data:submission", args=[one.id]))


@page(permission=SEE)
def listing(request: SiteRequest) -> HttpResponse:
    """List submissions, filtered."""
    from zhuanji.faces.web.design.filters import FilterBar, chosen
    from zhuanji.faces.web.pages.data.searching import fields, narrowed

    every = submissions(request)
    asked = fields(request)
    rows = paged_query(request, narrowed(every, chosen(request, asked)).order_by("-id"))
    caption = say("site.data.tab.submissions", request.lang)
    context = {
        "tabs": tabs(request, "submissions"),
        "bar": FilterBar(asked),
        "rows": rows,
        "table": submissions_table(request, cast("list[Submission]", rows.rows), caption),
    }
    return render_page(request, "data/submissions.html", context, part="data/listed_part.html")
