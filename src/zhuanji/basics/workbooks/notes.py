"""Comments on cells, as large as their text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zhuanji.basics.workbooks.heights import line_count
from zhuanji.basics.workbooks.pens import BODY_FONT, NOTE_SIZE
from zhuanji.basics.workbooks.texts import clipped

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

CHARACTERS = 36.0  # half-width ones on a line
WIDTH, LINE, PADDING = 252, 16, 12  # pixels
LIMIT = 2_000  # characters; longer comments can't be read in their box


def write_note(sheet: Worksheet, row: int, column: int, text: str) -> None:
    """Write a comment that shows when the mouse rests on its cell.

    Args:
        sheet: the sheet.
        row: of the cell, from 0.
        column: of the cell, from 0.
        text: the comment; a long one is cut.
    """
    shown = clipped(text, LIMIT)
    look = {
        "width": WIDTH,
        "height": line_count(shown, CHARACTERS) * LINE + PADDING,
        "font_name": BODY_FONT,
        "font_size": NOTE_SIZE,
    }
    sheet.write_comment(row, column, shown, look)
