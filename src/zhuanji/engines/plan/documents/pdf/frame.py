"""Turns a page's own coordinates into points from the upper left corner of the page as it is read."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Frame:
    """A page's box in its own coordinates, and how many quarter turns clockwise make its text upright."""

    left: float
    bottom: float
    right: float
    top: float
    turn: int

    @property
    def width(self) -> float:
        """Width of the page as it is read."""
        return self.right - self.left if self.turn % 2 == 0 else self.top - self.bottom

    @property
    def height(self) -> float:
        """Height of the page as it is read."""
        return self.top - self.bottom if self.turn % 2 == 0 else self.right - self.left

    def point(self, x: float, y: float) -> tuple[float, float]:
        """Return a point as it is read: from the left, and from the top.

        >>> Frame(0, 0, 600, 800, 0).point(100, 700), Frame(0, 0, 600, 800, 1).point(100, 700)
        ((100, 100), (700, 100))
        """
        if self.turn == 0:
            return x - self.left, self.top - y
        if self.turn == 1:
            return y - self.bottom, x - self.left
        if self.turn == 2:
            return self.right - x, y - self.bottom
        return self.top - y, self.right - x

    def span(self, x0: float, y0: float, x1: float, y1: float) -> tuple[float, float]:
        """Return from where to where a rectangle reaches across the page as it is read."""
        if self.turn == 0:
            return x0 - self.left, x1 - self.left
        first, second = self.point(x0, y0)[0], self.point(x1, y1)[0]
        return min(first, second), max(first, second)

    def depth(self, x: float, y: float) -> float:
        """Return how far below the page's upper edge a point lies as it is read."""
        return self.top - y if self.turn == 0 else self.point(x, y)[1]


def quarter_turn(along: float, across: float, lean: float) -> int | None:
    """Return how many quarter turns make text upright that runs in this direction; None for slanting text.

    >>> quarter_turn(1, 0, 0.1), quarter_turn(0, 1, 0.1), quarter_turn(1, 1, 0.1)
    (0, 1, None)
    """
    length = max(abs(along), abs(across))
    if abs(across) <= lean * length:
        return 0 if along >= 0 else 2
    if abs(along) <= lean * length:
        return 1 if across > 0 else 3
    return None
