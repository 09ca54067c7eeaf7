"""Django, set up for the database of a home: SQLite in the home's folder, or PostgreSQL by its address."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from typing import Any

from zhuanji.basics.problems import Place, Problem, ProblemError

VARIABLE = "ZHUANJI_DATABASE_URL"
FILE = "zhuanji.sqlite3"
ALIAS = "default"
WAIT = 60  # seconds that a writer waits for another: an import of a large file is one transaction
CACHE = 65_536  # KiB: the indexes of a million rows fit into it
CHECKPOINT = (
    40_000  # pages: the indexes that one file touches all over are written back a few files at a time
)

TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend", "QUEUES": []}}  # of any name
SETTINGS: dict[str, object] = {
    "INSTALLED_APPS": ["django_tasks", "django_tasks_db", "zhuanji.services.records"],
    "TASKS": TASKS,
    "DEFAULT_AUTO_FIELD": "django.db.models.BigAutoField",
    "USE_TZ": True,
    "TIME_ZONE": "UTC",
    "LOGGING_CONFIG": None,
}

# WAL lets readers read while somebody writes. FULL syncs every commit: an approval survives a power cut.
# Recursive triggers let those on DELETE see what REPLACE removes; ours change nothing, so none calls another.
PRAGMAS = (
    "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA recursive_triggers=ON;"
    f" PRAGMA cache_size=-{CACHE}; PRAGMA wal_autocheckpoint={CHECKPOINT};"
)


def point_to(folder: Path, address: str) -> None:
    """Make a home's database the one that the models speak to; the one before is closed.

    A process speaks to one home at a time.

    Args:
        folder: of the home.
        address: of a PostgreSQL database; empty for the home's own SQLite.

    Raises:
        ProblemError: the address can't be used, or the driver isn't installed.
    """
    wanted = postgresql(address) if address else sqlite(folder / FILE)
    set_up(wanted)


def set_up(wanted: dict[str, Any]) -> None:
    """Start Django, and lead it to a database; the connection to the one before is closed."""
    from django.conf import settings
    from django.db import connections

    start()

    if all(connections.settings[ALIAS].get(name) == value for name, value in wanted.items()):
        return
    connections.close_all()
    complete = connections.configure_settings({ALIAS: dict(wanted)})
    connections.settings[ALIAS] = complete[ALIAS]
    settings.DATABASES[ALIAS] = complete[ALIAS]
    with suppress(AttributeError):  # this thread never spoke to the one before
        del connections[ALIAS]


def start() -> None:
    """Start Django without a database, unless it runs already: enough to import the models."""
    import django
    from django.conf import settings

    if not settings.configured:
        settings.configure(**SETTINGS, DATABASES={})
        django.setup()


def sqlite(path: Path) -> dict[str, Any]:
    """Return the settings of an SQLite file."""
    options = {"init_command": PRAGMAS, "transaction_mode": "IMMEDIATE", "timeout": WAIT}
    return {"ENGINE": "django.db.backends.sqlite3", "NAME": str(path), "OPTIONS": options}


def postgresql(address: str) -> dict[str, Any]:
    """Return the settings of a PostgreSQL database.

    Raises:
        ProblemError: psycopg is missing, or the address isn't one.
    """
    try:
        import psycopg
        from psycopg.conninfo import conninfo_to_dict
    except ImportError as missing:
        raise ProblemError(
            [Problem("home.database.no_driver", Place(), {"extra": "postgresql"})]
        ) from missing
    try:
        parts = dict(conninfo_to_dict(address))
    except psycopg.ProgrammingError as wrong:
        raise ProblemError([Problem("home.database.address", Place(), {"variable": VARIABLE})]) from wrong
    if not address.startswith(("postgresql://", "postgres://")) or not parts.get("dbname"):
        raise ProblemError([Problem("home.database.address", Place(), {"variable": VARIABLE})])
    names = {"NAME": "dbname", "USER": "user", "PASSWORD": "password", "HOST": "host", "PORT": "port"}
    settings: dict[str, Any] = {key: str(parts.pop(name, "")) for key, name in names.items()}
    options = {"connect_timeout": "10"} | {name: value for name, value in parts.items() if value is not None}
    return {"ENGINE": "django.db.backends.postgresql", **settings, "OPTIONS": options}


def address() -> str:
    """Return the address of the PostgreSQL database that the environment asks for; empty for SQLite."""
    return os.environ.get(VARIABLE, "").strip()
