"""Where an enterprise objects to its result, as long as the notice runs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.urls import reverse

from zhuanji.basics.civil_time import civil_day
from zhuanji.faces.web.guard import may
from zhuanji.faces.web.pages.enterprises.gradings import is_enterprise

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from zhuanji.faces.web.pages.enterprises.dossier.grades import Graded
    from zhuanji.faces.web.pages.enterprises.dossier.subject import Subject
    from zhuanji.faces.web.request import SiteRequest


@dataclass(frozen=True)
class Objecting:
    """A notice that runs: of which year's result, until when, and where one objects to it."""

    year: int
    last: date
    url: str


def objecting(request: SiteRequest, about: Subject, grades: Iterable[Graded]) -> list[Objecting]:
    """Return the notices on which an enterprise may still object to a result of its own; none to anybody else."""
    from zhuanji.services.records.models import Run
    from zhuanji.services.runs.facts import notice_of
    from zhuanji.services.runs.opening import case_of
    from zhuanji.services.runs.words import NOTICED, PUBLIC

    if not is_enterprise(request) or not may(request, "objection.file", about.target()):
        return []
    today, found = civil_day(request.at), []
    for run in Run.objects.filter(pk__in=[one.run for one in grades]).order_by("-year", "pk"):
        case = case_of(request.home, run)
        notice = notice_of(run, case.revision, PUBLIC) if case.state in NOTICED else None
        if notice is not None and notice.runs(today):
            found.append(Objecting(run.year, notice.last, reverse("appraisal:objections", args=[run.id])))
    return found
