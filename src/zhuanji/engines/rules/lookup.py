"""Names that people write → rows of a pack: departments, columns of a sheet."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from zhuanji.engines.rules.models.departments import Department
from zhuanji.engines.rules.models.items import Item, ItemAlias


def department_named(departments: Iterable[Department], name: str, *, on: date) -> Department | None:
    """Return the department that a name meant on a day, or None.

    Args:
        departments: the departments of a pack.
        name: a title or alias, as a document or letter writes it.
        on: the day of the document.
    """
    wanted = name.strip()
    return next(
        (row for row in departments if row.holds(on) and wanted in (row.title, *row.aliases)),
        None,
    )


def answering(departments: Iterable[Department], department: str, *, on: date) -> Department | None:
    """Return who answers for a department on a day: itself, or the successor that is there by then."""
    rows = {row.id: row for row in departments}
    seen: set[str] = set()
    current = rows.get(department)
    while current is not None and current.last_day < on and current.id not in seen:
        seen.add(current.id)
        current = rows.get(current.successor or "")
    return current if current is not None and current.holds(on) else None


def item_in_column(
    items: Iterable[Item], aliases: Iterable[ItemAlias], *, sheet: str, column: str, on: date
) -> Item | None:
    """Return the item that a column of a sheet holds, by its title, an alias, or a name of that time.

    Args:
        items: the data dictionary.
        aliases: names that items had for some time.
        sheet: the id of the sheet.
        column: the column's heading without its unit.
        on: a day of the period that the sheet is about.
    """
    rows = [item for item in items if item.sheet == sheet]
    for item in rows:
        if column in (item.id, item.title, *item.aliases):
            return item
    then = {alias.item for alias in aliases if alias.alias == column and alias.holds(on)}
    return next((item for item in rows if item.id in then), None)
