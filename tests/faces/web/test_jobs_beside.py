"""The jobs beside the server are begun anew where they end by themselves, log as it does, and end with it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
import time

from zhuanji.faces.web.jobs_beside.keeper import KEPT_WORKER, keep
from zhuanji.services.jobs import list_jobs, list_workers
from zhuanji.services.jobs.clocks import CLOCKS

# Notes that it began; the first time it ends by itself, later when its standard input closes.
TWICE = """
import sys
with open(sys.argv[1], "a") as file:
    file.write("begun\\n")
if len(open(sys.argv[1]).readlines()) == 1:
    sys.exit(3)
sys.stdin.read()
with open(sys.argv[1], "a") as file:
    file.write("ended\\n")
"""


def wait_until(holds, seconds=300.0):
    """Wait until something holds."""
    end = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < end
        time.sleep(0.05)


def test_it_is_begun_anew_and_ends_when_asked(tmp_path, caplog):
    noted, stop = tmp_path / "noted", threading.Event()
    command = [sys.executable, "-c", TWICE, str(noted)]
    thread = threading.Thread(target=keep, args=(command, stop))
    thread.start()
    wait_until(lambda: noted.exists() and noted.read_text() == "begun\n" * 2)
    stop.set()
    thread.join(60)
    assert noted.read_text() == "begun\nbegun\nended\n"
    assert [record.getMessage() for record in caplog.records if record.name == "zhuanji.jobs"] == [
        "jobs: ended by themselves (3), begun anew in 1 s"
    ]


def test_the_worker_does_jobs_logs_them_as_lines_of_json_and_ends_with_who_began_it(home):
    command = [sys.executable, "-m", KEPT_WORKER, str(home.folder), "info"]
    process = subprocess.Popen(
        command, stdin=subprocess.PIPE, stderr=subprocess.PIPE, env=dict(os.environ), text=True
    )
    wait_until(lambda: len(list_jobs("done")) == len(CLOCKS))
    _, told = process.communicate()  # closes its standard input
    assert process.returncode == 0
    assert not list_workers()
    lines = [json.loads(line) for line in told.splitlines()]
    jobs = [one for one in lines if one["logger"] == "zhuanji.jobs"]
    assert len({one["job"] for one in jobs}) == len(CLOCKS)
    assert {"seal_log", "build_index"} <= {one["kind"] for one in jobs}
    assert all(one["level"] == "info" and one["milliseconds"] >= 0 for one in jobs)
