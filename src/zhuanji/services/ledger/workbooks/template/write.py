"""A department's workbook from the dictionary, prefilled with its roster and last values."""

from __future__ import annotations

from datetime import date
from io import BytesIO

import polars as pl
from xlsxwriter.worksheet import Worksheet

from zhuanji.basics.texts import Language, say
from zhuanji.basics.workbooks import Pen, new_book
from zhuanji.basics.workbooks.texts import in_footer
from zhuanji.engines.rules.models.items import Item
from zhuanji.engines.rules.pack import Pack
from zhuanji.services.ledger.workbooks.cells import put, shown_as
from zhuanji.services.ledger.workbooks.keys import FORMAT, column_keys, write_keys
from zhuanji.services.ledger.workbooks.names import GUIDE, LISTS
from zhuanji.services.ledger.workbooks.template.columns import (
    TemplateColumn,
    period_items,
    sheet_of,
    template_columns,
)
from zhuanji.services.ledger.workbooks.template.guide import draw_guide
from zhuanji.services.ledger.workbooks.template.layout import FIRST_ROW, HEADING_ROW
from zhuanji.services.ledger.workbooks.template.lists import draw_lists, lists_for
from zhuanji.services.ledger.workbooks.template.request import Request, template_version
from zhuanji.services.ledger.workbooks.template.rows import LAST, of_area, prefill
from zhuanji.services.ledger.workbooks.template.sheet import Form, cell_format, draw_form, form_of

BLANK_ROWS = 20


def write_template(
    pack: Pack,
    sheet: str,
    period: str,
    *,
    department: str = "",
    roster: pl.DataFrame | None = None,
    last: pl.DataFrame | None = None,
    area: str | None = None,
    due: date | None = None,
    contact: str = "",
    lang: Language = "zh",
    version: str | None = None,
    demo: bool = False,
) -> bytes:
    """Return a department's workbook as the bytes of an .xlsx file.

    Args:
        pack: the city pack.
        sheet: the id of the dictionary's sheet.
        period: such as 2024, 2024Q1, 2024-03; empty for a sheet of events.
        department: the id of the sender; where it sends some of the period's items itself, only those are
            asked of it.
        roster: one row an enterprise: `uscc`, and where known `name`, `area`, `town` and further keys.
        last: the sheet's last values, as the ledger's tables hold them (with `period`). They stand in grey
            beside; what stands until it changes is filled in.
        area: the code of the county that sends it: only its rows and towns.
        due: the day until which it is to be sent.
        contact: whom to ask.
        lang: the language of the form.
        version: of the template; else it is made of the dictionary's rows.
        demo: whether everything bears 演示数据.

    Raises:
        ProblemError: no such sheet, or it has no items of a period of that kind.
    """
    request = Request(pack, sheet_of(pack, sheet), period, department, area, due, contact, lang, demo)
    items = period_items(pack, sheet, period, department)
    filled = prefill(pack, request.sheet, items, of_area(roster, area), of_area(last, area))
    columns = template_columns(pack, sheet, period, department, filled.last)
    entered = [column.item for column in columns if column.item is not None and column.role != "last"]
    form = form_of(request, columns, lists_for(pack, entered, lang, area), filled)
    return drawn(form, entered, version or template_version(columns))


def drawn(form: Form, items: list[Item], version: str) -> bytes:
    """Return the workbook of a form."""
    request, lang = form.request, form.request.lang
    made = BytesIO()
    mark = {"keywords": say("ledger.book.demo", lang)} if request.demo else {}
    with new_book(made, request.title, **mark) as book:
        pen = Pen(book)
        footer = say("ledger.template.footer", lang, version=in_footer(version))
        sheet = draw_form(book, pen, form, footer)
        if request.demo:
            sheet.set_header("&C" + say("ledger.book.demo", lang))
        draw_rows(sheet, pen, form)
        draw_guide(book, pen, request, form.columns, footer)
        if form.lists.words:
            draw_lists(book, form.lists, items, lang)
        write_keys(book, keys_for(form, sheet.get_name(), version))
    return made.getvalue()


def draw_rows(sheet: Worksheet, pen: Pen, form: Form) -> None:
    """Write the prefilled rows: running number, roster, last values; what is to be filled in stays empty."""
    rows = form.filled.rows
    if rows.is_empty():
        draw_blanks(sheet, pen, form)
    names = {place: row_name(column) for place, column in enumerate(form.columns)}
    for place, column in enumerate(form.columns):
        style = cell_format(pen, column)
        if column.item is None:
            for number in range(rows.height):
                sheet.write_number(FIRST_ROW + number, place, number + 1, style)
        elif names[place] in rows.columns:
            shown = shown_as(form.request.pack, column.item, form.request.lang)
            for number, value in enumerate(rows[names[place]].to_list(), start=FIRST_ROW):
                if value is not None and value == value:
                    put(sheet, number, place, shown(value), style)


def draw_blanks(sheet: Worksheet, pen: Pen, form: Form) -> None:
    """Draw some empty rows, so that an empty form can be printed."""
    for place, column in enumerate(form.columns):
        for row in range(FIRST_ROW, FIRST_ROW + BLANK_ROWS):
            sheet.write_blank(row, place, None, cell_format(pen, column))


def row_name(column: TemplateColumn) -> str:
    """Return the name that a column's values have among the prefilled rows."""
    if column.item is None:
        return ""
    return LAST + column.item.id if column.role == "last" else column.item.id


def keys_for(form: Form, title: str, version: str) -> dict[str, dict[str, str]]:
    """Return the hidden keys of the template's sheets."""
    request = form.request
    shared = {"format": FORMAT, "version": version, "city": request.pack.head.name}
    own = {
        "kind": "template",
        **shared,
        "sheet": request.sheet.id,
        "period": request.period,
        "department": request.department,
        "area": request.area or "",
        "demo": "true" if request.demo else "false",
        "header": str(HEADING_ROW + 1),
        **column_keys(column.read_as for column in form.columns),
    }
    keys = {title: own, say(GUIDE, request.lang): {"kind": "guide", **shared}}
    if form.lists.words:
        keys[say(LISTS, request.lang)] = {"kind": "lists", **shared}
    return keys
