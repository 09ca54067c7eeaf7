"""Its grades by year: score, rank, grade, and for each criterion what it was measured against and why."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.utils.html import format_html_join

from zhuanji.basics.amounts import apart
from zhuanji.basics.texts import Language, say
from zhuanji.engines.appraisal.wording.gaps import next_points, rounded_up
from zhuanji.engines.rules.schemes.formula import item_names
from zhuanji.faces.amounts import NONE, Form, amount, number
from zhuanji.faces.web.design import marks
from zhuanji.faces.web.design.tables import Column, Table
from zhuanji.faces.web.guard import may
from zhuanji.faces.web.pages.appraisal.grades import translated
from zhuanji.faces.web.pages.appraisal.result import titles_of
from zhuanji.faces.web.pages.appraisal.scope import put_up_scoring
from zhuanji.faces.web.pages.enterprises.gradings import is_enterprise
from zhuanji.services.access import shown_items
from zhuanji.services.runs import kept
from zhuanji.services.runs.marks import is_gap, marks_of

if TYPE_CHECKING:
    from django.utils.safestring import SafeString

    from zhuanji.engines.rules.schemes.criteria import Criterion
    from zhuanji.engines.rules.schemes.scheme import Scheme
    from zhuanji.faces.web.pages.enterprises.dossier.subject import Subject
    from zhuanji.faces.web.request import SiteRequest
    from zhuanji.services.records.home import Home
    from zhuanji.services.records.models import Run, RunResult, Scoring

RESULTS, OFFICE = "run.results", "run.office"


@dataclass(frozen=True)
class Graded:
    """A grade of a year.

    Args:
        run, year, revision: which run.
        scheme: its title.
        result: what the scoring gave.
        of: how many the stratum has.
        published: whether the run is.
        state: where it stands.
        table: the criteria.
        flags: marks such as 参数待核.
        needed: the next better grade and the score that it takes, for whom that is; None elsewhere.
        ways: whether ways to it may be asked for.
        later: whether they may be once they are released, as an enterprise is told.
        next_words: what the next better grade needs, as a sentence.
    """

    run: int
    year: int
    revision: int
    scheme: str
    result: RunResult
    of: int
    published: bool
    state: str
    table: Table | None
    flags: SafeString
    needed: tuple[str, float] | None
    ways: bool
    later: bool
    next_words: str = ""


def graded(request: SiteRequest, about: Subject) -> list[Graded]:
    """Return its grades of every kind, the latest year first; nothing where the actor may not see results of it."""
    from zhuanji.services.records.models import RunResult
    from zhuanji.services.runs.opening import case_of, not_cancelled

    if not may(request, RESULTS, about.target()):
        return []
    rows = RunResult.objects.filter(uscc=about.uscc).select_related("scoring", "scoring__run")
    runs = not_cancelled({row.scoring.run_id: row.scoring.run for row in rows}.values())
    rows = rows.filter(scoring__run__in=runs)
    if is_enterprise(request):  # sees a result once it is put up for everybody
        home = request.home
        put_up = [put_up_scoring(home, run, case_of(home, run)) for run in runs]
        rows = rows.filter(scoring__in=[one for one in put_up if one is not None])
    last: dict[int, RunResult] = {}
    for row in rows.order_by("scoring__number"):
        last[row.scoring.run_id] = row
    found = [one_year(request, row.scoring.run, row.scoring, row) for row in last.values()]
    return sorted(found, key=lambda one: (-one.year, one.run))


def one_year(request: SiteRequest, run: Run, scoring: Scoring, row: RunResult) -> Graded:
    """Return the grade of a run."""
    from zhuanji.services.records.models import RunResult
    from zhuanji.services.runs.opening import case_of
    from zhuanji.services.runs.past import published_scoring
    from zhuanji.services.runs.showing import is_released, state_title

    home, lang = request.home, request.lang
    record = next(one for one in scoring.tables if one["id"] == row.scheme)
    scheme = scheme_of(home, run, row.scheme)
    case = case_of(home, run)
    office = bool(may(request, OFFICE, area_target(run)))
    open_ = office or is_released(run, case.revision)
    told = published_scoring(home, run)
    peers = RunResult.objects.filter(scoring=scoring, scheme=row.scheme, stratum=row.stratum)
    told_next = open_ or is_enterprise(
        request
    )  # which sees its result once that is put up, and what it lacks
    needed = next_grade(scheme, row, scoring) if told_next and scheme is not None else None
    return Graded(
        run.id,
        run.year,
        scoring.revision,
        record["title"],
        row,
        peers.exclude(rank=None).count(),
        told is not None and told.id == scoring.id,
        state_title(home.pack, case.state, lang),
        criteria(request, scheme, stored(home, scoring, row)) if scheme is not None else None,
        flag_marks(request, row, without_gap=needed is not None),
        needed,
        open_ and needed is not None,
        not open_ and needed is not None and is_enterprise(request),
        next_words(row, needed, lang),
    )


def area_target(run: Run) -> Any:  # noqa: ANN401 — a Target
    """Return a run as the target of a decision."""
    from zhuanji.services.access import Target

    return Target(areas=frozenset([run.area]))


def flag_marks(request: SiteRequest, row: RunResult, *, without_gap: bool) -> SafeString:
    """Return the marks of a result in the page's language; without the gap where a sentence of its own tells it."""
    titles = titles_of(request)
    kept_marks = marks_of(row.flags, row.grade_before, row.grade)
    told = (translated(one, request, titles) for one in kept_marks if not (without_gap and is_gap(one)))
    return format_html_join(" ", "{}", ((marks.badge(one, "warn"),) for one in told))


def next_grade(scheme: Scheme, row: RunResult, scoring: Scoring) -> tuple[str, float] | None:
    """Return the next better grade of the stratum and the least score that has it by the scoring."""
    from zhuanji.services.records.models import RunResult

    order = list(scheme.grades.order)
    if row.grade not in order or row.score is None:
        return None
    for better in reversed(order[: order.index(row.grade)]):
        peers = RunResult.objects.filter(
            scoring=scoring, scheme=row.scheme, stratum=row.stratum, grade_before=better
        )
        least = peers.exclude(score=None).order_by("score").values_list("score", flat=True).first()
        if least is not None and least > row.score:
            return better, least
    return None


def next_words(row: RunResult, needed: tuple[str, float] | None, lang: Language) -> str:
    """Return what the next better grade needs, as a sentence."""
    if needed is None or row.score is None:
        return ""
    if row.grade_before and row.grade_before != row.grade:  # more points alone promise nothing
        return say("site.dossier.held", lang, before=row.grade_before, grade=row.grade)
    grade, score = needed
    told = apart(Form(), [row.score, score])
    return say(
        "site.dossier.next", lang, grade=grade, score=number(score, told), gap=gap_told(row, grade, score)
    )


def gap_told(row: RunResult, grade: str, score: float) -> str:
    """Return how many points a result lacks, as the page of the result says it: rounded up, as fewer wouldn't do."""
    told = dict(filter(None, map(next_points, marks_of(row.flags, row.grade_before, row.grade))))
    return told.get(grade) or rounded_up(f"{score - (row.score or 0.0):.4f}")


def criteria(request: SiteRequest, scheme: Scheme, row: Mapping[str, Any]) -> Table | None:
    """Return the criteria with value, benchmark, points and reason; values only of items that may be seen."""
    if not row:
        return None
    lang = request.lang
    names = ("criterion", "value", "benchmark", "points", "reason")
    columns = [
        Column(
            name,
            say(f"site.dossier.grade.{name}", lang),
            "number" if name in names[1:4] else "text",
            head=name == "criterion",
        )
        for name in names
    ]
    rows = [criterion_cells(request, scheme, one, row) for one in scheme.criteria]
    return Table(say("site.dossier.criteria", lang), columns, rows, classes="dense")


def criterion_cells(
    request: SiteRequest, scheme: Scheme, one: Criterion, row: Mapping[str, Any]
) -> list[object]:
    """Return the cells of a criterion."""
    title = one.title
    reason = row.get(f"{one.id}.reason") or ""
    items = items_behind(scheme, one)
    if len(shown_items(request.actor, RESULTS, items, pack=request.home.pack)) < len(items):
        return [title, say("site.dossier.not_shown", request.lang), "", "", ""]
    told = [row.get(f"{one.id}.{name}") for name in ("value", "benchmark", "points")]
    units = (one.unit, one.unit, "")
    shown = [NONE if value is None else number(value, unit) for value, unit in zip(told, units, strict=True)]
    if told[0] is not None:
        shown[0] = amount(told[0], one.unit)
    return [title, *shown, translated(reason, request, titles_of(request))]


def items_behind(scheme: Scheme, one: Criterion) -> list[str]:
    """Return the items of which a criterion's value is made; what can't be told stays, and is shown to nobody."""
    derived = {row.id: row for row in scheme.derive}
    constants = {row.id for row in scheme.constants}
    waiting, found, seen = list(item_names(one.formula)), [], set()
    while waiting:
        name = waiting.pop()
        if name in seen or name in constants:
            continue
        seen.add(name)
        if name in derived and derived[name].formula is not None:
            waiting += item_names(derived[name].formula)  # type: ignore[arg-type]
        else:
            found.append(name)
    return sorted(found)


def scheme_of(home: Home, run: Run, name: str) -> Scheme | None:
    """Return a scheme of a run as it was kept with it."""
    record = next((one for one in run.schemes if one["id"] == name), None)
    return kept.scheme_of(home, record) if record is not None else None


def stored(home: Home, scoring: Scoring, row: RunResult) -> Mapping[str, Any]:
    """Return the row of a result as it was stored and proved; nothing where there is none."""
    import polars as pl

    table = kept.tables_of(home, scoring).get(row.scheme)
    found = table.filter(pl.col("uscc") == row.uscc) if table is not None else None
    return found.row(0, named=True) if found is not None and found.height else {}
