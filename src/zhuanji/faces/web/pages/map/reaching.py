"""Which districts a shape reaches: it is drawn in the view of each of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from zhuanji.faces.web.pages.map.inside import Ring, Shape, crosses, holds

STEPS = 16  # points of a grid over each polygon, along each side
LEAST = 0.02  # of a shape: a sliver along a line that two sources drew a little differently reaches nothing


def reached(polygons: Sequence[Sequence[Ring]], shapes: Sequence[Shape]) -> list[str]:
    """Return the codes of the districts that hold at least a fiftieth of a shape, the one that holds most first.

    Args:
        polygons: of the shape, each with its outer ring before its holes.
        shapes: the districts.

    >>> west = Shape("w", ((0, 0), (2, 0), (2, 2), (0, 2), (0, 0)))
    >>> east = Shape("e", ((2, 0), (4, 0), (4, 2), (2, 2), (2, 0)))
    >>> across = [[1.6, 1], [3, 1], [3, 1.5], [1.6, 1.5], [1.6, 1]]
    >>> reached([[across]], [west, east]), reached([[across]], [])
    (['e', 'w'], [])
    """
    weights: dict[str, float] = {}
    whole = 0.0
    for x, y, weight in points_of(polygons):
        whole += weight
        code = next((shape.code for shape in shapes if holds(shape, x, y)), "")
        if code:
            weights[code] = weights.get(code, 0.0) + weight
    ordered = sorted(weights.items(), key=lambda one: -one[1])
    return [code for code, weight in ordered if weight >= LEAST * whole]


def points_of(polygons: Sequence[Sequence[Ring]]) -> Iterator[tuple[float, float, float]]:
    """Yield points all over a shape, each with the area for which it stands; of one too thin for a grid its corners."""
    for rings in polygons:
        xs, ys = [point[0] for point in rings[0]], [point[1] for point in rings[0]]
        wide, high = (max(xs) - min(xs)) / STEPS, (max(ys) - min(ys)) / STEPS
        grid = [
            (min(xs) + (column + 0.5) * wide, min(ys) + (row + 0.5) * high)
            for column in range(STEPS)
            for row in range(STEPS)
        ]
        found = [(x, y) for x, y in grid if sum(crosses(ring, x, y) for ring in rings) % 2]
        for x, y in found or ((point[0], point[1]) for point in rings[0][:-1]):
            yield x, y, wide * high
