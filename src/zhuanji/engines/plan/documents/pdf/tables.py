"""Tables of a page: the text of every cell, one row a line; and rows that a page's end has cut in two."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import reduce

from zhuanji.engines.plan.documents.pdf.grids import Grid
from zhuanji.engines.plan.documents.pdf.lines import lines_of
from zhuanji.engines.plan.documents.pdf.shapes import Glyph, Line, together

# Column edges of a table that goes on lie within this distance of each other (points).
SAME_EDGE = 5.0
SENTENCE_ENDS = "。！？；;.!?"


@dataclass(slots=True)
class Table:
    """A table on one page: its rows' values by column, and its frame."""

    rows: list[list[str]]
    grid: Grid
    page: int


def read_table(grid: Grid, glyphs: list[Glyph], page: int) -> Table:
    """Return the values of a frame's cells; merged cells hold theirs in the first, the others are empty."""
    cells: dict[tuple[int, int], list[Glyph]] = defaultdict(list)
    for glyph in glyphs:
        cells[grid.cell_of(glyph)].append(glyph)
    rows = [[""] * grid.columns for _ in range(grid.rows)]
    for (row, column), own in cells.items():
        rows[row][column] = cell_text(lines_of(own, page))
    return Table([row for row in rows if any(row)], grid, page)


def cell_text(lines: list[Line]) -> str:
    """Return a cell's lines as one."""
    return reduce(together, (line.text for line in lines), "")


def continued(upper: Table, lower: Table) -> bool:
    """Say whether a table goes on with the columns of the one that ends the page before."""
    return len(upper.grid.xs) == len(lower.grid.xs) and all(
        abs(a - b) <= SAME_EDGE for a, b in zip(upper.grid.xs, lower.grid.xs, strict=True)
    )


def append_rows(upper: Table, lower: Table) -> None:
    """Add the rows on the next page to a table: without the repeated head, a cut row made whole."""
    rows = lower.rows
    head = 0
    while head < min(len(rows), len(upper.rows)) and rows[head] == upper.rows[head]:
        head += 1
    rows = rows[head:]
    if rows and upper.rows and is_cut(upper, lower, upper.rows[-1], rows[0]):
        upper.rows[-1] = [
            together(a, b) if a and b else a + b for a, b in zip(upper.rows[-1], rows[0], strict=True)
        ]
        rows = rows[1:]
    upper.rows.extend(rows)
    upper.grid, upper.page = lower.grid, lower.page


def is_cut(upper: Table, lower: Table, last: list[str], first: list[str]) -> bool:
    """Say whether a page's end has cut a row in two.

    The second part then fills only some of the cells that the first part fills, and either no ruling
    line stands between them or a sentence is cut.
    """
    if not all(a for a, b in zip(last, first, strict=True) if b) or all(
        bool(a) == bool(b) for a, b in zip(last, first, strict=True)
    ):
        return False
    if upper.grid.open_bottom and lower.grid.open_top:
        return True
    return all(a[-1] not in SENTENCE_ENDS for a, b in zip(last, first, strict=True) if b)
