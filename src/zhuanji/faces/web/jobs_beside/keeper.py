"""Keeps the process of the jobs: begins it anew where it ends by itself, after a while that grows.

It loads nothing of the program, so that it is the last to be killed where memory runs out.
"""

from __future__ import annotations

import logging
import subprocess
import sys
import time
from threading import Event

from zhuanji.faces.web.jobs_beside.ending import end_with_parent
from zhuanji.faces.web.logs import set_up_logs

LOG = logging.getLogger("zhuanji.jobs")
KEPT_WORKER = "zhuanji.faces.web.jobs_beside.worker"
LOOK = 0.2  # seconds between two looks
SHORTEST, LONGEST = 1.0, 60.0  # seconds before it is begun anew
SOUND = 60.0  # seconds after which it had begun well
PATIENCE = 20  # seconds for the job that is at hand


def keep(command: list[str], stop: Event) -> None:
    """Keep a process until it is asked to stop.

    Args:
        command: of the process, which ends when its standard input closes.
        stop: set from elsewhere.
    """
    wait = SHORTEST
    while not stop.is_set():
        begun = time.monotonic()
        process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL)
        while process.poll() is None and not stop.wait(LOOK):
            pass
        if process.stdin is not None:
            process.stdin.close()  # what ends it, where it still runs
        if process.poll() is None or stop.is_set():  # asked to stop, it may end before one looks
            end(process)
            return
        wait = SHORTEST if time.monotonic() - begun > SOUND else wait
        LOG.error("jobs: ended by themselves (%s), begun anew in %.0f s", process.returncode, wait)
        stop.wait(wait)
        wait = min(wait * 2, LONGEST)


def end(process: subprocess.Popen[bytes]) -> None:
    """Wait for a process to end after the job that it is at; no longer than one has patience."""
    try:
        process.wait(PATIENCE)
    except subprocess.TimeoutExpired:
        process.kill()


if __name__ == "__main__":
    folder, log = sys.argv[1:]
    set_up_logs(log.upper())
    keep([sys.executable, "-m", KEPT_WORKER, folder, log], end_with_parent())
