"""Columns of texts and of codes that carry no check: names, certificates, account numbers, parcels, industries."""

from __future__ import annotations

import re

import polars as pl

from zhuanji.basics.uscc.writing import is_damaged
from zhuanji.services.ledger.columns.grids import text_of
from zhuanji.services.ledger.raw import Cell
from zhuanji.services.ledger.values import words
from zhuanji.services.ledger.values.found import Cells

_BLANKS = re.compile(r"\s+")
_INDUSTRY = re.compile(r"[A-Ta-t]?(\d{2,4})(?![\d.])[\s、.:：-]*[^\d]*")
_UNDER_MANUFACTURING = re.compile(
    r"[6-9]\d{2}"
)  # 610 was 0610: mining is 06 to 12, and no 中类 begins so in industry
LARGEST_WHOLE = 1e15  # a spreadsheet keeps 15 digits of a number


def read_texts(column: Cells) -> pl.Series:
    """Return a column of texts without blanks around them; a number in it stands as its digits."""
    values = [read_text(column, place, cell) for place, cell in enumerate(column.cells)]
    return column.series(values, pl.String)


def read_text(column: Cells, place: int, cell: Cell) -> str | None:
    """Return the text of a cell, as the sender wrote it."""
    if cell is None:
        return None
    text = cell if type(cell) is str else text_of(cell)
    if len(text) > 5 and text.isalnum():  # most are: nothing to trim, and no sign or word for nothing
        return text
    shape = words.plain(text)
    if words.is_sign_for_nothing(shape) or shape in words.NONE_WORDS:
        return None
    reason = words.reason_in(shape)
    if reason is not None:
        column.missing(place, reason)
        return None
    return _BLANKS.sub(" ", text.strip().strip("\u200b\ufeff'")) or None


def read_codes(column: Cells) -> pl.Series:
    """Return a column of codes: half width, nothing between their characters; damaged ones are told."""
    values = [read_code(column, place, cell) for place, cell in enumerate(column.cells)]
    return column.series(values, pl.String)


def read_code(column: Cells, place: int, cell: Cell) -> str | None:
    """Return the code in a cell."""
    if cell is None or (type(cell) is str and cell.isascii() and cell.isdecimal()):
        return cell
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        if abs(cell) >= LARGEST_WHOLE or cell != int(cell):
            column.fault(place, "ledger.value.damaged_code")
            return None
        return str(int(cell))
    if not isinstance(cell, str):
        column.fault(place, "ledger.value.not_code")
        return None
    text = words.plain(cell)
    if words.is_sign_for_nothing(text) or text in words.NONE_WORDS:
        return None
    if (reason := words.reason_in(text)) is not None:
        column.missing(place, reason)
        return None
    if is_damaged(text):
        column.fault(place, "ledger.value.damaged_code")
        return None
    return _BLANKS.sub("", text) if text.isascii() else _BLANKS.sub("", cell.strip())


def read_industries(column: Cells) -> pl.Series:
    """Return a column of industry codes of two to four digits, with or without the letter of their section."""
    return column.series(
        [industry(column, place, cell) for place, cell in enumerate(column.cells)], pl.String
    )


def industry(column: Cells, place: int, cell: Cell) -> str | None:
    """Return the industry code in a cell."""
    code = read_code(column, place, cell)
    if code is None:
        return None
    found = _INDUSTRY.fullmatch(code)
    if found is None:
        column.fault(place, "ledger.value.industry")
        return None
    if not isinstance(cell, str) and _UNDER_MANUFACTURING.fullmatch(found[1]):
        column.fault(place, "ledger.value.leading_zero", meant=f"0{found[1]}")
        return None
    return found[1]
