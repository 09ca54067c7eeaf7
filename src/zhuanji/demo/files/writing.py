"""Pages as bytes: workbooks, text files, and HTML that calls itself a workbook. Each bears 演示数据."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from html import escape
from io import BytesIO
from typing import TYPE_CHECKING

from zhuanji.basics.workbooks.making import new_book
from zhuanji.demo.city.settings import MARK
from zhuanji.demo.files.cells import ErrorCell, PercentCell, Uncomputed, Value
from zhuanji.demo.files.page import Page

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.worksheet import Worksheet

SPECIAL = ',"\r\n'  # what a field of a text file is put into quotes for
PROPERTY = "zhuanji_demo"  # a custom property of a workbook


def file_bytes(page: Page) -> bytes:
    """Return a page as the file that its form says."""
    if page.form.format == "xlsx":
        return workbook(page)
    text = web_page(page) if page.form.format == "html" else text_file(page)
    if page.form.format == "csv-gb18030":
        return text.encode("gb18030")
    return text.encode("utf-8-sig" if page.form.format == "csv-utf8" else "utf-8")


def workbook(page: Page) -> bytes:
    """Return a page as .xlsx: lines above, a merged header, data, a totals row."""
    target = BytesIO()
    with new_book(target, page.above[0], keywords=MARK) as book:
        book.set_custom_property(PROPERTY, value=True, property_type="bool")
        sheet = book.add_worksheet(page.sheet_name)
        bold = book.add_format({"bold": True, "align": "center", "valign": "vcenter", "text_wrap": True})
        for row, line in enumerate(page.above):
            sheet.merge_range(row, 0, row, max(1, len(page.cells) - 1), line, bold if row == 0 else None)
        header(page, sheet, bold)
        body(page, book, sheet)
    return target.getvalue()


def header(page: Page, sheet: Worksheet, bold: object) -> None:
    """Write the header; groups of columns under one merged cell."""
    top = len(page.above)
    parts = [column.heading.rsplit("|", 1) for column in page.form.columns]
    place = 0
    while place < len(parts):
        if len(parts[place]) == 1:
            if page.depth == 2:
                sheet.merge_range(top, place, top + 1, place, parts[place][0], bold)
            else:
                sheet.write_string(top, place, parts[place][0], bold)
            place += 1
            continue
        group = parts[place][0]
        last = place
        while last + 1 < len(parts) and parts[last + 1][0] == group and len(parts[last + 1]) == 2:
            last += 1
        if last > place:
            sheet.merge_range(top, place, top, last, group, bold)
        else:
            sheet.write_string(top, place, group, bold)
        for each in range(place, last + 1):
            sheet.write_string(top + 1, each, parts[each][1], bold)
        place = last + 1


def body(page: Page, book: Workbook, sheet: Worksheet) -> None:
    """Write the data and the totals row."""
    first = page.first_row - 1
    day = book.add_format({"num_format": "yyyy-mm-dd"})
    percent = book.add_format({"num_format": "0.00%"})
    for place, cells in enumerate(page.cells):
        for row, cell in enumerate(cells, start=first):
            write_cell(sheet, row, place, cell, day, percent)
    for row in page.hidden:
        sheet.set_row(first + row, None, None, {"hidden": True})
    if page.foot and page.form.foot:
        for place, cell in enumerate(page.totals()):
            write_cell(sheet, first + len(page), place, cell, day, percent)


def write_cell(sheet: Worksheet, row: int, place: int, cell: Value, day: object, percent: object) -> None:
    """Write one cell by its type; the common types first."""
    if cell is None:
        return
    if type(cell) is str:
        sheet.write_string(row, place, cell)
    elif isinstance(cell, float | int):
        sheet.write_number(row, place, cell)
    elif isinstance(cell, date):
        sheet.write_datetime(row, place, cell, day)
    elif isinstance(cell, PercentCell):
        sheet.write_number(row, place, cell.value, percent)
    elif isinstance(cell, ErrorCell):
        # A formula that gives the error, with the error as its stored result: as Excel saves it.
        sheet.write_formula(row, place, "=1/0" if cell.text == "#DIV/0!" else "=NA()", None, cell.text)
    elif isinstance(cell, Uncomputed):
        sheet.write_formula(row, place, cell.formula, None, "")


def as_text(cell: Value) -> str:
    """Return a cell as a text file shows it."""
    if cell is None:
        return ""
    if type(cell) is str:
        return cell
    if isinstance(cell, float):
        return f"{cell:.0f}" if cell.is_integer() and abs(cell) < 1e15 else repr(cell)
    if isinstance(cell, PercentCell):
        return f"{cell.value * 100:.2f}%"
    if isinstance(cell, ErrorCell):
        return cell.text
    return "" if isinstance(cell, Uncomputed) else str(cell)


def text_columns(page: Page) -> list[list[str]]:
    """Return data and totals row as columns of texts."""
    totals = page.totals() if page.foot and page.form.foot else None
    columns = [[as_text(cell) for cell in cells] for cells in page.cells]
    if totals is not None:
        for column, cell in zip(columns, totals, strict=True):
            column.append(as_text(cell))
    return columns


def safe(columns: list[list[str]], marks: str, change: Callable[[str], str]) -> list[list[str]]:
    """Return columns in which texts with one of the marks are changed; most columns have none and stay."""
    found = []
    for column in columns:
        whole = "".join(column)
        strange = any(mark in whole for mark in marks)
        found.append([change(text) for text in column] if strange else column)
    return found


def quoted(text: str) -> str:
    """Return a field of a text file, in quotes where it needs them."""
    return f'"{text.replace(chr(34), chr(34) * 2)}"' if any(mark in text for mark in SPECIAL) else text


def text_file(page: Page) -> str:
    """Return a page as CSV, its first line the title with the mark."""
    width = len(page.form.columns)
    lines = [",".join([quoted(line)] + [""] * (width - 1)) for line in page.above]
    lines.append(",".join(quoted(column.heading) for column in page.form.columns))
    lines += map(",".join, zip(*safe(text_columns(page), SPECIAL, quoted), strict=True))
    return "\r\n".join(lines) + "\r\n"


def web_page(page: Page) -> str:
    """Return a page as the HTML that some systems export under the name .xls."""
    width = len(page.form.columns)
    above = "".join(f'<tr><td colspan="{width}">{escape(line)}</td></tr>\n' for line in page.above)
    heads = "".join(f"<th>{escape(column.heading)}</th>" for column in page.form.columns)
    columns = safe(text_columns(page), "&<>", partial(escape, quote=False))
    rows = "".join(f"<tr><td>{'</td><td>'.join(row)}</td></tr>\n" for row in zip(*columns, strict=True))
    return (
        '<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8">'
        f'<meta name="{PROPERTY}" content="true"><title>{MARK}</title></head>\n'
        f'<body><table border="1">\n{above}<tr>{heads}</tr>\n{rows}</table></body></html>\n'
    )
