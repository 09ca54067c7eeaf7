"""Runs of the appraisal, opening one, and what they gave as far as whoever asks may see it."""

from __future__ import annotations

from typing import Any, Literal

from django.db.models import Count
from ninja import Query, Router, Schema
from pydantic import ConfigDict

from zhuanji.faces.web.api.tools.bounds import Asked, Name, Number, Page, Paged, Words, Year, page, page_of
from zhuanji.faces.web.api.tools.guard import operation
from zhuanji.faces.web.guard import may
from zhuanji.faces.web.pages.appraisal.scope import MOVES, SEES, RunView, own_of, run_view, within
from zhuanji.faces.web.pages.appraisal.steps import opened
from zhuanji.faces.web.request import SiteRequest
from zhuanji.services.records.models import Run, RunResult
from zhuanji.services.runs.marks import BETWEEN, marks_of
from zhuanji.services.runs.opening import all_runs, case_of
from zhuanji.services.runs.showing import brief, history, next_actions
from zhuanji.services.runs.words import COUNTY_OFFICE

router = Router(tags=["appraisal"])


class RunLine(Schema):
    """A run: one area's appraisal of one year, and where it stands.

    `grades` counts the enterprises whose results whoever asks may see; `whole` says whether these are all.
    """

    id: int
    area: str
    area_name: str
    year: int
    kind: str
    state: str
    state_title: str
    revision: int
    final: bool
    stand_in: bool
    demo: bool
    schemes: list[dict[str, Any]]
    scoring: int | None
    snapshot: str | None
    grades: dict[str, int]
    whole: bool


class NextOut(Schema):
    """What can be done with a run next, by whom (in words, and as the lifecycle has it), with which papers."""

    action: str
    title: str
    who: list[str]
    roles: list[str]
    evidence: list[str]


class RunOut(RunLine):
    """A run with its history and what can be done with it next; both for those who see runs."""

    history: list[dict[str, Any]]
    next: list[NextOut]


class ResultLine(Schema):
    """What a scoring gave an enterprise."""

    uscc: str
    name: str
    town: str
    scheme: str
    stratum: str
    score: float | None
    rank: int | None
    grade: str
    grade_before: str
    flags: str


class AskedRuns(Paged):
    """Which runs."""

    area: Name | None = None
    year: Year | None = None


class Opening(Asked):
    """Whose run of which year is opened."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"area": "330522", "year": 2024}]})

    area: Name
    year: Year


class AskedResults(Paged):
    """Which results, in which order."""

    grade: Words = ""
    scheme: Words = ""
    town: Words = ""
    q: Words = ""
    sort: Literal["rank", "score", "-score", "name", "uscc"] = "rank"


@operation(router.get, "/runs", permission="run.results", gives=Page[RunLine])
def runs(request: SiteRequest, asked: Query[AskedRuns]) -> dict[str, Any]:
    """The runs, the latest year first."""
    every = [one for one in all_runs(request.home, year=asked.year) if asked.area in (None, one.area)]
    part = page([view for one in every if (view := seen(request, one)) is not None], asked)
    part["rows"] = [run_line(one) for one in part["rows"]]
    return part


@operation(router.post, "/runs", permission=MOVES[COUNTY_OFFICE], gives={201: RunOut})
def open_one(request: SiteRequest, body: Opening) -> dict[str, Any]:
    """Open a run of an area and year, by the schemes that hold there."""
    run = opened(request, body.area, body.year)
    return whole(request, run_view(request, run.id))


@operation(router.get, "/runs/{number}", permission="run.results", gives=RunOut)
def run(request: SiteRequest, number: Number) -> dict[str, Any]:
    """One run."""
    return whole(request, found(request, number))


def whole(request: SiteRequest, view: RunView) -> dict[str, Any]:
    """Return a run with its history and what comes next, as far as whoever asks may see them."""
    told: dict[str, Any] = {"history": [], "next": []}
    if view.procedure:
        told = {"history": history(view.case, request.lang), "next": next_actions(view.case, request.lang)}
    return {**run_line(view), **told}


@operation(router.get, "/runs/{number}/results", permission="run.results", gives=Page[ResultLine])
def results(request: SiteRequest, number: Number, asked: Query[AskedResults]) -> dict[str, Any]:
    """What a run gave the enterprises whose results whoever asks may see."""
    rows = found(request, number).results()
    for name in ("grade", "scheme", "town"):
        if value := getattr(asked, name):
            rows = rows.filter(**{name: value})
    if asked.q:
        rows = rows.filter(name__contains=asked.q)
    part = page_of(rows.order_by("scheme", *ORDERS[asked.sort], "uscc"), asked, result_line)
    request.seen.add("enterprise", [one["uscc"] for one in part["rows"]])
    return part


def result_line(one: RunResult) -> dict[str, Any]:
    """Return a result with the flags that still stand."""
    told = {name: getattr(one, name) for name in ResultLine.model_fields}
    return told | {"flags": BETWEEN.join(marks_of(one.flags, one.grade_before, one.grade))}


ORDERS = {
    "rank": ("stratum", "rank"),
    "score": ("score",),
    "-score": ("-score",),
    "name": ("name",),
    "uscc": (),
}


def seen(request: SiteRequest, one: Run) -> RunView | None:
    """Return a run as whoever asks sees it; None where it isn't for them."""
    case = case_of(request.home, one)
    own = own_of(request, one, case)
    target = within(request, one.area, own)
    return RunView(request, one, case, own) if any(may(request, name, target) for name in SEES) else None


def found(request: SiteRequest, number: int) -> RunView:
    """Return a run that whoever asks may see.

    Raises:
        Denied, ProblemError: it isn't for them; there is none.
    """
    return run_view(request, number)


def run_line(view: RunView) -> dict[str, Any]:
    """Return a run as lists show it."""
    told = brief(view.request.home, view.run, view.request.lang)
    scoring = view.scoring
    counts = view.results().values_list("grade").order_by("grade").annotate(count=Count("id"))
    mine = (
        {"scoring": scoring.number, "snapshot": scoring.snapshot}
        if scoring
        else {"scoring": None, "snapshot": None}
    )
    return {**told, **mine, "grades": dict(counts), "whole": view.whole}
