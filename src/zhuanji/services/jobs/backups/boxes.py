"""The two forms of a backup: a folder, or one `.zip` of it. Both are there as a whole or not at all."""

from __future__ import annotations

import hashlib
import os
import shutil
import uuid
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Protocol

from zhuanji.basics.problems import Place, Problem, ProblemError

SUFFIX = ".zip"
PIECE = 1 << 20
PACKED = (".parquet", ".xlsx", ".xls", ".zip", ".pdf", ".docx", ".png", ".jpg", ".jpeg")  # already


class Writer(Protocol):
    """Takes in files."""

    def add(self, name: str, source: IO[bytes]) -> tuple[int, str]:
        """Take in a file under a name; returns its size and SHA-256."""


class Reader(Protocol):
    """Gives files out."""

    def open(self, name: str) -> IO[bytes]:
        """Open a file.

        Raises:
            KeyError: there is none of that name.
        """


def copied(source: IO[bytes], target: IO[bytes], most: int | None = None) -> tuple[int, str]:
    """Copy bytes, and return how many and their SHA-256; ends soon after `most` bytes, whatever is still to come."""
    size, digest = 0, hashlib.sha256()
    while (most is None or size <= most) and (piece := source.read(PIECE)):
        target.write(piece)
        digest.update(piece)
        size += len(piece)
    return size, digest.hexdigest()


class FolderWriter:
    """Writes into a folder."""

    def __init__(self, folder: Path) -> None:
        """Write into this one."""
        self.folder = folder

    def add(self, name: str, source: IO[bytes]) -> tuple[int, str]:
        """Take in a file."""
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("xb") as target:
            found = copied(source, target)
            target.flush()
            os.fsync(target.fileno())
        return found


class ZipWriter:
    """Writes into one file."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        """Write into this one."""
        self.archive = archive

    def add(self, name: str, source: IO[bytes]) -> tuple[int, str]:
        """Take in a file, packed unless it is already."""
        entry = zipfile.ZipInfo(name)
        plain = name.lower().endswith(PACKED)
        entry.compress_type = zipfile.ZIP_STORED if plain else zipfile.ZIP_DEFLATED
        entry.external_attr = 0o600 << 16
        with self.archive.open(entry, "w", force_zip64=True) as target:
            return copied(source, target)


@contextmanager
def writing(target: Path) -> Iterator[Writer]:
    """Make a backup at a place: one file if it ends in `.zip`, else a folder; nobody else may read it.

    Raises:
        ProblemError: something is there already, or it can't be written.
    """
    if target.exists() and not (
        target.is_dir() and target.suffix.lower() != SUFFIX and not any(target.iterdir())
    ):
        raise ProblemError([Problem("backup.there", Place(), {"target": str(target)})])
    part = target.with_name(f".{target.name}.{uuid.uuid4().hex[:8]}.part")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        if target.suffix.lower() == SUFFIX:
            with open(part, "xb", opener=_own) as file:
                with zipfile.ZipFile(file, "w", allowZip64=True) as archive:
                    yield ZipWriter(archive)
                file.flush()
                os.fsync(file.fileno())
        else:
            part.mkdir(mode=0o700)
            yield FolderWriter(part)
            if target.is_dir():
                target.rmdir()
        part.replace(target)
    except (OSError, zipfile.BadZipFile) as fault:
        values = {"target": str(target), "detail": str(fault.args[-1] if fault.args else fault)}
        raise ProblemError([Problem("backup.not_written", Place(), values)]) from fault
    finally:
        shutil.rmtree(part, ignore_errors=True)
        if part.is_file():
            part.unlink(missing_ok=True)


def _own(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)


class FolderReader:
    """Reads from a folder."""

    def __init__(self, folder: Path) -> None:
        """Read from this one."""
        self.folder = folder

    def open(self, name: str) -> IO[bytes]:
        """Open a file."""
        path = self.folder / name
        if not path.is_file():
            raise KeyError(name)
        return path.open("rb")


class ZipReader:
    """Reads from one file."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        """Read from this one."""
        self.archive = archive

    def open(self, name: str) -> IO[bytes]:
        """Open a file."""
        return self.archive.open(name)


@contextmanager
def reading(source: Path) -> Iterator[Reader]:
    """Read a backup.

    Raises:
        ProblemError: there is none, or it is broken.
    """
    values = {"source": str(source)}
    if source.is_dir():
        yield FolderReader(source)
        return
    try:
        with zipfile.ZipFile(source) as archive:
            yield ZipReader(archive)
    except FileNotFoundError as fault:
        raise ProblemError([Problem("backup.missing", Place(), values)]) from fault
    except (zipfile.BadZipFile, EOFError) as fault:
        raise ProblemError([Problem("backup.broken", Place(), values)]) from fault
