"""A column that gives each row's unit: by what the row's amounts are multiplied, and rows whose unit can't be right."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from functools import cached_property

from zhuanji.engines.rules.models.items import Item
from zhuanji.services.ledger.batch import Column
from zhuanji.services.ledger.columns.grids import text_of
from zhuanji.services.ledger.columns.headings import bare, plain
from zhuanji.services.ledger.columns.layout import Layout
from zhuanji.services.ledger.columns.units import ONE, UNIT_HEADINGS, conversion, unit_named
from zhuanji.services.ledger.findings import Finding
from zhuanji.services.ledger.raw import RawSheet


@dataclass(frozen=True)
class RowUnits:
    """The units of rows.

    Args:
        sheet: as it was sent.
        layout: where things are on it.
        items: the data dictionary, by id.
        numbers: of the rows of data.
        findings: where to tell what is wrong.
    """

    sheet: RawSheet
    layout: Layout
    items: Mapping[str, Item]
    numbers: Sequence[int]
    findings: list[Finding] = field(default_factory=list)

    @cached_property
    def units(self) -> list[str] | None:
        """The unit of each row of data, None where no column gives any; one that all others have holds for a blank."""
        at = unit_column(self.sheet, self.layout, self.numbers)
        if at is None:
            return None
        units = [text_of(self.sheet.rows[number - 1][at]) for number in self.numbers]
        told = set(units) - {""}
        return [unit or next(iter(told)) for unit in units] if len(told) == 1 else units

    def factors(self, column: Column) -> Sequence[Fraction] | None:
        """Return by what each row's amount is multiplied; None where the column's own factor holds for all.

        Where headings or titles give a unit too, rows in another one are told and nothing is converted: one of
        both is wrong.
        """
        item = self.amount_at(column.number)
        if self.units is None or item is None or self.layout.header.matches[column.number - 1].unit:
            return None
        whole = self.layout.factors[column.number]
        alone = whole == ONE and not self.layout.units and not self.under_header
        found = [conversion(unit, item.unit) if unit else None for unit in self.units]
        for number, unit, factor in zip(self.numbers, self.units, found, strict=True):
            unlike = not self.is_known(unit) if alone else factor is not None and factor != whole
            if unlike and text_of(self.sheet.rows[number - 1][column.number - 1]):
                values = {"unit": unit or "—", "heading": column.heading}
                self.findings.append(Finding("ledger.row.unit", "error", number, item.id, values))
        return [ONE if factor is None else factor for factor in found] if alone else None

    def is_known(self, unit: str) -> bool:
        """Say whether a unit is one of some amount on the sheet: 亩 in a row says nothing of its money."""
        return bool(unit) and any(conversion(unit, one) is not None for one in self.wanted)

    @cached_property
    def wanted(self) -> frozenset[str]:
        """The units of the sheet's amounts."""
        items = (self.amount_at(number) for number in self.layout.factors)
        return frozenset(item.unit for item in items if item is not None)

    def amount_at(self, number: int) -> Item | None:
        """Return the item of a column, if it holds amounts."""
        item = self.items.get(self.layout.columns[number - 1].item or "")
        return item if item is not None and item.type in ("number", "whole") else None

    @property
    def under_header(self) -> bool:
        """Say whether a row under the header gives the units."""
        return any(kind == "units" for _, kind in self.layout.passed)


def unit_column(sheet: RawSheet, layout: Layout, numbers: Sequence[int]) -> int | None:
    """Return the place of a column that gives units and nothing else; 单位 may head names as well."""
    for column in layout.columns:
        if column.item is None and bare(plain(column.heading)) in UNIT_HEADINGS:
            texts = {text_of(sheet.rows[number - 1][column.number - 1]) for number in numbers} - {""}
            if texts and all(unit_named(text) is not None for text in texts):
                return column.number - 1
    return None
