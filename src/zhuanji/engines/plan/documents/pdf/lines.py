"""Characters → printed lines, by where their baselines lie."""

from __future__ import annotations

from collections.abc import Iterable
from statistics import median

from zhuanji.engines.plan.documents.pdf.shapes import Glyph, Line
from zhuanji.engines.plan.documents.symbols import raised

# Baselines this near each other, in character sizes, are one line's.
JITTER = 0.25
# Characters this much smaller than their neighbours may be raised or lowered ones.
SMALL = 0.82
# A raised or lowered character stands this near its neighbour, and lies this far in the line's height.
NEAR = 1.0
INSIDE = 0.35
# From here on a character is raised.
LIFTED = 0.15
# The same character drawn twice this near itself is drawn bold.
BOLD_SHIFT = 0.2


def lines_of(glyphs: Iterable[Glyph], page: int) -> list[Line]:
    """Return the lines of some characters from top to bottom, each from left to right.

    Args:
        glyphs: characters of one column, cell or page, in any order.
        page: number of their page.
    """
    rows: list[list[Glyph]] = []
    height = 0.0
    for glyph in sorted(glyphs, key=lambda each: (each.baseline, each.x0)):
        if rows and glyph.baseline - height <= JITTER * min(glyph.size, rows[-1][-1].size):
            rows[-1].append(glyph)
            height += (glyph.baseline - height) / len(rows[-1])
        else:
            rows.append([glyph])
            height = glyph.baseline
    lines = [make_line(row, page) for row in rows]
    return without_raised(lines)


def make_line(row: list[Glyph], page: int) -> Line:
    """Return a line of characters, without those that are drawn twice."""
    ordered: list[Glyph] = []
    for glyph in sorted(row, key=lambda each: each.x0):
        if any(drawn_again(earlier, glyph) for earlier in ordered[-2:]):
            continue
        ordered.append(glyph)
    return Line(ordered, page, median(glyph.baseline for glyph in ordered), usual_size(ordered))


def drawn_again(first: Glyph, second: Glyph) -> bool:
    """Say whether two characters are one that is drawn twice to look bold."""
    return first.char == second.char and second.x0 - first.x0 < BOLD_SHIFT * second.size


def usual_size(glyphs: list[Glyph]) -> float:
    """Return the size of a line's characters; raised and lowered ones are the smaller part."""
    return median(glyph.size for glyph in glyphs)


def without_raised(lines: list[Line]) -> list[Line]:
    """Put lines of raised or lowered characters (m², CO₂) into the line that they belong to."""
    kept: list[Line] = []
    for index, line in enumerate(lines):
        around = [kept[-1]] if kept else []
        around += lines[index + 1 : index + 2]
        host = next((other for other in around if belongs(line, other)), None)
        if host is None:
            kept.append(line)
        else:
            high = line.baseline < host.baseline - LIFTED * host.size
            glyphs = (
                [glyph._replace(char=raised(glyph.char)) for glyph in line.glyphs] if high else line.glyphs
            )
            host.glyphs = sorted([*host.glyphs, *glyphs], key=lambda each: each.x0)
    return kept


def belongs(line: Line, host: Line) -> bool:
    """Say whether all of a line's characters are raised or lowered ones of another line."""
    if line.size > SMALL * host.size or len(line.glyphs) >= len(host.glyphs):
        return False
    top, bottom = host.baseline - 0.9 * host.size, host.baseline + 0.15 * host.size
    own_top, own_bottom = line.baseline - 0.8 * line.size, line.baseline
    shared = min(bottom, own_bottom) - max(top, own_top)
    if shared < INSIDE * line.size:
        return False
    return all(fits(glyph, host) for glyph in line.glyphs)


def fits(glyph: Glyph, host: Line) -> bool:
    """Say whether a character stands beside the host's characters, near one and on top of none."""
    nearest = float("inf")
    for other in host.glyphs:
        if min(glyph.x1, other.x1) - max(glyph.x0, other.x0) > 0.5 * (glyph.x1 - glyph.x0):
            return False
        nearest = min(nearest, abs(glyph.x0 - other.x1), abs(other.x0 - glyph.x1))
    return nearest <= NEAR * host.size
