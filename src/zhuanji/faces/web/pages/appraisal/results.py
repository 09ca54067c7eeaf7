"""The results of a run as a list: filters in the address, sorted, by pages, each enterprise named and so logged."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.http import HttpResponse
from django.urls import reverse
from django.utils.html import format_html

from zhuanji.basics.texts import say
from zhuanji.faces.amounts import number
from zhuanji.faces.web.design.filters import Field, FilterBar, chosen
from zhuanji.faces.web.design.paging import paged_query
from zhuanji.faces.web.design.tables import Column, Table, sorting
from zhuanji.faces.web.guard import page
from zhuanji.faces.web.pages.appraisal.grades import grade_mark, grade_word, in_order, translated
from zhuanji.faces.web.pages.appraisal.outcome import short
from zhuanji.faces.web.pages.appraisal.run import heading
from zhuanji.faces.web.pages.appraisal.scope import RunView, area_title, run_view
from zhuanji.faces.web.render import render_page
from zhuanji.services.runs.marks import marks_of

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from zhuanji.faces.web.request import SiteRequest
    from zhuanji.services.records.models import RunResult

SORTED = {"name": "name", "score": "score", "rank": "rank", "grade": "grade", "town": "place"}
WHOLE = ("参数待核", "试算")  # what holds for all of a scheme
FLAGS = 3  # that a row of the list shows


@page(permission="run.results")
def listed(request: SiteRequest, number: int) -> HttpResponse:
    """Show the results that the actor may see."""
    view = run_view(request, number, "run.results")
    every = view.results()
    fields = fields_of(view, every)
    asked = chosen(request, fields)
    columns = columns_of(view)
    sort = sorting(request, columns, "rank" if view.whole else "name")
    rows = paged_query(request, ordered(filtered(every, asked), sort))
    found: list[Any] = list(rows.rows)
    request.seen.add("enterprise", [row.uscc for row in found])
    caption = say("site.appraisal.results.caption", request.lang, area=view.title, year=view.run.year)
    context = {
        **heading(view),
        "bar": FilterBar(fields),
        "rows": rows,
        "table": Table(
            caption,
            columns,
            [line(view, row) for row in found],
            sort,
            classes="dense",
            empty=say("site.appraisal.nobody", request.lang),
        ),
    }
    return render_page(request, "appraisal/results.html", context, part="appraisal/list_part.html")


def fields_of(view: RunView, every: QuerySet[RunResult]) -> list[Field]:
    """Return the filters: only what occurs among the results that the actor may see."""
    request, lang = view.request, view.request.lang
    told = list(every.values_list("grade", "place", "scheme").distinct())
    schemes = {record["id"]: short(record["title"]) for record, _ in view.schemes}
    grades = in_order({grade for grade, _, _ in told}, (scheme for _, scheme in view.schemes))
    towns = sorted({town for _, town, _ in told if town})
    fields = [
        Field(
            "grade",
            say("site.appraisal.column.grade", lang),
            [(one or "-", grade_word(one, request)) for one in grades],
        ),
        Field(
            "town",
            say("site.appraisal.column.town", lang),
            [(one, area_title(request, one)) for one in towns],
        ),
        Field("q", say("site.appraisal.find", lang), hint=say("site.appraisal.find.hint", lang)),
    ]
    if len(schemes) > 1:
        fields.insert(1, Field("scheme", say("site.appraisal.column.scheme", lang), list(schemes.items())))
    return fields


def filtered(rows: QuerySet[RunResult], asked: dict[str, str]) -> QuerySet[RunResult]:
    """Return the rows that the filters leave."""
    from django.db.models import Q

    if "grade" in asked:
        rows = rows.filter(grade="" if asked["grade"] == "-" else asked["grade"])
    for name, column in (("town", "place"), ("scheme", "scheme")):
        if name in asked:
            rows = rows.filter(**{column: asked[name]})
    if term := asked.get("q", "").replace("\x00", ""):
        rows = rows.filter(Q(name__icontains=term) | Q(uscc__istartswith=term))
    return rows


def ordered(rows: QuerySet[RunResult], sort: str) -> QuerySet[RunResult]:
    """Return the rows in the order that is asked for; those without a value come last."""
    from django.db.models import F

    column = F(SORTED[sort.removeprefix("-")])
    first = column.desc(nulls_last=True) if sort.startswith("-") else column.asc(nulls_last=True)
    return rows.order_by(*(["scheme", "stratum"] if sort == "rank" else []), first, "uscc")


def columns_of(view: RunView) -> list[Column]:
    """Return the columns of the list."""
    names = ["name", "grade", "score", "rank", "town", "scheme", "flags"]
    if len(view.schemes) == 1:
        names.remove("scheme")
    kinds = {"score": "number", "rank": "number"}
    return [
        Column(
            name,
            say(f"site.appraisal.column.{name}", view.request.lang),
            kinds.get(name, "text"),
            sorts=name in SORTED,
            head=name == "name",
        )
        for name in names
    ]


def line(view: RunView, row: Any) -> list[object]:  # noqa: ANN401 — a result with its place
    """Return a result as a row."""
    request = view.request
    schemes = {record["id"]: short(record["title"]) for record, _ in view.schemes}
    link = format_html(
        '<a href="{}">{}</a> <code class="faint">{}</code>',
        reverse("appraisal:result", args=[view.run.id, row.uscc]),
        row.name or row.uscc,
        row.uscc,
    )
    score = "—" if row.score is None else number(row.score, "")
    rank: object = "—" if row.rank is None else row.rank
    moved = row.grade_before and row.grade_before != row.grade
    grade: object = grade_mark(row.grade, request)
    if moved:
        before = say(
            "site.appraisal.before_events", request.lang, grade=grade_word(row.grade_before, request)
        )
        grade = format_html('{} <small class="soft">{}</small>', grade, before)
    town = area_title(request, row.place) if row.place else "—"
    cells: list[object] = [link, grade, score, rank, town]
    if len(schemes) > 1:
        cells.append(schemes.get(row.scheme, row.scheme))
    cells.append(format_html('<span class="soft">{}</span>', flags_text(view, row)))
    return cells


def flags_text(view: RunView, row: Any) -> str:  # noqa: ANN401 — a result
    """Return the flags that tell enterprises apart; what holds for all of a scheme stands on its page."""
    marks = marks_of(row.flags, row.grade_before, row.grade)
    parts = [part for part in marks if part not in WHOLE]
    return translated(";".join(parts[:FLAGS]), view.request, {})
