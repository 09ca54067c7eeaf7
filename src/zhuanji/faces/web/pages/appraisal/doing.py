"""Carrying a step of a run out: a form that was posted, by somebody who may."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from django.http import HttpResponse, HttpResponseRedirect
from django.urls import reverse

from zhuanji.basics.problems import Place, Problem, ProblemError
from zhuanji.engines.lifecycles import Papers
from zhuanji.faces.web.guard import page, require
from zhuanji.faces.web.pages.appraisal.actions import MADE_HERE, ON_OWN_PAGE
from zhuanji.faces.web.pages.appraisal.fields import LONGEST, NUMBER, content, days, field, start
from zhuanji.faces.web.pages.appraisal.run import drawn
from zhuanji.faces.web.pages.appraisal.scope import MOVES, RunView, run_view
from zhuanji.services.access import Target
from zhuanji.services.ledger.history import RefusedError
from zhuanji.services.runs.answers import ask, silence
from zhuanji.services.runs.filing import check_none_waits
from zhuanji.services.runs.moves import move_run, note_land, papers_of
from zhuanji.services.runs.office import release
from zhuanji.services.runs.opening import open_run
from zhuanji.services.runs.scoring import rerun, score_run
from zhuanji.services.runs.words import COUNTY_OFFICE, LEADERS, TOWNSHIP

if TYPE_CHECKING:
    from zhuanji.faces.web.request import SiteRequest


@page(permission="run.see", methods=("POST",))
def act(request: SiteRequest, number: int, action: str) -> HttpResponse:
    """Carry an action out."""
    view = run_view(request, number, "run.see")
    role = role_for(view, action)
    require(request, MOVES[role], view.acting(role))
    try:
        ACTIONS.get(action, moved)(view, action, role)
    except RefusedError as refused:
        return drawn(view, problems=refused.in_language(request.lang).problems, status=400)
    except ProblemError as fault:
        return drawn(view, problems=fault.problems, status=400)
    return HttpResponseRedirect(f"{reverse('appraisal:run', args=[number])}?done={action}")


def role_for(view: RunView, action: str) -> str:
    """Return the role in which an action is done.

    Raises:
        ProblemError: there is no such action.
    """
    if action in OWN_ROLES:
        return OWN_ROLES[action]
    arrows = [arrow for arrow in view.case.lifecycle.arrows if arrow.action == action]
    if not arrows or action in ON_OWN_PAGE:
        raise ProblemError([Problem("site.appraisal.action.unknown", Place(), {"action": action[:40]})])
    return arrows[0].who[0]


def moved(view: RunView, action: str, role: str) -> None:
    """Take an action of the lifecycle."""
    request = view.request
    if action == "finalise":
        check_none_waits(request.home, view.run, view.case.revision)
    move_run(
        request.home,
        view.run,
        action,
        by=request.actor.username,
        role=role,
        papers=papers(view, action),
        snapshot=field(request, "snapshot", 64),
        days=days(request),
        at=request.at,
    )


def papers(view: RunView, action: str) -> Papers:
    """Return the papers of a form, each looked at before any is kept."""
    arrow = view.case.lifecycle.arrow(view.case.state, action)
    kinds = [kind for kind in arrow.needs.evidence if kind not in MADE_HERE] if arrow else []
    request = view.request
    sent = [(kind, file) for kind in kinds if (file := request.FILES.get(f"paper-{kind}")) is not None]
    evidence = [(kind, *content(file)) for kind, file in sent]
    return papers_of(
        request.home,
        evidence,
        reason=field(request, "reason", LONGEST),
        document_number=field(request, "number", NUMBER),
    )


def told_land(view: RunView, action: str, role: str) -> None:
    """Record that the land areas were put up."""
    del action, role
    request = view.request
    note_land(
        request.home,
        view.run,
        by=request.actor.username,
        start=start(request),
        days=days(request),
        at=request.at,
    )


def asked(view: RunView, action: str, role: str) -> None:
    """Record that the enterprises were sent their figures."""
    del action, role
    request = view.request
    ask(
        request.home,
        view.run,
        by=request.actor.username,
        start=start(request),
        days=days(request),
        at=request.at,
    )


def silent(view: RunView, action: str, role: str) -> None:
    """Record the silence of everybody who hasn't answered."""
    del action, role
    silence(view.request.home, view.run, by=view.request.actor.username, at=view.request.at)


def scored(view: RunView, action: str, role: str) -> None:
    """Score the run."""
    del action
    score_run(view.request.home, view.run, by=view.request.actor.username, role=role, at=view.request.at)


def scored_again(view: RunView, action: str, role: str) -> None:
    """Score the run again after an objection."""
    del action
    request = view.request
    rerun(
        request.home,
        view.run,
        by=request.actor.username,
        role=role,
        snapshot=field(request, "snapshot", 64),
        at=request.at,
    )


def decided(view: RunView, action: str, role: str) -> None:
    """Record that what is for the office is released, or no longer."""
    request = view.request
    release(
        request.home,
        view.run,
        by=request.actor.username,
        role=role,
        reason=field(request, "reason", LONGEST),
        document_number=field(request, "number", NUMBER),
        released=action == "release",
        at=request.at,
    )


OWN_ROLES = {
    "land": TOWNSHIP,
    "ask": COUNTY_OFFICE,
    "silence": COUNTY_OFFICE,
    "score": COUNTY_OFFICE,
    "rerun": COUNTY_OFFICE,
    "release": LEADERS,
    "withdraw": LEADERS,
}
ACTIONS: dict[str, Callable[[RunView, str, str], None]] = {
    "land": told_land,
    "ask": asked,
    "silence": silent,
    "score": scored,
    "rerun": scored_again,
    "release": decided,
    "withdraw": decided,
}


@page(permission="run.move.county_office", methods=("POST",))
def open_new(request: SiteRequest) -> HttpResponse:
    """Open a run of an area and year, by the schemes that hold there."""
    area, year = field(request, "area", 20), field(request, "year", 4)
    require(request, "run.move.county_office", Target(areas=frozenset([area])))
    if not (year.isascii() and year.isdecimal() and len(year) == 4):
        raise ProblemError([Problem("site.appraisal.field.year", Place())])
    run = open_run(request.home, area, int(year), by=request.actor.username, at=request.at)
    return HttpResponseRedirect(f"{reverse('appraisal:run', args=[run.id])}?done=open")
