"""The period of each row: its own where it tells one, else the sheet's."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import polars as pl

from zhuanji.services.ledger.batch import PERIOD
from zhuanji.services.ledger.columns.grids import text_of
from zhuanji.services.ledger.columns.layout import Layout
from zhuanji.services.ledger.columns.periods import of_row
from zhuanji.services.ledger.findings import Finding
from zhuanji.services.ledger.raw import Cell, RawSheet


@dataclass(frozen=True)
class RowPeriods:
    """Reads the columns that tell a row's period.

    Args:
        sheet: as it was sent.
        layout: where things are on it.
        period: of the whole sheet; None where rows tell their own.
        named: the period that a person named, which no row may contradict.
        findings: where to tell what is wrong.
    """

    sheet: RawSheet
    layout: Layout
    period: str | None
    named: str | None
    findings: list[Finding]

    def series(self, numbers: Sequence[int]) -> pl.Series:
        """Return each row's period."""
        if not (self.layout.roles and self.layout.wanted.needed):
            return pl.Series(PERIOD, [self.period or ""] * len(numbers), dtype=pl.String)
        year = int(self.period[:4]) if self.period else None
        known: dict[tuple[Cell, ...], tuple[tuple[tuple[str, str], ...], str | None]] = {}
        values: list[str] = []
        for number in numbers:
            row = self.sheet.rows[number - 1]
            cells = tuple([row[at - 1] for at in self.layout.roles])
            if cells not in known:
                told = tuple(zip(self.layout.roles.values(), map(text_of, cells), strict=True))
                known[cells] = told, of_row(told, self.layout.wanted, year)
            values.append(self.of_row(number, *known[cells]))
        return pl.Series(PERIOD, values, dtype=pl.String)

    def of_row(self, number: int, told: tuple[tuple[str, str], ...], read: str | None) -> str:
        """Return a row's period; one that can't be read, or contradicts the one named, is told."""
        got = " ".join(text for _, text in told if text)
        if not got:
            if self.period is None:
                self.findings.append(Finding("ledger.period.row", "error", number, None, {"got": ""}))
            return self.period or ""
        if read is None:
            self.findings.append(Finding("ledger.period.row", "error", number, None, {"got": got}))
            return self.period or ""
        if self.named is not None and read != self.named:
            values = {"got": read, "named": self.named}
            self.findings.append(Finding("ledger.period.row_differs", "error", number, None, values))
        return read
