"""The columns of a table's widths, shared out by what stands in them."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

from zhuanji.faces.cli.width import columns

GAP = 3  # columns between two columns of a table
LEAST = (16, 10)  # of the second and the third column: narrower, they cut words
STEP = 2


def shares(rows: Sequence[tuple[str, str, str]], room: int, floor: int, widest: int) -> tuple[int, int, int]:
    """Share the room among three columns so that the rows take the fewest lines.

    Args:
        rows: the cells of each row.
        room: columns for all three, without the gaps between them.
        floor: columns that the first gets at least, if it can use them.
        widest: columns that the second gets at most.

    >>> shares([("全市传统产业规模", "≥ 5000 亿元", "规模指什么")], 60, 40, 30)
    (16, 16, 10)
    >>> shares([("全市传统产业规模" * 3, "≥ 5000 亿元", "规模指什么，基期")], 74, 50, 30)
    (48, 16, 10)
    """
    sizes = [tuple(map(columns, row)) for row in rows]
    first, second, third = (max(one) for one in zip(*sizes, strict=True))
    floor = min(first, floor)
    best = (0, floor, LEAST[0], LEAST[1])
    for asked in options(LEAST[0], min(second, widest)):
        for left in options(LEAST[1], third):
            rest = min(first, room - asked - left)
            if rest >= floor:
                lines = sum(height(size, (rest, asked, left)) for size in sizes)
                best = min(best, (lines, -rest, asked, left)) if best[0] else (lines, -rest, asked, left)
    return abs(best[1]), best[2], best[3]


def options(least: int, most: int) -> list[int]:
    """Return the widths to try, the widest among them."""
    return sorted({*range(least, most, STEP), max(least, most)})


def height(sizes: tuple[int, ...], widths: tuple[int, int, int]) -> int:
    """Return how many lines a row takes, as far as breaks between words leave it at that."""
    return max(ceil(size / width) for size, width in zip(sizes, widths, strict=True))
