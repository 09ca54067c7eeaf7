"""Turns: who decides by what is there and then writes holds off others who would do the same, until it is written."""

from __future__ import annotations


def take_turn(what: str) -> None:
    """Inside a transaction, wait until no other one has the turn at the same thing, and keep it to the end.

    A unique constraint alone isn't enough where what is written depends on what was read: a number of revision
    that follows the other's is unique too. SQLite's writers stand in line from the beginning of a transaction.

    Args:
        what: any text, such as the hash of a file.
    """
    from django.db import connection

    if connection.vendor == "postgresql" and connection.in_atomic_block:
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", [what])
