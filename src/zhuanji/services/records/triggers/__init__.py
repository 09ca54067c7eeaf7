"""Triggers that keep approved rows from being changed, on SQLite and PostgreSQL; proved by the catalogue.

    install(connection)    puts up what isn't there or isn't as it should be
    missing(connection)    names the triggers that are absent or altered; empty when all is well
    remove(connection)     takes them down for a migration, which puts them up again

A refused statement raises Django's IntegrityError on either database; `is_refusal` tells it from others.
"""

from __future__ import annotations

from types import ModuleType
from typing import TYPE_CHECKING

from zhuanji.services.records.triggers.protected import MESSAGE, TABLES, Protected

if TYPE_CHECKING:
    from django.db.backends.base.base import BaseDatabaseWrapper

__all__ = ["TABLES", "Protected", "install", "is_refusal", "missing", "remove"]


def install(connection: BaseDatabaseWrapper) -> tuple[str, ...]:
    """Put up every trigger that is absent or altered, and return their names."""
    from django.db.transaction import atomic

    words = words_of(connection)
    wrong = missing(connection)
    if not wrong:  # without waiting for a writer
        return ()
    statements: dict[str, tuple[str, ...]] = {}
    for table in TABLES:
        statements |= words.expected(table)
    with atomic(using=connection.alias), connection.cursor() as cursor:
        for name in wrong:
            cursor.execute(words.dropping(name))
            for statement in statements[name]:
                cursor.execute(statement)
    return wrong


def missing(connection: BaseDatabaseWrapper) -> tuple[str, ...]:
    """Return the names of the triggers that are absent or not as they should be, by the catalogue."""
    words = words_of(connection)
    present = words.present(connection)
    wanted: dict[str, object] = {}
    for table in protected_tables(connection):
        wanted |= words.wanted(table)
    return tuple(name for name, content in wanted.items() if present.get(name) != content)


def remove(connection: BaseDatabaseWrapper) -> None:
    """Take all of our triggers down: SQLite can't rename a table that one of them names."""
    words = words_of(connection)
    with connection.cursor() as cursor:
        for name in words.present(connection):
            cursor.execute(words.dropping(name))


def is_refusal(error: BaseException) -> bool:
    """Say whether an exception is the refusal of a trigger, not another broken constraint."""
    return MESSAGE in str(error)


def protected_tables(connection: BaseDatabaseWrapper) -> tuple[Protected, ...]:
    """Return the protected tables that are there; before the first migration none is."""
    there = set(connection.introspection.table_names())
    return tuple(table for table in TABLES if table.table in there)


def words_of(connection: BaseDatabaseWrapper) -> ModuleType:
    """Return the module that knows a database's words."""
    from zhuanji.services.records.triggers import postgresql, sqlite

    return postgresql if connection.vendor == "postgresql" else sqlite
