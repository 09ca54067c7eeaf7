"""Printed lines → paragraphs, also across the end of a page."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise

from zhuanji.engines.plan.documents.pdf.margins import CLOSERS, Block, measure
from zhuanji.engines.plan.documents.pdf.shapes import Glyph, Line, is_latin

SENTENCE_ENDS = "。！？；：;:!?…"
OPENERS = "（《〈「『【〔“‘([￥$"
QUOTES = "”’）》」』】)"
CHINESE = "[一二三四五六七八九十百零〇]{1,4}"
# Numbers of clauses; a decimal (2.5亿元) or a year is none.
HEADING = re.compile(
    "|".join(
        (
            rf"{CHINESE}[、.．]",
            rf"[（(〔]{CHINESE}[)）〕]",
            rf"第(?:{CHINESE}|\d{{1,3}})[条章节编款]",
            r"[（(]\d{1,2}[)）]",
            r"\d{1,2}[.．、](?!\d)",
            "[①-⑳❶-❿]",
            "——",
            "附件",
            "专栏",
        )
    )
)
ITEM_NUMBERS = "".join(chr(code) for code in (*range(ord("①"), ord("⑳") + 1), *range(ord("❶"), ord("❿") + 1)))
# All in character sizes: how ragged a full line's right end may be, and what counts as an indent.
RAGGED = 0.35
FLUSH = 0.6
SAME_INDENT = 0.4
DEEPEST_INDENT = 5.0
FIRST_LINE_INDENT = (1.4, 2.8)
# Another size, another paragraph; a larger one than the text's is a title's.
OTHER_SIZE = 1.18
TITLE_SIZE = 1.15
TITLE_RAGGED = 1.6
# A gap this much wider than the block's usual one parts paragraphs.
WIDER_GAP = 1.45
# A gap inside of a line that no justified text has.
SPACED_OUT = 2.5
# Text has first-line indents when this share of its lines is indented so.
INDENTED_SHARE = 0.06


class Layout:
    """What all lines of a document tell about its margins and habits."""

    def __init__(self, lines: list[Line], widths: dict[int, float]) -> None:
        """Measure the blocks of the document's lines on pages of these widths."""
        self.blocks = measure(lines, widths)
        sizes = Counter(round(line.size, 1) for line in lines for _ in line.glyphs)
        self.size = sizes.most_common(1)[0][0]
        indents = [self.indent(line) for line in lines]
        first = sum(FIRST_LINE_INDENT[0] <= indent <= FIRST_LINE_INDENT[1] for indent in indents)
        self.indented = first >= max(3, INDENTED_SHARE * len(lines))

    def block(self, line: Line) -> Block:
        """Return the block that a line stands in."""
        return self.blocks[line.page, *line.block]

    def indent(self, line: Line) -> float:
        """Return how far a line is indented, in character sizes."""
        return (line.x0 - self.block(line).left) / line.size

    def joins(self, previous: Line, line: Line) -> bool:
        """Say whether a line goes on with the paragraph of the line before it."""
        ratio = line.size / previous.size
        if not 1 / OTHER_SIZE <= ratio <= OTHER_SIZE or self.apart(previous, line):
            return False
        if spaced_out(previous) or spaced_out(line):
            return False
        if self.is_title(previous) and self.is_title(line):
            return self.breaks_title(previous, line)
        if self.slack(previous) > first_unit(line.glyphs) + RAGGED * line.size:
            return False
        return self.continues(previous, line)

    def apart(self, previous: Line, line: Line) -> bool:
        """Say whether two lines stand in blocks of another kind, or a gap in one block parts them.

        Text may go on from column to column, but not out of a column or a frame.
        """
        if previous.block != line.block and not (previous.block > (0,) and line.block > (0,)):
            return True
        if (previous.page, previous.block) != (line.page, line.block):
            return False
        pitch = self.block(line).pitch
        gap = line.baseline - previous.baseline
        return gap < 0 or (pitch > 0 and gap > WIDER_GAP * pitch and gap > WIDER_GAP * line.size)

    def slack(self, line: Line) -> float:
        """Return how much room a line leaves at its right end, in points."""
        return self.block(line).right - line.x1

    def continues(self, previous: Line, line: Line) -> bool:
        """Say whether the start of a line goes on with the full line before it."""
        indent = self.indent(line)
        if indent < FLUSH:
            return not self.opens_flush(previous, line)
        first_line = self.indented and FIRST_LINE_INDENT[0] <= indent <= FIRST_LINE_INDENT[1]
        if first_line or indent > DEEPEST_INDENT or ends_sentence(previous.text) or HEADING.match(line.text):
            return False
        hanging = HEADING.match(previous.text) is not None and self.indent(previous) < indent
        return hanging or abs(line.x0 - previous.x0) < SAME_INDENT * line.size

    def opens_flush(self, previous: Line, line: Line) -> bool:
        """Say whether a line at the margin opens a numbered paragraph.

        Where first lines are indented, ② at the margin goes on with a list inside a paragraph.
        """
        number = HEADING.match(line.text)
        if number is None or (self.indented and number.group()[-1] in ITEM_NUMBERS):
            return False
        return not self.indented or previous.text[-1] in SENTENCE_ENDS + QUOTES

    def is_title(self, line: Line) -> bool:
        """Say whether a line stands in the middle and is larger than the text."""
        block = self.block(line)
        off = abs((line.x0 + line.x1) - (block.left + block.right)) / 2
        return line.size >= TITLE_SIZE * self.size and off <= 1.5 * line.size

    def breaks_title(self, previous: Line, line: Line) -> bool:
        """Say whether a title goes on: its first line is as full as it can be."""
        block = self.block(previous)
        room = block.right - block.left - (previous.x1 - previous.x0)
        longest = min(first_unit(line.glyphs), TITLE_RAGGED * line.size)
        bracketed = line.text[0] in "（(" and line.text[-1] in "）)"
        return room <= longest + RAGGED * line.size and not bracketed and not HEADING.match(line.text)


def spaced_out(line: Line) -> bool:
    """Say whether wide gaps part a line into labels and values, as no running text is parted."""
    return any(second.x0 - first.x1 > SPACED_OUT * line.size for first, second in pairwise(line.glyphs))


def first_unit(glyphs: list[Glyph]) -> float:
    """Return the width of what can't be parted at the start of a line: a word, or a sign with its marks."""
    end = 0
    while end < len(glyphs) - 1 and glyphs[end].char in OPENERS:
        end += 1
    if is_latin(glyphs[end].char):
        while (
            end < len(glyphs) - 1
            and glyphs[end + 1].char.isascii()
            and touching(glyphs[end], glyphs[end + 1])
        ):
            end += 1
    while end < len(glyphs) - 1 and glyphs[end + 1].char in CLOSERS:
        end += 1
    return glyphs[end].x1 - glyphs[0].x0


def touching(first: Glyph, second: Glyph) -> bool:
    """Say whether no blank parts two characters."""
    return second.x0 - first.x1 < 0.18 * second.size


def ends_sentence(text: str) -> bool:
    """Say whether a line ends where a sentence or a label ends."""
    return text.rstrip(QUOTES)[-1:] in SENTENCE_ENDS and bool(text.rstrip(QUOTES))
