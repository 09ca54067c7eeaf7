"""For the office until it is released: how robust grades are, and an enterprise's ways to a better one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import polars as pl
from django.http import HttpResponse
from django.urls import reverse
from django.utils.html import format_html, format_html_join

from zhuanji.basics.amounts import apart
from zhuanji.basics.kept import Kept
from zhuanji.basics.problems import ProblemError
from zhuanji.basics.texts import say
from zhuanji.faces.amounts import Form, amount
from zhuanji.faces.amounts import number as number_text
from zhuanji.faces.web.design import marks
from zhuanji.faces.web.design.filters import Field, FilterBar, chosen
from zhuanji.faces.web.design.paging import paged
from zhuanji.faces.web.design.tables import Column, Table
from zhuanji.faces.web.guard import page, require
from zhuanji.faces.web.pages.appraisal.grades import grade_mark, in_order
from zhuanji.faces.web.pages.appraisal.result import found_row, titles_of
from zhuanji.faces.web.pages.appraisal.run import heading
from zhuanji.faces.web.pages.appraisal.scope import RunView, run_view
from zhuanji.faces.web.pages.enterprises.words import items_by_id
from zhuanji.faces.web.render import render_page
from zhuanji.services.access import Columns, visible_frame
from zhuanji.services.runs.kept import graded_of, place_of
from zhuanji.services.runs.office import released

if TYPE_CHECKING:
    from zhuanji.engines.appraisal.advice.ways import Step
    from zhuanji.faces.web.request import SiteRequest

DRAWS = 10_000
OTHERS = ("still", "improving")
_drawn: Kept[tuple[pl.DataFrame, tuple[str, ...]]] = Kept(12)


@page(permission="run.office")
def robust(request: SiteRequest, number: int) -> HttpResponse:
    """Show how often each grade comes out again; the draws are taken once, when the list is asked for."""
    view = run_view(request, number, "run.office")
    require(request, "run.office", view.area)
    lang = request.lang
    fields = [
        Field(
            "only",
            say("site.appraisal.column.recheck", lang),
            [("recheck", say("appraisal.flag.recheck", lang))],
        )
    ]
    context = {
        **heading(view),
        "bar": FilterBar(fields),
        "draws": DRAWS,
        "shut": not released(request.home, view.run),
    }
    if not request.htmx:
        return render_page(request, "appraisal/robustness.html", context)
    try:
        table, without = drawn_table(view)
    except ProblemError as fault:
        return render_page(
            request,
            "appraisal/problem_part.html",
            {"problems": [one.as_dict(lang, on_site=True) for one in fault.problems]},
        )
    context |= shown_shares(view, table, only_weak="only" in chosen(request, fields)) | {"without": without}
    return render_page(request, "appraisal/robustness_part.html", context)


def shown_shares(view: RunView, table: pl.DataFrame, *, only_weak: bool) -> dict[str, Any]:
    """Return what the list shows of the shares: those that the actor may see, the least sure first."""
    request, where = view.request, Columns(areas=("area",))
    placed = table.with_columns(pl.lit(view.run.area).alias("area"))
    seen = visible_frame(
        request.actor, "run.office", placed, pack=request.home.pack, on=request.on, columns=where
    )
    weak = seen.filter(pl.col("recheck") != "")
    listed = weak if only_weak else seen
    rows = paged(request, listed.sort("kept", "uscc", nulls_last=True).to_dicts())
    request.seen.add("enterprise", [row["uscc"] for row in rows.rows])
    return {
        "rows": rows,
        "count": weak.height,
        "all": table.height,
        "table": robust_table(view, rows.rows, [name for name in table.columns if name.startswith("p.")]),
    }


def drawn_table(view: RunView) -> tuple[pl.DataFrame, tuple[str, ...]]:
    """Return the shares of every grade of every enterprise, and the schemes that can't be asked.

    Raises:
        ProblemError: none of the schemes can.
    """
    scoring, request = view.scoring, view.request
    if scoring is None:
        return pl.DataFrame(), ()

    def draw() -> tuple[pl.DataFrame, tuple[str, ...]]:
        parts, without, fault = [], [], None
        for one in graded_of(request.home, view.run, scoring, request.lang):
            try:
                found = one.appraisal.robustness(draws=DRAWS)
            except ProblemError as problem:
                fault = problem
                without.append(one.record["title"])
                continue
            names = one.appraisal.tables.enterprises.select("uscc", "name")
            parts.append(found.join(names, on="uscc", how="left", maintain_order="left"))
        if not parts and fault is not None:
            raise fault
        whole = pl.concat(parts, how="diagonal").with_columns(pl.col("recheck").cast(pl.String).fill_null(""))
        return whole, tuple(without)

    return _drawn.get((*place_of(request.home), scoring.id, request.lang), draw)


def robust_table(view: RunView, rows: object, shares: list[str]) -> Table:
    """Return the list: the grade, how often it comes out again, how often each other one does."""
    request, lang = view.request, view.request.lang
    grades = in_order((name.removeprefix("p.") for name in shares), (scheme for _, scheme in view.schemes))
    columns = [
        Column("name", say("site.appraisal.column.name", lang), head=True),
        Column("grade", say("site.appraisal.column.grade", lang)),
    ]
    columns += [Column("kept", say("site.appraisal.column.kept", lang), "number")]
    columns += [Column(grade, grade, "number") for grade in grades]
    columns += [Column("recheck", say("site.appraisal.column.recheck", lang))]
    lines = []
    for row in rows:  # type: ignore[attr-defined]
        url = reverse("appraisal:result", args=[view.run.id, row["uscc"]])
        named = format_html(
            '<a href="{}">{}</a> <code class="faint">{}</code>', url, row["name"] or row["uscc"], row["uscc"]
        )
        mark = marks.badge(row["recheck"], "warn") if row["recheck"] else ""
        each = [share(row.get(f"p.{grade}")) for grade in grades]
        lines.append([named, grade_mark(row["grade"], request), share(row["kept"]), *each, mark])
    return Table(
        say("site.appraisal.tab.robustness", lang),
        columns,
        lines,
        classes="dense",
        empty=say("site.appraisal.nobody", lang),
    )


def share(value: float | None) -> str:
    """Return a share in per cent."""
    return "—" if value is None else f"{100 * value:.1f}%"


@page(permission="run.office")
def ways_part(request: SiteRequest, number: int, uscc: str) -> HttpResponse:
    """Show an enterprise's ways to the next better grade, as a part of its result."""
    view = run_view(request, number, "run.office")
    require(request, "run.office", view.area)
    row = found_row(view, uscc)
    asked = request.GET.get("others", "")
    others = "improving" if asked == "improving" else "still"
    request.seen.add("enterprise", [uscc])
    context: dict[str, object] = {
        "others": others,
        "choices": OTHERS,
        "run": view.run,
        "uscc": uscc,
        "shut": not released(request.home, view.run),
    }
    try:
        context |= found_ways(view, row.scheme, uscc, others)
    except ProblemError as fault:
        context["problems"] = [one.as_dict(request.lang, on_site=True) for one in fault.problems]
    return render_page(request, "appraisal/ways_part.html", context)


def found_ways(view: RunView, scheme: str, uscc: str, others: str) -> dict[str, object]:
    """Return the ways as a table.

    Raises:
        ProblemError: the enterprise can't get better, or the history is too short.
    """
    request, lang = view.request, view.request.lang
    assert view.scoring is not None
    graded = graded_of(request.home, view.run, view.scoring, lang)
    appraisal = next(one.appraisal for one in graded if one.record["id"] == scheme)
    ways = appraisal.ways_up(uscc, others="improving" if others == "improving" else "still")
    if not ways:
        return {"nothing": True}
    titles = titles_of(request)
    columns = [
        Column("way", say("run.column.way", lang), head=True),
        Column("change", say("run.column.change", lang)),
        Column("score", say("run.column.score", lang), "number"),
        Column("cost", say("run.column.cost", lang), "number"),
    ]
    lines = [
        [
            format_html_join(
                "", "<div>{}</div>", ((titles.get(step.item, step.item),) for step in way.steps)
            ),
            format_html_join(
                "",
                "<div>{} → {}</div>",
                (both_ends(request, step) for step in way.steps),
            ),
            number_text(way.score, ""),
            number_text(way.cost, "万元") if way.cost is not None else say("run.cli.ways.no_cost", lang),
        ]
        for way in ways
    ]
    aim = say("run.cli.ways.aim", lang, grade=ways[0].grade, needed=number_text(ways[0].needed, ""))
    if ways[0].ends != ways[0].grade:
        aim = f"{aim} {say('run.cli.ways.held', lang, grade=ways[0].ends)}"
    return {"aim": aim, "table": Table(say("site.appraisal.ways", lang), columns, lines, classes="dense")}


def both_ends(request: SiteRequest, step: Step) -> tuple[str, str]:
    """Return what a figure is and what it would be, with the unit, so that they don't read alike."""
    item = items_by_id(request.home.pack).get(step.item)
    shown = apart(item.form if item is not None else Form(), [step.old, step.new])
    return number_text(step.old, shown), amount(step.new, shown)
