"""Which rows under a header are data, and what merged cells among them say."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field

from zhuanji.services.ledger.columns.grids import text_of
from zhuanji.services.ledger.columns.layout import Layout
from zhuanji.services.ledger.columns.names import ACCOUNTS, IDENTITY, USCC
from zhuanji.services.ledger.columns.passing import (
    WHOLE,
    is_blank,
    is_example_row,
    is_note,
    is_numbering,
    is_section,
    is_total,
    is_units,
    looks_like_code,
    repeats,
)
from zhuanji.services.ledger.raw import Cell, RawSheet, Spot
from zhuanji.services.ledger.values.tables import Tables


@dataclass(frozen=True, slots=True)
class Rows:
    """The rows under a header.

    Args:
        data: the numbers of those that are data.
        passed: the others, with what they were taken for.
        strange: rows of data under the title or header of another table, with its row and what is different.
    """

    data: list[int]
    passed: list[tuple[int, str]]
    strange: dict[int, tuple[int, str]] = field(default_factory=dict)

    def add(self, number: int, tables: Tables) -> None:
        """Take a row for data."""
        self.data.append(number)
        if tables.strange is not None:
            self.strange[number] = tables.strange, tables.why


def part_rows(
    sheet: RawSheet,
    layout: Layout,
    areas: Collection[str],
    labels: Collection[str] = (),
    period: str | None = None,
) -> Rows:
    """Part data from what is none.

    Args:
        sheet: as it was sent.
        layout: where things are on it.
        areas: the names of areas, which head sections and label subtotals.
        labels: further names that label subtotals, such as towns'.
        period: of the sheet; None where rows tell their own.
    """
    tables = Tables(sheet, layout, period)
    key, name = layout.column_of(USCC), layout.column_of("name")
    at = key.number - 1 if key else None
    found = Rows([], [])
    for number in range(layout.first, len(sheet.rows) + 1):
        row = sheet.rows[number - 1]
        cell = row[at] if at is not None else None
        if looks_like_code(cell):
            found.add(number, tables)
            continue
        kind = kind_of(row, layout, areas)
        if kind in (None, "header") and layout.by_firm:
            begun = tables.kind_of(number)
            kind = kind or begun
        if kind is None and layout.by_firm:
            label = text_of(row[name.number - 1]) if name else ""
            if label in areas or label in WHOLE or label in labels:
                kind = "total"
            elif is_unused(row, layout):
                kind = "blank"
        if kind is None:
            found.add(number, tables)
        else:
            found.passed.append((number, kind))
    return found


def is_unused(row: tuple[Cell, ...], layout: Layout) -> bool:
    """Say whether a row of a form was left as it was handed out: a running number, formulas that give 0."""
    told = [(column.item, row[column.number - 1]) for column in layout.columns if column.item is not None]
    whom = (IDENTITY, ACCOUNTS)
    if any(text_of(cell) for item, cell in told if any(item in names for names in whom)):
        return False
    return all(cell == 0 or not text_of(cell) for _, cell in told)


def kind_of(row: tuple[Cell, ...], layout: Layout, areas: Collection[str]) -> str | None:
    """Return what a row is that isn't data, None for data."""
    if is_blank(row):
        return "blank"
    if repeats(row, layout.above):
        return "header"
    if is_example_row(row):
        return "example"
    if is_units(row):
        return "units"
    if is_numbering(row):
        return "numbers"
    by_firm = layout.by_firm
    # Where rows are areas, 全市 is one of them, and only a word of totals in the first column is none.
    if is_total(row) if by_firm else is_total(row, 2) and not WHOLE & {text_of(cell) for cell in row}:
        return "total"
    if is_note(row):
        return "note"
    return "section" if by_firm and is_section(row, areas) else None


def filled_down(sheet: RawSheet, first: int) -> Iterator[tuple[Spot, int, Cell]]:
    """Yield what merged cells among the data say in their rows: place, first row and value.

    Args:
        sheet: as it was sent.
        first: the first row of data.
    """
    for top, left, bottom, right in sheet.merged:
        if first <= top < bottom and left == right <= sheet.width and top <= len(sheet.rows):
            value = sheet.rows[top - 1][left - 1]
            for row in range(top, min(bottom, len(sheet.rows)) + 1):
                yield (row, left), top, value
