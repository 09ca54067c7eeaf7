"""The formats of one workbook: our fonts, made once each."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format

TITLE_FONT, BODY_FONT = "黑体", "宋体"
BODY_SIZE, NOTE_SIZE, TITLE_SIZE = 10, 9, 16
HEADING_FILL = "#E7E6E6"
INDENT = 1  # of text cells, from the line at their left


class Pen:
    """The formats of one workbook."""

    def __init__(self, book: Workbook) -> None:
        """Prepare the formats that every sheet has."""
        self.book = book
        self.made: dict[tuple[tuple[str, object], ...], Format] = {}
        self.title = self.of(font_name=TITLE_FONT, font_size=TITLE_SIZE, align="center", text_wrap=True)
        self.note = self.of(font_size=NOTE_SIZE, align="left", text_wrap=True)
        self.heading = self.of(
            font_name=TITLE_FONT, align="center", text_wrap=True, border=1, bg_color=HEADING_FILL
        )

    def of(self, **properties: object) -> Format:
        """Return a format with these properties of XlsxWriter, the rest as in our body text."""
        whole = {"font_name": BODY_FONT, "font_size": BODY_SIZE, "valign": "vcenter"} | properties
        key = tuple(sorted(whole.items()))
        if key not in self.made:
            self.made[key] = self.book.add_format(whole)
        return self.made[key]

    def body(self, align: str, quoted: bool) -> Format:
        """Return the format of a cell; a quoted one stays text whatever it opens with."""
        indent = INDENT if align == "left" else 0
        return self.of(align=align, indent=indent, text_wrap=True, border=1, quote_prefix=quoted)
