"""`/appraisal/`: the runs of a year, how their grades are distributed, the schemes in force."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.http import HttpResponse

from zhuanji.basics.texts import say
from zhuanji.faces.web.design.filters import Field, FilterBar, chosen
from zhuanji.faces.web.guard import may, page
from zhuanji.faces.web.pages.appraisal.charts import areas_chart
from zhuanji.faces.web.pages.appraisal.grades import counted, in_order
from zhuanji.faces.web.pages.appraisal.schemes import Listed, listed_schemes
from zhuanji.faces.web.pages.appraisal.scope import SEES, area_title, own_of, put_up_scoring, within
from zhuanji.faces.web.render import render_page
from zhuanji.services.reading import grades as distribution
from zhuanji.services.runs.opening import KIND, case_of, run_areas
from zhuanji.services.runs.showing import state_title
from zhuanji.services.runs.words import ENDED

if TYPE_CHECKING:
    from django.utils.safestring import SafeString

    from zhuanji.faces.web.request import SiteRequest
    from zhuanji.services.records.models import Run
    from zhuanji.services.runs.city import AreaLine

SCHEME_COLUMNS = ("title", "kind", "area", "years", "source", "verified", "runs")


@dataclass(frozen=True)
class Line:
    """An area with its run.

    Args:
        area, title: the area.
        run: the number of the run; None where none was opened.
        state: in words.
        kind: of the state's badge.
        revision: of the run.
        stand_in: whether it follows another area's scheme.
        counts: grade → enterprises, of those whose results the actor may see.
        marks: the same to be shown.
        whole: whether the counts are those of the whole area.
        page: the page that the actor may open: `run` or `results`.
        may_open: whether the actor may open a run.
    """

    area: str
    title: str
    run: int | None
    state: str
    kind: str
    revision: int
    stand_in: bool
    counts: dict[str, int]
    marks: list[tuple[SafeString, int]]
    whole: bool
    page: str
    may_open: bool


@page(permission="scheme.see")
def home(request: SiteRequest) -> HttpResponse:
    """Show the runs of a year."""
    years = run_years()
    fields = [
        Field(
            "year",
            say("site.appraisal.year", request.lang),
            [(str(one), str(one)) for one in years],
            must=True,
        )
    ]
    asked = chosen(request, fields)
    year = int(asked["year"]) if "year" in asked else request.on.year - 1
    lines = lines_of(request, year)
    shown = [line for line in lines if line.counts]
    schemes = schemes_in_force(request, year)
    sums: Counter[str] = Counter()
    for line in shown:
        sums.update(line.counts)
    context = {
        "year": year,
        "bar": FilterBar(fields) if len(years) > 1 else None,
        "lines": lines,
        "any_open": any(line.may_open for line in lines),
        "sum": counted(sums, request),
        "total": sum(sums.values()),
        "unfinished": [line.title for line in shown if line.kind != "good"],
        "missing": [line.title for line in lines if not line.counts],
        "chart": areas_chart(request, year, [(one.title, one.counts) for one in shown], in_order(sums))
        if len(shown) > 1
        else None,
        "own": own_lines(request) if request.actor.usccs else [],
        "schemes": schemes,
        "none_read": bool(schemes) and not any(one.verified for one in schemes),
        "sees_runs": bool(lines),
        "asks_migration": bool(shown) and bool(may(request, "run.results")),
        "list_sign": say("appraisal.between_words", request.lang),
        "scheme_columns": [say(f"site.appraisal.column.{name}", request.lang) for name in SCHEME_COLUMNS],
    }
    return render_page(request, "appraisal/home.html", context, part="appraisal/home_part.html")


def run_years() -> list[int]:
    """Return the years that have a run, the latest first."""
    from zhuanji.services.records.models import Run

    return sorted(set(Run.objects.filter(kind=KIND).values_list("year", flat=True)), reverse=True)


def lines_of(request: SiteRequest, year: int) -> list[Line]:
    """Return the areas that the actor may see, with the runs of a year."""
    found = distribution(request.home, year)
    known = {line.area: line for line in found.lines} if found else {}
    areas = [one.code for one in run_areas(request.home, year) if one.kind == "county" or one.code in known]
    lines = []
    for code in areas:
        target = within(request, code)
        page_name = next(
            (
                name
                for name, permission in zip(("run", "results"), SEES, strict=True)
                if may(request, permission, target)
            ),
            "",
        )
        if page_name:
            lines.append(line_of(request, code, known.get(code), page_name))
    return lines


def line_of(request: SiteRequest, code: str, known: AreaLine | None, page_name: str) -> Line:
    """Return an area's line."""
    from zhuanji.services.access import Target

    lang = request.lang
    area = Target(areas=frozenset([code]))
    whole = bool(may(request, "run.results", area))
    if known is None or known.run is None:
        opens = bool(may(request, "run.move.county_office", area))
        none = say("site.appraisal.not_opened", lang)
        return Line(
            code, area_title(request, code), None, none, "plain", 0, False, {}, [], whole, page_name, opens
        )
    counts = dict(known.counts) if whole else own_counts(request, known.run)
    state = state_title(request.home.pack, known.state, lang)
    kind = "good" if known.state in ENDED else "info"
    return Line(
        code,
        area_title(request, code),
        known.run,
        state,
        kind,
        known.revision,
        known.stand_in,
        counts,
        counted(counts, request),
        whole,
        page_name,
        False,
    )


def own_counts(request: SiteRequest, number: int) -> dict[str, int]:
    """Return the grades of the part of a run that the actor may see: of a township its own enterprises."""
    from django.db.models import Count

    from zhuanji.faces.web.pages.appraisal.scope import run_view

    view = run_view(request, number)
    return dict(view.results().values_list("grade").annotate(count=Count("id")))


def own_lines(request: SiteRequest) -> list[dict[str, Any]]:
    """Return the runs in which the actor's own enterprise is."""
    from zhuanji.services.records.models import Run, RunResult

    found = []
    for run in Run.objects.order_by("-year", "id"):
        case = case_of(request.home, run)
        uscc = own_of(request, run, case)
        if uscc and may(request, "run.see", within(request, run.area, uscc)):
            put_up = put_up_scoring(request.home, run, case)
            found.append(
                {
                    "run": run.id,
                    "put_up": RunResult.objects.filter(scoring=put_up, uscc=uscc).exists(),
                    "uscc": uscc,
                    "year": run.year,
                    "title": area_title(request, run.area),
                    "state": state_title(request.home.pack, case.state, request.lang),
                }
            )
    return found


def schemes_in_force(request: SiteRequest, year: int) -> list[Listed]:
    """Return the schemes of a year: those that its runs follow, then those of the city's rules."""
    from zhuanji.services.records.models import Run

    runs: list[Run] = list(Run.objects.filter(year=year))
    return listed_schemes(request, runs, year)
