"""In which district a point or shape lies."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import Any

Ring = Sequence[Sequence[float]]


@dataclass(frozen=True)
class Shape:
    """A district: its code and outer ring."""

    code: str
    ring: tuple[tuple[float, float], ...]

    @cached_property
    def west(self) -> float:
        """Its least longitude."""
        return min(x for x, _ in self.ring)

    @cached_property
    def east(self) -> float:
        """Its greatest longitude."""
        return max(x for x, _ in self.ring)

    @cached_property
    def south(self) -> float:
        """Its least latitude."""
        return min(y for _, y in self.ring)

    @cached_property
    def north(self) -> float:
        """Its greatest latitude."""
        return max(y for _, y in self.ring)


def shapes_of(features: Sequence[Any]) -> tuple[Shape, ...]:
    """Return the districts of a pack."""
    return tuple(
        Shape(str(one["properties"]["name"]), tuple((x, y) for x, y in ring))
        for one in features
        for ring in outer_rings(one["geometry"])
    )


def outer_rings(geometry: Any) -> list[Any]:  # noqa: ANN401 — of GeoJSON
    """Return the outer rings of a geometry."""
    if geometry["type"] == "Polygon":
        return [geometry["coordinates"][0]]
    return [polygon[0] for polygon in geometry["coordinates"]]


def holds(shape: Shape, x: float, y: float) -> bool:
    """Say whether a point lies in a district.

    >>> square = Shape("a", ((0, 0), (2, 0), (2, 2), (0, 2), (0, 0)))
    >>> holds(square, 1, 1), holds(square, 3, 1)
    (True, False)
    """
    if not (shape.west <= x <= shape.east and shape.south <= y <= shape.north):
        return False
    return crosses(shape.ring, x, y)


def crosses(ring: Ring, x: float, y: float) -> bool:
    """Say whether a point lies inside a closed ring: a line from it to the east crosses it an odd number of times."""
    found = False
    for (x1, y1), (x2, y2) in pairwise(ring):
        if (y1 > y) != (y2 > y) and x < (x2 - x1) * (y - y1) / (y2 - y1) + x1:
            found = not found
    return found


def place_of(rings: Sequence[Ring], shapes: Sequence[Shape]) -> str:
    """Return the code of the district in which all points of all rings lie; empty for what crosses a boundary.

    Whoever may see no more than this district may see the shape.
    """
    for shape in shapes:
        if all(holds(shape, point[0], point[1]) for ring in rings for point in ring):
            return shape.code
    return ""
