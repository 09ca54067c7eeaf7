"""A copy of a home, served by the real command in a process of its own."""

from __future__ import annotations

import json
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psutil

from benchmarks.machine import ZHUANJI
from benchmarks.site.rows import ROOT, Rows

PATIENCE = 300  # seconds until the pages have their reading


@dataclass(frozen=True)
class Served:
    """A server of a home, and the PostgreSQL server of its rows, if they have one."""

    port: int
    process: psutil.Process
    rows: psutil.Process | None = None

    def processor(self) -> float:
        """Return the seconds of processor that both and their workers have taken."""
        used = [one.cpu_times() for one in self.everybody()]
        return sum(one.user + one.system for one in used)

    def memory(self) -> int:
        """Return the bytes that both and their workers hold alone."""
        return sum(int(one.memory_full_info().uss) for one in self.everybody())

    def everybody(self) -> list[psutil.Process]:
        """Return every process of both."""
        roots = [one for one in (self.process, self.rows) if one is not None]
        return [*roots, *(child for one in roots for child in one.children(recursive=True))]


def copied(home: Path | None, folder: Path, rows: Rows, size: int = 0) -> Path:
    """Return a home to serve: a copy of one on SQLite, or a demo city of a size that is made anew."""
    target = folder / "home"
    if home is None:
        command = [ZHUANJI, "demo", "--home", str(target), "--no-serve"]
        command += ["--size", str(size)] if size else []
        subprocess.run(command, check=True, cwd=folder, env=rows.environment)
    else:
        shutil.copytree(home, target)
    return target


def people_of(home: Path, count: int, rows: Rows) -> list[dict[str, Any]]:
    """Return people with their sessions, made by a program of its own."""
    command = [sys.executable, "-m", "benchmarks.site.people", str(home), str(count)]
    run = subprocess.run(command, check=True, stdout=subprocess.PIPE, cwd=ROOT, env=rows.environment)
    found: list[dict[str, Any]] = json.loads(run.stdout)
    return found


@contextmanager
def serving(home: Path, rows: Rows, *, workers: int = 0) -> Iterator[Served]:
    """Serve a home as `zhuanji serve` does, with the process of the jobs."""
    port = free_port()
    command = [ZHUANJI, "serve", "--home", str(home), "--port", str(port)]
    command += ["--workers", str(workers)] if workers else []
    with (home / "serve.log").open("wb") as log:
        process = subprocess.Popen(command, stdout=log, stderr=log, cwd=home, env=rows.environment)
    try:
        wait_until_ready(process, port)
        yield Served(port, psutil.Process(process.pid), rows.server)
    finally:
        process.terminate()
        process.wait(60)


def wait_until_ready(process: subprocess.Popen[bytes], port: int) -> None:
    """Wait until the pages have their reading.

    Raises:
        RuntimeError: the server ended, or never was ready.
    """
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if process.poll() is not None:
            raise RuntimeError(f"the server ended with {process.returncode}")
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/readyz", timeout=10) as answer:
                if json.load(answer)["prepared"]:
                    return
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            pass
        time.sleep(0.2)
    raise RuntimeError(f"the server wasn't ready within {PATIENCE} s")


def free_port() -> int:
    """Return a port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
