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

ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 300  # seconds until the pages have their reading


@dataclass(frozen=True)
class Served:
    """A server of a home."""

    port: int
    process: psutil.Process

    def processor(self) -> float:
        """Return the seconds of processor that it and its workers have taken."""
        everybody = [self.process, *self.process.children(recursive=True)]
        return sum(used.user + used.system for used in (one.cpu_times() for one in everybody))

    def memory(self) -> int:
        """Return the bytes that it and its workers hold alone."""
        everybody = [self.process, *self.process.children(recursive=True)]
        return sum(int(one.memory_full_info().uss) for one in everybody)


def copied(home: Path | None, folder: Path) -> Path:
    """Return a home to serve: a copy, or a demo city that is made anew."""
    target = folder / "home"
    if home is None:
        subprocess.run([ZHUANJI, "demo", "--home", str(target), "--no-serve"], check=True, cwd=folder)
    else:
        shutil.copytree(home, target)
    return target


def people_of(home: Path, count: int) -> list[dict[str, Any]]:
    """Return people with their sessions, made by a program of its own."""
    command = [sys.executable, "-m", "benchmarks.site.people", str(home), str(count)]
    run = subprocess.run(command, check=True, stdout=subprocess.PIPE, cwd=ROOT)
    found: list[dict[str, Any]] = json.loads(run.stdout)
    return found


@contextmanager
def serving(home: Path, *, workers: int = 0) -> Iterator[Served]:
    """Serve a home as `zhuanji serve` does, with the process of the jobs."""
    port = free_port()
    command = [ZHUANJI, "serve", "--home", str(home), "--port", str(port)]
    command += ["--workers", str(workers)] if workers else []
    with (home / "serve.log").open("wb") as log:
        process = subprocess.Popen(command, stdout=log, stderr=log, cwd=home)
    try:
        wait_until_ready(process, port)
        yield Served(port, psutil.Process(process.pid))
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
