"""A table as a file: .xlsx, or .csv as Excel opens it; no text in it becomes a formula."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from io import BytesIO, StringIO
from typing import TYPE_CHECKING, TypeAlias, TypeGuard

from zhuanji.basics.amounts import Form, entered, number_format, rounded, value_in
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
class Sent:
    """Numbers that somebody sent: they keep every digit; what is worked out has the decimals of its form.

    Args:
        form: their unit and how many decimals they have at least.
    """

    form: Form


Numbers: TypeAlias = bool | Form | Sent


@dataclass(frozen=True)
class Sheet:
    """What goes into a file.

    Args:
        title: what it is.
        facts: a line under the title: how many rows, of what, from which snapshot.
        columns: headings, with how the numbers under them are shown; True for whole ones as they are, False for
            texts. A heading names the unit.
        rows: the cells.
    """

    title: str
    facts: str
    columns: Sequence[tuple[str, Numbers]]
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
    shown = [one for _, one in sheet.columns]
    writer.writerows(
        [*(csv_cell(written(cell, one)) for cell, one in zip(row, shown, strict=True)), *word]
        for row in sheet.rows
    )
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
            page.set_column(column, column, WIDTHS[numbers is not False])
            page.write_string(HEADING_ROW, column, heading, pen.heading)
        shown = [one for _, one in sheet.columns]
        for at, row in enumerate(sheet.rows, start=FIRST_ROW):
            for column, cell in enumerate(row):
                if cell is not None and cell != "":
                    put(page, at, column, held(cell, shown[column]), look(pen, cell, shown[column]))
        page.set_row(HEADING_ROW, 28)
        page.freeze_panes(FIRST_ROW, 2)
        page.autofilter(HEADING_ROW, 0, HEADING_ROW + max(len(sheet.rows), 1), max(len(sheet.columns) - 1, 0))
        set_up_print(page, say("ledger.export.footer", lang), heading=HEADING_ROW, pages_wide=1)
        if demo:
            page.set_header("&C" + say("ledger.book.demo", lang))
    return made.getvalue()


def is_number(cell: object) -> TypeGuard[float | int | Decimal]:
    """Say whether a cell holds a number."""
    return isinstance(cell, int | float | Decimal) and not isinstance(cell, bool)


def form_for(cell: object, shown: Numbers) -> Form | None:
    """Return in which form a cell is shown; None for whole numbers and texts, which stay as they are."""
    if not isinstance(shown, Sent):
        return None if isinstance(shown, bool) else shown
    return entered(shown.form, cell) if is_number(cell) else shown.form


def written(cell: object, shown: Numbers) -> object:
    """Return a cell as a .csv has it: numbers with the decimals that everybody reads, thousands not parted.

    >>> from zhuanji.basics.amounts import form
    >>> written(3045.0, form("万元")), written("", form("万元")), written(3, True), written(0.0315, form("比值"))
    (Decimal('3045.00'), '', 3, Decimal('3.15'))
    >>> written(12.345, form("万元")), written(12.345, Sent(form("万元"))), written(0.00456, Sent(form("万元")))
    (Decimal('12.35'), Decimal('12.345'), Decimal('0.00456'))
    """
    form = form_for(cell, shown)
    return rounded(cell, form) if form and is_number(cell) else cell


def held(cell: object, shown: Numbers) -> object:
    """Return a cell as a workbook holds it: the number itself, in the unit of its heading."""
    form = form_for(cell, shown)
    return float(value_in(cell, form)) if form and is_number(cell) else cell


def look(pen: Pen, cell: object, shown: Numbers) -> Format:
    """Return the format of a cell: of a number its decimals, of a text that it must stay one."""
    form = form_for(cell, shown)
    code = "General" if shown is True else "@"
    if form:
        code = number_format(cell if is_number(cell) else None, form)
    quoted = {"quote_prefix": True} if needs_quote(cell) else {}
    return pen.of(num_format=code, align="right" if shown is not False else "left", **quoted)


def codes_of(rows: Iterable[Sequence[object]]) -> list[str]:
    """Return the credit codes of rows: their first cells."""
    return [str(row[0]) for row in rows]
