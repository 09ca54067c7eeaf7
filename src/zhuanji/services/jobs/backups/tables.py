"""What a copied database holds, and the tables of a PostgreSQL database, out and in."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Mapping
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from zhuanji.services.jobs.backups.manifest import TABLES

if TYPE_CHECKING:
    from zhuanji.services.jobs.backups.boxes import Reader, Writer

STEPS = "SELECT app, name FROM django_migrations ORDER BY id"
HEAD = "SELECT number, hash FROM records_auditentry ORDER BY number DESC LIMIT 1"
SNAPSHOTS = "SELECT id FROM records_snapshotrecord ORDER BY id"
MADE_BY_MIGRATIONS = "django_migrations"
NAMES = """
SELECT table_name FROM information_schema.tables
WHERE table_schema = current_schema() AND table_type = 'BASE TABLE' ORDER BY table_name
"""
COLUMNS = """
SELECT column_name FROM information_schema.columns
WHERE table_schema = current_schema() AND table_name = %s ORDER BY ordinal_position
"""
Rows = list[tuple[Any, ...]]


@dataclass(frozen=True)
class State:
    """What a copied database holds.

    Args:
        steps: the migrations that it has been through.
        head: of its log, as it is kept outside; empty where nothing was logged.
        snapshots: ids.
    """

    steps: tuple[tuple[str, str], ...]
    head: str
    snapshots: tuple[str, ...]


def state_by(ask: Callable[[str], Rows]) -> State:
    """Return the state of a database that is asked by statements."""
    head = [f"{number}:{digest}" for number, digest in ask(HEAD)]
    return State(
        tuple((str(app), str(name)) for app, name in ask(STEPS)),
        head[0] if head else "",
        tuple(str(name) for (name,) in ask(SNAPSHOTS)),
    )


def sqlite_state(path: Path) -> State:
    """Return the state of an SQLite file."""
    with closing(sqlite3.connect(path)) as copy:
        return state_by(lambda statement: copy.execute(statement).fetchall())


def copy_out(
    address: str, box: Writer, scratch: Path
) -> tuple[State, dict[str, list[str]], dict[str, tuple[int, str]]]:
    """Copy all tables as of one instant: one transaction that sees nothing of what others write meanwhile.

    Args:
        address: of the database.
        box: the backup.
        scratch: a folder for one table at a time.

    Returns:
        The state, the columns of each table, size and SHA-256 of each file.
    """
    import psycopg

    columns: dict[str, list[str]] = {}
    files: dict[str, tuple[int, str]] = {}
    with psycopg.connect(address) as connection:
        connection.isolation_level = psycopg.IsolationLevel.REPEATABLE_READ
        connection.read_only = True
        connection.execute("SET TIME ZONE 'UTC'")
        state = state_by(lambda statement: connection.execute(statement).fetchall())
        for (table,) in connection.execute(NAMES).fetchall():
            if table == MADE_BY_MIGRATIONS:
                continue
            columns[table] = [name for (name,) in connection.execute(COLUMNS, [table]).fetchall()]
            part = scratch / table
            with (
                part.open("wb") as target,
                connection.cursor().copy(copying(table, columns[table], "TO STDOUT")) as out,
            ):
                for piece in out:
                    target.write(piece)
            name = f"{TABLES}/{table}"
            with part.open("rb") as source:
                files[name] = box.add(name, source)
            part.unlink()
    return state, columns, files


def copying(table: str, columns: list[str], way: str) -> Any:  # noqa: ANN401 — psycopg may be absent
    """Return the statement that copies a table."""
    from psycopg import sql

    names = sql.SQL(", ").join(map(sql.Identifier, columns))
    return sql.SQL("COPY {} ({}) " + way).format(sql.Identifier(table), names)


def copy_in(tables: Mapping[str, list[str]], box: Reader) -> None:
    """Copy tables into the empty ones of Django's database; keys that point elsewhere are looked at in the end.

    Inside the caller's transaction.
    """
    from django.db import connection
    from psycopg import sql

    raw = connection.connection
    with raw.cursor() as cursor:
        for table, columns in tables.items():
            cursor.execute(sql.SQL("DELETE FROM {}").format(sql.Identifier(table)))
            with (
                box.open(f"{TABLES}/{table}") as source,
                cursor.copy(copying(table, columns, "FROM STDIN")) as into,
            ):
                while piece := source.read(1 << 20):
                    into.write(piece)
        for table, columns in tables.items():
            if "id" in columns:
                number_on(cursor, table)


def number_on(cursor: Any, table: str) -> None:  # noqa: ANN401 — psycopg may be absent
    """Let the numbers of a table's rows go on after the largest that came in."""
    from psycopg import sql

    found = cursor.execute("SELECT pg_get_serial_sequence(quote_ident(%s), 'id')", [table]).fetchone()
    if found and found[0]:
        largest = sql.SQL("SELECT setval(%s, coalesce((SELECT max(id) FROM {}), 0) + 1, false)")
        cursor.execute(largest.format(sql.Identifier(table)), [found[0]])
