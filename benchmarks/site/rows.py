"""Where the rows of a served home are: SQLite in its folder, or a PostgreSQL server that runs meanwhile."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import psutil

from zhuanji.services.records.database import VARIABLE

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = [sys.executable, str(ROOT / "tools" / "postgresql_server.py")]


@dataclass(frozen=True)
class Rows:
    """Where the rows of a home are.

    Args:
        environment: of every process that opens it.
        server: the process of their PostgreSQL server; none for SQLite.
    """

    environment: dict[str, str]
    server: psutil.Process | None = None


@contextmanager
def database(kind: str) -> Iterator[Rows]:
    """Give a place for the rows of a home: its own file, or an empty database of a server that runs meanwhile.

    Raises:
        RuntimeError: PostgreSQL isn't installed.
    """
    environment = {name: value for name, value in os.environ.items() if name != VARIABLE}
    if kind == "sqlite":
        yield Rows(environment)
        return
    with subprocess.Popen(PROGRAM, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        if not (address := process.stdout.readline().strip()):
            raise RuntimeError("PostgreSQL isn't installed, or doesn't start")
        yield Rows(environment | {VARIABLE: address}, psutil.Process(process.pid))


def postgresql_is_here() -> bool:
    """Say whether such a server can be started."""
    return not subprocess.run([*PROGRAM, "--here"], check=False).returncode
