"""The boundaries of the pack as GeoJSON, with the layers that were brought in, cut to what somebody may see."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from zhuanji.faces.web.guard import may
from zhuanji.faces.web.pages.enterprises.words import area_name
from zhuanji.faces.web.pages.map.inside import shapes_of
from zhuanji.faces.web.pages.map.reaching import reached
from zhuanji.services.access import Target

if TYPE_CHECKING:
    from zhuanji.engines.rules import Pack
    from zhuanji.faces.web.pages.map.inside import Shape
    from zhuanji.faces.web.request import SiteRequest
    from zhuanji.services.records.models import MapLayer

FILE = Path("geo") / "districts.geojson"
Feature = Mapping[str, Any]


def has_outline(pack: Pack) -> bool:
    """Say whether a pack has boundaries."""
    return (pack.folder / FILE).is_file()


@lru_cache(maxsize=8)
def districts(path: Path) -> tuple[Feature, ...]:
    """Return the districts: `name` is the code."""
    found = json.loads(path.read_text(encoding="utf-8"))
    return tuple(found["features"])


def of_pack(pack: Pack) -> tuple[Feature, ...]:
    """Return the districts of a pack; none where it has no boundaries."""
    return districts(pack.folder / FILE) if has_outline(pack) else ()


def layer_features(request: SiteRequest, layer: MapLayer) -> list[Feature]:
    """Return the features of a layer that lie where the actor may look; those outside only for the whole city."""
    found = features_of(request.home.uploads / layer.file, request.home.pack.folder / FILE)
    known: dict[str, bool] = {}
    shown = []
    for one in found:
        area = str(one["properties"].get("area") or request.home.pack.head.city)
        if area not in known:
            known[area] = bool(may(request, "map.see", Target(areas=frozenset([area]))))
        if known[area]:
            shown.append(one)
    return shown


@lru_cache(maxsize=16)
def features_of(path: Path, boundaries: Path) -> tuple[Feature, ...]:
    """Return the features of a layer as it was kept, with the `areas` that each reaches; none where the file is gone.

    Args:
        path: of the layer.
        boundaries: of the districts.
    """
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return ()
    shapes = shapes_of(districts(boundaries)) if boundaries.is_file() else ()
    return tuple(placed(one, shapes) for one in found["features"])


def placed(feature: Feature, shapes: Sequence[Shape]) -> Feature:
    """Return a feature with the districts in whose views it is drawn: its own, else all that it reaches."""
    own = feature["properties"].get("area")
    areas = [own] if own else reached(feature["geometry"]["coordinates"], shapes)
    return {**feature, "properties": {**feature["properties"], "areas": areas}}


def drawn_features(request: SiteRequest, layer: MapLayer, area: str) -> list[tuple[int, Feature]]:
    """Return the features of a layer that are drawn, numbered among those that the actor may see.

    Args:
        request: by whom.
        layer: that was brought in.
        area: the one district that is shown; empty for the whole city.
    """
    seen = enumerate(layer_features(request, layer), 1)
    return [(number, one) for number, one in seen if not area or area in one["properties"]["areas"]]


def label_of(layer: MapLayer, number: int, feature: Feature) -> str:
    """Return the name of a layer's feature on the map; no two have the same."""
    name = str(feature["properties"].get("name") or "")
    return f"{layer.name} · {name} #{number}" if name else f"{layer.name} #{number}"


def collection(request: SiteRequest, area: str, layers: list[MapLayer]) -> dict[str, Any]:
    """Return the districts by name, or one of them, and the layers over them.

    Args:
        request: by whom, in whose language.
        area: the one district; empty for all.
        layers: that are drawn.
    """
    pack, lang = request.home.pack, request.lang
    base = [
        named(one, area_name(pack, str(one["properties"]["name"]), lang))
        for one in of_pack(pack)
        if not area or one["properties"]["name"] == area
    ]
    over = [
        named(one, label_of(layer, number, one))
        for layer in layers
        for number, one in drawn_features(request, layer, area)
    ]
    return {"type": "FeatureCollection", "features": [*base, *over]}


def named(feature: Feature, name: str) -> dict[str, Any]:
    """Return a feature under the name by which the map finds it."""
    point = feature["properties"].get("cp")
    return {
        "type": "Feature",
        "properties": {"name": name, **({"cp": point} if point else {})},
        "geometry": feature["geometry"],
    }
