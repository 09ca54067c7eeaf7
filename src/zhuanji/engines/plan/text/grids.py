"""Tables in a plain text → grids of cells: rows with tabs, and tables flattened to one cell a line."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise

from zhuanji.engines.plan.text.folding import fold
from zhuanji.engines.plan.text.headers import first_headers, is_header_word, merge_header_cells
from zhuanji.engines.plan.text.paragraphs import Paragraph

# Cells of one row of a flattened table; a wider gap is no table.
WIDEST_ROW = 14


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell: folded text and plain-text offsets (equal where it is empty)."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Grid:
    """A table: header texts by column, rows of cells, and the paragraphs that it took."""

    headers: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    paragraphs: tuple[Paragraph, ...]


def find_grids(plain: str, paragraphs: list[Paragraph]) -> list[Grid]:
    """Return the tables among the paragraphs of a clause."""
    return [*tabbed_grids(plain, paragraphs), *flat_grids(paragraphs)]


def tabbed_grids(plain: str, paragraphs: list[Paragraph]) -> list[Grid]:
    """Return the tables whose rows are lines with tabs."""
    grids, run = [], []
    for paragraph in [*paragraphs, None]:
        if paragraph is not None and paragraph.cells:
            run.append(paragraph)
            continue
        if len(run) >= 2:
            grid = tabbed_grid(plain, run)
            if grid is not None:
                grids.append(grid)
        run = []
    return grids


def tabbed_grid(plain: str, run: list[Paragraph]) -> Grid | None:
    """Build the grid of consecutive rows; the rows before the first one with a value are its header."""
    rows = [tuple(Cell(fold(plain, a, b).text, a, b) for a, b in paragraph.cells) for paragraph in run]
    width = max(len(row) for row in rows)
    padded = [fit(row, width, header=index > 0 and all_years(row)) for index, row in enumerate(rows)]
    first = next((i for i, row in enumerate(padded) if i and any(is_value(cell.text) for cell in row)), None)
    if first is None:
        first = 1
    headers = []
    for column in range(width):
        words: list[str] = []
        for row in padded[:first]:
            text = row[column].text or carried(row, column, first)
            if text and text not in words:
                words.append(text)
        headers.append("".join(words))
    return Grid(tuple(headers), tuple(padded[first:]), tuple(run))


def fit(row: tuple[Cell, ...], width: int, header: bool) -> tuple[Cell, ...]:
    """Fill a short row with empty cells: a second header row stands under the last columns, others at the first."""
    missing = width - len(row)
    if header:
        return (Cell("", row[0].start, row[0].start),) * missing + row
    return row + (Cell("", row[-1].end, row[-1].end),) * missing


def all_years(row: tuple[Cell, ...]) -> bool:
    """Say whether every cell of a row is a year, as in the second row of a header."""
    return all(re.match(r"^20\d{2}年", cell.text) for cell in row)


def carried(row: tuple[Cell, ...], column: int, header_rows: int) -> str:
    """Return the header that a merged cell to the left spreads over this column."""
    if header_rows < 2:
        return ""
    return next((cell.text for cell in reversed(row[:column]) if cell.text), "")


def is_value(text: str) -> bool:
    """Say whether a cell holds a bare number (with sign, per cent or brackets), not a year."""
    bare = text.strip("[]()<>=≥≤＞＜~约以上%-+左右")
    plain_number = bare.replace(".", "", 1).replace(",", "").isdecimal()
    return plain_number and not (len(bare) == 4 and bare.startswith(("19", "20")))


def flat_grids(paragraphs: list[Paragraph]) -> list[Grid]:
    """Return the tables that stand one cell a line."""
    grids, index = [], 0
    while index < len(paragraphs):
        grid = flat_grid(paragraphs, index) if is_header_word(paragraphs[index].text) else None
        if grid is None:
            index += 1
            continue
        grids.append(grid)
        index = paragraphs.index(grid.paragraphs[-1]) + 1
    return grids


def flat_grid(paragraphs: list[Paragraph], index: int) -> Grid | None:
    """Build the grid that starts at a header cell: by running numbers, else by the header's own width."""
    if paragraphs[index].text == "序号":
        grid = numbered_grid(paragraphs, index)
        if grid is not None:
            return grid
    return regular_grid(paragraphs, index)


def numbered_grid(paragraphs: list[Paragraph], index: int) -> Grid | None:
    """Build a grid whose rows open with 1, 2, 3 … each on its own line."""
    starts: list[int] = []
    wanted, position = 1, index + 1
    while position < len(paragraphs) and position - (starts[-1] if starts else index) <= WIDEST_ROW:
        if paragraphs[position].text == str(wanted):
            starts.append(position)
            wanted += 1
        position += 1
    if len(starts) < 2:
        return None
    widths = [after - before for before, after in pairwise(starts)]
    width = Counter(widths).most_common(1)[0][0]
    headers = merge_header_cells([p.text for p in paragraphs[index : starts[0]]], width)
    end = min(starts[-1] + width, len(paragraphs))
    rows = [cells(paragraphs[start : min(start + width, end)]) for start in starts]
    return Grid(headers, tuple(rows), tuple(paragraphs[index:end]))


def regular_grid(paragraphs: list[Paragraph], index: int) -> Grid | None:
    """Build a grid without running numbers: the header's words tell how many cells a row has."""
    words = first_headers([p.text for p in paragraphs[index : index + WIDEST_ROW]])
    width, taken = len(words), sum(count for _, count in words)
    if width < 2:
        return None
    rows, position = [], index + taken
    while position + width <= len(paragraphs):
        row = paragraphs[position : position + width]
        if not looks_like_row(row):
            break
        rows.append(cells(row))
        position += width
    if len(rows) < 2:
        return None
    return Grid(tuple(word for word, _ in words), tuple(rows), tuple(paragraphs[index:position]))


def looks_like_row(row: list[Paragraph]) -> bool:
    """Say whether paragraphs can be the cells of one row: short, unnumbered, with a value among them."""
    short = all(len(p.text) <= 60 and p.marker is None and not p.text.endswith("。") for p in row)
    return short and any(any(char.isdecimal() for char in p.text) or "全覆盖" in p.text for p in row[1:])


def cells(paragraphs: list[Paragraph]) -> tuple[Cell, ...]:
    """Return paragraphs as cells."""
    return tuple(Cell(p.text, p.start, p.end) for p in paragraphs)
