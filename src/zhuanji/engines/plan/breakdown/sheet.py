"""Draws one sheet with XlsxWriter: title, heading row, cells, and how it prints."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from zhuanji.basics.texts import Language, say
from zhuanji.basics.workbooks import Pen, clipped, opens_formula, set_up_print
from zhuanji.basics.workbooks.heights import row_height
from zhuanji.basics.workbooks.pens import INDENT, NOTE_SIZE, TITLE_SIZE
from zhuanji.engines.plan.breakdown.layout import Cell, Layout

HEADING_ROW = 2


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
    set_up_print(sheet, say("breakdown.footer", lang), heading=HEADING_ROW)


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


def write_row(sheet: Worksheet, pen: Pen, layout: Layout, row: int, cells: list[Cell]) -> None:
    """Write one row; text is always written as text, never as formula, number or link."""
    sheet.set_row(row, height_of(layout, cells))
    for index, (column, cell) in enumerate(zip(layout.columns, cells, strict=True)):
        if cell is None or cell == "":
            sheet.write_blank(row, index, None, pen.body(column.align, False))
        elif isinstance(cell, str):
            text = clipped(cell)
            sheet.write_string(row, index, text, pen.body(column.align, opens_formula(text)))
        else:
            sheet.write_number(row, index, cell, pen.body(column.align, False))
