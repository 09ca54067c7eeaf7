"""A GeoJSON that somebody brings in: read, checked within limits, and cut down to names and shapes."""

from __future__ import annotations

import json
import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from zhuanji.basics.problems import Place, Problem, ProblemError
from zhuanji.faces.web.pages.map.frames_of_reference import wgs84_to_gcj02
from zhuanji.faces.web.pages.map.inside import Shape, place_of

KINDS = ("parcels", "parks", "other")
FRAMES = ("gcj02", "wgs84")
BYTES = 8 * 1024 * 1024
FEATURES, VERTICES = 5_000, 200_000
NAME = 60  # characters
DIGITS = 5  # of a degree: about a metre
SLACK = 0.5  # degrees around the city that a layer may reach
NAMES = ("name", "名称", "NAME", "Name", "title")
LISTED = 5  # problems of a kind
Ring = list[list[float]]


@dataclass(frozen=True)
class Read:
    """A layer as it is kept: of each feature name, district and shape, nothing else."""

    features: list[dict[str, Any]]

    def as_bytes(self) -> bytes:
        """Return it as GeoJSON."""
        whole = {"type": "FeatureCollection", "features": self.features}
        return json.dumps(whole, ensure_ascii=False, separators=(",", ":")).encode("utf-8")


def read_layer(data: bytes, shapes: Sequence[Shape], *, frame: str) -> Read:
    """Return the layer of a file.

    Args:
        data: the bytes.
        shapes: the districts, by which it is known where a feature lies.
        frame: in which its coordinates are: `gcj02` as our boundaries, or `wgs84`.

    Raises:
        ProblemError: it is no GeoJSON of polygons, too large, or lies elsewhere.
    """
    if frame not in FRAMES:
        raise ProblemError([Problem("site.map.layer.frame")])
    features = features_of(data)
    budget = VERTICES
    found, problems = [], []
    for number, one in enumerate(features, 1):
        try:
            polygons = list(polygons_of(one))
            budget -= sum(len(ring) for polygon in polygons for ring in polygon)
            if budget < 0:
                raise ProblemError([Problem("site.map.layer.vertices", Place(), {"most": VERTICES})])
            found.append(kept_feature(one, polygons, shapes, frame))
        except BadFeatureError as fault:
            problems.append(Problem(fault.code, Place(row=number), {"number": number}))
    if problems:
        raise ProblemError(problems[:LISTED])
    return Read(found)


class BadFeatureError(Exception):
    """A feature that can't be used."""

    def __init__(self, code: str) -> None:
        """Keep the code."""
        super().__init__(code)
        self.code = code


def features_of(data: bytes) -> list[dict[str, Any]]:
    """Return the features of a file.

    Raises:
        ProblemError: it is no collection of features, or too large.
    """
    if len(data) > BYTES:
        raise ProblemError([Problem("site.map.layer.bytes", Place(), {"most": BYTES // 1024 // 1024})])
    try:
        whole = json.loads(data.decode("utf-8-sig"), parse_constant=refused)
    except (ValueError, RecursionError):
        raise ProblemError([Problem("site.map.layer.json")]) from None
    features = (
        whole.get("features")
        if isinstance(whole, dict) and whole.get("type") == "FeatureCollection"
        else None
    )
    if not isinstance(features, list) or not features or not all(isinstance(one, dict) for one in features):
        raise ProblemError([Problem("site.map.layer.collection")])
    if len(features) > FEATURES:
        raise ProblemError([Problem("site.map.layer.features", Place(), {"most": FEATURES})])
    return features


def refused(text: str) -> float:
    """Refuse NaN and infinity."""
    raise ValueError(text)


def polygons_of(feature: dict[str, Any]) -> Iterator[list[Ring]]:
    """Yield the polygons of a feature, rings that are closed.

    Raises:
        BadFeatureError: it has no polygon.
    """
    geometry = feature.get("geometry")
    kind = geometry.get("type") if isinstance(geometry, dict) else None
    told = geometry.get("coordinates") if isinstance(geometry, dict) else None
    if kind not in ("Polygon", "MultiPolygon") or not isinstance(told, list) or not told:
        raise BadFeatureError("site.map.layer.geometry")
    for polygon in [told] if kind == "Polygon" else told:
        if not isinstance(polygon, list) or not polygon:
            raise BadFeatureError("site.map.layer.geometry")
        yield [ring_of(ring) for ring in polygon]


def ring_of(told: object) -> Ring:
    """Return a ring.

    Raises:
        BadFeatureError: it isn't closed, has too few points, or something that is no coordinate.
    """
    if not isinstance(told, list) or len(told) < 4:
        raise BadFeatureError("site.map.layer.ring")
    ring = [point_of(point) for point in told]
    if ring[0] != ring[-1]:
        raise BadFeatureError("site.map.layer.ring")
    return ring


def point_of(told: object) -> list[float]:
    """Return a point as longitude and latitude.

    Raises:
        BadFeatureError: it is none.
    """
    if not isinstance(told, list) or len(told) < 2:
        raise BadFeatureError("site.map.layer.point")
    found = []
    for value in told[:2]:
        if (
            isinstance(value, bool)
            or not isinstance(value, int | float)
            or abs(value) > 360
            or not math.isfinite(value)
        ):
            raise BadFeatureError("site.map.layer.point")
        found.append(float(value))
    return found


def kept_feature(
    feature: dict[str, Any], polygons: list[list[Ring]], shapes: Sequence[Shape], frame: str
) -> dict[str, Any]:
    """Return a feature as it is kept.

    Raises:
        BadFeatureError: it lies elsewhere.
    """
    if frame == "wgs84":
        polygons = [
            [[list(wgs84_to_gcj02(*point)) for point in ring] for ring in polygon] for polygon in polygons
        ]
    points = [point for polygon in polygons for point in polygon[0]]
    if shapes and not all(near(point, shapes) for point in points):
        raise BadFeatureError("site.map.layer.elsewhere")
    rounded = [
        [[[round(x, DIGITS), round(y, DIGITS)] for x, y in ring] for ring in polygon] for polygon in polygons
    ]
    properties = {"name": name_of(feature), "area": place_of([polygon[0] for polygon in polygons], shapes)}
    return {
        "type": "Feature",
        "properties": properties,
        "geometry": {"type": "MultiPolygon", "coordinates": rounded},
    }


def near(point: Sequence[float], shapes: Sequence[Shape]) -> bool:
    """Say whether a point lies in the city or near it."""
    west, south = min(one.west for one in shapes), min(one.south for one in shapes)
    east, north = max(one.east for one in shapes), max(one.north for one in shapes)
    return west - SLACK <= point[0] <= east + SLACK and south - SLACK <= point[1] <= north + SLACK


def name_of(feature: dict[str, Any]) -> str:
    """Return the name of a feature."""
    told = feature.get("properties")
    properties = told if isinstance(told, dict) else {}
    text = next((str(properties[name]) for name in NAMES if isinstance(properties.get(name), str | int)), "")
    return "".join(sign for sign in " ".join(text.split()) if sign.isprintable())[:NAME]
