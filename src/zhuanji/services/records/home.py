"""A home: the folder in which a city's ledger lives, and its database."""

from __future__ import annotations

import os
import uuid
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from zhuanji.basics.problems import Place, Problem, ProblemError
from zhuanji.services.records import database
from zhuanji.services.records.lock import LOCK, locked

if TYPE_CHECKING:
    from zhuanji.engines.rules import Pack
    from zhuanji.services.records.home_file import HomeFile

VARIABLE = "ZHUANJI_HOME"
DEFAULT = "zhuanji-home"
FOLDERS = ("uploads", "returns", "snapshots", "results")
FILE = "home.yaml"


class AlreadyThereError(ProblemError):
    """Raised where a home is to be made and is there already."""


@dataclass(frozen=True)
class Home:
    """A home that is open; the models speak to its database.

    Args:
        folder: where it lies.
        city: the name of its city pack, or the pack's folder.
        demo: whether everything in it is synthetic (演示数据); such a home takes no real data.
        id: its own mark, which its database bears too.
        database_url: where its rows are; may hold a password, so it is never printed.
        notices: what was found and mended when it was opened.
    """

    folder: Path
    city: str
    demo: bool
    id: str
    database_url: str = field(repr=False)
    notices: tuple[Problem, ...] = ()

    @cached_property
    def pack(self) -> Pack:
        """The city pack."""
        from zhuanji.services.records.packs import pack_of

        return pack_of(self.city)

    @property
    def uploads(self) -> Path:
        """Files as they were sent, named by their hash."""
        return self.folder / "uploads"

    @property
    def returns(self) -> Path:
        """Workbooks that go back to their senders."""
        return self.folder / "returns"

    @property
    def snapshots(self) -> Path:
        """Frozen tables, a folder each."""
        return self.folder / "snapshots"

    @property
    def results(self) -> Path:
        """What runs and reports gave."""
        return self.folder / "results"

    def use(self) -> None:
        """Make this home the one that the models speak to, where another was opened since."""
        database.point_to(self.folder, self._address)

    @property
    def _address(self) -> str:
        return "" if self.database_url.startswith("sqlite:") else self.database_url


def home_folder(option: Path | None) -> Path:
    """Return the folder of the home: as asked for, else as `ZHUANJI_HOME` says, else `~/zhuanji-home`."""
    if option is not None:
        return option
    named = os.environ.get(VARIABLE, "").strip()
    return Path(named) if named else Path.home() / DEFAULT


def create_home(folder: Path, *, city: str = "huzhou", demo: bool = False) -> Home:
    """Make a home with an empty ledger.

    Args:
        folder: new, or empty.
        city: the name of a city pack that comes with the program, or a pack's folder.
        demo: whether it is to hold synthetic data only.

    Raises:
        ProblemError: there is a home already, the folder holds something else, the pack has problems, or the
            database can't be had.
    """
    from zhuanji.engines.rules.files import find_pack
    from zhuanji.services.records.home_file import FORMAT, HomeFile, now_text, write_home_file

    find_pack(city)  # refuses a city that isn't there before anything is made
    folder = folder.expanduser().absolute()
    address = database.address()
    check_startable(folder, address)
    kept = str(Path(city).resolve()) if (Path(city) / "pack.yaml").is_file() else city
    content = HomeFile(
        format=FORMAT,
        id=uuid.uuid4().hex,
        city=kept,
        demo=demo,
        database="postgresql" if address else "sqlite",
        made_on=now_text(datetime.now(UTC)),
    )
    with making(folder):
        for name in FOLDERS:
            (folder / name).mkdir(exist_ok=True)
        write_home_file(folder, content)
    return open_home(folder)


def open_home(folder: Path, *, create: bool = False, city: str = "huzhou") -> Home:
    """Open a home: its database is brought to this version, its triggers are proved, the models speak to it.

    Args:
        folder: of the home.
        create: make it where there is none.
        city: the city pack of a home that is made.

    Raises:
        ProblemError: there is no home, it is of a newer version, or its database isn't its own or can't be had.
    """
    from zhuanji.services.records.home_file import read_home_file
    from zhuanji.services.records.opening import bring_up

    folder = folder.expanduser().absolute()
    if create and not (folder / FILE).is_file():
        with suppress(AlreadyThereError):  # another process was faster
            return create_home(folder, city=city)
    if not (folder / FILE).is_file():
        raise ProblemError([Problem("home.missing", Place(), {"folder": str(folder)})])
    content = read_home_file(folder)
    address = matching_address(folder, content)
    check_not_lost(folder, address)
    database.point_to(folder, address)
    with locked(folder):
        notices = bring_up(content)
    url = address or f"sqlite:///{(folder / database.FILE).as_posix()}"
    return Home(folder, content.city, content.demo, content.id, url, notices)


def matching_address(folder: Path, content: HomeFile) -> str:
    """Return the address of the home's PostgreSQL database, empty for SQLite.

    Raises:
        ProblemError: the environment asks for the other kind than the home was made with.
    """
    address = database.address()
    asked = "postgresql" if address else "sqlite"
    if asked != content.database:
        values = {"folder": str(folder), "variable": database.VARIABLE}
        raise ProblemError([Problem(f"home.database.is_{content.database}", Place(), values)])
    return address


def check_not_lost(folder: Path, address: str) -> None:
    """Refuse to begin an empty ledger where files say that there was one.

    Raises:
        ProblemError: the SQLite file is gone.
    """
    if address or (folder / database.FILE).is_file():
        return
    kept = [name for name in FOLDERS if any((folder / name).iterdir() if (folder / name).is_dir() else ())]
    if kept:
        values = {"folder": str(folder), "file": database.FILE, "kept": " ".join(kept)}
        raise ProblemError([Problem("home.database.lost", Place(), values)])


def check_startable(folder: Path, address: str) -> None:
    """See that a home isn't there, and that its PostgreSQL database belongs to none, before anything is made.

    Raises:
        ProblemError: it is there, or the database can't be had.
    """
    from zhuanji.services.records.opening import check_free

    try:
        check_not_there(folder)
        if address:
            database.point_to(folder, address)
            check_free()
    except ProblemError:
        check_not_there(folder)  # another process may have made it in the meantime
        raise


def check_not_there(folder: Path) -> None:
    """See that there is no home in a folder.

    Raises:
        AlreadyThereError: there is one.
    """
    if (folder / FILE).is_file():
        raise AlreadyThereError([Problem("home.exists", Place(), {"folder": str(folder)})])


@contextmanager
def making(folder: Path) -> Iterator[None]:
    """Hold a folder in which a home is made.

    Raises:
        ProblemError: a home is there, or something that isn't a home's, or the folder can't be made.
    """
    # A killed run may have left these; the home's file comes before the database.
    ours = (*FOLDERS, LOCK, f"{LOCK}-journal", f".{FILE}.new")
    values = {"folder": str(folder)}
    try:
        folder.mkdir(parents=True, exist_ok=True)
        strange = [entry.name for entry in folder.iterdir() if entry.name not in ours]
    except OSError as fault:
        raise ProblemError([Problem("home.folder", Place(), values | {"detail": str(fault)})]) from fault
    if strange and FILE not in strange:
        raise ProblemError([Problem("home.not_empty", Place(), values | {"found": min(strange)})])
    with locked(folder):
        check_not_there(folder)
        yield
