"""Its cases: what it said of its figures in each run, what it objected to, and what became of that."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils.html import format_html

from zhuanji.basics.civil_time import in_shanghai
from zhuanji.basics.texts import say
from zhuanji.faces.web.design import marks
from zhuanji.faces.web.design.tables import Column, Row, Table
from zhuanji.faces.web.guard import may
from zhuanji.faces.web.pages.appraisal.answers import KINDS
from zhuanji.faces.web.pages.appraisal.scope import area_title, placed
from zhuanji.services.access.model import row_of
from zhuanji.services.runs.filed import waiting
from zhuanji.services.runs.opening import case_of, not_cancelled

if TYPE_CHECKING:
    from datetime import datetime

    from zhuanji.faces.web.pages.enterprises.dossier.subject import Subject
    from zhuanji.faces.web.request import SiteRequest
    from zhuanji.services.records.models import Run

ANSWERS, OBJECTIONS = "run.sheets", "run.see"
OUTCOMES = {"waiting": "info", "open": "warn", "upheld": "good", "rejected": "plain"}
Case = tuple["datetime", Row]


def cases(request: SiteRequest, about: Subject) -> Table | None:
    """Return its cases, the latest first; None where there is none that the actor may see."""
    runs = runs_of(about.uscc)
    found: list[Case] = []
    for run in runs:
        target = row_of(about.uscc, run.area, town_of(run, about))
        if may(request, ANSWERS, target):
            found += answers(request, run, about.uscc)
        if may(request, OBJECTIONS, target):
            found += [*objections(request, run, about.uscc), *handed_in(request, run, about.uscc)]
    if not found:
        return None
    found.sort(key=lambda one: one[0], reverse=True)
    names = ("at", "what", "words", "state", "outcome")
    columns = [
        Column(one, say(f"site.dossier.case.{one}", request.lang), head=one == "what") for one in names
    ]
    rows = [row for _, row in found]
    return Table(say("site.dossier.cases", request.lang), columns, rows, classes="dense")


def runs_of(uscc: str) -> list[Run]:
    """Return the runs that know an enterprise, cancelled ones left out.

    Each table is asked by itself: joined, every run stands beside all its results before one is looked for.
    """
    from zhuanji.services.records.models import Confirmation, Objection, Run, Scoring

    runs = {run.id: run for run in not_cancelled(Run.objects.all())}
    told = [
        table.objects.filter(run__in=runs, uscc=uscc).values_list("run", flat=True)
        for table in (Confirmation, Objection)
    ]
    scored = Scoring.objects.filter(results__uscc=uscc).values_list("run", flat=True)
    known = {one for found in (*told, scored) for one in found}
    return [run for key, run in runs.items() if key in known]


def town_of(run: Run, about: Subject) -> str:
    """Return in which township it lies in a run: by its last scoring, before that by the list of enterprises."""
    from zhuanji.services.records.models import RunResult

    results = placed(RunResult.objects.filter(scoring__run=run, uscc=about.uscc))
    told = results.order_by("-scoring__number").values_list("place", flat=True).first()
    if told is not None or about.row is None:
        return told or ""
    return about.row.town if run.area in (about.row.area, about.row.functional_area) else ""


def answers(request: SiteRequest, run: Run, uscc: str) -> Iterator[Case]:
    """Yield what an enterprise said last of its figures, in each revision of a run."""
    from zhuanji.services.records.models import Confirmation

    last = {one.revision: one for one in Confirmation.objects.filter(run=run, uscc=uscc).order_by("id")}
    for one in last.values():
        state = marks.badge(say(f"run.answer.title.{one.answer}", request.lang), KINDS[one.answer])
        yield case(request, run, "answers", one.at, (one.words or "—", state, "—"))


def objections(request: SiteRequest, run: Run, uscc: str) -> Iterator[Case]:
    """Yield the objections that were taken, with their answers."""
    from zhuanji.services.records.models import Objection

    for one in Objection.objects.filter(run=run, uscc=uscc).select_related("reply").order_by("id"):
        reply = getattr(one, "reply", None)
        outcome = "open" if reply is None else "upheld" if reply.upheld else "rejected"
        told = "—" if reply is None else " · ".join(filter(None, (reply.reason, reply.document_number)))
        yield case(request, run, "objections", one.at, (one.words or "—", badge(request, outcome), told))


def handed_in(request: SiteRequest, run: Run, uscc: str) -> Iterator[Case]:
    """Yield the objections that wait for its township."""
    wait = waiting(request.home, run, case_of(request.home, run).revision)
    for one in (one for one in wait if one.uscc == uscc):
        yield case(request, run, "objections", one.at, (one.words or "—", badge(request, "waiting"), "—"))


def badge(request: SiteRequest, outcome: str) -> str:
    """Return what became of an objection."""
    key = "site.appraisal.outcome.waiting" if outcome == "waiting" else f"run.outcome.{outcome}"
    return marks.badge(say(key, request.lang), OUTCOMES[outcome])


def case(request: SiteRequest, run: Run, kind: str, at: datetime, told: tuple[str, str, str]) -> Case:
    """Return a row, which leads to the page of the run that the case belongs to."""
    lang = request.lang
    words = say(f"site.dossier.case.{kind}", lang, area=area_title(request, run.area), year=run.year)
    link = format_html('<a href="{}">{}</a>', reverse(f"appraisal:{kind}", args=[run.id]), words)
    return at, Row([f"{in_shanghai(at):%Y-%m-%d %H:%M}", link, *told])
