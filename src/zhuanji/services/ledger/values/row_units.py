"""A column that gives each row's unit: rows in another unit than the one by which amounts were read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from zhuanji.engines.rules.pack import Pack
from zhuanji.services.ledger.columns.grids import text_of
from zhuanji.services.ledger.columns.headings import bare, plain
from zhuanji.services.ledger.columns.layout import Layout
from zhuanji.services.ledger.columns.units import conversion, unit_named
from zhuanji.services.ledger.findings import Finding
from zhuanji.services.ledger.raw import RawSheet

HEADINGS = frozenset(("单位", "计量单位", "金额单位", "数据单位"))


def row_units(sheet: RawSheet, layout: Layout, pack: Pack, numbers: Sequence[int]) -> Iterator[Finding]:
    """Yield the rows whose unit isn't that of an amount whose heading gives none."""
    at = unit_column(sheet, layout, numbers)
    if at is None:
        return
    items = {item.id: item for item in pack.items}
    amounts = [one for one in layout.columns if one.number in layout.factors]
    amounts = [one for one in amounts if not layout.header.matches[one.number - 1].unit]
    for number in numbers:
        row = sheet.rows[number - 1]
        unit = text_of(row[at])
        for column in amounts:
            item = items[str(column.item)]
            factor = conversion(unit, item.unit) if unit else None
            wrong = factor is not None and factor != layout.factors[column.number]
            if wrong and item.type in ("number", "whole") and text_of(row[column.number - 1]):
                values = {"unit": unit, "heading": column.heading}
                yield Finding("ledger.row.unit", "error", number, item.id, values)


def unit_column(sheet: RawSheet, layout: Layout, numbers: Sequence[int]) -> int | None:
    """Return the place of a column that gives units and nothing else; 单位 may head names as well."""
    for column in layout.columns:
        if column.item is None and bare(plain(column.heading)) in HEADINGS:
            texts = {text_of(sheet.rows[number - 1][column.number - 1]) for number in numbers} - {""}
            if texts and all(unit_named(text) is not None for text in texts):
                return column.number - 1
    return None
