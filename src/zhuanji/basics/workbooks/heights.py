"""How high a row must be for its wrapped text: viewers don't agree on doing it themselves."""

from __future__ import annotations

import math
from unicodedata import east_asian_width

# A column's width counts digits of the default font; this share of it is filled by text of 10 points,
# with room for the signs that may not open a line.
FILLED = 0.96
LINE = 14.0  # points, for text of 10 points
PADDING = 6.0
HIGHEST = 409.0  # Excel's limit, in points
WIDE = ("W", "F", "A")


def text_width(text: str) -> int:
    """Return how many half-width characters a text takes.

    >>> text_width("市经信局"), text_width("5G")
    (8, 2)
    """
    return sum(2 if east_asian_width(char) in WIDE else 1 for char in text)


def line_count(text: str, width: float) -> int:
    """Return how many lines a text takes in a column of this width, its own line breaks kept.

    >>> line_count("一、任务", 20), line_count("推动传统产业转型升级", 10), line_count("", 10)
    (1, 3, 1)
    """
    room = max(2.0, width * FILLED - 1)
    return sum(max(1, math.ceil(text_width(line) / room)) for line in text.split("\n"))


def row_height(cells: list[tuple[str, float]], size: float = 10.0) -> float:
    """Return a height in points at which every cell (text, column width) shows whole, up to Excel's limit.

    >>> row_height([("市经信局", 12), ("推动传统产业转型升级", 10)])
    48.0
    """
    scale = size / 10
    lines = max(line_count(text, width / scale) for text, width in cells)
    return min(HIGHEST, lines * LINE * scale + PADDING)


def broken_width(text: str, lines: int) -> int:
    """Return how wide a column must be, so that a heading shows whole in so many lines.

    >>> broken_width("挥发性有机物排放量", 2), broken_width("亩均税收（万元）", 1)
    (10, 16)
    """
    longest = max((text_width(part) for part in text.split("\n")), default=0)
    share = math.ceil(max(longest, text_width(text) if lines > 1 else 0) / lines)
    return min(longest, share + share % 2)


def heading_width(heading: str, lines: int) -> int:
    r"""Return how wide a column must be for a heading in so many lines, whose own last lines stay whole.

    >>> heading_width("城市维护建设税\n（万元）", 3), heading_width("印花税\n（万元）", 3)
    (8, 8)
    """
    first, *rest = heading.split("\n")
    return max(broken_width(first, max(1, lines - len(rest))), *map(text_width, rest), 0)
