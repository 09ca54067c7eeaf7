"""One at a time: a lock on a home that the system takes back when its holder dies, on any system."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from zhuanji.basics.problems import Place, Problem, ProblemError

LOCK = ".lock"
WAIT = 120  # seconds; the longest holder is a migration


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Hold a home against other processes that make or migrate it.

    The lock is a transaction on an SQLite file of its own: unlike a file that somebody must delete, it ends
    with the process that holds it.

    Raises:
        ProblemError: another process held it all the time, or the folder can't be written.
    """
    try:
        with closing(sqlite3.connect(folder / LOCK, timeout=WAIT, isolation_level=None)) as holder:
            holder.execute("BEGIN EXCLUSIVE")
            yield
            holder.execute("ROLLBACK")
    except sqlite3.OperationalError as fault:
        values = {"folder": str(folder), "detail": str(fault)}
        raise ProblemError([Problem("home.busy", Place(), values)]) from fault
