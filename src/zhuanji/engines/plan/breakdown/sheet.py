"""Draws one sheet with XlsxWriter: title, heading row, cells, and how it prints."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from zhuanji.basics.texts import Language, say
from zhuanji.engines.plan.breakdown.heights import row_height
from zhuanji.engines.plan.breakdown.layout import Cell, Layout

TITLE_FONT, BODY_FONT = "黑体", "宋体"
BODY_SIZE, NOTE_SIZE, TITLE_SIZE = 10, 9, 16
HEADING_ROW = 2
# Excel takes no longer text in one cell.
CELL_LIMIT = 32_767
CUT = "……"
# A text that opens like this becomes a formula when someone edits the cell or saves the sheet as CSV.
FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r")
A4 = 9
INDENT = 1  # of text cells, from the line at their left
MARGINS = {"left": 0.4, "right": 0.4, "top": 0.6, "bottom": 0.6}  # inches


class Pen:
    """The formats of one workbook, made once each."""

    def __init__(self, book: Workbook) -> None:
        """Prepare the formats of a workbook."""
        self.book = book
        self.made: dict[tuple[str, bool], Format] = {}
        self.title = book.add_format(
            {
                "font_name": TITLE_FONT,
                "font_size": TITLE_SIZE,
                "align": "center",
                "valign": "vcenter",
                "text_wrap": True,
            }
        )
        self.note = book.add_format(
            {
                "font_name": BODY_FONT,
                "font_size": NOTE_SIZE,
                "align": "left",
                "valign": "vcenter",
                "text_wrap": True,
            }
        )
        self.heading = book.add_format(
            {
                "font_name": TITLE_FONT,
                "font_size": BODY_SIZE,
                "align": "center",
                "valign": "vcenter",
                "text_wrap": True,
                "border": 1,
                "bg_color": "#E7E6E6",
            }
        )

    def body(self, align: str, quoted: bool) -> Format:
        """Return the format of a cell; a quoted one stays text whatever it opens with."""
        key = (align, quoted)
        if key not in self.made:
            self.made[key] = self.book.add_format(
                {
                    "font_name": BODY_FONT,
                    "font_size": BODY_SIZE,
                    "align": align,
                    "indent": INDENT if align == "left" else 0,
                    "valign": "vcenter",
                    "text_wrap": True,
                    "border": 1,
                    "quote_prefix": quoted,
                }
            )
        return self.made[key]


def draw_sheet(
    book: Workbook,
    pen: Pen,
    layout: Layout,
    rows: Iterable[list[Cell]],
    lang: Language,
    values: dict[str, object],
) -> None:
    """Add one sheet to a workbook.

    Args:
        book: the workbook.
        pen: its formats.
        layout: names and columns of the sheet.
        rows: its cells, row by row.
        lang: the language of titles and headings; the cells' own words stay the document's.
        values: what title and note name.
    """
    sheet = book.add_worksheet(say(layout.name, lang))
    last = len(layout.columns) - 1
    draw_top(sheet, pen, layout, say(layout.title, lang, **values), say(layout.note, lang, **values))
    headings = [say(column.key, lang) for column in layout.columns]
    sheet.set_row(HEADING_ROW, height_of(layout, headings) + 6)
    for index, (column, heading) in enumerate(zip(layout.columns, headings, strict=True)):
        sheet.set_column(index, index, column.width)
        sheet.write_string(HEADING_ROW, index, heading, pen.heading)
    row = HEADING_ROW
    for row, cells in enumerate(rows, start=HEADING_ROW + 1):
        write_row(sheet, pen, layout, row, cells)
    sheet.autofilter(HEADING_ROW, 0, row, last)
    sheet.freeze_panes(HEADING_ROW + 1, 0)
    set_up_print(sheet, lang)


def draw_top(sheet: Worksheet, pen: Pen, layout: Layout, title: str, note: str) -> None:
    """Write the title and the line under it across all columns."""
    last = len(layout.columns) - 1
    across = sum(column.width for column in layout.columns)
    for row, text, form, size in ((0, title, pen.title, TITLE_SIZE), (1, note, pen.note, NOTE_SIZE)):
        sheet.merge_range(row, 0, row, last, "", form)
        sheet.write_string(row, 0, clipped(text), form)
        sheet.set_row(row, row_height([(text, across)], size) + 6)


def height_of(layout: Layout, cells: Sequence[Cell]) -> float:
    """Return the height in points that a row of these cells needs."""
    return row_height(
        [
            ("" if cell is None else str(cell), column.width - (2 * INDENT if column.align == "left" else 0))
            for column, cell in zip(layout.columns, cells, strict=True)
        ]
    )


def clipped(text: str) -> str:
    """Return a text that fits into one cell."""
    return text if len(text) <= CELL_LIMIT else text[: CELL_LIMIT - len(CUT)] + CUT


def write_row(sheet: Worksheet, pen: Pen, layout: Layout, row: int, cells: list[Cell]) -> None:
    """Write one row; text is always written as text, never as formula, number or link."""
    sheet.set_row(row, height_of(layout, cells))
    for index, (column, cell) in enumerate(zip(layout.columns, cells, strict=True)):
        if cell is None or cell == "":
            sheet.write_blank(row, index, None, pen.body(column.align, False))
        elif isinstance(cell, str):
            text = clipped(cell)
            sheet.write_string(row, index, text, pen.body(column.align, text.startswith(FORMULA_SIGNS)))
        else:
            sheet.write_number(row, index, cell, pen.body(column.align, False))


def set_up_print(sheet: Worksheet, lang: Language) -> None:
    """Print on A4 across, as wide as the page, headings on every page, pages numbered."""
    sheet.set_landscape()
    sheet.set_paper(A4)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(HEADING_ROW)
    sheet.set_margins(**MARGINS)
    sheet.center_horizontally()
    sheet.set_footer(say("breakdown.footer", lang))
