"""Cells of which a spreadsheet shows something else than the file holds: errors, formulas, percent, thousands."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from zhuanji.services.ledger.columns.grids import is_number
from zhuanji.services.ledger.findings import Finding
from zhuanji.services.ledger.raw import RawSheet
from zhuanji.services.ledger.values.found import Cells, shown

AMOUNTS = ("number", "whole")


def percents(sheet: RawSheet, column: int, numbers: Sequence[int]) -> frozenset[int]:
    """Return the places (from 0) of a column's rows of data that are shown as percent."""
    rows = {row for row, at in sheet.percents if at == column} if sheet.percents else set()
    return frozenset(place for place, number in enumerate(numbers) if number in rows) if rows else frozenset()


def other_than_shown(sheet: RawSheet, column: int, cells: Cells) -> Iterator[Finding]:
    """Yield the cells of a column that read as empty although they aren't, and numbers that are shown as smaller ones.

    A sender who reads 12.3 where the file holds 12345 fills the table in, and heads it, by what is seen.
    """
    errors = {row: name for (row, number), name in sheet.errors.items() if number == column}
    uncached = {row for row, number in sheet.uncached if number == column}
    shrunk = {row for row, at in sheet.shrunk if at == column} if cells.item.type in AMOUNTS else set()
    if not (errors or uncached or shrunk):
        return
    for row, cell in zip(cells.rows, cells.cells, strict=True):
        if row in errors:
            yield Finding("ledger.value.error", "error", row, cells.item.id, {"got": errors[row] or "#"})
        elif row in uncached:
            yield Finding("ledger.value.uncached", "error", row, cells.item.id)
        elif row in shrunk and is_number(cell) and cell != 0:
            yield Finding("ledger.value.shrunk", "error", row, cells.item.id, {"got": shown(cell)})
