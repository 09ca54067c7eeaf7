"""The page of a figure: what it is, how it comes about, who is behind it, from which files."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from django.http import HttpResponse
from django.urls import reverse
from django.utils.html import format_html, format_html_join

from zhuanji.basics.civil_time import in_shanghai
from zhuanji.basics.figure import FigureKey, parse_figure_id
from zhuanji.basics.texts import say
from zhuanji.faces.amounts import number
from zhuanji.faces.cli.views.track_wording import formula_words
from zhuanji.faces.web.design.paging import paged
from zhuanji.faces.web.design.tables import Column, Table
from zhuanji.faces.web.guard import page, require
from zhuanji.faces.web.pages.figure.opening import Shown, shown
from zhuanji.faces.web.pages.figure.sources import sources_of
from zhuanji.faces.web.render import render_page
from zhuanji.faces.web.request import SiteRequest
from zhuanji.services.access import Target

if TYPE_CHECKING:
    from zhuanji.engines.rules.models.indicators import Indicator

DIGITS = 6
ROWS = 50


@page(permission="figure.see")
def opened(request: SiteRequest, text: str) -> HttpResponse:
    """Open a figure."""
    key = parse_figure_id(text)
    require(request, "figure.see", Target(areas=frozenset([key.area])))
    found = shown(request, key, text)
    indicator = next(one for one in request.home.pack.indicators if one.id == key.indicator)
    rows = paged(request, found.people.to_dicts(), size=ROWS)
    codes = [row["uscc"] for row in rows.rows]
    request.seen.add("enterprise", codes)
    context = {
        "key": key,
        "figure": found.figure,
        "found": found,
        "indicator": indicator,
        "formula": formula_words(indicator, request.home.pack, request.lang),
        "terms": terms(found, indicator, request),
        "place": place_words(key, request),
        "period": key.period.title(request.lang),
        "basis_key": f"indicator.basis.{found.figure.basis}",
        "left_out": [(f"missing.{why.value}", count) for why, count in found.figure.left_out.items()],
        "frozen_at": in_shanghai(found.figure.as_of) if found.figure.as_of else None,
        "why_closed": found.closed.why(request.lang) if found.closed else "",
        "refused": found.refused.why(request.lang) if found.refused else "",
        "rows": rows,
        "table": table(request, found, rows.rows, codes),
    }
    return render_page(request, "figure/figure.html", context)


def place_words(key: FigureKey, request: SiteRequest) -> list[str]:
    """Return for what a figure is, in words: area, sector, size, further conditions."""
    pack, lang = request.home.pack, request.lang
    area = pack.areas.get(key.area)
    words = [key.area if area is None else area.name if lang == "zh" else area.name_en or area.name]
    if area is not None and area.kind == "county":
        words.append(say(f"indicator.cut.{key.cut}", lang))
    sector = next((one for one in pack.sectors if one.id == key.sector), None)
    if sector is not None:
        words.append(sector.title if lang == "zh" else sector.title_en)
    if key.size:
        words.append(say(f"indicator.size.{key.size}", lang) if key.size in ("above", "below") else key.size)
    return [*words, *(part for part in key.scope.split("|") if part)]


def terms(found: Shown, indicator: Indicator, request: SiteRequest) -> list[tuple[str, str]]:
    """Return the totals that a figure was made of, each with its name."""
    del indicator
    told = []
    for at, total in enumerate(found.figure.terms, 1):
        if total is not None:
            told.append((say("site.figure.term", request.lang, number=at), number(total, "")))
    return told


def table(request: SiteRequest, found: Shown, rows: Any, codes: list[str]) -> Table:  # noqa: ANN401 — rows of a frame
    """Return the enterprises of a page of the list, with their terms and sources."""
    lang = request.lang
    names = [name for name in found.people.columns if name.startswith("term_")]
    columns = [
        Column("name", say("site.figure.enterprise", lang), head=True),
        Column("state", say("site.figure.state", lang)),
    ]
    columns += [
        Column(name, say("site.figure.term", lang, number=at), "number") for at, name in enumerate(names, 1)
    ]
    columns.append(Column("sources", say("site.figure.sources", lang)))
    sources = sources_of(request, found.opened, codes)
    lines = [line(row, names, sources, request) for row in rows]
    caption = say("site.figure.people", lang)
    return Table(caption, columns, lines, classes="dense", empty=say("site.figure.nobody", lang))


def line(
    row: Mapping[str, Any], names: list[str], sources: Mapping[str, list[str]], request: SiteRequest
) -> list[object]:
    """Return the cells of an enterprise."""
    code, state = row["uscc"], row["state"]
    area = request.home.pack.areas.get(code)
    title = row["name"] or (area.name if area is not None else code)
    named = (
        format_html(
            '<a href="{}enterprises/{}">{}</a> <code class="faint">{}</code>',
            reverse("cockpit:home"),
            code,
            title,
            code,
        )
        if row["name"]
        else title
    )
    word = say("site.figure.entered" if state == "ok" else f"missing.{state}", request.lang)
    values = ["—" if row[name] is None else number(row[name], "") for name in names]
    files = format_html_join("", "<div>{}</div>", ((one,) for one in sources.get(code, ())))
    return [named, word, *values, files]
