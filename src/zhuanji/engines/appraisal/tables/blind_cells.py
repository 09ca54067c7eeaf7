"""Cells of a workbook that the reader takes for empty although they aren't: errors, formulas without a value."""

from __future__ import annotations

from pathlib import Path

from zhuanji.basics.xlsx import Archive, ArchiveError, Marks, canonical_sheet, find_marks, open_book
from zhuanji.basics.xlsx.cells import column_letters

MOST = 50  # places told of one workbook


def blind_cells(path: Path) -> list[tuple[str, int, str, str]]:
    """Return sheet, row, column and kind (`error` or `no_value`) of such cells, the first fifty."""
    found: list[tuple[str, int, str, str]] = []
    try:
        book = open_book(Archive(path.read_bytes()))
        for sheet in book.sheets:
            marks = find_marks(canonical_sheet(book.archive.read(sheet.part)), stale=book.stale)
            found += [(sheet.name, row, column_letters(column), kind) for (row, column), kind in blind(marks)]
    except (ArchiveError, OSError):
        pass  # the reader of values has opened it, or told that it can't be opened
    return found[:MOST]


def blind(marks: Marks) -> list[tuple[tuple[int, int], str]]:
    """Return the places of a sheet in their order, each with its kind."""
    kinds = dict.fromkeys(marks.uncached, "no_value") | dict.fromkeys(marks.errors, "error")
    return sorted(kinds.items())
