"""The same item in two columns: one of them is wrong, unless both say the same."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from zhuanji.services.ledger.batch import Column
from zhuanji.services.ledger.columns.grids import text_of
from zhuanji.services.ledger.findings import Finding
from zhuanji.services.ledger.raw import RawSheet

NO_PERIODS: Mapping[int, str] = {}


def without_repeats(
    columns: Sequence[Column],
    sheet: RawSheet,
    first: int,
    findings: list[Finding],
    periods: Mapping[int, str] = NO_PERIODS,
) -> Iterator[Column]:
    """Yield the columns, each item once for each period; what is told about the others is added to the findings.

    Args:
        columns: of the sheet.
        sheet: as it was sent.
        first: the first row of data, counted from 1.
        findings: where to tell.
        periods: of the columns, by their numbers, where several stand side by side.
    """
    taken: dict[tuple[str, str], Column] = {}
    for column in columns:
        what = (column.item or "", periods.get(column.number, ""))
        if column.item is None or what not in taken:
            if column.item is not None:
                taken[what] = column
            yield column
            continue
        before = taken[what]
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
