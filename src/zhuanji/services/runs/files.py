"""Tables as the bytes of a file: .csv, .parquet, or a workbook with a sheet a table."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

import polars as pl

from zhuanji.basics.workbooks import (
    Pen,
    clipped,
    in_footer,
    new_book,
    opens_formula,
    set_up_print,
    sheet_name,
)
from zhuanji.basics.workbooks.heights import heading_width, text_width

if TYPE_CHECKING:
    from zhuanji.basics.texts import Language

NARROWEST, WIDEST = 8, 40  # characters
LOOKED_AT = 200  # rows by which a column's width is chosen


def table_bytes(tables: dict[str, pl.DataFrame], suffix: str, title: str, lang: Language) -> bytes:
    """Return tables as a file.

    Args:
        tables: by the name of their sheet.
        suffix: `.csv`, `.parquet` or `.xlsx`.
        title: of the workbook; it stands in every footer.
        lang: of the footer.
    """
    if suffix == ".xlsx":
        return workbook(tables, title, lang)
    whole = pl.concat(tables.values(), how="diagonal_relaxed")
    if suffix == ".csv":
        return b"\xef\xbb\xbf" + whole.write_csv().encode("utf-8")
    made = BytesIO()
    whole.write_parquet(made)
    return made.getvalue()


def workbook(tables: dict[str, pl.DataFrame], title: str, lang: Language) -> bytes:
    """Return a workbook that prints on A4 across."""
    del lang
    made = BytesIO()
    with new_book(made, title) as book:
        pen, taken = Pen(book), set[str]()
        for name, table in tables.items():
            known = sheet_name(name, taken)
            taken.add(known.casefold())
            sheet = book.add_worksheet(known)
            sheet.freeze_panes(1, 1)
            set_up_print(sheet, f"&L{in_footer(title)}&R&P/&N", heading=0)
            for number, column in enumerate(table.get_columns()):
                sheet.set_column(number, number, width_of(column))
                sheet.write_string(0, number, column.name, pen.heading)
                numeric = column.dtype.is_numeric()
                for place, value in enumerate(column.to_list(), start=1):
                    if value is None:
                        sheet.write_blank(place, number, None, pen.body("left", quoted=False))
                    elif numeric:
                        sheet.write_number(place, number, value, pen.body("right", quoted=False))
                    else:
                        text = clipped(str(value))
                        form = pen.body("left", quoted=opens_formula(text))
                        sheet.write_string(place, number, text, form)
    return made.getvalue()


def width_of(column: pl.Series) -> float:
    """Return how wide a column is shown."""
    shown = [text_width(str(value)) for value in column.head(LOOKED_AT).to_list() if value is not None]
    return float(min(WIDEST, max([NARROWEST, heading_width(column.name, 2), *shown]) + 2))
