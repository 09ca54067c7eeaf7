"""Two columns of text on a page: the left one is read before the right one."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from zhuanji.engines.plan.documents.pdf.lines import make_line
from zhuanji.engines.plan.documents.pdf.shapes import Line

# A gutter is a blank strip at least this wide, in character sizes, near the middle of the text.
GUTTER = 1.2
MIDDLE = (0.3, 0.7)
STEPS = 60
# So many lines on each side make columns, if they fill this share of their column, and at most this
# share of all lines runs across.
LINES_A_SIDE = 5
FILLED = 0.7
ACROSS = 0.4


@dataclass(slots=True)
class Split:
    """What a vertical line leaves of some lines: parts left and right of it, or a line that runs across."""

    left: Line | None
    right: Line | None
    across: Line | None


def in_reading_order(lines: list[Line]) -> list[Line]:
    """Return a page's lines in reading order; `block` tells the column (0 across or only one, 1, 2).

    Args:
        lines: the lines of one page outside of tables, from top to bottom.
    """
    gutter = find_gutter(lines)
    if gutter is None:
        return lines
    ordered: list[Line] = []
    left: list[Line] = []
    right: list[Line] = []
    for line in lines:
        split = split_at(line, gutter)
        if split.across is not None:
            ordered += [*left, *right, split.across]
            left, right = [], []
            continue
        left += marked(split.left, 1)
        right += marked(split.right, 2)
    return [*ordered, *left, *right]


def marked(line: Line | None, column: int) -> list[Line]:
    """Return the line with its column marked, if there is one."""
    if line is None:
        return []
    line.block = (*line.block, column)
    return [line]


def find_gutter(lines: list[Line]) -> float | None:
    """Return where a gutter between two columns lies, or None where the page has one column."""
    if len(lines) < 2 * LINES_A_SIDE:
        return None
    start, end = min(line.x0 for line in lines), max(line.x1 for line in lines)
    first, last = (start + share * (end - start) for share in MIDDLE)
    places = [first + (last - first) * step / STEPS for step in range(STEPS + 1)]
    stretches = [stretch for line in lines for stretch in unbroken(line)]

    def crossing(place: float) -> int:
        return sum(first < place < last for first, last in stretches)

    best = min(places, key=lambda place: (crossing(place), abs(place - (start + end) / 2)))
    return best if are_columns(lines, best, start, end) else None


def unbroken(line: Line) -> list[tuple[float, float]]:
    """Return the stretches of a line that no gap as wide as a gutter parts."""
    room = GUTTER * line.size
    stretches = [(line.x0, line.x0)]
    for first, second in pairwise(line.glyphs):
        if second.x0 - first.x1 >= room:
            stretches[-1] = (stretches[-1][0], first.x1)
            stretches.append((second.x0, second.x0))
    stretches[-1] = (stretches[-1][0], line.x1)
    return stretches


def crosses(line: Line, place: float) -> bool:
    """Say whether a line runs across a place instead of leaving a gutter there."""
    return any(first < place < last for first, last in unbroken(line))


def are_columns(lines: list[Line], place: float, start: float, end: float) -> bool:
    """Say whether the lines left and right of a place are running text in columns, not labels and values."""
    splits = [split_at(line, place) for line in lines]
    if sum(split.across is not None for split in splits) > ACROSS * len(lines):
        return False
    left = [split.left for split in splits if split.left is not None]
    right = [split.right for split in splits if split.right is not None]
    if min(len(left), len(right)) < LINES_A_SIDE:
        return False
    inner_left, inner_right = max(line.x1 for line in left), min(line.x0 for line in right)
    return filled(left, inner_left - start) and filled(right, end - inner_right)


def filled(lines: list[Line], width: float) -> bool:
    """Say whether lines fill their column on average."""
    return width > 0 and sum(line.x1 - line.x0 for line in lines) >= FILLED * width * len(lines)


def split_at(line: Line, place: float) -> Split:
    """Return the parts of a line at a place."""
    if crosses(line, place):
        return Split(None, None, line)
    left = [glyph for glyph in line.glyphs if glyph.x0 < place]
    right = [glyph for glyph in line.glyphs if glyph.x0 >= place]
    return Split(
        make_line(left, line.page) if left else None,
        make_line(right, line.page) if right else None,
        None,
    )
