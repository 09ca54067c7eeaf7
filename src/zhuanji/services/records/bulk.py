"""Many rows at once: `executemany` on SQLite, `COPY` on PostgreSQL, inside the caller's transaction."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

ENTRY = ("submission_id", "sheet", "period", "key", "uscc", "row", "revision", "values", "absent")
BAD_ROW = ("submission_id", "row", "cells", "findings")
ROW_FINDING = ("submission_id", "row", "item", "code", "severity", "values")


def insert_entries(rows: Iterable[tuple[Any, ...]]) -> int:
    """Write entries and return how many.

    Args:
        rows: submission's id, sheet, period, key, uscc, row, revision, values, absent; the last two as JSON.

    Raises:
        IntegrityError: the submission is approved, or isn't there when the transaction ends.
    """
    return insert("records_entry", ENTRY, rows)


def insert_bad_rows(rows: Iterable[tuple[Any, ...]]) -> int:
    """Write refused rows (submission's id, row, cells, findings; the last two as JSON); return how many."""
    return insert("records_badrow", BAD_ROW, rows)


def insert_findings(rows: Iterable[tuple[Any, ...]]) -> int:
    """Write findings of good rows (submission's id, row, item, code, severity, values as JSON); return how many."""
    return insert("records_rowfinding", ROW_FINDING, rows)


def insert(table: str, columns: tuple[str, ...], rows: Iterable[tuple[Any, ...]]) -> int:
    """Write rows into a table; either all of them are there or none.

    Args:
        table: its name in the database.
        columns: what a tuple of `rows` holds, in order.
        rows: texts, numbers and None; nothing else is converted.

    Raises:
        IntegrityError: a row breaks a constraint or is protected.
    """
    from django.db import connection
    from django.db.transaction import atomic

    with atomic(savepoint=False):  # a savepoint would make SQLite copy every page before it is changed
        names = ", ".join(f'"{name}"' for name in columns)
        with connection.wrap_database_errors:
            if connection.vendor == "postgresql":
                return _copy(connection.connection, f'COPY "{table}" ({names}) FROM STDIN', rows)
            marks = ", ".join("?" * len(columns))
            sql = f'INSERT INTO "{table}" ({names}) VALUES ({marks})'
            return int(connection.connection.executemany(sql, rows).rowcount)


def _copy(raw: Any, sql: str, rows: Iterable[tuple[Any, ...]]) -> int:  # noqa: ANN401 — psycopg may be absent
    with raw.cursor() as cursor:
        with cursor.copy(sql) as copy:
            for row in rows:
                copy.write_row(row)
        return int(cursor.rowcount)
