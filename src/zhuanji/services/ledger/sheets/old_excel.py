"""Workbooks of Excel 97 to 2003 (.xls), and WPS's .et in the same container, by xlrd."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, time
from importlib import import_module
from io import StringIO
from typing import Any

from zhuanji.basics.xlsx.styles import is_percent, shrinks
from zhuanji.services.ledger.raw import Cell, RawSheet, Spot
from zhuanji.services.ledger.sheets.limits import MAX_SHEETS, table
from zhuanji.services.ledger.sheets.refusal import RefusedError
from zhuanji.services.ledger.workbooks.keys import KEYS_SHEET, keys_of

xlrd: Any = import_module("xlrd")  # it brings no types
EMPTY, TEXT, NUMBER, DATE, BOOLEAN, ERROR, BLANK = range(7)  # kinds of cells, as xlrd counts them


def read_old_workbook(data: bytes) -> tuple[RawSheet, ...]:
    """Read the sheets of an old workbook.

    Raises:
        RefusedError: it is damaged, under a password, or too large.
    """
    book = opened(data)
    if book.nsheets > MAX_SHEETS:
        raise RefusedError("ledger.file.too_many_sheets", count=book.nsheets, limit=MAX_SHEETS)
    formats = [format_of(book, style) for style in book.xf_list]
    percents = frozenset(number for number, code in enumerate(formats) if is_percent(code))
    shrinking = frozenset(number for number, code in enumerate(formats) if shrinks(code))
    found = {
        sheet.name: [row(book, sheet, number) for number in range(sheet.nrows)] for sheet in book.sheets()
    }
    keys = found.get(KEYS_SHEET, [])
    return tuple(
        RawSheet(
            sheet.name,
            table(sheet.name, found[sheet.name]),
            errors=dict(errors(sheet)),
            percents=frozenset(styled_cells(sheet, percents)),
            shrunk=frozenset(styled_cells(sheet, shrinking)),
            hidden_rows=frozenset(
                at + 1 for at, info in sheet.rowinfo_map.items() if info.hidden or info.height == 0
            ),
            hidden_columns=frozenset(at + 1 for at, info in sheet.colinfo_map.items() if info.hidden),
            merged=tuple((top + 1, left + 1, below, right) for top, below, left, right in sheet.merged_cells),
            properties=keys_of(sheet.name, number, keys, {}),
            hidden=sheet.visibility != 0,
            from_1904=book.datemode == 1,
        )
        for number, sheet in enumerate(book.sheets(), start=1)
        if sheet.name != KEYS_SHEET
    )


def opened(data: bytes) -> Any:  # noqa: ANN401 - xlrd brings no types
    """Return xlrd's workbook; a directory of the container that isn't quite right is let pass."""
    for lenient in (False, True):
        try:
            return xlrd.open_workbook(
                file_contents=data,
                formatting_info=True,
                logfile=StringIO(),
                ignore_workbook_corruption=lenient,
            )
        except xlrd.XLRDError as fault:
            if "encrypt" in str(fault).lower() or "password" in str(fault).lower():
                raise RefusedError("ledger.file.password") from None
            if lenient:
                raise RefusedError("ledger.file.damaged", detail=type(fault).__name__) from None
        except MemoryError:
            raise RefusedError("ledger.file.bomb") from None
        except Exception as fault:  # noqa: BLE001 - damaged files break the parser in ways nobody can list
            if lenient:
                raise RefusedError("ledger.file.damaged", detail=type(fault).__name__) from None
    raise AssertionError("the second try returns or raises")


def format_of(book: Any, style: Any) -> str:  # noqa: ANN401
    """Return the number format of a cell style."""
    found = book.format_map.get(style.format_key)
    return str(found.format_str) if found is not None else ""


def row(book: Any, sheet: Any, number: int) -> list[Cell]:  # noqa: ANN401
    """Return the values of a row."""
    kinds, values = sheet.row_types(number), sheet.row_values(number)
    return [value(book, kind, content) for kind, content in zip(kinds, values, strict=True)]


def value(book: Any, kind: int, content: Any) -> Cell:  # noqa: ANN401
    """Return the value of a cell; an error reads as empty, as it does from newer workbooks."""
    if kind in (TEXT, NUMBER):
        return content  # type: ignore[no-any-return]
    if kind == BOOLEAN:
        return bool(content)
    return instant(content, book.datemode) if kind == DATE else None


def instant(content: float, mode: int) -> Cell:
    """Return a day, an instant or a time of day; a number that is none of them stays a number."""
    try:
        found: datetime = xlrd.xldate_as_datetime(content, mode)
    except (ValueError, OverflowError, xlrd.XLRDError):
        return content
    if 0 <= content < 1:
        return time(found.hour, found.minute, found.second)
    return found if found.time() != time() else found.date()


def errors(sheet: Any) -> Iterator[tuple[Spot, str]]:  # noqa: ANN401
    """Yield the cells that hold an error, with its name."""
    for number in range(sheet.nrows):
        kinds = sheet.row_types(number)
        if ERROR in kinds:
            for column, kind in enumerate(kinds):
                if kind == ERROR:
                    name = xlrd.error_text_from_code.get(sheet.cell_value(number, column), "")
                    yield (number + 1, column + 1), str(name)


def styled_cells(sheet: Any, styles: frozenset[int]) -> Iterator[Spot]:  # noqa: ANN401
    """Yield the numbers that are shown by some of the styles."""
    if not styles:
        return
    for number in range(sheet.nrows):
        for column, kind in enumerate(sheet.row_types(number)):
            if kind == NUMBER and sheet.cell_xf_index(number, column) in styles:
                yield number + 1, column + 1
