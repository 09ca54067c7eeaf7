"""The data dictionary: sheets, departments and collections are there, and a column name means one item."""

from __future__ import annotations

from zhuanji.engines.rules.checks.table import Table, where
from zhuanji.engines.rules.models.items import Item, ItemAlias

NUMBERS = ("number", "whole")


def check(table: Table) -> None:
    """Check items, their aliases and sheets."""
    known = {part: table.ids(part) for part in ("sheets", "departments", "collections", "items")}
    for item in table.of("items"):
        table.refer("sheet", item.sheet, known["sheets"], item.place)
        table.refer("department", item.department, known["departments"], item.place)
        table.refer("collection", item.collected_under, known["collections"], item.place)
        check_type(item, table)
        check_twin(item, table)
    for alias in table.of("item_aliases"):
        table.refer("item", alias.item, known["items"], alias.place)
    for sheet in table.of("sheets"):
        for key in sheet.key:
            table.refer("item", key, known["items"], sheet.place)
    check_column_names(table)


def check_type(item: Item, table: Table) -> None:
    """Check that a number has a unit and a choice its choices."""
    if item.type in NUMBERS and not item.unit:
        table.findings.add("rules.item.unit_missing", item.place, item=item.id)
    if (item.type == "choice") != bool(item.choices):
        table.findings.add("rules.item.choices", item.place, item=item.id, type=item.type)


def check_twin(item: Item, table: Table) -> None:
    """Check that a running total is a monthly item in the unit of the yearly item that it becomes."""
    if item.cumulative_of is None:
        return
    if not table.refer("item", item.cumulative_of, table.ids("items"), item.place):
        return
    yearly = next(one for one in table.of("items") if one.id == item.cumulative_of)
    units = {unit for unit in (item.unit, yearly.unit) if unit}  # a missing one is a problem of its own
    if (item.period, yearly.period) != ("month", "year") or len(units) > 1:
        values = {"item": item.id, "yearly": yearly.id, "unit": item.unit, "other": yearly.unit}
        table.findings.add("rules.item.cumulative_of", item.place, **values)


def check_column_names(table: Table) -> None:
    """Check that on a sheet a name leads to one item; on another sheet it may mean another."""
    items = {item.id: item for item in table.of("items")}
    named: dict[tuple[str, str], Item | ItemAlias] = {}
    rows: list[Item | ItemAlias] = [*table.of("items"), *table.of("item_aliases")]
    for row in rows:
        item = row if isinstance(row, Item) else items.get(row.item)
        if item is None:
            continue
        names = dict.fromkeys((row.title, *row.aliases)) if isinstance(row, Item) else (row.alias,)
        for name in names:
            first = named.setdefault((item.sheet, name), row)
            owner = first.id if isinstance(first, Item) else first.item
            if owner != item.id:
                values = {"name": name, "item": item.id, "other": owner, "first": where(first.place)}
                table.findings.add("rules.item.name_shared", row.place, **values)
