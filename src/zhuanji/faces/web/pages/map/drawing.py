"""The map and the charts beside it, as options of ECharts; whatever is clicked filters the whole page."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

from django.urls import reverse

from zhuanji.basics.texts import say
from zhuanji.faces.amounts import Shown, form_of, number
from zhuanji.faces.web.design.charts import Chart, marked, plotted
from zhuanji.faces.web.pages.enterprises import words
from zhuanji.faces.web.pages.map.over import PIE, layer_data, pie_series, point_series
from zhuanji.faces.web.pages.map.steps import steps as round_steps

if TYPE_CHECKING:
    import polars as pl

    from zhuanji.faces.web.pages.map.asked import Asked
    from zhuanji.faces.web.pages.map.counts import Place
    from zhuanji.faces.web.request import SiteRequest
    from zhuanji.services.records.models import MapLayer

SHADES = ("#e4edf7", "#c8daee", "#a5c3e2", "#7ba5d1", "#3f74ae", "#24568f")
DARK = 4  # from this shade on, names are written in white
ON_DARK = {"color": "--surface", "textBorderColor": "--brand-deep"}


def district_map(
    request: SiteRequest,
    one: Asked,
    values: Mapping[str, float | None],
    unit: Shown,
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
    data = district_data(request, one, values, unit, pies=bool(pies))
    data += layer_data(request, layers, only_of(values))
    url = outline_url(request, values, layers)
    name_ = f"districts-{marked(url)}"
    series: list[dict[str, Any]] = [{"type": "map", "data": data, "selectedMode": False, **base(name_)}]
    told = f"{{b}}: {{c}} {form_of(unit).unit}".rstrip()
    option: dict[str, Any] = {"tooltip": {"trigger": "item", "formatter": told}, "series": series}
    if (steps := pieces(values, unit)) and not pies:
        option["visualMap"] = steps_of_colour(steps)
    if not points.is_empty() or pies:
        option["geo"] = base(name_) | {"regions": regions(data, below=bool(pies)), "top": 64}
        series[0]["geoIndex"] = 0
        option["legend"] = {"top": 0, "left": 0, "itemWidth": 14, "textStyle": {"color": "--ink-soft"}}
        series += point_series(request, points) + pie_series(request, one, pies)
    size, title = "wide" if len(values) == 1 else "tall", say("site.map.title", request.lang)
    return Chart(
        "district-map", title, option, map={name_: url}, size=size, show_title=False, form=form_of(unit)
    )


def district_data(
    request: SiteRequest, one: Asked, values: Mapping[str, float | None], unit: Shown, *, pies: bool
) -> list[dict[str, Any]]:
    """Return how each district is drawn: its value, its name, and what a click on it asks for."""
    names = {code: words.area_name(request.home.pack, code, request.lang) for code in values}
    steps = [] if pies else pieces(values, unit)
    return [
        {
            "name": names[code],
            "value": plotted(value, unit),
            "filter": {"area": "" if code == one.area else code, "town": ""},
            "label": {
                "formatter": label(names[code], value, unit, pies=pies),
                **(ON_DARK if is_dark(plotted(value, unit), steps) else {}),
            },
        }
        for code, value in values.items()
    ]


def is_dark(value: float | None, steps: Sequence[Mapping[str, Any]]) -> bool:
    """Say whether a value has one of the dark colours, on which dark letters can't be read."""
    at = next(
        (at for at, one in enumerate(steps) if value is not None and one["gte"] <= value < one["lt"]), 0
    )
    return at >= DARK


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


def steps_of_colour(steps: list[dict[str, Any]]) -> dict[str, Any]:
    """Return which values have which colour; their legend stands under the map, where it hides no name."""
    return {
        "type": "piecewise",
        "show": False,
        "pieces": steps,
        "seriesIndex": 0,
        "inRange": {"color": list(SHADES)},
        "outOfRange": {"color": "--sunken"},
    }


def only_of(codes: Iterable[str]) -> str:
    """Return the one district that is drawn; empty where there are several."""
    several = list(codes)
    return several[0] if len(several) == 1 else ""


def outline_url(request: SiteRequest, values: Mapping[str, float | None], layers: Sequence[MapLayer]) -> str:
    """Return the address of the boundaries that are drawn: of one district where there is one."""
    asked = {
        "area": only_of(values),
        "layers": ".".join(str(layer.id) for layer in layers),
        "lang": request.lang,
    }
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


def label(name: str, value: float | None, unit: Shown, *, pies: bool) -> str:
    """Return what stands on a district: its name, and the value under it."""
    if pies:
        return name
    if value is None:
        return name
    return f"{name}\n{value:,}" if isinstance(value, int) else f"{name}\n{number(value, unit)}"


def legend(chart: Chart | None) -> Sequence[Mapping[str, Any]]:
    """Return the steps of a map's colours, each with `color` and `label`; none where it has none."""
    found: Sequence[Mapping[str, Any]] = chart.option.get("visualMap", {}).get("pieces", ()) if chart else ()
    return found


def pieces(values: Mapping[str, float | None], unit: Shown) -> list[dict[str, Any]]:
    """Return the steps of the colours: up to five, of round numbers; none where there is but one value."""
    known = {value for one in values.values() if (value := plotted(one, unit)) is not None}
    if len(known) < 2:
        return []
    edges = round_steps(min(known), max(known), len(SHADES))
    sign = form_of(unit).unit
    return [
        {"gte": low, "lt": high, "label": f"{low:,.6g} – {high:,.6g} {sign}".strip(), "color": SHADES[at]}
        for at, (low, high) in enumerate(pairwise(edges))
    ]
