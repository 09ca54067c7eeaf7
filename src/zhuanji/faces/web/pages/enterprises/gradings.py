"""Grades in lists: the last one of an enterprise, or that of a year, as far as the actor may see results."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from zhuanji.basics.kept import Kept
from zhuanji.faces.web.guard import may
from zhuanji.services.access import visible

if TYPE_CHECKING:
    from django.db.models import Case, Q, QuerySet

    from zhuanji.faces.web.request import SiteRequest
    from zhuanji.services.records.home import Home
    from zhuanji.services.records.models import EnterpriseIndex, Scoring

RESULTS = "run.results"


@dataclass(frozen=True)
class Given:
    """A grade as a list shows it.

    Args:
        grade: empty for none.
        year: of the data; 0 for none.
        published: whether the run is.
    """

    grade: str
    year: int
    published: bool


@dataclass(frozen=True)
class Year:
    """The scorings of a year that count.

    Args:
        scorings: the last of each run.
        published: those of them that are.
        put_up: of each run the one that was put up for everybody, which is all that an enterprise sees.
    """

    scorings: tuple[str, ...]
    published: tuple[str, ...]
    put_up: tuple[str, ...] = ()

    def shown(self, request: SiteRequest) -> tuple[str, ...]:
        """Return the scorings whose grades the actor may see."""
        return self.put_up if is_enterprise(request) else self.scorings


def graded_years(request: SiteRequest) -> Mapping[int, Year]:
    """Return the years that have scorings that the actor sees, the latest first; follows the runs by itself."""
    from zhuanji.services.reading.grades import changes
    from zhuanji.services.runs.kept import place_of

    home = request.home
    years = _years.get((*place_of(home), *changes()), lambda: read_years(home))
    return {year: one for year, one in years.items() if one.shown(request)}


_years: Kept[Mapping[int, Year]] = Kept(2)


def read_years(home: Home) -> dict[int, Year]:
    """Read the runs that count."""
    from zhuanji.faces.web.pages.appraisal.scope import put_up_scoring
    from zhuanji.services.runs.opening import case_of, counted_runs
    from zhuanji.services.runs.past import published_scoring
    from zhuanji.services.runs.storing import latest_scoring

    found: dict[int, list[tuple[Scoring | None, ...]]] = {}
    home.use()
    for run in reversed(counted_runs()):
        last, told = latest_scoring(run), published_scoring(home, run)
        if last is not None:
            put_up = put_up_scoring(home, run, case_of(home, run))
            found.setdefault(run.year, []).append((last, last if told == last else None, put_up))
    return {
        year: Year(
            *(tuple(one.id for one in kind if one is not None) for kind in zip(*scorings, strict=True))
        )
        for year, scorings in found.items()
    }


def is_enterprise(request: SiteRequest) -> bool:
    """Say whether it is an enterprise that asks: it sees a grade once that is put up for everybody."""
    return request.actor.role == "enterprise"


def own_grades(request: SiteRequest) -> dict[str, Given]:
    """Return the last grades of an enterprise's account, by code."""
    from zhuanji.services.records.models import RunResult

    found = {}
    for number, year in sorted(graded_years(request).items()):
        rows = RunResult.objects.filter(scoring_id__in=year.put_up, uscc__in=sorted(request.actor.usccs))
        graded = rows.exclude(grade="").order_by("scoring__run")
        for uscc, grade, scoring in graded.values_list("uscc", "grade", "scoring_id"):
            found[uscc] = Given(grade, number, scoring in year.published)
    return found


def last_grade() -> Case:
    """Return the grade of the last scoring as an expression over the index."""
    from django.db.models import Case, F, Q, When

    later = Q(scored_year__gte=F("grade_year")) & ~Q(scored_grade="")
    return Case(When(later, then=F("scored_grade")), default=F("grade"))


def has_grade(request: SiteRequest, grade: str, year: int | None) -> Q:
    """Return the condition that an enterprise has a grade, in a year or by the last scoring."""
    from django.db.models import Q

    from zhuanji.services.records.models import RunResult

    if year is None and is_enterprise(request):
        return Q(uscc__in=[code for code, given in own_grades(request).items() if given.grade == grade])
    if year is None:
        return Q(last_grade=grade)
    one = graded_years(request).get(year)
    rows = RunResult.objects.filter(scoring_id__in=one.shown(request) if one else (), grade=grade)
    return Q(uscc__in=rows.values("uscc"))


def sees_results(request: SiteRequest) -> bool:
    """Say whether the actor may see results of runs at all."""
    return bool(may(request, RESULTS))


def of_results(request: SiteRequest, rows: QuerySet[EnterpriseIndex]) -> QuerySet[EnterpriseIndex]:
    """Return the rows whose results the actor may see."""
    return visible(request.actor, RESULTS, rows, pack=request.home.pack, on=request.on)


def grades_of(request: SiteRequest, rows: Iterable[EnterpriseIndex], year: int | None) -> dict[str, Given]:
    """Return the grades of the rows of a page, by code; those that the actor may not see aren't in it."""
    from zhuanji.services.records.models import EnterpriseIndex, RunResult

    shown = {row.uscc: row for row in rows}
    ours = EnterpriseIndex.objects.filter(uscc__in=list(shown))
    seen = set(of_results(request, ours).values_list("uscc", flat=True))
    if year is None and is_enterprise(request):
        return {code: given for code, given in own_grades(request).items() if code in seen}
    if year is None:
        return {code: last_of(shown[code]) for code in seen}
    one = graded_years(request).get(year) or Year((), ())
    found = RunResult.objects.filter(scoring_id__in=one.shown(request), uscc__in=list(seen))
    told = found.order_by("scoring__run").values_list("uscc", "grade", "scoring_id")  # a later run counts
    return {code: Given(grade, year, scoring in one.published) for code, grade, scoring in told}


def last_of(row: EnterpriseIndex) -> Given:
    """Return the grade of the last scoring of an enterprise."""
    if row.scored_grade and row.scored_year >= row.grade_year:
        return Given(row.scored_grade, row.scored_year, published=False)
    return Given(row.grade, row.grade_year, published=True)
