"""The triggers in PostgreSQL's words: one function a table, called for rows and for TRUNCATE.

A row that belongs to a submission locks it for the time of the transaction: otherwise somebody could approve
it while a row that nobody has seen is still on its way. The triggers fire in replication too (ALWAYS), where
`session_replication_role` would silence ordinary ones. The error code makes a refusal the same class of
exception as SQLite's.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from zhuanji.services.records.triggers.protected import MESSAGE, Protected

if TYPE_CHECKING:
    from django.db.backends.base.base import BaseDatabaseWrapper

PREFIX = "zhuanji_"
ROW, BEFORE, INSERT, DELETE, UPDATE, TRUNCATE = 1, 2, 4, 8, 16, 32  # the bits of pg_trigger.tgtype
CATALOGUE = """
SELECT c.relname || '.' || t.tgname, t.tgtype, t.tgenabled, t.tgqual IS NULL AND t.tgattr = '', p.proname, p.prosrc
FROM pg_trigger t
JOIN pg_class c ON c.oid = t.tgrelid
JOIN pg_proc p ON p.oid = t.tgfoid
WHERE NOT t.tgisinternal AND c.relnamespace = current_schema()::regnamespace
"""


def expected(table: Protected) -> dict[str, tuple[str, ...]]:
    """Return the statements that make each trigger of a table, by table and name."""
    function = f"{PREFIX}{table.table}"
    made = f"CREATE OR REPLACE FUNCTION {function}() RETURNS trigger LANGUAGE plpgsql AS $${source(table)}$$"
    events = "INSERT OR UPDATE OR DELETE" if table.parent else "UPDATE OR DELETE"
    found: dict[str, tuple[str, ...]] = {}
    for kind, event, each in (("rows", events, "ROW"), ("truncate", "TRUNCATE", "STATEMENT")):
        name = f"{PREFIX}{kind}"
        found[f"{table.table}.{name}"] = (
            made,
            f"CREATE TRIGGER {name} BEFORE {event} ON {table.table} FOR EACH {each} EXECUTE FUNCTION {function}()",
            f"ALTER TABLE {table.table} ENABLE ALWAYS TRIGGER {name}",
        )
    return found


def source(table: Protected) -> str:
    """Return the body of a table's function."""
    refuse = f"RAISE EXCEPTION '{MESSAGE} of {table.table}' USING ERRCODE = 'integrity_constraint_violation';"
    if not table.locked and table.parent is None:
        return f" BEGIN {refuse} END "
    lines = [f"IF TG_OP = 'TRUNCATE' THEN {refuse} END IF;"]
    lines += [f"IF TG_OP <> 'INSERT' THEN {look(table, 'OLD')} IF locked THEN {refuse} END IF; END IF;"]
    if table.parent:
        lines += [f"IF TG_OP <> 'DELETE' THEN {look(table, 'NEW')} IF locked THEN {refuse} END IF; END IF;"]
    lines += ["IF TG_OP = 'DELETE' THEN RETURN OLD; END IF; RETURN NEW;"]
    return f" DECLARE locked boolean; BEGIN {' '.join(lines)} END "


def look(table: Protected, row: str) -> str:
    """Return the statement that sees whether a row is protected."""
    if table.parent is None:
        return f"locked := {table.locked.format(row=row)};"
    parent = table.parent
    return (
        f"SELECT {parent.locked.format(row='above')} INTO locked FROM {parent.table} above"
        f" WHERE above.id = {row}.{parent.column} FOR SHARE;"
    )


def wanted(table: Protected) -> dict[str, object]:
    """Return what the catalogue says of each trigger of a table when all is well."""
    events = UPDATE + DELETE + (INSERT if table.parent else 0)
    return {
        f"{table.table}.{PREFIX}{kind}": (bits, "A", True, f"{PREFIX}{table.table}", source(table))
        for kind, bits in (("rows", ROW + BEFORE + events), ("truncate", BEFORE + TRUNCATE))
    }


def present(connection: BaseDatabaseWrapper) -> dict[str, object]:
    """Return what the catalogue says of our triggers, by table and name."""
    with connection.cursor() as cursor:
        cursor.execute(CATALOGUE)
        return {name: tuple(rest) for name, *rest in cursor.fetchall() if f".{PREFIX}" in name}


def dropping(name: str) -> str:
    """Return the statement that takes a trigger away."""
    table, _, trigger = name.partition(".")
    return f"DROP TRIGGER IF EXISTS {trigger} ON {table}"
