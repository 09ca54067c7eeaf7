"""The same item in two columns: one of them is wrong, unless both say the same."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from zhuanji.services.ledger.batch import Column
from zhuanji.services.ledger.columns.grids import text_of
from zhuanji.services.ledger.findings import Finding
from zhuanji.services.ledger.raw import RawSheet


def without_repeats(
    columns: Sequence[Column], sheet: RawSheet, first: int, findings: list[Finding]
) -> Iterator[Column]:
    """Yield the columns, each item once; what is told about the others is added to the findings.

    Args:
        columns: of the sheet.
        sheet: as it was sent.
        first: the first row of data, counted from 1.
        findings: where to tell.
    """
    taken: dict[str, Column] = {}
    for column in columns:
        if column.item is None or column.item not in taken:
            if column.item is not None:
                taken[column.item] = column
            yield column
            continue
        before = taken[column.item]
        values = {"item": column.item, "first": named(before), "second": named(column)}
        if same(sheet, first, before, column):
            findings.append(Finding("ledger.column.same", "warning", None, column.item, values))
        else:
            findings.append(Finding("ledger.column.twice", "error", None, column.item, values))
        yield replace(column, item=None, factor=1.0)


def named(column: Column) -> str:
    """Return a column's heading with its number, since two may be headed alike."""
    return f"{column.heading}（{column.number}）"


def same(sheet: RawSheet, first: int, one: Column, other: Column) -> bool:
    """Say whether two columns hold the same in every row, or the second one nothing."""
    rows = sheet.rows[first - 1 :]
    if not any(text_of(row[other.number - 1]) for row in rows):
        return True
    if one.factor != other.factor:
        return False
    pairs = ((text_of(row[one.number - 1]), text_of(row[other.number - 1])) for row in rows)
    return all(left == right or not right for left, right in pairs)
