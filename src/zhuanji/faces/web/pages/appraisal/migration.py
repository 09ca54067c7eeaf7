"""From which grade last year to which this year: the matrix, and the list behind each of its cells."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import polars as pl
from django.http import HttpResponse
from django.urls import reverse

from zhuanji.basics.kept import Kept
from zhuanji.basics.texts import say
from zhuanji.faces.web.design.paging import paged
from zhuanji.faces.web.guard import may, page
from zhuanji.faces.web.pages.appraisal.migration_table import matrix_table, moves, people_table
from zhuanji.faces.web.pages.appraisal.run import heading
from zhuanji.faces.web.pages.appraisal.scope import RunView, run_view
from zhuanji.faces.web.render import render_page
from zhuanji.services.access import Columns, Target, visible_frame
from zhuanji.services.runs.kept import mark_of_runs, place_of
from zhuanji.services.runs.migrating import matrix, migrated

if TYPE_CHECKING:
    from zhuanji.faces.web.request import SiteRequest

WHERE = Columns(areas=("area", "town"))
_pairs: Kept[tuple[pl.DataFrame, str]] = Kept(24)


def pairs_of(view: RunView) -> tuple[pl.DataFrame, str]:
    """Return the enterprises that the actor may see, with their grades of both years; where last year's are from."""
    request, scoring = view.request, view.scoring
    assert scoring is not None
    key = (*place_of(request.home), scoring.id, mark_of_runs(), request.lang)
    pairs, origin = _pairs.get(key, lambda: migrated(request.home, view.run, scoring, lang=request.lang))
    placed = pairs.with_columns(pl.lit(view.run.area).alias("area"))
    # Last year's grade is an item of the ledger where no run gave it: a single value of its own.
    about = Target(items=frozenset(["grade"]), single=True) if origin == "ledger" else Target()
    seen = visible_frame(
        request.actor,
        "run.results",
        placed,
        pack=request.home.pack,
        on=request.on,
        columns=WHERE,
        about=about,
    )
    return seen, origin


def refused(request: SiteRequest, pairs: pl.DataFrame, origin: str) -> str:
    """Return why nothing of last year is shown; nothing where something is."""
    if not pairs.is_empty() or origin != "ledger":
        return ""
    decision = may(
        request,
        "run.results",
        Target(frozenset(request.actor.areas), items=frozenset(["grade"]), single=True),
    )
    return "" if decision else decision.why(request.lang)


@page(permission="run.results")
def of_run(request: SiteRequest, number: int) -> HttpResponse:
    """Show the matrix of a run, and who is in the cell that is asked for."""
    view = run_view(request, number, "run.results")
    lang = request.lang
    if view.scoring is None:
        return render_page(
            request,
            "appraisal/migration.html",
            {**heading(view), "nothing": True},
            part="appraisal/migration_part.html",
        )
    pairs, origin = pairs_of(view)
    counts = matrix(pairs, lang=lang)
    came, went = request.GET.get("from", "")[:40], request.GET.get("to", "")[:40]
    chosen = (
        pairs.filter((pl.col("from") == came) & (pl.col("to") == went)) if came and went else pairs.clear()
    )
    rows = paged(request, chosen.sort("name", "uscc").to_dicts())
    request.seen.add("enterprise", [row["uscc"] for row in rows.rows])
    names = {one: say(f"appraisal.compare.{one}", lang) for one in ("new", "gone")}
    context = {
        **heading(view),
        "table": matrix_table(
            request, counts, view.run.year, reverse("appraisal:migration", args=[number]), names, (came, went)
        ),
        "origin": say(f"site.appraisal.origin.{origin or 'nowhere'}", lang),
        "rows": rows,
        "list": people_table(view, rows.rows) if came and went else None,
        "asked": (came, went),
        "moves": moves(pairs, view, names),
        "refused": refused(request, pairs, origin),
    }
    return render_page(request, "appraisal/migration.html", context, part="appraisal/migration_part.html")


@page(permission="run.results")
def whole_city(request: SiteRequest) -> HttpResponse:
    """Show the sum of the matrices of a year's runs that the actor may see, as a part of the first page."""
    from zhuanji.services.runs.opening import counted_runs

    asked = request.GET.get("year", "")
    year = int(asked) if asked.isascii() and asked.isdecimal() and len(asked) == 4 else 0
    parts, origins, areas, why = [], set(), [], ""
    for run in sorted(counted_runs(year=year), key=lambda run: run.area):
        if not may(request, "run.results", Target(areas=frozenset([run.area]))):
            continue
        view = run_view(request, run.id, "run.results")
        if view.scoring is not None:
            pairs, origin = pairs_of(view)
            if pairs.is_empty():
                why = why or refused(request, pairs, origin)
                continue
            parts.append(pairs)
            origins.add(origin or "nowhere")
            areas.append(view.title)
    lang = request.lang
    names = {one: say(f"appraisal.compare.{one}", lang) for one in ("new", "gone")}
    context: dict[str, Any] = {"year": year, "areas": areas, "refused": "" if parts else why}
    if parts:
        counts = matrix(pl.concat(parts), lang=lang)
        context["table"] = matrix_table(request, counts, year, "", names, ("", ""))
        context["origins"] = [say(f"site.appraisal.origin.{origin}", lang) for origin in sorted(origins)]
    return render_page(request, "appraisal/city_migration.html", context)
