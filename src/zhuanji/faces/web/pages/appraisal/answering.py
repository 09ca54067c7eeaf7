"""Recording what an enterprise said of its figures: by itself, by its township or by the county's office."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.http import HttpResponse, HttpResponseRedirect
from django.urls import reverse

from zhuanji.basics.problems import ProblemError
from zhuanji.faces.web.guard import Denied, may, page
from zhuanji.faces.web.pages.appraisal.answers import drawn, people_of, recorders
from zhuanji.faces.web.pages.appraisal.fields import LONGEST, content, field
from zhuanji.faces.web.pages.appraisal.scope import RunView, run_view
from zhuanji.services.runs.answers import answer
from zhuanji.services.runs.moves import keep_paper

if TYPE_CHECKING:
    from django.core.files.uploadedfile import UploadedFile

    from zhuanji.faces.web.request import SiteRequest


@page(permission="run.sheets", methods=("POST",))
def give(request: SiteRequest, number: int) -> HttpResponse:
    """Record an answer: by the county's office, by the township, or by the enterprise itself."""
    view = run_view(request, number, "run.sheets")
    uscc = view.own or field(request, "uscc", 40)
    check_recording(view, uscc)
    try:
        record(view, uscc)
    except ProblemError as fault:
        return drawn(view, problems=fault.problems, status=400)
    where = "appraisal:run" if view.own else "appraisal:answers"
    return HttpResponseRedirect(f"{reverse(where, args=[number])}?done=answer")


def check_recording(view: RunView, uscc: str) -> None:
    """See that the actor may record an enterprise's answer.

    Raises:
        Denied: it may not.
    """
    request = view.request
    decision = may(request, "run.sheets", view.row(uscc, people_of(view).get(uscc, ("", ""))[1]))
    if not decision or not recorders(view):
        raise Denied(decision if not decision else may(request, "run.move.county_office", view.area))


def record(view: RunView, uscc: str) -> None:
    """Record one answer of a form.

    Raises:
        ProblemError: it isn't the time, or something is lacking.
    """
    request = view.request
    given, words = field(request, "answer", 20), field(request, "words", LONGEST)
    recorded(view, uscc, given, words, request.FILES.get("paper"))


def recorded(view: RunView, uscc: str, given: str, words: str, sent: UploadedFile[Any] | None) -> None:
    """Record one answer with its paper.

    Raises:
        ProblemError: it isn't the time, or something is lacking.
    """
    request, paper = view.request, ""
    if sent is not None:
        data, name = content(sent)
        paper = keep_paper(request.home, "confirmations", data, name).reference
    answer(
        request.home,
        view.run,
        uscc,
        given,
        by=request.actor.username,
        words=words,
        paper=paper,
        at=request.at,
    )
