"""Ways to the next better grade: for the office, and for others once they are released."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from zhuanji.basics.amounts import apart
from zhuanji.basics.kept import Kept
from zhuanji.basics.problems import Place, Problem, ProblemError
from zhuanji.basics.texts import say
from zhuanji.faces.amounts import NONE, Form, number
from zhuanji.faces.web.design.tables import Column, Table
from zhuanji.faces.web.guard import Denied, may, require
from zhuanji.faces.web.pages.enterprises.dossier.grades import OFFICE, RESULTS, area_target
from zhuanji.faces.web.pages.enterprises.words import items_by_id
from zhuanji.services.access import shown_items
from zhuanji.services.runs.words import COUNTY_OFFICE, TOWNSHIP

if TYPE_CHECKING:
    from zhuanji.basics.texts import Language
    from zhuanji.engines.appraisal.advice.ways import Step, Way
    from zhuanji.faces.web.pages.enterprises.dossier.subject import Subject
    from zhuanji.faces.web.request import SiteRequest
    from zhuanji.services.records.models import Run

KEPT = 64
_ways: Kept[tuple[Way, ...]] = Kept(KEPT)


@dataclass(frozen=True)
class Better:
    """The ways to the next better grade, what else keeps the enterprise below it, and whether others may see them."""

    table: Table
    held: str
    shut: bool


def ways_table(request: SiteRequest, about: Subject, number_: str) -> Better:
    """Return the ways to the next better grade.

    Raises:
        Denied: the actor may not see them.
        ProblemError: there is no such run, or the enterprise has no way.
    """
    from zhuanji.services.runs.office import released

    run = run_of(request, about, number_)
    office, open_ = may(request, OFFICE, area_target(run)), released(request.home, run)
    if not office and not open_:
        raise Denied(office)
    found = ways_of(request, run, about.uscc, COUNTY_OFFICE if office else TOWNSHIP)
    return Better(drawn(request, found), held_words(found, request.lang), not open_)


def run_of(request: SiteRequest, about: Subject, text: str) -> Run:
    """Return the run, if the enterprise has a result in it that the actor may see."""
    from zhuanji.services.records.models import Run, RunResult

    require(request, RESULTS, about.target())
    id_ = int(text) if text.isascii() and text.isdecimal() and len(text) < 10 else 0
    run = Run.objects.filter(pk=id_).first()
    if run is None or not RunResult.objects.filter(uscc=about.uscc, scoring__run=run).exists():
        raise ProblemError([Problem("run.enterprise.unknown", Place(), {"uscc": about.uscc, "run": id_})])
    return run


def ways_of(request: SiteRequest, run: Run, uscc: str, role: str) -> tuple[Way, ...]:
    """Return the ways; those that were asked for lately are kept."""
    from zhuanji.services.runs.kept import place_of
    from zhuanji.services.runs.office import ways
    from zhuanji.services.runs.results import scoring_of

    home = request.home
    key = (*place_of(home), scoring_of(home, run).id, uscc)
    return _ways.get(key, lambda: ways(home, run, uscc, role=role))


def held_words(found: Sequence[Way], lang: Language) -> str:
    """Return what keeps an enterprise below the grade that the score is enough for; nothing where nothing does."""
    if not found or found[0].ends == found[0].grade:
        return ""
    return say("run.cli.ways.held", lang, grade=found[0].ends)


def drawn(request: SiteRequest, found: Sequence[Way]) -> Table:
    """Return the ways as a table; changes of figures only of items that the actor may see."""
    lang = request.lang
    columns = [
        Column(
            name,
            say(f"site.dossier.way.{name}", lang),
            "number" if name in ("score", "cost") else "text",
            head=name == "change",
        )
        for name in ("change", "grade", "score", "cost")
    ]
    rows: list[list[Any]] = []
    for way in found:
        items = [step.item for step in way.steps]
        if len(shown_items(request.actor, RESULTS, items, pack=request.home.pack)) < len(items):
            continue
        between = "；" if lang == "zh" else "; "
        steps = between.join(step_words(request, step) for step in way.steps)
        cost = NONE if way.cost is None else number(way.cost, "万元")
        told = apart(Form(), [way.score, way.needed])
        rows.append([steps, way.ends, f"{number(way.score, told)} / {number(way.needed, told)}", cost])
    return Table(
        say("site.dossier.ways", lang),
        columns,
        rows,
        classes="dense",
        empty=say("site.dossier.no_ways", lang),
    )


def step_words(request: SiteRequest, step: Step) -> str:
    """Return a step in words."""
    item = items_by_id(request.home.pack).get(step.item)
    shown = apart(item.form if item is not None else Form(), [step.old, step.new])
    title = step.item if item is None else item.title if request.lang == "zh" else item.title_en
    return f"{title} {number(step.old, shown)} → {number(step.new, shown)} {shown.unit}".rstrip()
