"""WGS-84 to GCJ-02, the frame of maps that are published in China."""

from __future__ import annotations

from math import cos, pi, sin, sqrt

AXIS, FLATTENING = (
    6_378_245.0,
    0.006_693_421_622_965_943,
)  # of the Krasovsky ellipsoid: metres, eccentricity squared


def wgs84_to_gcj02(longitude: float, latitude: float) -> tuple[float, float]:
    """Return a point of WGS-84 in GCJ-02, both in degrees; the usual published approximation, good to some metres.

    >>> [round(value, 3) for value in wgs84_to_gcj02(120.1, 30.87)]
    [120.105, 30.868]
    """
    x, y = longitude - 105.0, latitude - 35.0
    root = sqrt(abs(x))
    east = (
        300.0
        + x
        + 2.0 * y
        + 0.1 * x * x
        + 0.1 * x * y
        + 0.1 * root
        + waves(x, (20, 6, 20, 2), (20, 1, 40, 1 / 3), (150, 1 / 12, 300, 1 / 30))
    )
    north = -100.0 + 2.0 * x + 3.0 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * root
    north += waves(x, (20, 6, 20, 2)) + waves(y, (20, 1, 40, 1 / 3), (160, 1 / 12, 320, 1 / 30))
    angle = latitude / 180.0 * pi
    magic = 1 - FLATTENING * sin(angle) ** 2
    up = north * 180.0 / ((AXIS * (1 - FLATTENING)) / (magic * sqrt(magic)) * pi)
    across = east * 180.0 / (AXIS / sqrt(magic) * cos(angle) * pi)
    return longitude + across, latitude + up


def waves(at: float, *pairs: tuple[float, float, float, float]) -> float:
    """Return two thirds of some pairs of waves: amplitude and frequency, twice."""
    return sum(
        (one * sin(first * at * pi) + other * sin(second * at * pi)) * 2 / 3
        for one, first, other, second in pairs
    )
