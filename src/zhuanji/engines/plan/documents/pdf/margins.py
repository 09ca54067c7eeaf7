"""Margins of the blocks of text: columns and frames on every page."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from zhuanji.engines.plan.documents.pdf.shapes import Line

CLOSERS = "，。、；：！？）》〉」』】〕”’％…,.;:!?)%]\"'"
# Line ends within this distance of each other, in character sizes, end at one margin.
SAME_END = 0.4
# A margin is what this share of a block's lines reach, two lines at least.
EDGE_SUPPORT = 0.12
# Left and right pages' margins differ by no more than this (points); ends this near are one margin.
MIRRORED = 40.0
SAME_MARGIN = 6.0
MARGIN_SUPPORT = 0.3
# So many lines that end together show where the right margin is.
SHOWN_LINES = 3

Key = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Block:
    """The margins of a block of text on a page, and its usual distance from line to line."""

    left: float
    right: float
    pitch: float


def measure(lines: list[Line], widths: dict[int, float]) -> dict[Key, Block]:
    """Return the blocks by page and kind (`Line.block`).

    A page with few lines may reach none of its margins; what other pages' blocks of its kind show helps.

    Args:
        lines: all lines of the document.
        widths: the pages' widths by number, in points.
    """
    by_block: dict[Key, list[Line]] = defaultdict(list)
    for line in lines:
        by_block[line.page, *line.block].append(line)
    lefts: dict[Key, list[float]] = defaultdict(list)
    rights: dict[Key, list[float]] = defaultdict(list)
    for key, own in by_block.items():
        left = shared_end([-line.x0 for line in own], size_of(own))
        right = shared_end([bare_end(line) for line in own], size_of(own))
        lefts[key[1:]].append(left)
        rights[key[1:]].append(right if len(key) > 1 else supposed(own, -left, right, widths[key[0]]))
    left_margins = {kind: believable(ends) for kind, ends in lefts.items()}
    right_margins = {kind: believable(ends) for kind, ends in rights.items()}
    return {
        key: block_of(own, left_margins[key[1:]], right_margins[key[1:]]) for key, own in by_block.items()
    }


def supposed(lines: list[Line], left: float, right: float, width: float) -> float:
    """Return a page's right margin: what its lines show, or what mirrors the left one if they show little."""
    near = SAME_END * size_of(lines)
    shown = sum(abs(bare_end(line) - right) <= near for line in lines) >= SHOWN_LINES and right > width / 2
    return right if shown else max(right, width - left)


def believable(ends: list[float]) -> list[float]:
    """Return the margins that enough blocks of a kind show, and none far inside of the others.

    Left and right pages may differ; a page of headings or of short lines shows no margin at all.
    """
    outermost = max(ends)
    shown = [
        end
        for end in ends
        if outermost - end <= MIRRORED
        and sum(abs(other - end) <= SAME_MARGIN for other in ends) >= MARGIN_SUPPORT * len(ends)
    ]
    return sorted({round(end, 1) for end in shown or [outermost]})


def block_of(lines: list[Line], lefts: list[float], rights: list[float]) -> Block:
    """Return a block: the outermost known margins that its lines reach, else the margins of its kind.

    Places on the left count negative, so that on both sides the larger one is further out.
    """
    near = SAME_END * size_of(lines)
    left = reached((-line.x0 for line in lines), lefts, near)
    right = reached((bare_end(line) for line in lines), rights, near)
    gaps = [below.baseline - above.baseline for above, below in pairwise(lines)]
    plain = sorted(gap for gap in gaps if gap > 0)
    return Block(
        left=-(max(lefts) if left is None else left),
        right=max(rights) if right is None else right,
        pitch=plain[len(plain) // 3] if plain else 0.0,
    )


def reached(ends: Iterable[float], known: list[float], near: float) -> float | None:
    """Return the outermost of some known margins that a line reaches."""
    met = [margin for end in ends for margin in known if abs(end - margin) <= near]
    return max(met, default=None)


def shared_end(ends: list[float], size: float) -> float:
    """Return the outermost end that several lines share, else the outermost of all."""
    needed = max(2, EDGE_SUPPORT * len(ends))
    for end in sorted(ends, reverse=True):
        near = [other for other in ends if abs(other - end) <= SAME_END * size]
        if len(near) >= needed:
            return median(near)
    return max(ends)


def bare_end(line: Line) -> float:
    """Return where a line ends without its last punctuation, which may hang in the margin."""
    return next((glyph.x1 for glyph in reversed(line.glyphs) if glyph.char not in CLOSERS), line.x1)


def size_of(lines: list[Line]) -> float:
    """Return the usual size of some lines' characters."""
    return median(line.size for line in lines)
