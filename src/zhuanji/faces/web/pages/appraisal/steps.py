"""The steps of a run: in which role each is done, whether that is the actor's, and carrying it out.

Pages and the API come here with what was said in their forms.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypedDict

from zhuanji.basics.civil_time import civil_day
from zhuanji.basics.problems import Place, Problem, ProblemError
from zhuanji.engines.lifecycles import Papers
from zhuanji.faces.web.guard import require
from zhuanji.faces.web.pages.appraisal.actions import MADE_HERE, ON_OWN_PAGE
from zhuanji.faces.web.pages.appraisal.fields import Said, content
from zhuanji.faces.web.pages.appraisal.scope import MOVES, RunView
from zhuanji.services.access import Target
from zhuanji.services.runs.answers import ask, silence
from zhuanji.services.runs.moves import move_run, note_land, papers_of
from zhuanji.services.runs.office import release
from zhuanji.services.runs.opening import open_run
from zhuanji.services.runs.scoring import rerun, score_run
from zhuanji.services.runs.words import COUNTY_OFFICE, LEADERS, TOWNSHIP

if TYPE_CHECKING:
    from datetime import date, datetime

    from zhuanji.faces.web.request import SiteRequest
    from zhuanji.services.records.models import Run


def acting_role(view: RunView, action: str) -> str:
    """Return the role in which an action is done, which has to be the actor's.

    Raises:
        ProblemError: there is no such action.
        Denied: it is another's.
    """
    role = role_for(view, action)
    require(view.request, MOVES[role], view.acting(role))
    return role


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


def carry_out(view: RunView, action: str, role: str, said: Said) -> None:
    """Carry an action out in a role that the actor has.

    Raises:
        RefusedError: the lifecycle doesn't allow it.
        ProblemError: something is lacking or can't be used.
    """
    ACTIONS.get(action, moved)(view, action, role, said)


def opened(request: SiteRequest, area: str, year: int) -> Run:
    """Open a run of an area and year, by the schemes that hold there.

    Raises:
        Denied: the area isn't the actor's.
        ProblemError: it can't be opened.
    """
    require(request, MOVES[COUNTY_OFFICE], Target(areas=frozenset([area])))
    return open_run(request.home, area, year, by=request.actor.username, at=request.at)


def moved(view: RunView, action: str, role: str, said: Said) -> None:
    """Take an action of the lifecycle."""
    request = view.request
    move_run(
        request.home,
        view.run,
        action,
        by=request.actor.username,
        role=role,
        papers=papers(view, action, said),
        snapshot=said.snapshot,
        days=said.days,
        at=request.at,
    )


def kinds(view: RunView, action: str) -> list[str]:
    """Return the kinds of papers that have to be sent with an action where the run stands."""
    arrow = view.case.lifecycle.arrow(view.case.state, action)
    return [kind for kind in arrow.needs.evidence if kind not in MADE_HERE] if arrow else []


def papers(view: RunView, action: str, said: Said) -> Papers:
    """Return the papers of a step, each looked at before any is kept."""
    sent = [(kind, said.papers[kind]) for kind in kinds(view, action) if kind in said.papers]
    evidence = [(kind, *content(file)) for kind, file in sent]
    return papers_of(view.request.home, evidence, reason=said.reason, document_number=said.number)


def told_land(view: RunView, action: str, role: str, said: Said) -> None:
    """Record that the land areas were put up."""
    del action, role
    note_land(view.request.home, view.run, **when(view, said))


def asked(view: RunView, action: str, role: str, said: Said) -> None:
    """Record that the enterprises were sent their figures."""
    del action, role
    ask(view.request.home, view.run, **when(view, said))


class When(TypedDict):
    """Who records something that runs some days, and when it does."""

    by: str
    start: date
    days: int | None
    at: datetime


def when(view: RunView, said: Said) -> When:
    """Return by whom and from when something runs: from today, where no other day was said."""
    request = view.request
    start = said.start or civil_day(request.at)
    return When(by=request.actor.username, start=start, days=said.days, at=request.at)


def silent(view: RunView, action: str, role: str, said: Said) -> None:
    """Record the silence of everybody who hasn't answered."""
    del action, role, said
    silence(view.request.home, view.run, by=view.request.actor.username, at=view.request.at)


def scored(view: RunView, action: str, role: str, said: Said) -> None:
    """Score the run."""
    del action, said
    score_run(view.request.home, view.run, by=view.request.actor.username, role=role, at=view.request.at)


def scored_again(view: RunView, action: str, role: str, said: Said) -> None:
    """Score the run again after an objection."""
    del action
    request = view.request
    rerun(
        request.home,
        view.run,
        by=request.actor.username,
        role=role,
        snapshot=said.snapshot,
        at=request.at,
    )


def decided(view: RunView, action: str, role: str, said: Said) -> None:
    """Record that what is for the office is released, or no longer."""
    request = view.request
    release(
        request.home,
        view.run,
        by=request.actor.username,
        role=role,
        reason=said.reason,
        document_number=said.number,
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
ACTIONS: dict[str, Callable[[RunView, str, str, Said], None]] = {
    "land": told_land,
    "ask": asked,
    "silence": silent,
    "score": scored,
    "rerun": scored_again,
    "release": decided,
    "withdraw": decided,
}
