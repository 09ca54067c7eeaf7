"""Footnotes: out of the foot of the page, to the end of the text, and their marks out of the body."""

from __future__ import annotations

import re
from itertools import groupby

from zhuanji.engines.plan.documents.pdf.shapes import Glyph, Line, is_latin, together

# A footnote's line is this much smaller than the text and opens with its mark.
SMALLER = 0.9
RAISED_DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹"
MARK = re.compile(rf"[{RAISED_DIGITS}]+|[①-⑳]|[\[［〔]\d{{1,2}}[\]］〕]")
# A circled number in the body is a mark only where it is this much smaller than its line.
MARK_SIZE = 0.85


def take_notes(lines: list[Line], size: float) -> tuple[list[Line], list[str]]:
    """Return a page's lines without its footnotes and their marks, and the footnotes' texts.

    Args:
        lines: the page's lines outside of tables, from top to bottom, without furniture.
        size: the usual size of the document's characters.
    """
    first = len(lines)
    while first and lines[first - 1].size <= SMALLER * size:
        first -= 1
    # A page of nothing but small print is an annex.
    opens = (
        [] if first == 0 else [index for index in range(first, len(lines)) if MARK.match(lines[index].text)]
    )
    if not opens:
        return lines, []
    notes = lines[opens[0] :]
    marks: set[str] = set()
    texts: list[str] = []
    for line in notes:
        mark = MARK.match(line.text)
        if mark is not None:
            marks.add(mark.group())
            texts.append(line.text[mark.end() :].strip())
        else:
            texts[-1] = together(texts[-1], line.text)
    body = [without_marks(line, marks) for line in lines[: opens[0]]]
    return [line for line in body if line.glyphs], texts


def without_marks(line: Line, marks: set[str]) -> Line:
    """Return a line without the marks of the page's footnotes; an exponent after a unit (m²) stays."""
    kept: list[Glyph] = []
    for small, group in groupby(line.glyphs, lambda glyph: is_small(glyph, line)):
        glyphs = list(group)
        written = "".join(glyph.char for glyph in glyphs)
        if not small or written not in marks or (kept and is_latin(kept[-1].char)):
            kept += glyphs
    line.glyphs = kept
    return line


def is_small(glyph: Glyph, line: Line) -> bool:
    """Say whether a character is raised, or as small as a raised one."""
    return glyph.char in RAISED_DIGITS or glyph.size <= MARK_SIZE * line.size
