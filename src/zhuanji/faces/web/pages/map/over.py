"""What lies over the districts of the map: pies of grades, enterprises as points, parcels and parks."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from django.urls import reverse

from zhuanji.faces.web.pages.appraisal.grades import colour
from zhuanji.faces.web.pages.enterprises import words
from zhuanji.faces.web.pages.map.outlines import drawn_features, label_of, of_pack

if TYPE_CHECKING:
    import polars as pl

    from zhuanji.faces.web.pages.map.asked import Asked
    from zhuanji.faces.web.pages.map.counts import Place
    from zhuanji.faces.web.request import SiteRequest
    from zhuanji.services.records.models import MapLayer

SYMBOLS = {"A": "circle", "B": "rect", "C": "triangle", "D": "diamond"}
PIE = 26  # pixels of the radius of the largest pie
LAYERS = {"parcels": "#7a3e00", "parks": "#6b3fa0", "points": "#1f7a45", "other": "#4b5a69"}
POINTS = 3000  # enterprises that are drawn as points


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
                "itemStyle": {"color": colour(grade), "borderColor": "--surface"},
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


def layer_data(request: SiteRequest, layers: Sequence[MapLayer], area: str) -> list[dict[str, Any]]:
    """Return how the features of the layers are drawn."""
    found = []
    for layer in layers:
        line = LAYERS.get(layer.kind, LAYERS["other"])
        for at, feature in drawn_features(request, layer, area):
            style = {
                "areaColor": "rgba(255,255,255,0.25)",
                "borderColor": line,
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
                "itemStyle": {"color": colour(name), "borderColor": "--surface"},
                "data": [
                    {"name": title, "value": [lon, lat], "href": reverse("enterprises:dossier", args=[uscc])}
                    for title, uscc, lon, lat in rows.select("name", "uscc", "lon", "lat").iter_rows()
                ],
            }
        )
    return found
