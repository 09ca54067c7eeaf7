"""What a run waits for from the actor: objections to take or to answer, and its next step."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.urls import reverse

from zhuanji.basics.texts import say
from zhuanji.faces.web.guard import may
from zhuanji.faces.web.pages.appraisal.actions import DANGER, ON_OWN_PAGE, actions
from zhuanji.faces.web.pages.appraisal.objection_list import taken, waiting
from zhuanji.faces.web.pages.appraisal.scope import MOVES, RunView, within

if TYPE_CHECKING:
    from zhuanji.faces.web.request import SiteRequest

ASIDE = (*ON_OWN_PAGE, *DANGER, "release", "rerun", "cancel")  # may be done, but nothing waits for it


@dataclass(frozen=True)
class Duty:
    """What waits for the actor: of which run, what, and where it is done."""

    run: str
    words: str
    url: str


def duties(request: SiteRequest) -> list[Duty]:
    """Return what runs wait for from the actor, the latest year first."""
    if not any(may(request, permission) for permission in MOVES.values()):
        return []
    return [one for view in views(request) for one in of_run(view)]


def views(request: SiteRequest) -> Iterator[RunView]:
    """Yield the runs that aren't at their end and that the actor may see."""
    from zhuanji.services.records.models import Run
    from zhuanji.services.runs.opening import KIND, case_of
    from zhuanji.services.runs.words import CANCELLED, ENDED

    for run in Run.objects.filter(kind=KIND).order_by("-year", "pk"):
        if not may(request, "run.see", within(request, run.area)):
            continue
        case = case_of(request.home, run)
        if case.state not in (*ENDED, CANCELLED):
            yield RunView(request, run, case, "")


def of_run(view: RunView) -> Iterator[Duty]:
    """Yield what a run waits for from the actor."""
    if not view.roles:
        return
    lang = view.request.lang
    title = say("site.cockpit.duty.run", lang, area=view.title, year=view.run.year)
    there = reverse("appraisal:objections", args=[view.run.id])
    if count := sum(one.may_take for one in waiting(view)):
        yield Duty(title, say("site.cockpit.duty.take", lang, count=count), there)
    if count := sum(one.may_answer for one in taken(view)):
        yield Duty(title, say("site.cockpit.duty.answer", lang, count=count), there)
    page = reverse("appraisal:run", args=[view.run.id])
    for one in actions(view):
        if one.offered and one.ready and not one.blocked and one.id not in ASIDE:
            yield Duty(title, one.title, page)
