"""Whether a backup can be restored here, before anything is written."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from zhuanji.basics.problems import Place, Problem, ProblemError
from zhuanji.services.jobs.backups import manifest as form
from zhuanji.services.records import database

if TYPE_CHECKING:
    from zhuanji.services.jobs.backups.boxes import Reader
    from zhuanji.services.jobs.backups.manifest import Manifest


def manifest_of(box: Reader) -> Manifest:
    """Return what a backup says of itself.

    Raises:
        ProblemError: it says nothing, or is of a newer version.
    """
    from zhuanji.services.records.opening import steps_known

    try:
        with box.open(form.NAME) as source:
            told = form.read(source.read())
    except KeyError as fault:
        raise ProblemError([Problem("backup.unreadable", Place(file=form.NAME))]) from fault
    database.start()
    if set(told.steps) - steps_known() - others(told):
        raise ProblemError([Problem("backup.newer", Place(file=form.NAME), {"program": told.program})])
    return told


def check_mark(told: Manifest, kept: str) -> None:
    """See that a backup is the one whose mark was kept, if one was.

    Raises:
        ProblemError: it isn't.
    """
    wanted = kept.strip().lower()
    if wanted and wanted != told.mark:
        raise ProblemError([Problem("backup.other_mark", Place(), {"found": told.mark, "kept": wanted})])


def others(told: Manifest) -> set[tuple[str, str]]:
    """Return the migrations of apps that aren't this program's own."""
    from zhuanji.services.records.opening import APPS

    return {step for step in told.steps if step[0] not in APPS}


def fitting(told: Manifest) -> str:
    """Return the address of the PostgreSQL database to restore into, empty for SQLite.

    Raises:
        ProblemError: the environment asks for the other kind than the backup holds.
    """
    address = database.address()
    if ("postgresql" if address else "sqlite") != told.database:
        raise ProblemError([Problem(f"backup.is_{told.database}", Place(), {"variable": database.VARIABLE})])
    return address


def check_empty(folder: Path) -> None:
    """See that nothing is in a folder.

    Raises:
        ProblemError: something is, or it is no folder.
    """
    try:
        found = sorted(path.name for path in folder.iterdir()) if folder.exists() else []
    except OSError as fault:
        values = {"folder": str(folder), "detail": fault.strerror or ""}
        raise ProblemError([Problem("home.folder", Place(), values)]) from fault
    if found:
        raise ProblemError([Problem("backup.not_empty", Place(), {"folder": str(folder), "found": found[0]})])
