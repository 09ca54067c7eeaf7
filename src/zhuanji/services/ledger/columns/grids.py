"""The first rows of a sheet as texts, merged cells filled, and the headings that rows of it would make."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time

from zhuanji.services.ledger.raw import Cell, RawSheet

HEAD_ROWS = 60  # no header of people's stands lower
DEPTH = 3


class Head:
    """The first rows of a sheet; rows and columns are counted from 1."""

    def __init__(self, sheet: RawSheet) -> None:
        """Fill merged cells, so that a group's heading stands over each of its columns."""
        self.width = sheet.width
        self.cells: list[list[Cell]] = [list(row) for row in sheet.rows[:HEAD_ROWS]]
        self.wide: set[tuple[int, int]] = set()  # rows and columns of cells that only repeat a merged one
        self.tall = [
            ((top, left), (bottom, right))
            for top, left, bottom, right in sheet.merged
            if top < bottom <= HEAD_ROWS
        ]
        for top, left, bottom, right in sheet.merged:
            if top <= len(self.cells) and left <= self.width and (bottom - top) < HEAD_ROWS:
                self._fill(top, left, min(bottom, len(self.cells)), min(right, self.width))
        self.texts = [[text_of(cell) for cell in row] for row in self.cells]
        self.heads = [[month_of(cell) or text_of(cell) for cell in row] for row in self.cells]

    def _fill(self, top: int, left: int, bottom: int, right: int) -> None:
        value = self.cells[top - 1][left - 1]
        for row in range(top, bottom + 1):
            for column in range(left, right + 1):
                self.cells[row - 1][column - 1] = value
                if (row, column) != (top, left):
                    self.wide.add((row, column))

    def lines(self, bottom: int, depth: int) -> list[tuple[str, ...]]:
        """Return the heading of each column if the header were these rows."""
        rows = self.spread(bottom, depth)
        return [distinct([row[column] for row in rows]) for column in range(self.width)]

    def spread(self, bottom: int, depth: int) -> list[list[str]]:
        """Return rows of a header whose groups reach to the right, merged or not, as far as something is under them."""
        rows = [list(row) for row in self.heads[bottom - depth : bottom]]
        for at, row in enumerate(rows[:-1]):
            under = [any(lower[column] for lower in rows[at + 1 :]) for column in range(self.width)]
            for column in range(1, self.width):
                if not row[column] and under[column] and under[column - 1]:
                    row[column] = row[column - 1]
        return rows

    def own_cells(self, row: int) -> list[Cell]:
        """Return a row's cells, those left out that only repeat a merged one."""
        return [
            cell
            for column, cell in enumerate(self.cells[row - 1], start=1)
            if (row, column) not in self.wide and text_of(cell)
        ]


def text_of(cell: Cell) -> str:
    """Return a cell's text, without blanks around it; a whole number as people read it."""
    if cell is None:
        return ""
    if isinstance(cell, float) and cell.is_integer() and abs(cell) < 1e15:
        return str(int(cell))
    return str(cell).strip()


def month_of(cell: Cell) -> str:
    """Return the month that a heading means which a spreadsheet keeps as its first day; empty for any other cell.

    >>> month_of(date(2024, 3, 1)), month_of(date(2024, 3, 5))
    ('2024年3月', '')
    """
    if not isinstance(cell, date) or cell.day != 1:
        return ""
    if isinstance(cell, datetime) and cell.time() != time():
        return ""
    return f"{cell.year}年{cell.month}月"


def distinct(lines: Sequence[str]) -> tuple[str, ...]:
    """Return lines without empty ones and repeats.

    >>> distinct(["税收", "", "税收", "增值税"])
    ('税收', '增值税')
    """
    return tuple(dict.fromkeys(line for line in lines if line))


def is_number(cell: Cell) -> bool:
    """Say whether a cell is a number, not a truth value."""
    return isinstance(cell, int | float) and not isinstance(cell, bool)
