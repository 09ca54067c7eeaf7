"""The rows of one sheet as typed values, with all that was found: what checks read and intake keeps."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

import polars as pl

from zhuanji.basics.missing import Missing
from zhuanji.services.ledger.findings import Finding
from zhuanji.services.ledger.raw import RawSheet

ROW, PERIOD = "row", "period"


@dataclass(frozen=True)
class Column:
    """A column of the sender's sheet.

    Args:
        number: counted from 1.
        heading: as the sender wrote it, its lines of a merged header joined by “/”.
        item: the item of the dictionary that it holds; None where nobody knows yet, or it isn't wanted.
        factor: what its numbers are multiplied by to be in the item's unit (亿元 → 万元: 10000).
    """

    number: int
    heading: str
    item: str | None = None
    factor: float = 1.0


@dataclass(frozen=True)
class Batch:
    """What one sheet of a file holds.

    Args:
        file: the file's name.
        raw: the sheet as it was sent.
        sheet: the id of the dictionary's sheet.
        header: the row of the sender's header (its last line), counted from 1.
        columns: every column of the sender's sheet.
        frame: one row a row of data, in the sender's order: `row` (Int64, as in the file), `period`
            (String such as 2024, 2024-03, 2024Q1; empty for events), and a column an item that the sheet has:
            numbers Float64, whole numbers Int64, flags Boolean, dates Date, everything else String.
        absent: the reason why a value is missing, where the sender gave one, by row and item.
        findings: what was found so far, in the order of rows.
        passed: the sender's rows that are no data, each with what it was taken for: `title`, `header`, `units`,
            `numbers`, `example`, `blank`, `section`, `total`, `note`.
        unfilled: the rows that only say whom they would be about: a prefilled template's, in which nobody wrote.
    """

    file: str
    raw: RawSheet
    sheet: str
    header: int
    columns: tuple[Column, ...]
    frame: pl.DataFrame
    absent: Mapping[tuple[int, str], Missing] = field(default_factory=dict)
    findings: tuple[Finding, ...] = ()
    passed: tuple[tuple[int, str], ...] = ()
    unfilled: frozenset[int] = frozenset()

    def found(self, *more: Finding) -> Batch:
        """Return the batch with further findings."""
        return replace(self, findings=(*self.findings, *more))

    def bad_rows(self) -> frozenset[int]:
        """Return the rows that must not enter the draft."""
        return frozenset(one.row for one in self.findings if one.severity == "error" and one.row is not None)

    def good(self) -> pl.DataFrame:
        """Return the rows that may enter the draft; none where the whole sheet has an error."""
        if any(one.severity == "error" and one.row is None for one in self.findings):
            return self.frame.clear()
        return self.frame.filter(~pl.col(ROW).is_in(sorted(self.bad_rows())))

    def heading_of(self, item: str | None) -> str | None:
        """Return the sender's heading of an item's column; None where there is none, or several stand side by side."""
        found = [column.heading for column in self.columns if item and column.item == item]
        return found[0] if len(found) == 1 else None
