"""Makes a backup while people work: the database as of one instant, then the files that its rows name.

Files are written before the rows that name them, and aren't changed afterwards. So whatever a row of the copied
database names is there when the files are copied.
"""

from __future__ import annotations

import os
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing, suppress
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from zhuanji import __version__
from zhuanji.basics.problems import Place, Problem, ProblemError
from zhuanji.services.jobs.backups import manifest, tables
from zhuanji.services.jobs.backups.boxes import Writer, writing
from zhuanji.services.records.database import FILE
from zhuanji.services.records.home import FOLDERS

if TYPE_CHECKING:
    from zhuanji.services.records.home import Home


def back_up(home: Home, target: Path, *, by: str) -> manifest.Manifest:
    """Make a backup of a home, and log that it was made.

    Args:
        home: the open home; others may write to it all the time.
        target: a new file that ends in `.zip`, or a new or empty folder; not inside the home.
        by: who asks for it.

    Returns:
        What the backup holds; its `mark` is worth keeping elsewhere.

    Raises:
        ProblemError: something is there already, it lies in the home, or it can't be written.
    """
    from zhuanji.services.access.audit import Draft, append

    home.use()
    target = target.expanduser().absolute()
    check_outside(home, target)
    with writing(target) as box, tempfile.TemporaryDirectory(dir=target.parent, prefix=".backup-") as scratch:
        made = gathered(home, box, Path(scratch))
        box.add(manifest.NAME, BytesIO(made.written()))
    append([Draft(by, "backup.made", "backup", made.mark, 1, {"head": made.head, "files": len(made.files)})])
    return made


def check_outside(home: Home, target: Path) -> None:
    """See that a backup doesn't lie in its own home.

    Raises:
        ProblemError: it does.
    """
    if target.resolve().is_relative_to(home.folder.resolve()):
        raise ProblemError([Problem("backup.inside", Place(), {"target": str(target)})])


def gathered(home: Home, box: Writer, scratch: Path) -> manifest.Manifest:
    """Copy everything into a backup, the database first, and return what it holds."""
    at = datetime.now(UTC).isoformat(timespec="seconds")
    files: dict[str, tuple[int, str]] = {}
    columns: dict[str, list[str]] = {}
    shipped = home.folder / manifest.SHIPPED
    if shipped.is_file():  # before the log itself: an entry may be sent twice, but none left out
        files[manifest.SHIPPED] = box.add(manifest.SHIPPED, BytesIO(shipped.read_bytes()))
    if home.database_url.startswith("sqlite:"):
        copy = scratch / FILE
        copy_sqlite(home.folder / FILE, copy)
        state = tables.sqlite_state(copy)
        with copy.open("rb") as source:
            files[manifest.SQLITE] = box.add(manifest.SQLITE, source)
        copy.unlink()
    else:
        state, columns, copied = tables.copy_out(home.database_url, box, scratch)
        files |= copied
    for name, path in home_files(home.folder):
        with suppress(FileNotFoundError), path.open("rb") as source:  # an export may expire meanwhile
            files[name] = box.add(name, source)
    return manifest.Manifest(
        format=manifest.FORMAT,
        program=__version__,
        made_at=at,
        home=home.id,
        city=home.city,
        demo=home.demo,
        database="sqlite" if manifest.SQLITE in files else "postgresql",
        steps=state.steps,
        head=state.head,
        snapshots=state.snapshots,
        tables=columns,
        files=dict(sorted(files.items())),
    )


def copy_sqlite(source: Path, target: Path) -> None:
    """Copy an SQLite database as of one instant; who writes to it meanwhile isn't held up."""
    with closing(sqlite3.connect(source)) as live, closing(sqlite3.connect(target)) as copy:
        live.backup(copy)  # all pages in one step: one reading transaction
        copy.execute("PRAGMA journal_mode=DELETE")  # one file


def home_files(folder: Path) -> Iterator[tuple[str, Path]]:
    """Yield the files of a home by their names in a backup; what is half written begins with a dot."""
    yield manifest.HOME_FILE, folder / manifest.HOME_FILE
    for part in FOLDERS:
        for here, folders, names in os.walk(folder / part):  # passes over a folder that is renamed meanwhile
            folders[:] = sorted(one for one in folders if not one.startswith("."))
            for path in (Path(here) / name for name in sorted(names) if not name.startswith(".")):
                if path.is_file() and not path.is_symlink():
                    yield path.relative_to(folder).as_posix(), path
