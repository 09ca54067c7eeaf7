"""What the map shows, as tables."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.html import format_html

from zhuanji.basics.texts import say
from zhuanji.faces.web.design import marks
from zhuanji.faces.web.design.tables import Column, Table
from zhuanji.faces.web.pages.enterprises import words
from zhuanji.faces.web.pages.enterprises.index_frame import LAST
from zhuanji.faces.web.pages.map.counts import grade_order
from zhuanji.services.access import shown_items

if TYPE_CHECKING:
    import polars as pl

    from zhuanji.basics.figure import Figure
    from zhuanji.faces.web.pages.map.asked import Asked
    from zhuanji.faces.web.pages.map.counts import Place
    from zhuanji.faces.web.request import SiteRequest


def place_names(request: SiteRequest, codes: Sequence[str]) -> dict[str, str]:
    """Return the names of places."""
    return {code: words.area_name(request.home.pack, code, request.lang) for code in codes}


def place_table(
    request: SiteRequest,
    one: Asked,
    level: str,
    places: Sequence[Place],
    figures: Mapping[str, Figure | None],
) -> Table:
    """Return the places with what is counted of them."""
    lang = request.lang
    grades = sorted({grade for place in places for grade in place.grades}, key=grade_order)
    columns = [
        Column("place", say(f"site.map.by_{level}", lang), head=True),
        Column("count", say("site.map.count", lang), "number"),
    ]
    if figures:
        known = {row.id: row for row in request.home.pack.indicators}
        indicator = known[one.measure]
        columns.append(Column("figure", indicator.title if lang == "zh" else indicator.title_en, "number"))
    columns += [
        Column(f"grade{at}", words.grade_title(grade, lang), "number") for at, grade in enumerate(grades)
    ]
    rows = []
    for place in places:
        cells: list[Any] = [place_link(request, one, level, place.code), count_cell(request, place.total)]
        if figures:
            cells.append(marks.figure(figures.get(place.code), lang, short=True))
        rows.append([*cells, *(count_cell(request, place.grades.get(grade, 0)) for grade in grades)])
    return Table(
        say("site.map.table", lang), columns, rows, classes="dense", empty=say("site.map.nothing", lang)
    )


def count_cell(request: SiteRequest, count: int | None) -> object:
    """Return a count; one that is closed says so."""
    if count is None:
        return format_html('<span class="faint">{}</span>', say("site.map.closed", request.lang))
    return count


def place_link(request: SiteRequest, one: Asked, level: str, code: str) -> object:
    """Return the name of a place as a link into it."""
    asked = {**one.values, level: code}
    name = words.area_name(request.home.pack, code, request.lang)
    area = request.home.pack.areas.get(code)
    if area is not None and area.kind == "functional":
        kept = {key: value for key, value in one.values.items() if key not in ("by", "area", "town")} | {
            "unit": code
        }
        among = say("site.map.among", request.lang)
        return format_html(
            '<span class="faint">{}</span> <a href="{}?{}">{}</a>',
            among,
            reverse("enterprises:list"),
            urlencode(kept),
            name,
        )
    return format_html('<a href="?{}">{}</a>', urlencode(asked), name)


def firms_table(request: SiteRequest, rows: pl.DataFrame, known: set[str]) -> Table:
    """Return enterprises by name; grades only of those whose results may be seen."""
    lang, pack = request.lang, request.home.pack
    sectors = bool(shown_items(request.actor, "enterprise.list", ("sector",), pack=pack))
    columns = [Column("name", say("site.enterprises.name", lang), head=True)]
    columns += [Column("sector", say("site.enterprises.column.sector", lang))] if sectors else []
    columns.append(Column("grade", say("site.enterprises.column.grade", lang)))
    cells = [
        [
            format_html(
                '<a href="{}">{}</a> <code class="faint">{}</code>',
                reverse("enterprises:dossier", args=[row["uscc"]]),
                row["name"],
                row["uscc"],
            ),
            *([words.sector_title(pack, row["sector"], lang)] if sectors else []),
            words.grade_title(row[LAST], lang) if row["uscc"] in known and row[LAST] else words.NOTHING,
        ]
        for row in rows.iter_rows(named=True)
    ]
    return Table(
        say("site.map.firms", lang),
        columns,
        cells,
        classes="dense",
        empty=say("site.enterprises.nobody", lang),
    )
