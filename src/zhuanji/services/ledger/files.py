"""Files that a home keeps: whole or not at all, synced to the disk, named by what is in them."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path
from threading import get_ident

from zhuanji.basics.ages import older_than
from zhuanji.basics.problems import Place, Problem, ProblemError

PART = ".part"  # ends the name of a file that is being written
STALE = 3600.0  # seconds after which a file that is still being written was left behind by a killed run
LONGEST = 80  # characters of a name that are kept: with a suffix it fits every file system in UTF-8


def sha256_of(data: bytes) -> str:
    """Return the hash by which a file is known, in hexadecimal figures."""
    return hashlib.sha256(data).hexdigest()


def keep(folder: Path, data: bytes, name: str) -> str:
    """Keep a file under its hash; one that is there already stays as it is.

    Args:
        folder: of the home, such as its uploads.
        data: the bytes.
        name: what the sender calls it; only its suffix is taken over.

    Returns:
        Its path from the folder.

    Raises:
        ProblemError: it can't be written.
    """
    digest = sha256_of(data)
    inside = f"{digest[:2]}/{digest}{suffix_of(name)}"
    path = folder / inside
    if not (path.is_file() and path.stat().st_size == len(data)):
        write_whole(path, data)
    return inside


def write_whole(path: Path, data: bytes) -> None:
    """Write a file so that it is there as a whole or not at all, whenever the process is killed.

    Raises:
        ProblemError: it can't be written.
    """
    part = path.with_name(f".{path.name[:LONGEST]}.{get_ident():x}.{os.getpid()}{PART}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with part.open("wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        part.replace(path)
        sync_folder(path.parent)
    except OSError as fault:
        detail = fault.strerror or type(fault).__name__
        raise ProblemError([Problem("cli.out_failed", Place(file=str(path)), {"detail": detail})]) from None


def sync_folder(folder: Path) -> None:
    """Bring a folder's list of names to the disk; Windows has no such thing and needs none."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def clean_up(*folders: Path) -> int:
    """Remove what killed runs left half written, and return how many files that were."""
    removed = 0
    for folder in folders:
        for part in folder.rglob(f".*{PART}"):
            if older_than(part, STALE) or not is_running(part):
                part.unlink(missing_ok=True)
                removed += 1
    return removed


def is_running(part: Path) -> bool:
    """Say whether the process that writes a file still runs; where that can't be known it may."""
    number = part.name.removesuffix(PART).rpartition(".")[2]
    if os.name == "nt" or not number.isdecimal():
        return True
    try:
        os.kill(int(number), 0)
    except ProcessLookupError:
        return False
    except (PermissionError, OverflowError):
        return True
    return True


def suffix_of(name: str) -> str:
    """Return the suffix of a file name, if it is an ordinary one.

    >>> suffix_of("税收2024.XLSX"), suffix_of("税收"), suffix_of("a.b/c")
    ('.xlsx', '', '')
    """
    suffix = Path(name).suffix.lower()
    return suffix if suffix[1:].isalnum() and suffix.isascii() and len(suffix) <= 6 else ""


def plain_name(text: str) -> str:
    """Return a text as part of a file name: what file systems don't take is replaced, the rest kept.

    >>> plain_name("长兴县 2024/税收:终稿")
    '长兴县 2024_税收_终稿'
    """
    kept = "".join("_" if char in '<>:"/\\\\|?*' or ord(char) < 32 else char for char in text).strip(" .")
    return kept[:LONGEST] or "_"
