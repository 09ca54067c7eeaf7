"""The layers of the map: those that are drawn, bringing one in, taking one off."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Literal

from ninja import File, Form, Router, Schema
from ninja.files import UploadedFile

from zhuanji.faces.web.api.tools.bounds import Asked, Number, text
from zhuanji.faces.web.api.tools.guard import operation
from zhuanji.faces.web.api.tools.statuses import absent
from zhuanji.faces.web.pages.map.asked import SEE
from zhuanji.faces.web.pages.map.layer_views import IMPORT, brought_in
from zhuanji.faces.web.pages.map.layers import LONGEST, SOURCE, remove_layer, shown_layers
from zhuanji.faces.web.pages.map.outlines import layer_features
from zhuanji.faces.web.request import SiteRequest
from zhuanji.services.records.models import MapLayer

router = Router(tags=["map"])


class LayerOut(Schema):
    """A layer that was brought in; drawn as 示意图."""

    id: int
    name: str
    kind: str
    source: str
    features: int
    uploaded_by: str
    uploaded_at: datetime


class Feature(Schema):
    """A shape of a layer, as GeoJSON has it."""

    type: Literal["Feature"]
    properties: dict[str, Any]
    geometry: dict[str, Any]


class Collection(Schema):
    """Shapes, as GeoJSON has them."""

    type: Literal["FeatureCollection"]
    features: list[Feature]


class LayerWish(Asked):
    """What a layer is called, of which kind it is, where it comes from, in which frame its coordinates are."""

    name: text(LONGEST, 1, example="重点园区")  # type: ignore[valid-type]
    kind: Literal["parcels", "parks", "other"]
    source: text(SOURCE, 1, example="市局 2025-01")  # type: ignore[valid-type]
    frame: Literal["gcj02", "wgs84"]


@operation(router.get, "/map/layers", permission=SEE, gives=list[LayerOut])
def layers(request: SiteRequest) -> list[MapLayer]:
    """The layers that are drawn."""
    return shown_layers(request)


@operation(router.get, "/map/layers/{number}", permission=SEE, gives=Collection)
def layer(request: SiteRequest, number: Number) -> dict[str, Any]:
    """The shapes of a layer that lie where whoever asks may look."""
    found = next((one for one in shown_layers(request) if one.id == number), None)
    if found is None:
        raise absent(str(number))
    return {"type": "FeatureCollection", "features": layer_features(request, found)}


@operation(router.post, "/map/layers", permission=IMPORT, gives={201: LayerOut})
def add(request: SiteRequest, body: Form[LayerWish], file: File[UploadedFile]) -> MapLayer:
    """Bring a layer in: a GeoJSON collection of polygons, of which names and shapes are kept; drawn as 示意图."""
    del body, file  # the page's form has the same fields
    return brought_in(request)


@operation(router.post, "/map/layers/{number}/remove", permission=IMPORT, gives=None)
def remove(request: SiteRequest, number: Number) -> None:
    """Take a layer off the map; its file stays."""
    remove_layer(request, number)
