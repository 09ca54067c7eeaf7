"""What if: other weights, cuts and missing-value choices on the figures of a scoring; nothing is stored."""

from __future__ import annotations

from time import perf_counter
from typing import TYPE_CHECKING, Any

import polars as pl
from django.http import HttpResponse
from django.urls import reverse
from django.utils.html import format_html

from zhuanji.basics.problems import Place, Problem, ProblemError
from zhuanji.basics.texts import say
from zhuanji.faces.amounts import number as number_text
from zhuanji.faces.web.design.tables import Column, Row, Table
from zhuanji.faces.web.guard import page, require
from zhuanji.faces.web.pages.appraisal.grades import grade_mark, grade_word, in_order
from zhuanji.faces.web.pages.appraisal.outcome import short
from zhuanji.faces.web.pages.appraisal.run import heading
from zhuanji.faces.web.pages.appraisal.scope import RunView, area_title, run_view
from zhuanji.faces.web.pages.appraisal.whatif_board import board, tried_words
from zhuanji.faces.web.pages.appraisal.whatif_form import read_changes
from zhuanji.faces.web.render import render_page
from zhuanji.services.access import Columns, visible_frame
from zhuanji.services.runs.kept import graded_of
from zhuanji.services.runs.whatif import tried

if TYPE_CHECKING:
    from zhuanji.engines.rules.schemes.scheme import Scheme
    from zhuanji.faces.web.request import SiteRequest
    from zhuanji.services.runs.whatif import Changes, Trial

WHERE = Columns(areas=("area", "town"))
NAMED = 200  # of those who move


@page(permission="run.whatif")
def form(request: SiteRequest, number: int) -> HttpResponse:
    """Show what may be tried; the figures are made ready while the form is looked at."""
    view = trial_view(request, number)
    boards = [board(at, scheme, request) for at, (_, scheme) in enumerate(view.schemes)]
    return render_page(request, "appraisal/whatif.html", {**heading(view), "boards": boards})


def trial_view(request: SiteRequest, number: int) -> RunView:
    """Return a scored run on which the actor may try things.

    Raises:
        Denied: the actor may not.
        ProblemError: it isn't scored.
    """
    view = run_view(request, number, "run.whatif")
    require(request, "run.whatif", view.area)
    if view.scoring is None:
        raise ProblemError([Problem("run.results.none", Place(), {"id": number})])
    return view


@page(permission="run.whatif", methods=("POST",))
def trial(request: SiteRequest, number: int) -> HttpResponse:
    """Compute the grades anew and show who moves."""
    view = trial_view(request, number)
    assert view.scoring is not None
    begun = perf_counter()
    try:
        wanted = [
            (scheme, read_changes(at, scheme, request.POST)) for at, (_, scheme) in enumerate(view.schemes)
        ]
        graded = {one.record["id"]: one.appraisal for one in graded_of(request.home, view.run, view.scoring)}
        found = [
            (scheme, changes, tried(graded[scheme.id], changes))
            for scheme, changes in wanted
            if scheme.id in graded
        ]
    except ProblemError as fault:
        if not request.htmx:
            raise
        told = {"problems": [one.as_dict(request.lang, on_site=True) for one in fault.problems]}
        return render_page(request, "appraisal/problem_part.html", told)
    context: dict[str, Any] = {
        **heading(view),
        "results": [shown(view, scheme, changes, one) for scheme, changes, one in found],
        "seconds": f"{perf_counter() - begun:.2f}",
    }
    part, form = "appraisal/whatif_part.html", reverse("appraisal:whatif", args=[number])
    return render_page(request, "appraisal/whatif_done.html", context, part=part, address=form)


def shown(view: RunView, scheme: Scheme, changes: Changes, one: Trial) -> dict[str, Any]:
    """Return what came out of a scheme: counts, matrix, and the names of those who move, as far as they may be seen."""
    request, lang = view.request, view.request.lang
    town = pl.col("uscc").replace_strict(view.places, default=None, return_dtype=pl.String)
    placed = one.moved.with_columns(pl.lit(view.run.area).alias("area"), town.alias("town"))
    seen = visible_frame(
        request.actor, "run.whatif", placed, pack=request.home.pack, on=request.on, columns=WHERE
    )
    named = seen.sort("grade_before", "grade_after", "uscc").head(NAMED)
    request.seen.add("enterprise", named["uscc"].to_list())
    order = in_order(one.counts, [scheme])
    return {
        "title": short(scheme.title),
        "changed": bool(changes),
        "tried": tried_words(scheme, changes, lang),
        "counts": [
            (
                grade_mark(grade, request),
                one.before[grade],
                one.counts[grade],
                sign(one.counts[grade] - one.before[grade]),
            )
            for grade in order
        ],
        "moved": one.moved.height,
        "better": sum(
            way_of(scheme, row["grade_before"], row["grade_after"]) == "up"
            for row in one.moved.iter_rows(named=True)
        ),
        "matrix": matrix_table(request, scheme, one, order),
        "people": people_table(view, named),
        "hidden": seen.height - named.height,
        "caption": say("site.appraisal.whatif.people", lang),
    }


def way_of(scheme: Scheme, before: str, after: str) -> str:
    """Return whether a grade is better than another (`up`), worse (`down`), the `same`, or none of these (`other`)."""
    if before == after:
        return "same"
    order = scheme.grades.order
    if before not in order or after not in order:
        return "other"
    return "up" if order.index(after) < order.index(before) else "down"


def sign(difference: int) -> str:
    """Return a difference with its sign; nothing where there is none."""
    return "" if not difference else f"+{difference}" if difference > 0 else f"−{-difference}"


def matrix_table(request: SiteRequest, scheme: Scheme, one: Trial, order: list[str]) -> Table:
    """Return how many go from which grade to which."""
    lang = request.lang
    rows = {row["from"]: row for row in one.matrix.to_dicts()}
    columns = [Column("from", say("site.appraisal.whatif.from", lang), head=True)]
    columns += [
        Column(
            f"to{number}", say("site.appraisal.matrix.to", lang, grade=grade_word(grade, request)), "number"
        )
        for number, grade in enumerate(order)
    ]
    lines = []
    for start in order:
        cells: list[object] = [grade_mark(start, request)]
        for end in order:
            count = rows[start][end]
            kind = way_of(scheme, start, end)
            cells.append(
                format_html('<span class="move move-{}">{}</span>', kind, count)
                if count
                else format_html('<span class="faint">{}</span>', "·")
            )
        lines.append(Row(cells))
    return Table(say("site.appraisal.whatif.matrix", lang), columns, lines, classes="dense matrix")


def people_table(view: RunView, moved: pl.DataFrame) -> Table:
    """Return the names of those who move."""
    request, lang = view.request, view.request.lang
    names = ("name", "town", "before", "after", "score_before", "score_after")
    columns = [
        Column(
            name,
            say(f"site.appraisal.{'column' if name in names[:2] else 'whatif.column'}.{name}", lang),
            "number" if name.startswith("score") else "text",
            head=name == "name",
        )
        for name in names
    ]
    lines = []
    for row in moved.iter_rows(named=True):
        url = reverse("appraisal:result", args=[view.run.id, row["uscc"]])
        named = format_html(
            '<a href="{}">{}</a> <code class="faint">{}</code>', url, row["name"] or row["uscc"], row["uscc"]
        )
        scores = [
            "—" if row[name] is None else number_text(row[name], "")
            for name in ("score_before", "score_after")
        ]
        town = area_title(request, row["town"]) if row.get("town") else "—"
        lines.append(
            [
                named,
                town,
                grade_mark(row["grade_before"], request),
                grade_mark(row["grade_after"] or "", request),
                *scores,
            ]
        )
    return Table(
        say("site.appraisal.whatif.people", lang),
        columns,
        lines,
        classes="dense",
        empty=say("site.appraisal.whatif.nobody", lang),
    )
