"""Excel workbooks: every cell as text, as it would be in a CSV file; error cells are found and told."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import TypeAlias

import polars as pl
from python_calamine import CalamineError, CalamineWorkbook

from zhuanji.basics.problems import Place, Problem, ProblemError
from zhuanji.engines.appraisal.tables.blind_cells import blind_cells
from zhuanji.engines.appraisal.tables.model import RawTable

Cell: TypeAlias = int | float | str | bool | time | date | datetime | timedelta
LARGEST_WHOLE = 10**15  # Excel keeps 15 digits of a number; a longer code was damaged when it was typed


def read_workbook(path: Path) -> dict[str, RawTable]:
    """Read all sheets of a workbook that have a header and a row.

    Raises:
        ProblemError: it can't be opened, or has cells whose value can't be known.
    """
    try:
        book = CalamineWorkbook.from_path(str(path))
        rows = {
            name: book.get_sheet_by_name(name).to_python(skip_empty_area=False) for name in book.sheet_names
        }
    except (CalamineError, OSError, ValueError) as fault:
        raise ProblemError(
            [Problem("appraisal.file.unreadable", Place(file=path.name), {"detail": str(fault)})]
        ) from None
    problems = [
        Problem(f"appraisal.cell.{kind}", Place(file=path.name, sheet=sheet, row=row, column=letters))
        for sheet, row, letters, kind in blind_cells(path)
    ]
    if problems:
        raise ProblemError(problems)
    tables = {name: sheet_table(path.name, name, cells) for name, cells in rows.items()}
    found = {name: table for name, table in tables.items() if table is not None}
    if not found:
        raise ProblemError([Problem("appraisal.file.empty", Place(file=path.name))])
    return found


def sheet_table(file: str, sheet: str, rows: list[list[Cell]]) -> RawTable | None:
    """Return a sheet whose first row that isn't empty is its header."""
    first = next((number for number, row in enumerate(rows) if any(cell_text(cell) for cell in row)), None)
    if first is None:
        return None
    header = [cell_text(cell) or f"~{number}" for number, cell in enumerate(rows[first])]
    repeated = sorted({name for name in header if header.count(name) > 1})
    if repeated:
        place = Place(file=file, sheet=sheet, row=first + 1)
        raise ProblemError([Problem("appraisal.table.columns_twice", place, {"columns": " ".join(repeated)})])
    texts = [[cell_text(cell) for cell in row] for row in rows[first + 1 :]]
    while texts and not any(texts[-1]):
        texts.pop()
    columns = {name: [row[number] for row in texts] for number, name in enumerate(header)}
    frame = pl.DataFrame(columns, schema=dict.fromkeys(header, pl.String))
    return RawTable(frame, file=file, sheet=sheet, first_row=first + 2)


def cell_text(cell: Cell) -> str | None:
    """Return what a cell says as text; an empty one is missing.

    >>> cell_text(900.0), cell_text(0.1), cell_text(True), cell_text(" ")
    ('900', '0.1', 'true', None)
    """
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, float):
        whole = cell.is_integer() and abs(cell) < LARGEST_WHOLE
        return str(int(cell)) if whole else repr(cell)
    if isinstance(cell, datetime) and not (cell.hour or cell.minute or cell.second):
        return cell.date().isoformat()
    text = cell.isoformat() if isinstance(cell, date | datetime) else str(cell)
    return text.strip() or None
