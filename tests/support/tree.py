"""The files of the checkout, as the house tests look at them."""

from __future__ import annotations

import subprocess
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
NOT_OURS = {".git", ".venv", ".hypothesis", "build", "dist", "__pycache__", "node_modules"}


@cache
def project_files() -> tuple[Path, ...]:
    """Return every file that is, or would be, committed, in order."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    if listed.returncode == 0 and (ROOT / ".git").exists():
        found = [ROOT / name for name in listed.stdout.split("\0") if name]
    else:  # an unpacked archive has no git: everything but what builds and runs leave behind
        found = [path for path in ROOT.rglob("*") if not _left_behind(path.relative_to(ROOT))]
    return tuple(sorted(path for path in found if path.is_file()))


def _left_behind(path: Path) -> bool:
    return any(part in NOT_OURS or part.endswith(("_cache", ".egg-info")) for part in path.parts)


def files_ending(*suffixes: str) -> list[Path]:
    """Return the project's files with one of these suffixes, such as ".py"."""
    return [path for path in project_files() if path.suffix in suffixes]


def shown(path: Path) -> str:
    """Return a path as the project names it: from the root, with slashes."""
    return path.relative_to(ROOT).as_posix()
