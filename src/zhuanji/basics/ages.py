"""How long ago a file was written, where other processes finish, rename and remove files meanwhile."""

from __future__ import annotations

import time
from pathlib import Path


def older_than(path: Path, seconds: float) -> bool:
    """Say whether a file or folder was written longer ago than that; what is no longer there wasn't.

    Whoever looks for what killed runs left behind meets files of runs that are alive, and those come and go between
    the look at a folder and the look at the file.

    Args:
        path: of the file or folder.
        seconds: how long ago.

    >>> older_than(Path("of another process, removed a moment ago"), 3600)
    False
    """
    try:
        return time.time() - path.stat().st_mtime > seconds
    except FileNotFoundError:
        return False
