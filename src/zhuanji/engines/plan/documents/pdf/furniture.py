"""Page furniture: page numbers, and headers and footers that run through the pages."""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import pairwise

from zhuanji.engines.plan.documents.pdf.shapes import Line, Page

# A page number between dashes, or with 第…页; a bare number needs more proof.
DASH = "[-‐‑‒–—―－─~～·•_]"
PAGE_NUMBER = re.compile(
    "|".join(
        (
            rf"{DASH}+\d{{1,4}}{DASH}+",
            r"第?\d{1,4}页?[/,，、]?共\d{1,4}页",
            r"第\d{1,4}页",
            r"\d{1,4}/\d{1,4}",
            r"[Pp]age\d{1,4}(?:of\d{1,4})?",
        )
    )
)
BARE_NUMBER = re.compile(r"\d{1,4}|[ivxlIVXL]{1,6}")
DIGITS = re.compile(r"\d+")
# Furniture stands among this many lines at the top or bottom, within this share of the page's height.
EDGE_LINES = 3
EDGE_SHARE = 0.14
# A running line stands on this share of the pages, at least twice, at the same height (in points).
REPEATED = 0.4
SAME_HEIGHT = 4.0
COUNTING = 0.5
APART = 1.3


def without_furniture(pages: list[Page], lines: list[list[Line]]) -> list[list[Line]]:
    """Return the lines of every page without page numbers and running headers and footers.

    Args:
        pages: the pages, for their heights.
        lines: each page's lines outside of tables, from top to bottom.
    """
    edges = [edge_lines(page, own) for page, own in zip(pages, lines, strict=True)]
    running = running_lines(edges, len(pages))
    numbers = bare_numbers(edges, lines)
    kept: list[list[Line]] = []
    for own, edge in zip(lines, edges, strict=True):
        gone = {
            id(line)
            for line in edge
            if PAGE_NUMBER.fullmatch(bare(line)) or id(line) in running or id(line) in numbers
        }
        kept.append([line for line in own if id(line) not in gone])
    return kept


def edge_lines(page: Page, lines: list[Line]) -> list[Line]:
    """Return the lines at a page's upper and lower edge."""
    top = [line for line in lines[:EDGE_LINES] if line.baseline <= EDGE_SHARE * page.height]
    bottom = [line for line in lines[-EDGE_LINES:] if line.baseline >= (1 - EDGE_SHARE) * page.height]
    return top + [line for line in bottom if line not in top]


def bare(line: Line) -> str:
    """Return a line's text without blanks."""
    return line.text.replace(" ", "")


def running_lines(edges: list[list[Line]], pages: int) -> set[int]:
    """Return the lines that stand, but for their digits, on many pages at the same height."""
    by_text: dict[str, list[Line]] = defaultdict(list)
    for edge in edges:
        for line in edge:
            by_text[DIGITS.sub("#", bare(line))].append(line)
    found: set[int] = set()
    for text, lines in by_text.items():
        if text == "#":
            continue
        for line in lines:
            level = [other for other in lines if abs(other.baseline - line.baseline) <= SAME_HEIGHT]
            if len({other.page for other in level}) >= max(2, REPEATED * pages):
                found.add(id(line))
    return found


def bare_numbers(edges: list[list[Line]], lines: list[list[Line]]) -> set[int]:
    """Return the lines that are nothing but a number which counts with the pages.

    Half of the pages must bear such a number; one alone must be its page's and stand apart from the text.
    """
    candidates = [
        (line, int(text) - line.page if text.isdecimal() else 0)
        for edge in edges
        for line in edge
        if BARE_NUMBER.fullmatch(text := bare(line))
    ]
    pages = {step: len({line.page for line, other in candidates if other == step}) for _, step in candidates}
    return {
        id(line)
        for line, step in candidates
        if pages[step] >= max(2, COUNTING * len(lines))
        or (step == 0 and stands_apart(line, lines[line.page - 1]))
    }


def stands_apart(line: Line, lines: list[Line]) -> bool:
    """Say whether a line stands further from the other lines of its page than they from each other."""
    gaps = sorted(below.baseline - above.baseline for above, below in pairwise(lines))
    distance = min((abs(line.baseline - other.baseline) for other in lines if other is not line), default=0.0)
    return bool(gaps) and distance > APART * gaps[len(gaps) // 2]
