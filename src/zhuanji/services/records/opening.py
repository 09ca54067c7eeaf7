"""Brings the database of a home to this version, and proves that it is that home's and protected."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING

from zhuanji.basics.problems import Place, Problem, ProblemError

if TYPE_CHECKING:
    from zhuanji.services.records.home_file import HomeFile

ADVISORY = 0x7A_6A_68_6D  # the number by which homes on PostgreSQL take turns
APPS = {
    "records": "zhuanji.services.records.migrations",
    "django_tasks_database": "django_tasks_db.migrations",
}


def bring_up(content: HomeFile) -> tuple[Problem, ...]:
    """Migrate, put up triggers that are gone, and see that the database is the home's own.

    Returns:
        What was mended and somebody should know.

    Raises:
        ProblemError: the database can't be reached, is newer than this program, or is another home's.
    """
    with reached(), in_turn():
        notices = migrated()
        check_mark(content)
    return notices


def check_free() -> None:
    """See that a database can be reached and belongs to no home yet.

    Raises:
        ProblemError: it can't, or it does.
    """
    from django.db import connection

    from zhuanji.services.records.models import HomeMark

    with reached():
        there = "records_homemark" in connection.introspection.table_names()
        if there and (mark := HomeMark.objects.first()):
            raise ProblemError([Problem("home.database.other", Place(), {"city": mark.city})])


@contextmanager
def reached() -> Iterator[None]:
    """Turn what the database complains of into a problem."""
    from django.db import Error, connection

    try:
        connection.ensure_connection()
        yield
    except Error as fault:
        lines = str(fault).strip().splitlines() or [type(fault).__name__]
        raise ProblemError([Problem("home.database.unreachable", Place(), {"detail": lines[0]})]) from fault


@contextmanager
def in_turn() -> Iterator[None]:
    """Let one process at a time look at a PostgreSQL database; SQLite is behind the lock of its folder."""
    from django.db import connection

    if connection.vendor != "postgresql":
        yield
        return
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_lock(%s)", [ADVISORY])
        try:
            yield
        finally:
            cursor.execute("SELECT pg_advisory_unlock(%s)", [ADVISORY])


def migrated() -> tuple[Problem, ...]:
    """Take the steps that the database hasn't taken, or else prove its triggers."""
    from django.core.management import call_command
    from django.db import connection

    from zhuanji.services.records.triggers import install

    taken, known = steps_taken(), steps_known()
    if newer := sorted(name for _, name in taken - known):
        raise ProblemError([Problem("home.database.newer", Place(), {"step": newer[-1]})])
    if known - taken:
        call_command("migrate", verbosity=0, interactive=False)
        return ()
    mended = install(connection)
    return (Problem("home.triggers.restored", Place(), {"names": " ".join(mended)}),) if mended else ()


def steps_taken() -> set[tuple[str, str]]:
    """Return the migrations that the database has been through, as app and name."""
    from django.db import connection
    from django.db.migrations.recorder import MigrationRecorder

    return {step for step in MigrationRecorder(connection).applied_migrations() if step[0] in APPS}


def steps_known() -> set[tuple[str, str]]:
    """Return the migrations that this program has: its own and those of the table of jobs."""
    folders = {app: Path(str(resources.files(module))) for app, module in APPS.items()}
    return {(app, path.stem) for app, folder in folders.items() for path in folder.glob("[0-9]*.py")}


def check_mark(content: HomeFile) -> None:
    """See that the database is this home's, or make it so while it belongs to none.

    Raises:
        ProblemError: another home's mark is in it.
    """
    from zhuanji.services.records.models import HomeMark

    marks = list(HomeMark.objects.all())
    if not marks:
        HomeMark(id=content.id, city=content.city, demo=content.demo, made_at=datetime.now(UTC)).save(
            force_insert=True
        )
    elif [(mark.id, mark.demo) for mark in marks] != [(content.id, content.demo)]:
        raise ProblemError([Problem("home.database.other", Place(), {"city": marks[0].city})])
