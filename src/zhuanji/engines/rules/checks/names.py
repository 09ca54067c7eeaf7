"""Names: no id twice, no department's name for two departments at the same time."""

from __future__ import annotations

from zhuanji.engines.rules.checks.table import Table, where
from zhuanji.engines.rules.loading import Row
from zhuanji.engines.rules.models.departments import Department

# Areas and parameters have several rows one after the other; dates.py looks at those.
UNIQUE = (
    "sources", "departments", "sectors", "collections", "sheets", "items", "calendars", "indicators",
    "questions", "targets", "instruments", "ladders",
)  # fmt: skip


def check(table: Table) -> None:
    """Check ids, then the names of departments."""
    for part in UNIQUE:
        seen: dict[str, Row] = {}
        for row in table.of(part):
            if row.id in seen:
                table.findings.add("rules.id.repeated", row.place, id=row.id, first=where(seen[row.id].place))
            seen.setdefault(row.id, row)
    check_departments(table)


def check_departments(table: Table) -> None:
    """Check that a name leads to one department at a time, and that successors are there."""
    named: dict[str, list[Department]] = {}
    for row in table.of("departments"):
        if row.successor is not None:
            table.refer("department", row.successor, table.ids("departments"), row.place)
            if row.valid_to is None:
                table.findings.add("rules.department.still_valid", row.place, id=row.id)
        for name in dict.fromkeys((row.title, *row.aliases)):
            for other in named.get(name, []):
                if row.meets(other):
                    values = {"name": name, "id": row.id, "other": other.id, "first": where(other.place)}
                    table.findings.add("rules.department.name_shared", row.place, **values)
            named.setdefault(name, []).append(row)
