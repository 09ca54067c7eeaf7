"""Jobs that tests put into the queue, and workers of other processes."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

from django_tasks import task

from support.tree import ROOT
from zhuanji.basics.problems import Problem, ProblemError
from zhuanji.services.jobs.place import current_home

WORKER = """
import sys
from pathlib import Path
from threading import Event
from zhuanji.services.jobs.worker import run_worker
from zhuanji.services.records.home import open_home
run_worker(open_home(Path(sys.argv[1])), Event(), once=sys.argv[2] == "once", poll=0.05)
"""


@task()
def note_down(words: str) -> str:
    """Write a line into a file of the home."""
    with (current_home().folder / "noted.txt").open("a", encoding="utf-8") as file:
        file.write(f"{words}\n")
    return words


@task()
def break_down(words: str) -> str:
    """Fail as a program does."""
    raise ValueError(words)


@task()
def complain() -> str:
    """Fail with a problem."""
    raise ProblemError([Problem("jobs.unknown", values={"id": 7})])


@task()
def take_long(seconds: float) -> str:
    """Say that it has begun, and take so long the first time; later it is done at once."""
    mark = current_home().folder / "begun"
    if not mark.exists():
        mark.write_text(str(os.getpid()), encoding="utf-8")
        time.sleep(seconds)
    return str(os.getpid())


def noted(folder: Path) -> list[str]:
    """Return the lines that `note_down` wrote."""
    file = folder / "noted.txt"
    return file.read_text(encoding="utf-8").splitlines() if file.exists() else []


def worker(folder: Path, *, once: bool = True) -> subprocess.Popen[bytes]:
    """Start a worker of its own process."""
    command = [sys.executable, "-c", WORKER, str(folder), "once" if once else "on"]
    return subprocess.Popen(command, env={**os.environ, "PYTHONPATH": str(ROOT / "tests")})
