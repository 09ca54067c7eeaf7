"""Begins the keeper, and ends it."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

KEEPER = "zhuanji.faces.web.jobs_beside.keeper"
PATIENCE = 25  # seconds for the job that is at hand; the keeper itself has less


@contextmanager
def jobs_beside(folder: Path, log: str) -> Iterator[None]:
    """Let a process of its own do the jobs of a home meanwhile.

    Args:
        folder: of the home.
        log: what is logged, on the same standard error: `info` or `warning`.
    """
    command = [sys.executable, "-m", KEEPER, str(folder), log]
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL)
    try:
        yield
    finally:
        if process.stdin is not None:
            process.stdin.close()
        try:
            process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            process.kill()
