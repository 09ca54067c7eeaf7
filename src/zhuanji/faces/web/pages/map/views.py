"""`/map/`: the map with its charts, filters and table; the outline that the browser draws."""

from __future__ import annotations

import json

from django.http import HttpResponse

from zhuanji.faces.web.design.filters import FilterBar
from zhuanji.faces.web.guard import may, page
from zhuanji.faces.web.pages.enterprises import words
from zhuanji.faces.web.pages.enterprises.views import town_field
from zhuanji.faces.web.pages.map import counts, drawing, showing
from zhuanji.faces.web.pages.map.asked import SEE, Asked, asked
from zhuanji.faces.web.pages.map.layers import shown_layers
from zhuanji.faces.web.pages.map.outlines import collection
from zhuanji.faces.web.pages.map.showing import place_codes, without
from zhuanji.faces.web.pages.map.tables import place_names, place_table
from zhuanji.faces.web.render import render_page
from zhuanji.faces.web.request import SiteRequest
from zhuanji.services import reading as readings
from zhuanji.services.settings import city_name


@page(permission=SEE)
def home(request: SiteRequest) -> HttpResponse:
    """Show the map."""
    reading = readings.current(request.home)
    one = asked(request, reading)
    frame = counts.rows(request, one)
    wide = without(one, "area", "town")
    level, codes = place_codes(request, one)
    base = counts.rows(request, wide) if level == "area" else counts.rows(request, without(one, "town"))
    places = counts.places(request, base, level, codes)
    figures = showing.figures_of(reading, one, codes)
    names = place_names(request, codes)
    chart = showing.map_chart(request, one, reading)
    context = {
        "bar": FilterBar(one.fields),
        "one": one,
        "total": frame.height,
        "chart": chart,
        "legend": drawing.legend(chart),
        "charts": showing.charts(request, one, places, names, level),
        "table": place_table(request, one, level, [*places, *showing.units(request, one)], figures),
        "measure": dict(next(field.choices for field in one.fields if field.name == "by"))[one.measure],
        "firms": None,
        "layers": showing.layers_in_view(request, one) if chart else [],
        "may_import": bool(may(request, "map.import")),
        "crumbs": crumbs(request, one),
        "list_query": list_query(one),
        "towns": town_field(request, one.fields, one.values) if request.htmx else "",
    }
    if one.town or frame.height <= showing.LISTED:
        context["firms"] = showing.firms(request, one, frame)
    return render_page(request, "map/map.html", context, part="map/map_part.html")


def crumbs(request: SiteRequest, one: Asked) -> list[tuple[str, str]]:
    """Return where one is: city, district, town, each with the address above it."""
    pack, lang = request.home.pack, request.lang
    found = [(city_name(pack, lang), query(one, area="", town=""))]
    if one.area:
        found.append((words.area_name(pack, one.area, lang), query(one, town="")))
    if one.town:
        found.append((words.area_name(pack, one.town, lang), ""))
    return found


def query(one: Asked, **changed: str) -> str:
    """Return the address of this page with some filters changed."""
    from urllib.parse import urlencode

    asked_for = {name: value for name, value in {**one.values, **changed}.items() if value}
    return f"?{urlencode(asked_for)}"


def list_query(one: Asked) -> str:
    """Return the address of the same enterprises in the list."""
    return query(one, by="")


@page(permission=SEE)
def outline(request: SiteRequest) -> HttpResponse:
    """Give the boundaries that the browser draws, with the layers that are asked for."""
    known = {code for code, _ in words.seen_areas(request, SEE, "county")} | set(
        showing.counties_around(request)
    )
    area = request.GET.get("area", "")
    wanted = set(request.GET.get("layers", "").split("."))
    layers = [layer for layer in shown_layers(request) if str(layer.id) in wanted]
    found = collection(request, area if area in known else "", layers)
    return HttpResponse(
        json.dumps(found, ensure_ascii=False, separators=(",", ":")), content_type="application/geo+json"
    )
