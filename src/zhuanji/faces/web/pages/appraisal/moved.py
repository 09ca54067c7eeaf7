"""After an objection: who moved with the new scoring, and why."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import polars as pl
from django.http import HttpResponse
from django.utils.html import format_html

from zhuanji.basics.amounts import apart
from zhuanji.basics.kept import Kept
from zhuanji.basics.problems import Place, Problem, ProblemError
from zhuanji.basics.texts import say
from zhuanji.basics.texts.units import unit_in_english
from zhuanji.faces.amounts import Form, amount
from zhuanji.faces.amounts import number as number_text
from zhuanji.faces.web.design.paging import paged
from zhuanji.faces.web.design.tables import Column, Table
from zhuanji.faces.web.guard import may, page
from zhuanji.faces.web.pages.appraisal.grades import grade_mark
from zhuanji.faces.web.pages.appraisal.result import titles_of
from zhuanji.faces.web.pages.appraisal.run import heading
from zhuanji.faces.web.pages.appraisal.scope import RunView, run_view
from zhuanji.faces.web.render import render_page
from zhuanji.services.access import Columns, visible_frame
from zhuanji.services.runs.comparing import moved_since
from zhuanji.services.runs.kept import place_of

if TYPE_CHECKING:
    from zhuanji.basics.texts import Language
    from zhuanji.faces.web.request import SiteRequest

MOST_MOVED = 200  # rows of who moved
NUMBER = r"(-?\d+(?:\.\d+)?(?:e-?\d+)?)"
VALUES = re.compile(rf"(\D*?){NUMBER} → {NUMBER}")
_moved: Kept[pl.DataFrame] = Kept(12)


@page(permission="run.results")
def moved(request: SiteRequest, number: int) -> HttpResponse:
    """Show who moved between the last two scorings and why: a part of the page of objections, or a page of its own."""
    view = run_view(request, number, "run.results")
    scoring, lang = view.scoring, request.lang
    try:
        if scoring is None:
            raise ProblemError([Problem("run.results.none", Place(), {"id": number})])
        key = (*place_of(request.home), scoring.id, lang)
        rows = _moved.get(key, lambda: moved_since(request.home, view.run, lang=lang)[0])
    except ProblemError as fault:
        told = {**heading(view), "problems": [one.as_dict(lang, on_site=True) for one in fault.problems]}
        return render_page(request, "appraisal/moved.html", told, part="appraisal/problem_part.html")
    towns = view.places
    placed = rows.with_columns(
        pl.lit(view.run.area).alias("area"),
        pl.col("uscc").replace_strict(towns, default=None, return_dtype=pl.String).alias("town"),
    )
    where = Columns(areas=("area", "town"))
    seen = visible_frame(
        request.actor, "run.results", placed, pack=request.home.pack, on=request.on, columns=where
    )
    graded = seen.filter(pl.col("grade_before").ne_missing(pl.col("grade_after")))
    shown = graded if request.GET.get("all") != "1" else seen
    page_of = paged(request, shown.sort("uscc").to_dicts(), size=MOST_MOVED)
    request.seen.add("enterprise", [row["uscc"] for row in page_of.rows])
    context = {
        **heading(view),
        "scores": seen.height,
        "grades": graded.height,
        "every": request.GET.get("all") == "1",
        "rows": page_of,
        "table": moved_table(view, page_of.rows),
        "before": scoring.number - 1,
        "after": scoring.number,
    }
    return render_page(request, "appraisal/moved.html", context, part="appraisal/moved_part.html")


def moved_table(view: RunView, rows: Any) -> Table:  # noqa: ANN401 — rows of a frame
    """Return who moved: grades, scores and why; a reason names figures only to who may see all of the area."""
    request, lang = view.request, view.request.lang
    titles = titles_of(request)
    names = ("name", "before", "after", "score_before", "score_after", "why")
    columns = [
        Column(
            name,
            say(f"site.appraisal.column.{name}", lang),
            "number" if name.startswith("score") else "text",
            head=name == "name",
        )
        for name in names
    ]
    lines = []
    for row in rows:
        named = format_html('{} <code class="faint">{}</code>', row["name"] or row["uscc"], row["uscc"])
        scores = [
            "—" if row[name] is None else number_text(row[name], "")
            for name in ("score_before", "score_after")
        ]
        why = reason_words(view, row, titles)
        lines.append(
            [
                named,
                grade_mark(row["grade_before"] or "", request),
                grade_mark(row["grade_after"] or "", request),
                *scores,
                why,
            ]
        )
    return Table(
        say("site.appraisal.moved", lang),
        columns,
        lines,
        classes="dense",
        empty=say("run.cli.moved.nobody", lang),
    )


def reason_words(view: RunView, row: dict[str, Any], titles: dict[str, str]) -> str:
    """Return why somebody moved, with titles for ids; a figure that the actor may not see is kept back."""
    request, lang = view.request, view.request.lang
    between = say("appraisal.between", lang)
    forms = {one.id: one.form for one in request.home.pack.items}
    told = []
    for part in (row["why"] or "").split(between):
        item = next(
            (name for name in titles if part.startswith((f"{name} ", f"{name}：", f"{name}:"))),
            "",
        )
        if not item:
            told.append(part)
        elif may(request, "run.results", view.row(row["uscc"], row["town"] or "", [item])):
            told.append(titles[item] + changed(part[len(item) :], forms.get(item), lang))
        else:
            told.append(f"{titles[item]}：{say('run.paper.closed', lang)}")
    return between.join(told)


def changed(words: str, form: Form | None, lang: Language) -> str:
    """Return an old and a new value with the item's decimals and unit; what isn't two numbers stays.

    >>> changed("：1236.21 → 26.0", Form("万元", 2), "zh"), changed("：甲 → 乙", Form("", 2), "zh")
    ('：1,236.21 → 26.00 万元', '：甲 → 乙')
    """
    found = VALUES.fullmatch(words)
    if found is None or form is None:
        return words
    sign, old, new = found.groups()
    shown = apart(form, [float(old), float(new)])
    unit = shown.unit if lang == "zh" else unit_in_english(shown.unit)
    return f"{sign}{number_text(float(old), shown)} → {amount(float(new), replace(shown, unit=unit))}"
