"""Excel's .xlsx files from outside: the zip opened with care, and what the fast reader of values doesn't see.

The reader of values gives nothing for error cells and for formulas whose result the file doesn't hold, and knows
neither percent formats nor hidden rows. What of a sheet's XML tells these is found here, for every room that
reads workbooks.
"""

from __future__ import annotations

from zhuanji.basics.xlsx.book import Book, SheetPart, open_book
from zhuanji.basics.xlsx.canonical import canonical_sheet
from zhuanji.basics.xlsx.marks import Marks, find_marks
from zhuanji.basics.zips import Archive, ArchiveError, Limits

__all__ = [
    "Archive",
    "ArchiveError",
    "Book",
    "Limits",
    "Marks",
    "SheetPart",
    "canonical_sheet",
    "find_marks",
    "open_book",
]
