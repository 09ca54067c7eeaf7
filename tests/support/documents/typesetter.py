"""Prints a plan text on sheets the way official documents look, without any office program.

After GB/T 9704: 28 characters of 16 points a line, 22 lines a page, first lines indented by two
characters, title in the middle, page number between dashes.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from support.documents.sheets import Sheet, pdf_bytes, width

SIZE, TITLE_SIZE = 16.0, 22.0
LEFT, TOP, LINE, LINES = 79.0, 120.0, 28.95, 22
MEASURE = 28 * SIZE
# No line begins with one of these, none ends with one of those.
NOT_FIRST = "，。、；：！？）》”’】〕%％…"
NOT_LAST = "（《“‘【〔"


@dataclass
class Typesetter:
    """Fills sheets from top to bottom."""

    sheets: list[Sheet] = field(default_factory=lambda: [Sheet()])
    row: int = 0

    def next_line(self) -> tuple[Sheet, float]:
        if self.row == LINES:
            self.sheets.append(Sheet())
            self.row = 0
        self.row += 1
        return self.sheets[-1], TOP + (self.row - 1) * LINE

    def paragraph(self, text: str, indent: float = 2 * SIZE) -> None:
        for index, line in enumerate(broken(text, SIZE, MEASURE, indent)):
            sheet, y = self.next_line()
            sheet.text(LEFT + (0 if index else indent), y, SIZE, line)

    def title(self, text: str) -> None:
        for line in broken(text, TITLE_SIZE, MEASURE, 0.0):
            sheet, y = self.next_line()
            sheet.text(LEFT + (MEASURE - width(line, TITLE_SIZE)) / 2, y, TITLE_SIZE, line)

    def finished(self) -> list[Sheet]:
        for number, sheet in enumerate(self.sheets, 1):
            sheet.text(270, 790, 14.0, f"— {number} —")
        return self.sheets


def broken(text: str, size: float, measure: float, indent: float) -> list[str]:
    """Return the lines of a paragraph; words and numbers stay whole, a sign too many hangs in the margin."""
    lines, line, room = [], "", measure - indent
    for unit in units(text):
        fits = width(line + unit, size) <= room
        if line and not fits and unit[0] not in NOT_FIRST:
            lines.append(line.rstrip(" "))
            line, room = "", measure
            unit = unit.lstrip(" ")
        line += unit
    return [*lines, line]


def units(text: str) -> list[str]:
    """Return what a line's end may not part: words, numbers, and brackets with what they embrace."""
    found: list[str] = []
    for char in text:
        if found and (found[-1][-1] in NOT_LAST or (is_word(found[-1][-1]) and is_word(char))):
            found[-1] += char
        else:
            found.append(char)
    return found


def is_word(char: str) -> bool:
    return char.isascii() and (char.isalnum() or char in ".-/")


def typeset_plan(text: str, titles: int = 1) -> bytes:
    """Return a PDF of a plan text; its first lines are titles."""
    setter = Typesetter()
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    for line in lines[:titles]:
        setter.title(line)
    for line in lines[titles:]:
        setter.paragraph(line)
    return pdf_bytes(setter.finished())
