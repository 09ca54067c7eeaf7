"""How much a file may hold: far above what an office sends, below what a machine can bear."""

from __future__ import annotations

from collections.abc import Sequence

from zhuanji.basics.xlsx import Limits
from zhuanji.services.ledger.raw import Cell
from zhuanji.services.ledger.sheets.refusal import RefusedError

MAX_FILE_BYTES = 64 << 20
MAX_SHEETS = 200
MAX_ROWS = 200_000
MAX_COLUMNS = 500
MAX_CELLS = 4_000_000  # rows times columns up to the last cell that holds something
ZIP = Limits()


def check_size(sheet: str, rows: int, columns: int) -> None:
    """Refuse a sheet that is too large.

    Raises:
        RefusedError: it is.
    """
    if rows > MAX_ROWS:
        raise RefusedError("ledger.file.too_many_rows", sheet=sheet, rows=rows, limit=MAX_ROWS)
    if columns > MAX_COLUMNS:
        raise RefusedError("ledger.file.too_many_columns", sheet=sheet, columns=columns, limit=MAX_COLUMNS)
    if rows * columns > MAX_CELLS:
        raise RefusedError("ledger.file.too_many_cells", sheet=sheet, rows=rows, columns=columns)


def table(sheet: str, rows: Sequence[Sequence[Cell]]) -> tuple[tuple[Cell, ...], ...]:
    """Return rows all equally wide, empty texts as None, without empty rows and columns at the end.

    Raises:
        RefusedError: the sheet is too large.

    >>> table("表", [["a", "", ""], ["", 1.0, ""], [""]])
    (('a', None), (None, 1.0))
    """
    plain = [tuple([None if cell == "" else cell for cell in row]) for row in rows]
    while plain and not any(cell is not None for cell in plain[-1]):
        plain.pop()
    width = max(map(filled, plain), default=0)
    check_size(sheet, len(plain), width)
    return tuple(row if len(row) == width else (*row[:width], *[None] * (width - len(row))) for row in plain)


def filled(row: Sequence[Cell]) -> int:
    """Return the number of the last cell with something in it.

    >>> filled([None, "a", None])
    2
    """
    for number in range(len(row), 0, -1):
        if row[number - 1] is not None:
            return number
    return 0
