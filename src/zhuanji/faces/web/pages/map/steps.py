"""Round steps between two numbers, for the colours of a map."""

from __future__ import annotations

import math


def steps(low: float, high: float, most: int) -> list[float]:
    """Return the edges of up to `most` equal steps of a round size that hold both numbers.

    >>> steps(3, 97, 5)
    [0.0, 20.0, 40.0, 60.0, 80.0, 100.0]
    >>> steps(0.21, 0.34, 5)[0], steps(0.21, 0.34, 5)[-1] > 0.34
    (0.2, True)
    """
    spread = (high - low) or abs(high) or 1.0
    size = 10.0 ** math.floor(math.log10(spread / most))
    for factor in (1, 2, 2.5, 5, 10, 20, 25, 50, 100):
        step = size * factor
        first = math.floor(low / step) * step
        count = math.floor((high - first) / step) + 1
        if count <= most:
            break
    return [round(first + step * number, 10) for number in range(count + 1)]
