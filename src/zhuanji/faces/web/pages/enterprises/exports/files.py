"""A table as a file: .xlsx, or .csv as Excel opens it; no text in it becomes a formula."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from io import BytesIO, StringIO
from typing import TYPE_CHECKING

from zhuanji.basics.problems import Place, Problem, ProblemError
from zhuanji.basics.texts import Language, say
from zhuanji.basics.workbooks import Pen, new_book, set_up_print, sheet_name
from zhuanji.basics.workbooks.making import MOST_ROWS
from zhuanji.basics.workbooks.pens import TITLE_FONT, TITLE_SIZE
from zhuanji.services.ledger.workbooks.cells import put
from zhuanji.services.ledger.workbooks.export import BOM, csv_cell, needs_quote
from zhuanji.services.ledger.workbooks.labels import marked

if TYPE_CHECKING:
    from xlsxwriter.format import Format

KINDS = ("xlsx", "csv")
TYPES = {
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "csv": "text/csv; charset=utf-8",
}
HEADING_ROW, FIRST_ROW = 2, 3  # from 0
WIDTHS = {True: 13.0, False: 20.0}


@dataclass(frozen=True)
class Sheet:
    """What goes into a file.

    Args:
        title: what it is.
        facts: a line under the title: how many rows, of what, from which snapshot.
        columns: headings, with whether their cells are numbers.
        rows: the cells.
    """

    title: str
    facts: str
    columns: Sequence[tuple[str, bool]]
    rows: Sequence[Sequence[object]]


def as_bytes(sheet: Sheet, kind: str, *, demo: bool, lang: Language) -> bytes:
    """Return the bytes of a file.

    Args:
        sheet: what goes into it.
        kind: `xlsx` or `csv`.
        demo: whether everything bears 演示数据; a .csv gets a column that says so.
        lang: of the words.

    Raises:
        ProblemError: more rows than a sheet of Excel holds.
    """
    if kind == "csv":
        return as_csv(sheet, demo=demo, lang=lang)
    if len(sheet.rows) > MOST_ROWS - FIRST_ROW:
        values = {"count": len(sheet.rows), "most": MOST_ROWS - FIRST_ROW}
        raise ProblemError([Problem("ledger.book.rows", Place(), values)])
    return as_workbook(sheet, demo=demo, lang=lang)


def as_csv(sheet: Sheet, *, demo: bool, lang: Language) -> bytes:
    """Return the rows as CSV."""
    out = StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    nature, word = (
        ([say("ledger.export.nature", lang)], [say("ledger.book.demo", lang)]) if demo else ([], [])
    )
    writer.writerow([*(csv_cell(heading) for heading, _ in sheet.columns), *nature])
    writer.writerows([*map(csv_cell, row), *word] for row in sheet.rows)
    return BOM + out.getvalue().encode("utf-8")


def as_workbook(sheet: Sheet, *, demo: bool, lang: Language) -> bytes:
    """Return the rows as a workbook."""
    made = BytesIO()
    title = marked(sheet.title, demo, lang)
    mark = {"keywords": say("ledger.book.demo", lang)} if demo else {}
    with new_book(made, title, **mark) as book:
        pen, page = Pen(book), book.add_worksheet(sheet_name(sheet.title))
        page.write_string(0, 0, title, pen.of(font_name=TITLE_FONT, font_size=TITLE_SIZE))
        page.write_string(1, 0, sheet.facts, pen.of(font_size=9))
        page.set_row(0, 28)
        for column, (heading, numbers) in enumerate(sheet.columns):
            page.set_column(column, column, WIDTHS[numbers])
            page.write_string(HEADING_ROW, column, heading, pen.heading)
        forms = [forms_of(pen, numbers) for _, numbers in sheet.columns]
        for at, row in enumerate(sheet.rows, start=FIRST_ROW):
            for column, cell in enumerate(row):
                if cell is not None and cell != "":
                    put(page, at, column, cell, forms[column][needs_quote(cell)])
        page.set_row(HEADING_ROW, 28)
        page.freeze_panes(FIRST_ROW, 2)
        page.autofilter(HEADING_ROW, 0, HEADING_ROW + max(len(sheet.rows), 1), max(len(sheet.columns) - 1, 0))
        set_up_print(page, say("ledger.export.footer", lang), heading=HEADING_ROW, pages_wide=1)
        if demo:
            page.set_header("&C" + say("ledger.book.demo", lang))
    return made.getvalue()


def forms_of(pen: Pen, numbers: bool) -> dict[bool, Format]:
    """Return the formats of a column: of plain cells, and of texts that must stay texts."""
    shown: dict[str, object] = (
        {"num_format": "General", "align": "right"} if numbers else {"num_format": "@", "align": "left"}
    )
    return {False: pen.of(**shown), True: pen.of(quote_prefix=True, **shown)}


def codes_of(rows: Iterable[Sequence[object]]) -> list[str]:
    """Return the credit codes of rows: their first cells."""
    return [str(row[0]) for row in rows]
