"""Plain text → paragraphs: joins the lines that a page's width or a page's end has broken.

Pasted text breaks paragraphs at every line (printed pages), in the middle of a page (page ends), or
not at all; a paragraph ends where a sentence ends, where the next line opens a clause, or where a
line is too short to have been broken by the margin.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from zhuanji.engines.plan.text.folding import Folded, fold
from zhuanji.engines.plan.text.markers import Marker, marker_at_start

SENTENCE_END = "。!?;:"
CLOSERS = ")〕]】”\"'’》〉」』"
OPENERS = {"(": ")", "“": "”", "《": "》", "〈": "〉", "【": "】", "〔": "〕", "「": "」"}
NOTE_OPENERS = "(〔【"
LIST_SIGNS = ("-", "●", "■", "◆", "★", "▲", "○", "□", "※", "*")
# A title ends with the plan's years or its state: 行动计划(2021-2023年), (征求意见稿).
TITLE_END = re.compile(
    r"(?:计划|方案|意见|规划|纲要)(?:\(.{0,6}\d{4}.{0,12}\))?(?:\(.{2,8}稿\))?$|\(.{2,8}稿\)$"
)
# A line of a table of contents names a clause and opens none: 一、总体要求……3.
CONTENTS = re.compile(r"(?:\.{3,}|…+|·{3,}|-{3,})\(?\d{1,3}\)?$")
# An owner note on its own line ends with its last unit.
OWNER_LINE = re.compile(r"^(?:责任|牵头|主办|配合|负责|实施|协办)(?:单位|部门):")
# A bracket opened further back than this is a slip of the pen, not a broken line.
BRACKET_REACH = 60
# Lines that can hold so many characters.
BRACKET_LINES = 4
# A line counts as broken by the margin when it fills this share of the usual width.
FULL_LINE = 0.86
# A usual width is read only from texts of which this share of the lines end at it.
WRAPPED_SHARE = 0.25


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph: plain-text offsets, folded characters, the clause number it opens with, table cells.

    `indented` tells a first-line indent; `cells` are the offsets of the cells where the paragraph is
    a table row (cells parted by tabs), else empty.
    """

    start: int
    end: int
    folded: Folded
    marker: Marker | None
    indented: bool
    cells: tuple[tuple[int, int], ...] = ()

    @property
    def text(self) -> str:
        """The folded text."""
        return self.folded.text


@dataclass(frozen=True, slots=True)
class Line:
    """A line that isn't blank: offsets of its stripped text, its folded text and its looks."""

    start: int
    end: int
    text: str
    indented: bool
    marked: bool


def read_paragraphs(plain: str) -> list[Paragraph]:
    r"""Split a plain text into paragraphs.

    >>> [p.text for p in read_paragraphs("一、目标\n到2025年，传统产业规模达\n到5000亿元。\n（一）做法")]
    ['一、目标', '到2025年，传统产业规模达到5000亿元。', '(一)做法']
    """
    lines = read_lines(plain)
    width = usual_width(lines)
    groups: list[list[Line]] = []
    for line in lines:
        if groups and continues(groups[-1], line, width):
            groups[-1].append(line)
        else:
            groups.append([line])
    return [make_paragraph(plain, group) for group in groups]


def read_lines(plain: str) -> list[Line]:
    """Return the lines that aren't blank."""
    lines, position = [], 0
    for raw in plain.split("\n"):
        # A row keeps its empty first and last cells.
        stripped = raw.strip(" \r") if "\t" in raw.strip() else raw.strip()
        if stripped:
            start = position + raw.index(stripped)
            text = fold(stripped).text
            if text:
                indented = raw[:1] == "\u3000" or raw[:2] in ("  ", "\t ", "\t\t")
                marked = marker_at_start(text) is not None or text.startswith(LIST_SIGNS)
                lines.append(Line(start, start + len(stripped), text, indented, marked))
        position += len(raw) + 1
    return lines


def usual_width(lines: list[Line]) -> int | None:
    """Return the width at which a printed page broke the lines, or None for an unbroken text."""
    lengths = [len(line.text) for line in lines if len(line.text) >= 20]
    if len(lengths) < 8:
        return None
    by_width = Counter(lengths)
    crowds = {
        width: sum(by_width[width + d] for d in (-3, -2, -1, 0, 1)) for width in by_width if width <= 60
    }
    crowded = [width for width, crowd in crowds.items() if crowd >= WRAPPED_SHARE * len(lengths)]
    return max(crowded, default=None)


def continues(group: list[Line], line: Line, width: int | None) -> bool:
    """Say whether a line goes on with the paragraph before it."""
    previous = group[-1]
    if line.indented or "\t" in previous.text or is_row(line) or is_row(previous):
        return False
    if open_bracket(group):
        return not line.marked or not ends_sentence(previous.text)
    if OWNER_LINE.match(group[0].text) and previous.text[-1] not in "、，":
        return False
    if line.marked or ends_sentence(previous.text) or TITLE_END.search(previous.text):
        return False
    if width is not None and len(previous.text) >= FULL_LINE * width:
        return True
    # A page's end breaks prose anywhere: it has commas but no end, and the next line is prose too.
    return is_prose(previous.text) and not line.text.startswith(("附件", "附表", "专栏", "表"))


def ends_sentence(text: str) -> bool:
    """Say whether a line ends where a sentence or a label may end."""
    return text.rstrip(CLOSERS)[-1:] in SENTENCE_END and text.rstrip(CLOSERS) != ""


def is_prose(text: str) -> bool:
    """Say whether a line without an end is a piece of running text, not a heading or a cell."""
    body = text.rstrip(CLOSERS)
    return len(text) >= 12 and any(sign in body for sign in "，。;") and text[-1] not in CLOSERS


def is_row(line: Line) -> bool:
    """Say whether a line is a table row: cells parted by tabs, more than a stray tab before a full stop."""
    return "\t" in line.text


def open_bracket(group: list[Line]) -> bool:
    """Say whether a bracket or quote of the last line is still open, or a bracket of the lines before it.

    A note runs over several lines; a quote that does is a slip of the pen.
    """
    last = group[-1].text[-BRACKET_REACH:]
    if any(last.rfind(opener) > last.rfind(closer) for opener, closer in OPENERS.items()):
        return True
    tail = "".join(line.text for line in group[-BRACKET_LINES:])[-BRACKET_REACH:]
    return any(tail.rfind(opener) > tail.rfind(OPENERS[opener]) for opener in NOTE_OPENERS)


def make_paragraph(plain: str, group: list[Line]) -> Paragraph:
    """Fold the lines of one paragraph into one stretch."""
    start, end = group[0].start, group[-1].end
    folded = fold(plain, start, end)
    cells = cell_spans(plain, start, end) if len(group) == 1 else ()
    marker = None if cells or CONTENTS.search(folded.text) else marker_at_start(folded.text)
    return Paragraph(start, end, folded, marker, group[0].indented, cells)


def cell_spans(plain: str, start: int, end: int) -> tuple[tuple[int, int], ...]:
    """Return the offsets of a table row's cells; empty where a tab only strayed into a sentence."""
    raw = plain[start:end]
    if "\t" not in raw:
        return ()
    pieces, position = [], start
    for piece in raw.split("\t"):
        pieces.append((position, position + len(piece)))
        position += len(piece) + 1
    worded = [plain[a:b] for a, b in pieces if any(char.isalnum() for char in plain[a:b])]
    return tuple(pieces) if len(worded) >= 2 else ()
