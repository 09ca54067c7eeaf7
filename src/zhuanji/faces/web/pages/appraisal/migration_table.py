"""The matrix of moves between two years as a table, and the enterprises behind a cell."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

import polars as pl
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import mark_safe

from zhuanji.basics.texts import say
from zhuanji.faces.amounts import number as number_text
from zhuanji.faces.web.design.tables import Column, Row, Table
from zhuanji.faces.web.pages.appraisal.grades import grade_mark, grade_word, in_order
from zhuanji.faces.web.pages.appraisal.scope import RunView, area_title

if TYPE_CHECKING:
    from zhuanji.faces.web.request import SiteRequest


def matrix_table(
    request: SiteRequest,
    counts: pl.DataFrame,
    year: int,
    url: str,
    names: dict[str, str],
    asked: tuple[str, str],
) -> Table:
    """Return a matrix; where there is an address each number is a link to the list behind it."""
    lang = request.lang
    order = [*in_order(name for name in counts.columns[1:] if name not in names.values()), names["gone"]]
    came = [*in_order(name for name in counts["from"].to_list() if name not in names.values())]
    came += [names["new"]] if names["new"] in counts["from"].to_list() else []
    rows = {row["from"]: row for row in counts.to_dicts()}
    title = say("site.appraisal.matrix", lang, before=year - 1, year=year)
    columns = [Column("from", say("site.appraisal.matrix.from", lang, year=year - 1), head=True)]
    columns += [
        Column(
            f"to{number}", say("site.appraisal.matrix.to", lang, grade=word(name, request, names)), "number"
        )
        for number, name in enumerate(order)
    ]
    columns.append(Column("sum", say("site.appraisal.sum", lang), "number"))
    lines = []
    for start in came:
        cells: list[object] = [grade_mark(start, request) if start not in names.values() else start]
        cells += [cell(rows[start].get(end, 0), start, end, url, asked, request) for end in order]
        cells.append(sum(rows[start].get(end, 0) for end in order))
        lines.append(Row(cells))
    total: list[object] = [say("site.appraisal.sum", lang)]
    sums = [sum(rows[start].get(end, 0) for start in came) for end in order]
    lines.append(Row([*total, *sums, sum(sums)], classes="sum"))
    return Table(title, columns, lines, classes="dense matrix", show_caption=True)


def word(grade: str, request: SiteRequest, names: dict[str, str]) -> str:
    """Return what a column is called."""
    return grade if grade in names.values() else grade_word(grade, request)


def cell(count: int, start: str, end: str, url: str, asked: tuple[str, str], request: SiteRequest) -> object:
    """Return a number; the diagonal, a rise and a fall are told by a sign, not by colour alone."""
    if not count:
        return format_html('<span class="faint">{}</span>', "·")
    letters, told = "ABCD", f"{count:,}"
    sign, kind = "", "same"
    if start in letters and end in letters and start != end:
        sign, kind = ("↑", "up") if end < start else ("↓", "down")
    here = ' aria-current="true"' if (start, end) == asked else ""
    if not url:
        return format_html('<span class="move move-{}">{}{}</span>', kind, told, sign)
    query = urlencode({"from": start, "to": end})
    label = say("site.appraisal.matrix.cell", request.lang, start=start, end=end, count=told)
    current = mark_safe(here)
    return format_html(
        '<a class="move move-{}" href="{}?{}#people" aria-label="{}"{}>{}{}</a>',
        kind,
        url,
        query,
        label,
        current,
        told,
        sign,
    )


def people_table(view: RunView, rows: Any) -> Table:  # noqa: ANN401 — rows of a frame
    """Return the enterprises behind a cell."""
    request, lang = view.request, view.request.lang
    names = ("name", "town", "before", "after", "score")
    columns = [
        Column(
            name,
            say(f"site.appraisal.column.{name}", lang),
            "number" if name == "score" else "text",
            head=name == "name",
        )
        for name in names
    ]
    lines = []
    for row in rows:
        there = row["score"] is not None or view.results().filter(uscc=row["uscc"]).exists()
        title = row["name"] or row["uscc"]
        named = (
            format_html(
                '<a href="{}">{}</a> <code class="faint">{}</code>',
                reverse("appraisal:result", args=[view.run.id, row["uscc"]]),
                title,
                row["uscc"],
            )
            if there
            else format_html('{} <code class="faint">{}</code>', title, row["uscc"])
        )
        score = "—" if row["score"] is None else number_text(row["score"], "")
        town = area_title(request, row["town"]) if row["town"] else "—"
        lines.append([named, town, grade_mark(row["from"], request), grade_mark(row["to"], request), score])
    return Table(
        say("site.appraisal.matrix.people", lang),
        columns,
        lines,
        classes="dense",
        empty=say("site.appraisal.nobody", lang),
    )


def moves(pairs: pl.DataFrame, view: RunView, names: dict[str, str]) -> dict[str, int]:
    """Return how many rose, fell, stayed, came and went, by the order of the schemes' grades."""
    order: dict[str, int] = {}
    for _, scheme in view.schemes:
        for number, grade in enumerate(scheme.grades.order):
            order.setdefault(grade, number)
    found = dict.fromkeys(("up", "same", "down", "new", "gone", "other"), 0)
    for start, end, count in pairs.group_by("from", "to").len().iter_rows():
        if start == names["new"]:
            found["new"] += count
        elif end == names["gone"]:
            found["gone"] += count
        elif start in order and end in order:
            found["same" if start == end else "up" if order[end] < order[start] else "down"] += count
        else:
            found["other"] += count
    return found
