"""Draws the sheet to fill in: title, what it is about, headings, an example, and the rows there are."""

from __future__ import annotations

from dataclasses import dataclass

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.utility import xl_rowcol_to_cell
from xlsxwriter.worksheet import Worksheet

from zhuanji.basics.periods import parse_period
from zhuanji.basics.texts import say
from zhuanji.basics.workbooks import Pen, set_up_print, sheet_name
from zhuanji.basics.workbooks.notes import write_note
from zhuanji.basics.workbooks.pens import INDENT, NOTE_SIZE, TITLE_FONT
from zhuanji.basics.workbooks.printing import pages_wide
from zhuanji.services.ledger.workbooks.names import EXAMPLE_MARK
from zhuanji.services.ledger.workbooks.template.columns import TemplateColumn
from zhuanji.services.ledger.workbooks.template.examples import example_value
from zhuanji.services.ledger.workbooks.template.guide import how
from zhuanji.services.ledger.workbooks.template.layout import (
    EXAMPLE_ROW,
    FIRST_ROW,
    HEADING_ROW,
    LAST_ROW,
    SIGN_ROW,
    alignment,
    column_heading,
    column_width,
    heading_height,
)
from zhuanji.services.ledger.workbooks.template.lists import Lists
from zhuanji.services.ledger.workbooks.template.request import Request
from zhuanji.services.ledger.workbooks.template.rows import Prefill
from zhuanji.services.ledger.workbooks.template.top import draw_top, top_of
from zhuanji.services.ledger.workbooks.template.validations import rule_for

FORMATS = {"number": "General", "whole": "0", "date": "yyyy-mm-dd"}  # all else is text: `@`
HEADING_FILLS = {
    "key": "#D9E2EC",
    "reference": "#F2F2F2",
    "entry": "#E7E6E6",
    "last": "#FFFFFF",
    "number": "#E7E6E6",
}
GREY, LINE = "#7F7F7F", "#BFBFBF"
EXAMPLE_FILL, REFERENCE_FILL = "#EEF3F8", "#F7F7F7"
ROW_HEIGHT = 18.0  # points
SPARE_ROWS = 20  # that are printed below the last prefilled one


@dataclass(frozen=True)
class Form:
    """What a template's sheet is drawn from, with the width of each column."""

    request: Request
    columns: tuple[TemplateColumn, ...]
    lists: Lists
    filled: Prefill
    widths: tuple[float, ...]

    @property
    def entered(self) -> int:
        """How many columns are the sender's; last values stand at their right."""
        return sum(column.role != "last" for column in self.columns)


def form_of(request: Request, columns: tuple[TemplateColumn, ...], lists: Lists, filled: Prefill) -> Form:
    """Put a form together."""
    widths = tuple(column_width(column, lists, request.lang) for column in columns)
    return Form(request, columns, lists, filled, widths)


def draw_form(book: Workbook, pen: Pen, form: Form, footer: str) -> Worksheet:
    """Add the sheet, without its rows."""
    sheet = book.add_worksheet(sheet_name(form.request.sheet_title))
    for place, (column, width) in enumerate(zip(form.columns, form.widths, strict=True)):
        sheet.set_column(place, place, width, cell_format(pen, column))
    sheet.set_default_row(ROW_HEIGHT)
    frozen = sum(column.item is None or column.item.id in ("uscc", "name") for column in form.columns[:3])
    entered = form.widths[: form.entered]
    wide = pages_wide(sum(entered), sum(entered[:frozen]))
    for place in range(len(form.columns)):
        for row in range(HEADING_ROW):  # else the columns' lines and fills would show here
            sheet.write_blank(row, place, None, pen.note)
    top = top_of(form.request, with_last=bool(form.filled.last))
    draw_top(sheet, pen, top, entered, frozen if wide > 1 else 0)
    draw_headings(sheet, pen, form)
    add_rules(sheet, form)
    sheet.freeze_panes(HEADING_ROW + 1, frozen)
    sheet.autofilter(
        HEADING_ROW, 0, max(EXAMPLE_ROW, FIRST_ROW + form.filled.rows.height - 1), form.entered - 1
    )
    set_up_print(sheet, footer, heading=HEADING_ROW, pages_wide=wide)
    if wide > 1:
        sheet.repeat_columns(0, frozen - 1)
    if form.filled.last:  # they aren't printed
        sheet.print_area(0, 0, FIRST_ROW + form.filled.rows.height + SPARE_ROWS, form.entered - 1)
    return sheet


def cell_format(pen: Pen, column: TemplateColumn, **more: object) -> Format:
    """Return the format of a column's cells; codes and words are text, so that Excel leaves them alone."""
    if column.item is None:
        return pen.of(align="center", border=1, border_color=LINE, **more)
    look: dict[str, object] = {"border": 1, "border_color": LINE, "align": alignment(column.item)}
    look["num_format"] = FORMATS.get(column.item.type, "@")
    look["indent"] = INDENT if look["align"] == "left" else 0
    if column.role == "last":
        look |= {"font_color": GREY, "italic": True}
    if column.role == "reference":
        look |= {"bg_color": REFERENCE_FILL}
    return pen.of(**look | more)


def draw_headings(sheet: Worksheet, pen: Pen, form: Form) -> None:
    """Write the headings, with a note on those whose dictionary entry says more, and the example row."""
    lang = form.request.lang
    headings = [column_heading(column, lang) for column in form.columns]
    sheet.set_row(HEADING_ROW, heading_height(headings, form.widths))
    for place, (column, text) in enumerate(zip(form.columns, headings, strict=True)):
        look = {"bold": column.role == "key", "bg_color": HEADING_FILLS[column.role]}
        if column.role == "last":
            look["font_color"] = GREY
        head = pen.of(font_name=TITLE_FONT, align="center", text_wrap=True, border=1, **look)
        sheet.write_string(HEADING_ROW, place, text, head)
        if column.item is not None and column.role in ("key", "entry"):
            write_note(sheet, HEADING_ROW, place, how(form.request, column.item))
    lasts = [place for place, column in enumerate(form.columns) if column.role == "last"]
    if lasts:
        period = parse_period(form.filled.period).title(lang) if form.filled.period else ""
        band = say("ledger.template.last_band", lang, period=period)
        sheet.write_string(
            SIGN_ROW, lasts[0], band, pen.of(font_size=NOTE_SIZE, font_color=GREY, align="left")
        )
    draw_example(sheet, pen, form)


def draw_example(sheet: Worksheet, pen: Pen, form: Form) -> None:
    """Write the example row, with its mark in the first column."""
    request = form.request
    look = {"italic": True, "font_color": "#44546A", "bg_color": EXAMPLE_FILL}
    for place, column in enumerate(form.columns[: form.entered]):
        style = cell_format(pen, column, **look)
        if column.item is None:
            sheet.write_string(EXAMPLE_ROW, place, say(EXAMPLE_MARK, request.lang), style)
            continue
        value = example_value(request.pack, column.item, request.period, form.lists, request.lang)
        sheet.write(EXAMPLE_ROW, place, value, style)


def add_rules(sheet: Worksheet, form: Form) -> None:
    """Add the drop-downs and checks of every column to fill in."""
    cells = {
        column.item.id: xl_rowcol_to_cell(FIRST_ROW, place, col_abs=True)
        for place, column in enumerate(form.columns[: form.entered])
        if column.item is not None
    }
    for place, column in enumerate(form.columns[: form.entered]):
        if column.item is None:
            continue
        cell = cells[column.item.id]
        rule = rule_for(column.item, cell, form.lists, form.request.lang, cells.get("area"))
        if rule is not None:
            sheet.data_validation(FIRST_ROW, place, LAST_ROW, place, rule)
