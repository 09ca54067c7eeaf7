"""The sign that something is still going on."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

PROGRAM = """
import sys, time
from zhuanji.faces.cli import waiting
waiting.PATIENCE, waiting.BEAT = 0.1, 0.05
with waiting.waiting("正在读取"):
    time.sleep(float(sys.argv[1]))
print("done")
"""


def seen(seconds: float) -> str:
    """Return what a terminal gets while something takes this long."""
    import pty

    terminal, end = pty.openpty()
    command = [sys.executable, "-c", PROGRAM, str(seconds)]
    process = subprocess.Popen(command, stdout=end, stderr=end)
    os.close(end)
    data = b""
    try:
        while chunk := os.read(terminal, 65536):
            data += chunk
    except OSError:
        pass
    process.wait(timeout=60)
    return data.decode("utf-8")


@pytest.mark.skipif(os.name == "nt", reason="POSIX only")
def test_a_terminal_sees_it_only_when_it_takes_long_and_not_afterwards():
    assert seen(0) == "done\r\n"
    slow = seen(0.6)
    assert "正在读取" in slow
    assert "####" in slow
    assert slow.rpartition("正在读取")[2].split("\r", 2)[2].strip() == "done"


def test_nobody_else_sees_it():
    command = [sys.executable, "-c", PROGRAM, "0.3"]
    run = subprocess.run(command, capture_output=True, timeout=60, check=True)
    assert (run.stdout.strip(), run.stderr) == (b"done", b"")
