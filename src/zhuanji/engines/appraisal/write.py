"""A result as a file: .csv, .xlsx, .parquet or .json; a workbook has further sheets."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO

import polars as pl
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from zhuanji.basics.problems import Place, Problem, ProblemError
from zhuanji.basics.texts import say
from zhuanji.basics.workbooks import new_book
from zhuanji.basics.workbooks.making import MOST_ROWS
from zhuanji.engines.appraisal.public import public_list
from zhuanji.engines.appraisal.result import Appraisal

WIDE, NARROW = 24, 14  # columns of characters


def write_result(result: Appraisal, suffix: str) -> bytes:
    """Return a result as the bytes of a file.

    Args:
        result: what was appraised.
        suffix: `.csv`, `.xlsx`, `.parquet` or `.json`.

    Raises:
        KeyError: another suffix.
        ProblemError: more rows than a sheet of Excel can hold.
    """
    return WRITERS[suffix](result)


def as_csv(result: Appraisal) -> bytes:
    """Return the table as CSV in UTF-8 with a byte order mark, by which Excel knows it."""
    return b"\xef\xbb\xbf" + result.table.write_csv().encode("utf-8")


def as_parquet(result: Appraisal) -> bytes:
    """Return the table as Parquet."""
    made = BytesIO()
    result.table.write_parquet(made)
    return made.getvalue()


def as_json(result: Appraisal) -> bytes:
    """Return the table as a JSON list with one object an enterprise."""
    return result.table.write_json().encode("utf-8")


def as_workbook(result: Appraisal) -> bytes:
    """Return a workbook: result, public list, distribution of grades, benchmarks."""
    if result.table.height >= MOST_ROWS:
        raise ProblemError([Problem("appraisal.out_rows", Place(), {"count": result.table.height})])
    made = BytesIO()
    with new_book(made, result.scheme.title) as book:
        bold = book.add_format({"bold": True, "text_wrap": True, "valign": "top"})
        sheets = {
            "result": result.table,
            "public": public_list(result),
            "distribution": result.distribution,
            "benchmarks": result.benchmarks,
        }
        for name, table in sheets.items():
            draw(book.add_worksheet(say(f"appraisal.sheet.{name}", result.lang)), table, bold)
    return made.getvalue()


def draw(sheet: Worksheet, table: pl.DataFrame, bold: Format) -> None:
    """Write a table with its header; text stays text, a missing value an empty cell."""
    sheet.freeze_panes(1, 1)
    for number, (name, kind) in enumerate(table.schema.items()):
        sheet.set_column(number, number, WIDE if kind == pl.String else NARROW)
        sheet.write_string(0, number, name, bold)
        write = sheet.write_string if kind == pl.String else sheet.write_number
        for row, value in enumerate(table[name].to_list(), start=1):
            if value is not None and value == value:
                write(row, number, value)


WRITERS: dict[str, Callable[[Appraisal], bytes]] = {
    ".csv": as_csv,
    ".xlsx": as_workbook,
    ".parquet": as_parquet,
    ".json": as_json,
}
