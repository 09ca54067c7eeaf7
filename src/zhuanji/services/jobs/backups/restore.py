"""Makes a home anew from a backup: every file proved by its hash, then the snapshots by their ids, then the log."""

from __future__ import annotations

import os
import shutil
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from zhuanji.basics.problems import Place, Problem, ProblemError
from zhuanji.services.jobs.backups import manifest as form
from zhuanji.services.jobs.backups.boxes import Reader, copied, reading
from zhuanji.services.jobs.backups.checks import check_empty, check_mark, fitting, manifest_of
from zhuanji.services.records import database
from zhuanji.services.records.home import FOLDERS, Home, check_startable, open_home

if TYPE_CHECKING:
    from zhuanji.services.jobs.backups.manifest import Manifest


@dataclass(frozen=True)
class Restored:
    """A home that was made from a backup.

    Args:
        home: open.
        manifest: what the backup said of itself.
        entries: how many entries of the log were proved.
    """

    home: Home
    manifest: Manifest
    entries: int


def restore(source: Path, folder: Path, *, by: str, mark: str = "") -> Restored:
    """Make a home from a backup, prove all of it, and log that it was restored.

    Args:
        source: the backup, a file or a folder.
        folder: of the home to be made: new or empty. What was put there is taken away again if anything fails.
        by: who asks for it.
        mark: as it was kept elsewhere; the backup has to have it then.

    Raises:
        ProblemError: the folder or the database isn't empty, the backup is broken, altered or of a newer
            version, or what came out of it doesn't hold.
    """
    from zhuanji.services.access.audit import Draft, append

    folder = folder.expanduser().absolute()
    with reading(source.expanduser()) as box:
        told = manifest_of(box)
        check_mark(told, mark)
        address = fitting(told)
        check_empty(folder)
        check_startable(folder, address)
        folder.mkdir(parents=True, exist_ok=True)
        try:
            fill(told, box, folder, address)
            home = open_home(folder)
            entries = proved(home, told)
        except BaseException:
            leave(folder)
            raise
    append(
        [Draft(by, "backup.restored", "backup", told.mark, 1, {"head": told.head, "made_at": told.made_at})]
    )
    return Restored(home, told, entries)


def fill(told: Manifest, box: Reader, folder: Path, address: str) -> None:
    """Put the files of a backup into place, each compared with its hash; the home's own file comes last.

    Raises:
        ProblemError: naming every file that is gone or altered.
    """
    for name in FOLDERS:
        (folder / name).mkdir()
    altered = [
        Problem("backup.altered", Place(file=name))
        for name in told.files
        if not taken_out(told, box, name, place_of(folder, name))
    ]
    if altered:
        raise ProblemError(altered)
    if address:
        fill_postgresql(told, box, folder, address)
    else:
        check_sqlite(folder / database.FILE)
    taken_out(told, box, form.HOME_FILE, folder / form.HOME_FILE)  # now it is a home


def place_of(folder: Path, name: str) -> Path | None:
    """Return where a file goes in a home; none for what is only looked at for now."""
    if name == form.HOME_FILE or name.startswith(f"{form.TABLES}/"):
        return None
    return folder / (database.FILE if name == form.SQLITE else name)


def taken_out(told: Manifest, box: Reader, name: str, place: Path | None) -> bool:
    """Put a file into its place, or only read it; says whether it is what the manifest says."""
    path = place or Path(os.devnull)
    if place is not None:
        path.parent.mkdir(parents=True, exist_ok=True)
    try:
        with box.open(name) as source, path.open("wb") as target:
            found = copied(source, target, told.files[name][0])
            target.flush()
            if place is not None:
                os.fsync(target.fileno())
    except Exception as fault:
        if isinstance(fault, OSError) and fault.filename == str(path):
            values = {"target": str(path), "detail": fault.strerror or ""}
            raise ProblemError([Problem("backup.not_written", Place(), values)]) from fault
        return False
    return found == told.files[name]


def check_sqlite(path: Path) -> None:
    """See that an SQLite file is whole.

    Raises:
        ProblemError: it isn't.
    """
    with closing(sqlite3.connect(path)) as copy:
        answer = [row[0] for row in copy.execute("PRAGMA integrity_check")]
    if answer != ["ok"]:
        raise ProblemError([Problem("backup.altered", Place(file=form.SQLITE))])


def fill_postgresql(told: Manifest, box: Reader, folder: Path, address: str) -> None:
    """Make the tables as they were when the backup was made, and fill them, all or nothing."""
    from django.core.management import call_command
    from django.db import connection
    from django.db.transaction import atomic

    from zhuanji.services.jobs.backups.tables import copy_in
    from zhuanji.services.records.opening import APPS, reached, steps_known
    from zhuanji.services.records.triggers import install, remove

    database.point_to(folder, address)
    with reached():
        for app in APPS:
            last = max((name for one, name in told.steps if one == app), default="zero")
            call_command("migrate", app, last, verbosity=0, interactive=False)
        with atomic(), connection.cursor() as cursor:
            remove(connection)
            copy_in(told.tables, box)
            cursor.execute(
                "SET CONSTRAINTS ALL IMMEDIATE"
            )  # looks at the keys now: no trigger can come before
            if steps_known() <= set(told.steps):  # else the migrations that follow put them up
                install(connection)


def proved(home: Home, told: Manifest) -> int:
    """Prove that a restored home holds: triggers, snapshots, log. Returns how many entries the log has.

    Raises:
        ProblemError: naming what doesn't.
    """
    from django.db import connection

    from zhuanji.engines.snapshots import verify_snapshot
    from zhuanji.services.access.audit import verify
    from zhuanji.services.records.models import JobWorker, SnapshotRecord
    from zhuanji.services.records.triggers import missing

    if names := missing(connection):
        raise ProblemError([Problem("backup.triggers", Place(), {"names": " ".join(names)})])
    records = dict(SnapshotRecord.objects.values_list("id", "folder"))
    if set(records) != set(told.snapshots):
        raise ProblemError([Problem("backup.altered", Place(file=form.NAME))])
    for name, folder in records.items():
        if verify_snapshot(home.snapshots / folder).id != name:
            raise ProblemError([Problem("backup.altered", Place(file=f"snapshots/{folder}"))])
    report = verify(told.head)
    if report.problems:
        raise ProblemError(report.problems)
    JobWorker.objects.all().delete()  # those of the home that was copied: their jobs are taken again
    return report.head.number


def leave(folder: Path) -> None:
    """Take away what was put into a folder that was empty before; PostgreSQL's database is left as it is."""
    from django.db import connections

    connections.close_all()
    for path in folder.iterdir():
        if path.is_dir():
            shutil.rmtree(path, ignore_errors=True)
        else:
            path.unlink(missing_ok=True)
