"""The map and the charts beside it, as options of ECharts; whatever is clicked filters the whole page."""

from __future__ import annotations

import math
from collections.abc import Collection, Mapping, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

from django.urls import reverse

from zhuanji.basics.texts import say
from zhuanji.faces.amounts import number
from zhuanji.faces.web.design.charts import Chart, marked
from zhuanji.faces.web.pages.enterprises import words
from zhuanji.faces.web.pages.map.outlines import label_of, layer_features, of_pack

if TYPE_CHECKING:
    import polars as pl

    from zhuanji.faces.web.pages.map.asked import Asked
    from zhuanji.faces.web.pages.map.counts import Place
    from zhuanji.faces.web.request import SiteRequest
    from zhuanji.services.records.models import MapLayer

COLOURS = {
    "A": "--grade-a",
    "B": "--grade-b",
    "C": "--grade-c",
    "D": "--grade-d",
    "T": "--series-6",
    "待核": "--series-4",
    "不可评": "--line-strong",
}
SYMBOLS = {"A": "circle", "B": "rect", "C": "triangle", "D": "diamond"}
SHADES = ("#e4edf7", "#c8daee", "#a5c3e2", "#7ba5d1", "#4f83bb", "#2b629f")
PIE = 26  # pixels of the radius of the largest pie
LAYERS = {"parcels": "#7a3e00", "parks": "#6b3fa0", "points": "#1f7a45", "other": "#4b5a69"}
POINTS = 3000  # enterprises that are drawn as points


def district_map(
    request: SiteRequest,
    one: Asked,
    values: Mapping[str, float | None],
    unit: str,
    layers: Sequence[MapLayer],
    points: pl.DataFrame,
    pies: Sequence[Place] = (),
) -> Chart:
    """Return the map of the districts, coloured by a value.

    Args:
        request: by whom.
        one: what is asked for.
        values: by code; None for what is closed or missing.
        unit: of the values.
        layers: drawn over the districts.
        points: the enterprises that have coordinates.
        pies: districts whose grades are drawn as a pie each, instead of colours.
    """
    pack, lang = request.home.pack, request.lang
    data: list[dict[str, Any]] = [
        {
            "name": words.area_name(pack, code, lang),
            "value": round(value, 4) if value is not None else None,
            "filter": {"area": "" if code == one.area else code, "town": ""},
            "label": {"formatter": label(words.area_name(pack, code, lang), value, unit, pies=bool(pies))},
        }
        for code, value in values.items()
    ]
    data += layer_data(request, layers, one.area or next(iter(values)) if len(values) == 1 else "")
    url = outline_url(request, values, layers)
    name_ = f"districts-{marked(url)}"
    series: list[dict[str, Any]] = [{"type": "map", "data": data, "selectedMode": False, **base(name_)}]
    told = "{b}: {c}" + (f" {unit}" if unit else "")
    option: dict[str, Any] = {"tooltip": {"trigger": "item", "formatter": told}, "series": series}
    known = {value for value in values.values() if value is not None}
    if len(known) > 1 and not pies:
        option["visualMap"] = steps_of_colour(known)
    if not points.is_empty() or pies:
        option["geo"] = base(name_) | {"regions": regions(data, below=bool(pies)), "top": 64}
        series[0]["geoIndex"] = 0
        option["legend"] = {"top": 0, "left": 0, "itemWidth": 14, "textStyle": {"color": "--ink-soft"}}
        series += point_series(request, points) + pie_series(request, one, pies)
    size = "wide" if len(values) == 1 else "tall"
    return Chart(
        "district-map", say("site.map.title", lang), option, map={name_: url}, size=size, show_title=False
    )


def base(name: str) -> dict[str, Any]:
    """Return how the districts are drawn."""
    return {
        "map": name,
        "roam": True,
        "scaleLimit": {"min": 0.8, "max": 12},
        "nameProperty": "name",
        "label": {
            "show": True,
            "fontSize": 12,
            "lineHeight": 17,
            "color": "--ink",
            "textBorderColor": "--surface",
            "textBorderWidth": 2,
        },
        "itemStyle": {"borderColor": "--surface", "borderWidth": 1.5, "areaColor": "--sunken"},
        "emphasis": {"label": {"color": "--ink"}, "itemStyle": {"areaColor": "#f2c14e"}},
        **dict.fromkeys(("top", "bottom", "left", "right"), 8),
    }


def steps_of_colour(known: Collection[float]) -> dict[str, Any]:
    """Return the legend of the colours."""
    return {
        "type": "piecewise",
        "pieces": pieces(known),
        "seriesIndex": 0,
        "left": 4,
        "bottom": 4,
        "itemWidth": 18,
        "itemHeight": 12,
        "textStyle": {"color": "--ink-soft"},
        "inRange": {"color": list(SHADES)},
        "outOfRange": {"color": "--sunken"},
    }


def outline_url(request: SiteRequest, values: Mapping[str, float | None], layers: Sequence[MapLayer]) -> str:
    """Return the address of the boundaries that are drawn: of one district where there is one."""
    only = next(iter(values)) if len(values) == 1 else ""
    asked = {"area": only, "layers": ".".join(str(layer.id) for layer in layers), "lang": request.lang}
    return f"{reverse('map:outline')}?{urlencode({name: text for name, text in asked.items() if text})}"


def regions(data: Sequence[Mapping[str, Any]], *, below: bool) -> list[dict[str, Any]]:
    """Return how the districts and layers are drawn where something lies over them; names below a pie."""
    found = []
    for one in data:
        shown: dict[str, Any] = {name: one[name] for name in ("name", "itemStyle", "label") if name in one}
        if below and "filter" in one:
            shown["label"] = {**shown["label"], "offset": [0, PIE + 12]}
        found.append(shown)
    return found


def label(name: str, value: float | None, unit: str, *, pies: bool) -> str:
    """Return what stands on a district: its name, and the value under it."""
    if pies:
        return name
    if value is None:
        return name
    return f"{name}\n{value:,}" if isinstance(value, int) else f"{name}\n{number(value, unit)}"


def pie_series(request: SiteRequest, one: Asked, places: Sequence[Place]) -> list[dict[str, Any]]:
    """Return a pie for each district, as large as it has enterprises with a grade; a slice filters by both."""
    centres = {
        str(row["properties"]["name"]): row["properties"].get("cp") for row in of_pack(request.home.pack)
    }
    most = max((graded_count(place) for place in places), default=0)
    found = []
    for place in places:
        count, centre = graded_count(place), centres.get(place.code)
        if not count or not centre:
            continue
        slices = [
            {
                "name": words.grade_title(grade, request.lang),
                "value": number_,
                "itemStyle": {"color": COLOURS.get(grade, "--grade-none"), "borderColor": "--surface"},
                "filter": {"area": place.code, "grade": "" if grade == one.values.get("grade") else grade},
            }
            for grade, number_ in place.grades.items()
            if number_ and grade
        ]
        found.append(
            {
                "type": "pie",
                "coordinateSystem": "geo",
                "center": centre,
                "z": 5,
                "label": {"show": False},
                "radius": round(max(10.0, PIE * math.sqrt(count / most)), 1),
                "data": slices,
                "name": words.area_name(request.home.pack, place.code, request.lang),
                "tooltip": {"formatter": "{a} · {b}: {c} ({d}%)"},
            }
        )
    return found


def graded_count(place: Place) -> int:
    """Return how many enterprises of a place have a grade."""
    return sum(count or 0 for grade, count in place.grades.items() if grade)


def pieces(known: Collection[float]) -> list[dict[str, Any]]:
    """Return the steps of the colours: up to five, of round numbers."""
    from zhuanji.faces.web.pages.map.steps import steps

    edges = steps(min(known), max(known), len(SHADES))
    return [
        {"gte": low, "lt": high, "label": f"{low:,.6g} – {high:,.6g}", "color": SHADES[at]}
        for at, (low, high) in enumerate(pairwise(edges))
    ]


def layer_data(request: SiteRequest, layers: Sequence[MapLayer], area: str) -> list[dict[str, Any]]:
    """Return how the features of the layers are drawn."""
    found = []
    for layer in layers:
        colour = LAYERS.get(layer.kind, LAYERS["other"])
        for at, feature in enumerate(layer_features(request, layer), 1):
            if area and feature["properties"].get("area") != area:
                continue
            style = {
                "areaColor": "rgba(255,255,255,0.25)",
                "borderColor": colour,
                "borderWidth": 2,
                "borderType": "dashed",
            }
            found.append({"name": label_of(layer, at, feature), "itemStyle": style, "label": {"show": False}})
    return found


def point_series(request: SiteRequest, points: pl.DataFrame) -> list[dict[str, Any]]:
    """Return the enterprises as points, a series for each grade: sign and colour."""
    found = []
    for (grade,), rows in sorted(
        points.head(POINTS).partition_by("last_grade", as_dict=True).items(), key=str
    ):
        name = str(grade or "")
        found.append(
            {
                "type": "scatter",
                "coordinateSystem": "geo",
                "name": words.grade_title(name, request.lang),
                "symbol": SYMBOLS.get(name, "pin"),
                "symbolSize": 9,
                "itemStyle": {"color": COLOURS.get(name, "--grade-none"), "borderColor": "--surface"},
                "data": [
                    {"name": title, "value": [lon, lat], "href": reverse("enterprises:dossier", args=[uscc])}
                    for title, uscc, lon, lat in rows.select("name", "uscc", "lon", "lat").iter_rows()
                ],
            }
        )
    return found
