"""The command line, called in this process or as a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from support.tree import ROOT
from zhuanji.faces.cli.main import cli

HUZHOU = ROOT / "tests" / "data" / "plans" / "huzhou-2023-2025.txt"
PROGRAM = [sys.executable, "-c", "from zhuanji.faces.cli.main import main; main()"]
LOCALE = ("LC_ALL", "LC_MESSAGES", "LANG", "LANGUAGE")


@pytest.fixture
def huzhou() -> Path:
    """The Huzhou plan as a text file."""
    return HUZHOU


@pytest.fixture
def call(monkeypatch):
    """Call the command line in this process: `call("plan", "read", path)`."""
    for name in LOCALE:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("COLUMNS", "100")

    def call(*args: object) -> Result:
        return CliRunner().invoke(cli, [str(arg) for arg in args])

    return call


@pytest.fixture
def run():
    """Run the command line as a process: `run("plan", "read", path, LANG="C")`; the streams are bytes."""

    def run(*args: object, **variables: str) -> subprocess.CompletedProcess[bytes]:
        kept = {name: value for name, value in os.environ.items() if name not in LOCALE}
        return subprocess.run(
            [*PROGRAM, *map(str, args)],
            env=kept | variables,
            capture_output=True,
            stdin=subprocess.DEVNULL,
            timeout=60,
            check=False,
        )

    return run
