"""The triggers in SQLite's words.

`INSERT OR REPLACE` and `UPDATE OR REPLACE` remove rows without firing a trigger on DELETE, unless the
connection asks for it. So the triggers on INSERT and UPDATE look themselves whether a protected row would go.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from zhuanji.services.records.triggers.protected import MESSAGE, Key, Protected

if TYPE_CHECKING:
    from django.db.backends.base.base import BaseDatabaseWrapper

PREFIX = "zhuanji_"


def expected(table: Protected) -> dict[str, tuple[str, ...]]:
    """Return the statements that make each trigger of a table, by its name."""
    return {
        name(table, event): (text(table, event, condition),) for event, condition in conditions(table).items()
    }


def name(table: Protected, event: str) -> str:
    """Return the name of a trigger."""
    return f"{PREFIX}{table.table}_{event.lower()}"


def text(table: Protected, event: str, condition: str) -> str:
    """Return the statement that makes a trigger, as SQLite keeps it."""
    when = f" WHEN {condition}" if condition else ""
    return (
        f"CREATE TRIGGER {name(table, event)} BEFORE {event} ON {table.table} FOR EACH ROW{when}"
        f" BEGIN SELECT RAISE(ABORT, '{MESSAGE} of {table.table}'); END"
    )


def conditions(table: Protected) -> dict[str, str]:
    """Return when a statement of each kind is refused; empty for always."""
    if not table.locked and table.parent is None:
        return {"UPDATE": "", "DELETE": "", "INSERT": any_of(pushed_out(table, "INSERT"))}
    held = [locked(table, "OLD")]
    joined = [locked(table, "NEW")] if table.parent else []
    return {
        "UPDATE": any_of([*held, *joined, *pushed_out(table, "UPDATE")]),
        "DELETE": any_of(held),
        "INSERT": any_of([*joined, *pushed_out(table, "INSERT")]),
    }


def any_of(conditions: list[str]) -> str:
    """Return the conditions as one."""
    return " OR ".join(conditions)


def locked(table: Protected, row: str) -> str:
    """Return when a row is protected; empty for always."""
    if table.parent is None:
        return table.locked.format(row=row)
    parent = table.parent
    return (
        f"EXISTS (SELECT 1 FROM {parent.table} AS above WHERE above.id = {row}.{parent.column}"
        f" AND {parent.locked.format(row='above')})"
    )


def pushed_out(table: Protected, event: str) -> list[str]:
    """Return when a row that comes in would push out a protected one, a condition a key."""
    found = []
    for key in (Key(("rowid",)), *table.keys):
        parts = [f"held.{column} = NEW.{column}" for column in key.columns]
        parts += [key.among.format(row=row) for row in ("held", "NEW") if key.among]
        parts += ["held.rowid <> OLD.rowid"] if event == "UPDATE" else []
        parts += [condition] if (condition := locked(table, "held")) else []
        found.append(f"EXISTS (SELECT 1 FROM {table.table} AS held WHERE {' AND '.join(parts)})")
    return found


def wanted(table: Protected) -> dict[str, object]:
    """Return what the catalogue says of each trigger of a table when all is well."""
    return {name: statements[0] for name, statements in expected(table).items()}


def present(connection: BaseDatabaseWrapper) -> dict[str, object]:
    """Return what the catalogue says of our triggers, by name."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
        return {name: sql for name, sql in cursor.fetchall() if name.startswith(PREFIX)}


def dropping(name: str) -> str:
    """Return the statement that takes a trigger away."""
    return f"DROP TRIGGER IF EXISTS {name}"
