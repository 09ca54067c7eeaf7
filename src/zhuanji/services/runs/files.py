"""Tables as the bytes of a file: .csv, .parquet, or a workbook with a sheet a table."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

import polars as pl

from zhuanji.basics.amounts import number_format, plain
from zhuanji.basics.texts import say
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
from zhuanji.basics.workbooks.pens import NOTE_SIZE, TITLE_FONT, TITLE_SIZE

if TYPE_CHECKING:
    from collections.abc import Mapping

    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

    from zhuanji.basics.amounts import Form
    from zhuanji.basics.texts import Language

NARROWEST, WIDEST = 8, 40  # characters
TITLE_HEIGHT = 28  # points
LOOKED_AT = 200  # rows by which a column's width is chosen


def table_bytes(
    tables: dict[str, pl.DataFrame],
    suffix: str,
    title: str,
    lang: Language,
    facts: str = "",
    forms: Mapping[str, Form] | None = None,
) -> bytes:
    """Return tables as a file.

    Args:
        tables: by the name of their sheet.
        suffix: `.csv`, `.parquet` or `.xlsx`.
        title: of the workbook; it stands over every sheet and in every footer.
        lang: of the heading over the running numbers.
        facts: a line under the title, such as document numbers; only a workbook has it.
        forms: how the numbers under a heading are shown; others stand as they are.
    """
    if suffix == ".xlsx":
        return workbook(tables, title, lang, facts, forms or {})
    whole = pl.concat(tables.values(), how="diagonal_relaxed")
    if suffix == ".csv":
        return b"\xef\xbb\xbf" + written(whole, forms or {}).write_csv().encode("utf-8")
    made = BytesIO()
    whole.write_parquet(made)
    return made.getvalue()


def with_origin(tables: Mapping[str, pl.DataFrame], *, demo: bool, lang: Language) -> dict[str, pl.DataFrame]:
    """Return lists for a file that has them below each other: each row says by which scheme, and that data are made up.

    Args:
        tables: the lists by the titles of their schemes.
        demo: whether everything is 演示数据.
        lang: of what is added.
    """
    nature = [pl.lit(say("ledger.book.demo", lang)).alias(say("ledger.export.nature", lang))] if demo else []
    return {
        title: table.with_columns(pl.lit(title).alias(say("run.public.scheme", lang)), *nature)
        for title, table in tables.items()
    }


def written(table: pl.DataFrame, forms: Mapping[str, Form]) -> pl.DataFrame:
    """Return a table with its numbers as texts of the decimals that everybody reads."""
    told = [
        pl.Series(name, [None if one is None else plain(one, forms[name]) for one in table[name]], pl.String)
        for name in table.columns
        if name in forms and table.schema[name].is_numeric()
    ]
    return table.with_columns(told)


def workbook(
    tables: dict[str, pl.DataFrame], title: str, lang: Language, facts: str, forms: Mapping[str, Form]
) -> bytes:
    """Return a workbook that prints on A4 across: title, facts, headings, numbered rows."""
    made = BytesIO()
    with new_book(made, title) as book:
        pen, taken = Pen(book), set[str]()
        for name, table in tables.items():
            known = sheet_name(name, taken)
            taken.add(known.casefold())
            draw(book.add_worksheet(known), pen, numbered(table, lang), title, facts, forms)
    return made.getvalue()


def numbered(table: pl.DataFrame, lang: Language) -> pl.DataFrame:
    """Return a table with running numbers before its columns."""
    return table.with_row_index(say("ledger.book.number", lang), offset=1)


def draw(
    sheet: Worksheet, pen: Pen, table: pl.DataFrame, title: str, facts: str, forms: Mapping[str, Form]
) -> None:
    """Write one table under its title."""
    sheet.write_string(0, 0, title, pen.of(font_name=TITLE_FONT, font_size=TITLE_SIZE))
    sheet.set_row(0, TITLE_HEIGHT)
    if facts:
        sheet.write_string(1, 0, facts, pen.of(font_size=NOTE_SIZE))
    head = 2 if facts else 1
    sheet.freeze_panes(head + 1, 2)
    set_up_print(sheet, f"&L{in_footer(title)}&R&P/&N", heading=head)
    for number, column in enumerate(table.get_columns()):
        sheet.set_column(number, number, width_of(column))
        sheet.write_string(head, number, column.name, pen.heading)
        numeric = column.dtype.is_numeric()
        for place, value in enumerate(column.to_list(), start=head + 1):
            if value is None:
                sheet.write_blank(place, number, None, pen.body("left", quoted=False))
            elif numeric:
                sheet.write_number(place, number, value, number_look(pen, value, forms.get(column.name)))
            else:
                text = clipped(str(value))
                sheet.write_string(place, number, text, pen.body("left", quoted=opens_formula(text)))


def number_look(pen: Pen, value: float, shown: Form | None) -> Format:
    """Return the format of a number's cell."""
    code = {} if shown is None else {"num_format": number_format(value, shown)}
    return pen.of(align="right", indent=0, text_wrap=True, border=1, quote_prefix=False, **code)


def width_of(column: pl.Series) -> float:
    """Return how wide a column is shown."""
    shown = [text_width(str(value)) for value in column.head(LOOKED_AT).to_list() if value is not None]
    return float(min(WIDEST, max([NARROWEST, heading_width(column.name, 2), *shown]) + 2))
