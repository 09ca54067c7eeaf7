"""A sheet, its layout and its period → a batch: typed rows, reasons for what is missing, findings."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import polars as pl

from zhuanji.basics.missing import Missing
from zhuanji.engines.rules.models.items import Item
from zhuanji.engines.rules.pack import Pack
from zhuanji.services.ledger.batch import ROW, Batch, Column
from zhuanji.services.ledger.columns.grids import text_of
from zhuanji.services.ledger.columns.layout import Layout
from zhuanji.services.ledger.columns.names import ACCOUNTS, IDENTITY, USCC
from zhuanji.services.ledger.columns.passing import WHOLE
from zhuanji.services.ledger.findings import Finding
from zhuanji.services.ledger.raw import Cell, RawSheet
from zhuanji.services.ledger.values.found import Cells, Kind
from zhuanji.services.ledger.values.marked import other_than_shown, percents
from zhuanji.services.ledger.values.months import Months, at_column
from zhuanji.services.ledger.values.places import Places
from zhuanji.services.ledger.values.read import TYPES, read_column
from zhuanji.services.ledger.values.row_periods import RowPeriods
from zhuanji.services.ledger.values.row_units import RowUnits
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
    months: Months = field(init=False)
    items: Mapping[str, Item] = field(init=False)

    def __post_init__(self) -> None:
        """Make room for columns of several periods side by side."""
        self.months = Months(self.layout.spread)
        self.items = {item.id: item for item in self.pack.items}

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
        frame, totals = self.by_period(numbers) if self.months.series else self.by_row(numbers)
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

    def by_row(self, numbers: list[int]) -> tuple[pl.DataFrame, set[int]]:
        """Return a row of values for each row of data, and the numbers of those that are totals without a label."""
        frame = self.frame(numbers)
        amounts = [
            name for name, kind in self.kinds().items() if kind.type in AMOUNTS and name in self.series
        ]
        return frame, {numbers[place] for place in unlabelled_totals(frame, self.identity(), amounts)}

    def by_period(self, numbers: list[int]) -> tuple[pl.DataFrame, set[int]]:
        """Return a row of values for each row of data and period beside which something stands, and the totals."""
        base = self.frame(numbers)
        frame = self.months.rows(base)
        self.absent |= self.months.reasons(frame, self.items, self.findings)
        return frame, self.months.totals(base, self.identity())

    def identity(self) -> list[str]:
        """Return the columns that tell whom a row is about."""
        return [name for name in (*IDENTITY, *ACCOUNTS, *self.key()) if name in self.series]

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
        there = [column.item for column in self.layout.columns if column.item is not None]
        return {name: Kind.of(self.items[name]) if name in self.items else Kind(name) for name in there}

    def key(self) -> tuple[str, ...]:
        """Return the items by which rows of the sheet are told apart."""
        return next(sheet.key for sheet in self.pack.sheets if sheet.id == self.layout.sheet)

    def read(self, numbers: list[int]) -> list[int]:
        """Read every column of these rows; codes first, and counties before towns, which need them."""
        fills: dict[int, dict[int, tuple[int, Cell]]] = {}
        for (row, at), top, value in filled_down(self.sheet, self.layout.first):
            fills.setdefault(at, {})[row] = top, value
        kinds = self.kinds()
        units = RowUnits(self.sheet, self.layout, self.items, numbers, self.findings)
        columns = [column for column in self.layout.columns if column.item is not None]
        for column in sorted(columns, key=lambda one: (one.item != USCC, one.item == "town")):
            kind = kinds[str(column.item)]
            cells = self.cells(column, kind, numbers, fills.get(column.number, {}))
            cells.factors = units.factors(column)
            series = read_column(cells, self.pack, self.places, self.series.get("area"))
            if column.number in self.months.periods:
                self.months.add(column.number, series, cells.absent)
                self.findings += at_column(cells.findings, column.number)
            else:
                self.series[kind.id] = series
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
            percents(self.sheet, column.number, numbers),
            self.sheet.from_1904,
        )
        found.findings += other_than_shown(self.sheet, column.number, found)
        if fills:
            self.merged(found, cells, fills)
        return found

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
        told = RowPeriods(self.sheet, self.layout, self.period, self.named, self.findings)
        columns = [pl.Series(ROW, numbers, dtype=pl.Int64), told.series(numbers)]
        columns += [self.series[name] for name in self.kinds() if name in self.series]
        columns += [
            pl.Series(name, [None] * len(numbers), dtype=TYPES.get(self.items[name].type, pl.String))
            for name in self.key()
            if name not in self.series
        ]
        return pl.DataFrame(columns)

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
        return tuple(
            sorted(found, key=lambda one: (one.row or 0, one.column or order.get(one.item or "", 0)))
        )
