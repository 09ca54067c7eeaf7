"""Objections: handed in by enterprises, taken by townships, answered by the county's office; who moved afterwards."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.http import HttpResponse, HttpResponseRedirect
from django.urls import reverse

from zhuanji.basics.civil_time import civil_day
from zhuanji.basics.problems import Place, Problem, ProblemError
from zhuanji.basics.texts import say
from zhuanji.engines.lifecycles import Evidence
from zhuanji.faces.web.guard import page, require
from zhuanji.faces.web.pages.appraisal.fields import NUMBER, content, field, typed
from zhuanji.faces.web.pages.appraisal.objection_list import may_file, name_of, taken, waiting
from zhuanji.faces.web.pages.appraisal.papers import town_of
from zhuanji.faces.web.pages.appraisal.run import heading
from zhuanji.faces.web.pages.appraisal.scope import RunView, run_view
from zhuanji.faces.web.render import render_page
from zhuanji.services.ledger.history import RefusedError
from zhuanji.services.runs.facts import notice_of
from zhuanji.services.runs.filing import LONGEST, STAMPED, file_objection, take_filed
from zhuanji.services.runs.moves import keep_paper
from zhuanji.services.runs.objections import reply, take
from zhuanji.services.runs.storing import scorings_of
from zhuanji.services.runs.words import NOTICED, PUBLIC, TOWNSHIP

if TYPE_CHECKING:
    from collections.abc import Iterable

    from django.core.files.uploadedfile import UploadedFile

    from zhuanji.faces.web.request import SiteRequest

MOST_FILES = 6
REASON = 2000
DONE = ("filed", "taken", "taken_before", "answered")
OUTCOMES = ("upheld", "rejected")


@page(permission="run.see")
def listed(request: SiteRequest, number: int) -> HttpResponse:
    """Show the objections that the actor may see."""
    return drawn(run_view(request, number, "run.see"))


def drawn(view: RunView, *, problems: Iterable[Problem] = (), status: int = 200) -> HttpResponse:
    """Return the page, with what went wrong on it and what was typed into the form that is refused."""
    request, lang = view.request, view.request.lang
    shown = [*waiting(view), *taken(view)]
    request.seen.add("enterprise", [one.uscc for one in shown])
    notice = notice_of(view.run, view.case.revision, PUBLIC)
    runs = notice is not None and view.case.state in NOTICED and notice.runs(civil_day(request.at))
    done = request.GET.get("done", "")
    context = {
        **heading(view),
        "problems": [one.as_dict(lang, on_site=True) for one in problems],
        "notes": [say(f"site.appraisal.done.{done}", lang)] if done in DONE else [],
        "objections": shown,
        "notice": notice,
        "runs": runs,
        "files": runs and may_file(view),
        "own_name": name_of(view, view.own) if view.own else "",
        "longest": LONGEST,
        "typed": typed(request) if status != 200 else {},
        "again": view.whole
        and len([one for one in scorings_of(view.run) if one.revision == view.case.revision]) > 1,
    }
    address = reverse("appraisal:objections", args=[view.run.id])
    return render_page(request, "appraisal/objections.html", context, status=status, address=address)


@page(permission="objection.file", methods=("POST",))
def hand_in(request: SiteRequest, number: int) -> HttpResponse:
    """Hand an objection in: an enterprise for itself; a township takes one that came on paper."""
    view = run_view(request, number, "run.see")
    uscc = view.own or field(request, "uscc", 40)
    require(request, "objection.file", view.row(uscc, town_of(view, uscc)))
    if not view.own and TOWNSHIP not in view.roles:
        require(request, "run.move.township", view.acting(TOWNSHIP))
    what = "filed"
    try:
        if view.own:
            file_objection(
                request.home,
                view.run,
                uscc,
                by=request.actor.username,
                words=words(request),
                papers=files(request),
                at=request.at,
            )
        else:
            what = "taken" if take_paper(view, uscc) else "taken_before"
    except RefusedError as refused:
        return drawn(view, problems=refused.in_language(request.lang).problems, status=400)
    except ProblemError as fault:
        return drawn(view, problems=fault.problems, status=400)
    return done(view, what)


def words(request: SiteRequest) -> str:
    """Return what is objected to."""
    return field(request, "words", LONGEST)


def files(request: SiteRequest) -> list[tuple[bytes, str]]:
    """Return the papers that were sent, the stamped one first.

    Raises:
        ProblemError: one is no paper, or there are too many.
    """
    sent = [*request.FILES.getlist("paper")[:1], *request.FILES.getlist("more")]
    if len(sent) > MOST_FILES:
        raise ProblemError([Problem("site.appraisal.files.many", Place(), {"most": MOST_FILES})])
    if not request.FILES.getlist("paper"):
        return []
    return [content(one) for one in sent]


def take_paper(view: RunView, uscc: str) -> bool:
    """Take an objection that came to the township on paper; say whether it is new, not a paper taken before."""
    request = view.request
    sent = files(request)
    if not sent:
        raise ProblemError([Problem("run.object.no_paper", Place())])
    data, name = sent[0]
    paper = keep_paper(request.home, STAMPED, data, name)
    one = take(
        request.home,
        view.run,
        uscc,
        by=request.actor.username,
        paper=paper,
        words=words(request),
        at=request.at,
    )
    return one.at == request.at


@page(permission="objection.file", methods=("POST",))
def take_in(request: SiteRequest, number: int) -> HttpResponse:
    """Take an objection that an enterprise has handed in: the one that is named, else its first that waits."""
    view = run_view(request, number, "run.see")
    uscc, filed = field(request, "uscc", 40), field(request, "filing", 6)
    check_taking(view, uscc)
    which = int(filed) if filed.isascii() and filed.isdecimal() else None
    try:
        take_filed(request.home, view.run, uscc, by=request.actor.username, number=which, at=request.at)
    except RefusedError as refused:
        return drawn(view, problems=refused.in_language(request.lang).problems, status=400)
    except ProblemError as fault:
        return drawn(view, problems=fault.problems, status=400)
    return done(view, "taken")


@page(permission="objection.answer", methods=("POST",))
def answer(request: SiteRequest, number: int) -> HttpResponse:
    """Answer an objection, with its document number."""
    view = run_view(request, number, "run.see")
    check_answering(view)
    try:
        give_answer(view)
    except RefusedError as refused:
        return drawn(view, problems=refused.in_language(request.lang).problems, status=400)
    except ProblemError as fault:
        return drawn(view, problems=fault.problems, status=400)
    return done(view, "answered")


def check_taking(view: RunView, uscc: str) -> None:
    """See that the actor may take an enterprise's objection: as its township.

    Raises:
        Denied: it may not.
    """
    require(view.request, "run.move.township", view.acting(TOWNSHIP))
    require(view.request, "objection.file", view.row(uscc, town_of(view, uscc)))


def check_answering(view: RunView) -> None:
    """See that the actor may answer objections: as the office of the run's county.

    Raises:
        Denied: it may not.
    """
    require(view.request, "objection.answer", view.area)
    require(view.request, "run.move.county_office", view.area)


def give_answer(view: RunView) -> None:
    """Write the answer.

    Raises:
        ProblemError: something is lacking, or the lifecycle doesn't allow it.
    """
    request = view.request
    which, outcome = field(request, "objection", 12), field(request, "outcome", 12)
    reason, written = field(request, "reason", REASON), field(request, "number", NUMBER)
    problems = []
    if outcome not in OUTCOMES:
        problems.append(Problem("site.appraisal.answer.outcome", Place()))
    if not reason:
        problems.append(Problem("site.appraisal.answer.reason", Place()))
    if not written:
        problems.append(Problem("site.appraisal.answer.number", Place()))
    papers = request.FILES.getlist("paper")
    if not papers:
        problems.append(Problem("site.appraisal.answer.paper", Place()))
    if not (which.isascii() and which.isdecimal()):
        problems.append(Problem("run.resolve.unknown", Place(), {"id": which}))
    if problems:
        raise ProblemError(problems)
    write_answer(view, int(which), papers[0], upheld=outcome == "upheld", reason=reason, number=written)


def write_answer(
    view: RunView, which: int, file: UploadedFile[Any], *, upheld: bool, reason: str, number: str
) -> None:
    """Write the answer to an objection, with its paper and the number of its document.

    Raises:
        ProblemError: the file is no paper, or the lifecycle doesn't allow it.
    """
    request = view.request
    data, name = content(file)
    kept: Evidence = keep_paper(request.home, "reply", data, name)
    told = say("site.appraisal.answer.numbered", "zh", number=number, reason=reason)
    reply(
        request.home,
        view.run,
        which,
        by=request.actor.username,
        upheld=upheld,
        reason=told,
        paper=kept,
        at=request.at,
    )


def done(view: RunView, what: str) -> HttpResponse:
    """Return to the list, which says what was done."""
    return HttpResponseRedirect(f"{reverse('appraisal:objections', args=[view.run.id])}?done={what}")
