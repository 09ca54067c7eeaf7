"""The appraisal: schemes, runs, and what they gave as far as whoever asks may see it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from django.db.models import Count
from ninja import Query, Router, Schema

from zhuanji.faces.web.api.tools.bounds import Name, Number, Page, Paged, Words, Year, page, page_of
from zhuanji.faces.web.api.tools.guard import operation
from zhuanji.faces.web.api.tools.statuses import absent
from zhuanji.faces.web.guard import may
from zhuanji.faces.web.pages.appraisal.scope import SEES, RunView, own_of, run_view, within
from zhuanji.faces.web.request import SiteRequest
from zhuanji.services.records.models import Run
from zhuanji.services.runs.opening import all_runs, case_of
from zhuanji.services.runs.schemes import file_of
from zhuanji.services.runs.showing import brief, history, next_actions

if TYPE_CHECKING:
    from zhuanji.engines.rules import Pack

router = Router(tags=["appraisal"])


class SchemeLine(Schema):
    """A scheme: one area's rules of one kind of appraisal for some years."""

    id: str
    title: str
    kind: str
    area: str
    first_year: int
    last_year: int
    trial: bool
    verified: bool
    source: str


class SchemeOut(SchemeLine):
    """A scheme with its rules, the text of its file (YAML)."""

    rules: str


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


class RunOut(RunLine):
    """A run with its history and what can be done with it next; both for those who see runs."""

    history: list[dict[str, Any]]
    next: list[dict[str, Any]]


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


class AskedSchemes(Paged):
    """Which schemes."""

    area: Name | None = None
    year: Year | None = None


class AskedRuns(Paged):
    """Which runs."""

    area: Name | None = None
    year: Year | None = None


class AskedResults(Paged):
    """Which results, in which order."""

    grade: Words = ""
    scheme: Words = ""
    town: Words = ""
    q: Words = ""
    sort: Literal["rank", "score", "-score", "name", "uscc"] = "rank"


@operation(router.get, "/schemes", permission="scheme.see", gives=Page[SchemeLine])
def schemes(request: SiteRequest, asked: Query[AskedSchemes]) -> dict[str, Any]:
    """The schemes of the city."""
    found = [
        scheme_line(one)
        for one in request.home.pack.schemes.values()
        if asked.area in (None, one.area)
        and (asked.year is None or one.years.first <= asked.year <= one.years.last)
    ]
    return page(found, asked)


@operation(router.get, "/schemes/{scheme}", permission="scheme.see", gives=SchemeOut)
def scheme(request: SiteRequest, scheme: Name) -> dict[str, Any]:
    """One scheme with its rules."""
    one = request.home.pack.schemes.get(scheme)
    if one is None:
        raise absent(scheme)
    return {**scheme_line(one), "rules": text_of(request.home.pack, scheme)}


@operation(router.get, "/runs", permission="run.results", gives=Page[RunLine])
def runs(request: SiteRequest, asked: Query[AskedRuns]) -> dict[str, Any]:
    """The runs, the latest year first."""
    every = [one for one in all_runs(request.home, year=asked.year) if asked.area in (None, one.area)]
    part = page([view for one in every if (view := seen(request, one)) is not None], asked)
    part["rows"] = [run_line(one) for one in part["rows"]]
    return part


@operation(router.get, "/runs/{number}", permission="run.results", gives=RunOut)
def run(request: SiteRequest, number: Number) -> dict[str, Any]:
    """One run."""
    view = found(request, number)
    told: dict[str, Any] = {"history": [], "next": []}
    if may(request, "run.see", within(request, view.run.area)):
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
    part = page_of(rows.order_by("scheme", *ORDERS[asked.sort], "uscc"), asked, lambda one: one)
    request.seen.add("enterprise", [one.uscc for one in part["rows"]])
    return part


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


def text_of(pack: Pack, name: str) -> str:
    """Return the text of a scheme's file; those that were read are kept."""
    place = (str(pack.folder), name)
    if place not in _texts:
        _texts[place] = file_of(pack, name).read_text(encoding="utf-8")
    return _texts[place]


_texts: dict[tuple[str, str], str] = {}


def scheme_line(one: Any) -> dict[str, Any]:  # noqa: ANN401 — a scheme, or its head
    """Return a scheme as lists show it."""
    plain = {
        name: getattr(one, name) for name in ("id", "title", "kind", "area", "trial", "verified", "source")
    }
    return {**plain, "first_year": one.years.first, "last_year": one.years.last}
