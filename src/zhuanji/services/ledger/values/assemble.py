"""A sheet, its layout and its period → a batch: typed rows, reasons for what is missing, findings."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import polars as pl

from zhuanji.basics.missing import Missing
from zhuanji.engines.rules.pack import Pack
from zhuanji.services.ledger.batch import PERIOD, ROW, Batch, Column
from zhuanji.services.ledger.columns.grids import text_of
from zhuanji.services.ledger.columns.layout import Layout
from zhuanji.services.ledger.columns.names import ACCOUNTS, IDENTITY, USCC
from zhuanji.services.ledger.columns.passing import WHOLE
from zhuanji.services.ledger.columns.periods import of_row
from zhuanji.services.ledger.findings import Finding
from zhuanji.services.ledger.raw import Cell, RawSheet
from zhuanji.services.ledger.values.found import Cells, Kind
from zhuanji.services.ledger.values.places import Places
from zhuanji.services.ledger.values.read import TYPES, read_column
from zhuanji.services.ledger.values.row_units import row_units
from zhuanji.services.ledger.values.rows import filled_down, part_rows
from zhuanji.services.ledger.values.sums import unlabelled_totals

AMOUNTS = ("number", "whole")


@dataclass
class Assembly:
    """A batch in the making.

    Args:
        file: the file's name.
        sheet: as it was sent.
        layout: where things are on it.
        period: of the whole sheet; None where rows tell their own, or there is none.
        pack: the city pack.
        places: its areas by name.
        named: the period that a person named, which no row may contradict.
    """

    file: str
    sheet: RawSheet
    layout: Layout
    period: str | None
    pack: Pack
    places: Places
    named: str | None = None
    findings: list[Finding] = field(default_factory=list)
    absent: dict[tuple[int, str], Missing] = field(default_factory=dict)
    series: dict[str, pl.Series] = field(default_factory=dict)

    def batch(self) -> Batch:
        """Read the rows."""
        areas = frozenset(
            name for name, kinds in self.places.named.items() if set(kinds) & {"county", "functional"}
        )
        towns = frozenset(name for name, kinds in self.places.named.items() if "town" in kinds)
        rows = part_rows(self.sheet, self.layout, areas, towns, self.period)
        self.findings += [
            Finding(f"ledger.row.other_{why}", "error", number, None, {"above": above})
            for number, (above, why) in rows.strange.items()
        ]
        passed = [*self.layout.passed, *rows.passed]
        numbers = self.read(rows.data)
        self.findings += row_units(self.sheet, self.layout, self.pack, numbers)
        frame = self.frame(numbers)
        kinds = self.kinds()
        identity = [name for name in (*IDENTITY, *ACCOUNTS, *self.key()) if name in self.series]
        amounts = [name for name, kind in kinds.items() if kind.type in AMOUNTS and name in self.series]
        totals = {numbers[place] for place in unlabelled_totals(frame, identity, amounts)}
        totals -= {one.row for one in self.findings if one.row is not None}
        totals |= self.whole_city(numbers)
        if totals:
            frame = frame.filter(~pl.col(ROW).is_in(sorted(totals)))
            passed += [(row, "total") for row in sorted(totals)]
        kept = frozenset(frame[ROW].to_list())
        self.hidden(kept)
        return Batch(
            file=self.file,
            raw=self.sheet,
            sheet=self.layout.sheet,
            header=self.layout.header.bottom,
            columns=self.layout.columns,
            frame=frame,
            absent={spot: reason for spot, reason in self.absent.items() if spot[0] in kept},
            findings=self.in_order(),
            passed=tuple(sorted(passed)),
        )

    def whole_city(self, numbers: list[int]) -> set[int]:
        """Return the rows headed 全市 on a sheet with a row an area: where areas stand beside it, it is their total."""
        column = self.layout.column_of("area")
        if self.key() != ("area",) or column is None:
            return set()
        at = column.number - 1
        found = {number for number in numbers if text_of(self.sheet.rows[number - 1][at]) in WHOLE}
        return found if len(found) < len(numbers) else set()

    def kinds(self) -> dict[str, Kind]:
        """Return what each item's column holds, by item, in the order of the sender's columns."""
        items = {item.id: item for item in self.pack.items}
        there = [column.item for column in self.layout.columns if column.item is not None]
        return {name: Kind.of(items[name]) if name in items else Kind(name) for name in there}

    def key(self) -> tuple[str, ...]:
        """Return the items by which rows of the sheet are told apart."""
        return next(sheet.key for sheet in self.pack.sheets if sheet.id == self.layout.sheet)

    def read(self, numbers: list[int]) -> list[int]:
        """Read every column of these rows; codes first, and counties before towns, which need them."""
        fills: dict[int, dict[int, tuple[int, Cell]]] = {}
        for (row, at), top, value in filled_down(self.sheet, self.layout.first):
            fills.setdefault(at, {})[row] = top, value
        kinds = self.kinds()
        columns = [column for column in self.layout.columns if column.item is not None]
        for column in sorted(columns, key=lambda one: (one.item != USCC, one.item == "town")):
            kind = kinds[str(column.item)]
            cells = self.cells(column, kind, numbers, fills.get(column.number, {}))
            self.series[kind.id] = read_column(cells, self.pack, self.places, self.series.get("area"))
            self.findings += cells.findings
            self.absent |= cells.absent
        return numbers

    def cells(
        self, column: Column, kind: Kind, numbers: list[int], fills: Mapping[int, tuple[int, Cell]]
    ) -> Cells:
        """Return a column's cells; errors, formulas without value and merged amounts among them are told."""
        at = column.number - 1
        rows = self.sheet.rows
        cells = [rows[number - 1][at] for number in numbers]
        found = Cells(
            kind,
            cells,
            numbers,
            self.layout.factors.get(column.number, Cells.factor),
            self.percents(column.number, numbers),
            self.sheet.from_1904,
        )
        self.blind(column, found)
        if fills:
            self.merged(found, cells, fills)
        return found

    def percents(self, column: int, numbers: list[int]) -> frozenset[int]:
        """Return the places of a column's cells that are shown as percent."""
        if not self.sheet.percents:
            return frozenset()
        shown = {row for row, at in self.sheet.percents if at == column}
        return (
            frozenset(place for place, number in enumerate(numbers) if number in shown)
            if shown
            else frozenset()
        )

    def blind(self, column: Column, found: Cells) -> None:
        """Tell the cells that read as empty although they aren't."""
        at = {row: name for (row, number), name in self.sheet.errors.items() if number == column.number}
        without = {row for row, number in self.sheet.uncached if number == column.number}
        if not at and not without:
            return
        for row in found.rows:
            if row in at:
                values = {"got": at[row] or "#"}
                found.findings.append(Finding("ledger.value.error", "error", row, found.item.id, values))
            elif row in without:
                found.findings.append(Finding("ledger.value.uncached", "error", row, found.item.id))

    def merged(self, found: Cells, cells: list[Cell], fills: Mapping[int, tuple[int, Cell]]) -> None:
        """Give the rows of a merged cell its text; an amount for several enterprises can't be anyone's."""
        amounts = found.item.type in AMOUNTS
        for place, number in enumerate(found.rows):
            top, value = fills.get(number, (number, None))
            if value is None or (number == top and not (amounts and self.several(found.rows, fills, top))):
                continue
            if amounts:
                values = {"got": text_of(value)}
                found.findings.append(Finding("ledger.value.merged", "error", number, found.item.id, values))
            elif cells[place] is None:
                cells[place] = value

    def several(self, rows: Sequence[int], fills: Mapping[int, tuple[int, Cell]], top: int) -> bool:
        """Say whether the rows of a merged cell are about several enterprises: then its first row isn't its owner."""
        codes = self.series.get(USCC)
        if codes is None:
            return False
        inside = [place for place, number in enumerate(rows) if number in fills and fills[number][0] == top]
        return codes.gather(inside).drop_nulls().n_unique() > 1

    def frame(self, numbers: list[int]) -> pl.DataFrame:
        """Return the rows: number, period, and the items in the sender's order; keys that aren't there are null."""
        columns = [pl.Series(ROW, numbers, dtype=pl.Int64), self.periods(numbers)]
        items = {item.id: item for item in self.pack.items}
        columns += [self.series[name] for name in self.kinds()]
        columns += [
            pl.Series(name, [None] * len(numbers), dtype=TYPES.get(items[name].type, pl.String))
            for name in self.key()
            if name not in self.series
        ]
        return pl.DataFrame(columns)

    def periods(self, numbers: list[int]) -> pl.Series:
        """Return each row's period: its own where it tells one, else the sheet's."""
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
            values.append(self.period_of(number, *known[cells]))
        return pl.Series(PERIOD, values, dtype=pl.String)

    def period_of(self, number: int, told: tuple[tuple[str, str], ...], read: str | None) -> str:
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

    def hidden(self, kept: frozenset[int]) -> None:
        """Tell the rows and columns that the sender's screen doesn't show."""
        for row in sorted(self.sheet.hidden_rows & kept):
            self.findings.append(Finding("ledger.sheet.hidden_row", "warning", row))
        for column in self.layout.columns:
            if column.number in self.sheet.hidden_columns and column.item is not None:
                values = {"heading": column.heading}
                self.findings.append(
                    Finding("ledger.sheet.hidden_column", "warning", None, column.item, values)
                )

    def in_order(self) -> tuple[Finding, ...]:
        """Return what was found: the sheet first, then its rows, in each the columns from the left."""
        order = {column.item: column.number for column in self.layout.columns if column.item is not None}
        found = [*self.layout.findings, *self.findings]
        return tuple(sorted(found, key=lambda one: (one.row or 0, order.get(one.item or "", 0))))
