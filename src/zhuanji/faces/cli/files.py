"""Files that a command writes: what can be known beforehand is told before anything is read."""

from __future__ import annotations

from pathlib import Path

from zhuanji.basics.problems import Place, Problem, ProblemError


def output_problems(out: Path | None, inputs: tuple[Path, ...]) -> list[Problem]:
    """Return why a file can't be written, as far as it can be seen without writing."""
    if out is None:
        return []
    place = Place(file=str(out))
    if is_folder(out):
        return [Problem("cli.out_folder", place)]
    if not is_folder(out.parent):
        return [Problem("cli.out_nowhere", place, {"folder": str(out.parent)})]
    if any(same_file(out, path) for path in inputs):
        return [Problem("cli.out_input", place)]
    return []


def is_folder(path: Path) -> bool:
    """Say whether there is a folder of that name; a name that can't be one is none."""
    try:
        return path.is_dir()
    except (OSError, ValueError):
        return False


def same_file(one: Path, other: Path) -> bool:
    """Say whether two paths lead to the same file."""
    try:
        return one.samefile(other)
    except OSError:
        return False


def write_file(out: Path, data: bytes) -> None:
    """Write a file as a whole.

    Raises:
        ProblemError: it can't be written.
    """
    try:
        out.write_bytes(data)
    except PermissionError:
        raise ProblemError([Problem("cli.out_denied", Place(file=str(out)))]) from None
    except (OSError, ValueError) as fault:
        detail = getattr(fault, "strerror", None) or type(fault).__name__
        raise ProblemError([Problem("cli.out_failed", Place(file=str(out)), {"detail": detail})]) from None
