"""A sheet as it was sent: every cell, and what a spreadsheet knows of it besides its value."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import TypeAlias

Cell: TypeAlias = str | float | int | bool | date | datetime | time | timedelta | None
Spot: TypeAlias = tuple[int, int]  # row and column as the sender sees them, counted from 1


@dataclass(frozen=True)
class RawSheet:
    """One sheet of a file.

    Args:
        name: the sheet's title in the file; a text file's is its own name.
        rows: the cells, all rows equally wide; an empty cell is None. `rows[0]` is the sheet's row 1.
        errors: cells that hold an error, with its name such as `#DIV/0!`.
        uncached: formulas whose value the file doesn't hold.
        percents: cells with a percent format (0.0302 is shown as 3.02 %).
        shrunk: cells whose format shows thousands of their number (12345 is shown as 12).
        hidden_rows: rows that the sender's screen doesn't show, counted from 1.
        hidden_columns: columns that it doesn't show, counted from 1.
        merged: merged ranges as (first row, first column, last row, last column), counted from 1.
        properties: the hidden keys of our own templates, by name.
        hidden: whether the sender's screen doesn't show the sheet at all.
        from_1904: whether a day that stands as a number is counted from 1904.
    """

    name: str
    rows: tuple[tuple[Cell, ...], ...]
    errors: Mapping[Spot, str] = field(default_factory=dict)
    uncached: frozenset[Spot] = frozenset()
    percents: frozenset[Spot] = frozenset()
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    merged: tuple[tuple[int, int, int, int], ...] = ()
    properties: Mapping[str, str] = field(default_factory=dict)
    hidden: bool = False
    from_1904: bool = False
    shrunk: frozenset[Spot] = frozenset()

    @property
    def width(self) -> int:
        """Return how many columns the sheet has."""
        return len(self.rows[0]) if self.rows else 0


@dataclass(frozen=True)
class RawFile:
    """A file that was sent.

    Args:
        name: its name, without folders.
        sha256: of its bytes, in hexadecimal figures.
        kind: what its bytes are, whatever its name says: `xlsx`, `xls`, `csv`, `html`, `xml` (Excel 2003).
        sheets: its sheets, in order; empty ones included.
    """

    name: str
    sha256: str
    kind: str
    sheets: tuple[RawSheet, ...]
