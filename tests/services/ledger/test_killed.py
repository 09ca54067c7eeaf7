"""An import that is killed at any moment leaves the ledger as it was, or complete; the next one finishes the work."""

from __future__ import annotations

import hashlib
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from support.databases import CHOSEN
from support.senders import TAX_HEAD, as_csv, code, name, send, with_roster
from support.tree import ROOT
from zhuanji.services.records.home import Home, create_home, open_home
from zhuanji.services.records.models import (
    BadRow,
    CaseStep,
    ColumnMapping,
    Crosswalk,
    Entry,
    RowFinding,
    Submission,
)

pytestmark = pytest.mark.skipif(os.name == "nt", reason="POSIX only")
ROWS, ENTERPRISES = 400, 60
KILLS, KILLS_ON_POSTGRESQL = 30, 4
FILE = "税收2024.csv"
# A process that has loaded everything; for each home that it reads it forks one that imports the file there.
NURSERY = """
import os, sys
from pathlib import Path
import zhuanji.services.ledger.sheets.excel, zhuanji.services.ledger.workbooks.returns.write
from support.senders import send
from zhuanji.services.records.home import open_home
from zhuanji.engines.rules import load_pack
load_pack("huzhou")
data = Path(sys.argv[1]).read_bytes()
while folder := sys.stdin.readline().strip():
    child = os.fork()
    if not child:
        home = open_home(Path(folder))
        home.pack
        print(os.getpid(), flush=True)
        send(home, data, sys.argv[2])
        os._exit(0)
    print("killed" if os.waitpid(child, 0)[1] else "done", flush=True)
"""


@pytest.fixture(scope="module")
def sent(tmp_path_factory) -> Path:
    """A file with good rows, bad ones, warnings and a column that nobody knows."""
    rows: list[tuple[object, ...]] = [(*TAX_HEAD, "收入分成")]
    for number in range(ROWS):
        known = number < ENTERPRISES
        amount = "约三百" if number % 40 == 7 else number + 0.5
        rows.append((code(number), name(number) if known else f"湖州外{number}厂", amount, "x"))
    path = tmp_path_factory.mktemp("sent") / FILE
    path.write_bytes(as_csv(rows))
    return path


class Nursery:
    """The process that forks those that import."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        """Take its pipes."""
        assert process.stdin is not None
        assert process.stdout is not None
        self.told, self.asked = process.stdout, process.stdin

    def imports(self, home: Path, kill_after: float | None = None) -> tuple[str, float]:
        """Import into a home; return whether it was killed or done, and after how many seconds.

        Args:
            home: its folder.
            kill_after: after so many seconds; None: it isn't killed.
        """
        self.asked.write(f"{home}\n")
        self.asked.flush()
        number = int(self.told.readline())
        begun = time.monotonic()
        if kill_after is not None:
            time.sleep(kill_after)
            with suppress(ProcessLookupError):  # it was faster this time
                os.kill(number, signal.SIGKILL)
        return self.told.readline().strip(), time.monotonic() - begun


@contextmanager
def nursery(sent: Path) -> Iterator[Nursery]:
    """Keep such a process for a while, on the database that the environment names."""
    command = [sys.executable, "-c", NURSERY, str(sent), FILE]
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "tests")}
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
    with subprocess.Popen(command, text=True, env=environment, **pipes) as process:
        try:
            yield Nursery(process)
        finally:
            process.kill()


def fingerprint() -> dict[str, tuple[int, str]]:
    """Return each table's rows counted and hashed, without numbers and times that every run gives anew."""
    files = {row.id: f"{row.sha256} {row.sheet_name}" for row in Submission.objects.all()}
    named = {str(number): file for number, file in files.items()}
    tables = {
        "submissions": [
            (
                files[row.id],
                row.state,
                row.rows,
                row.good,
                row.bad,
                row.unchanged,
                row.warnings,
                row.check_code,
            )
            for row in Submission.objects.all()
        ],
        "entries": [
            (files[row.submission_id], row.period, row.key, row.row, row.revision, row.values, row.absent)
            for row in Entry.objects.all()
        ],
        "bad": [(files[row.submission_id], row.row, row.cells, row.findings) for row in BadRow.objects.all()],
        "found": [
            (files[row.submission_id], row.row, row.item, row.code, row.severity, row.values)
            for row in RowFinding.objects.all()
        ],
        "steps": [
            (named.get(row.case_id), row.number, row.action, row.person, str(row.papers))
            for row in CaseStep.objects.all()
        ],
        "decisions": [(row.text, row.uscc) for row in Crosswalk.objects.all()],
        "columns": [(row.heading, row.item) for row in ColumnMapping.objects.all()],
    }
    return {
        title: (len(rows), hashlib.sha256("\n".join(sorted(map(repr, rows))).encode()).hexdigest())
        for title, rows in tables.items()
    }


def wait_for_server() -> None:
    """Wait until the server has noticed that the killed client is gone."""
    from django.db import connection

    if connection.vendor != "postgresql":
        return
    for _ in range(600):
        with connection.cursor() as cursor:
            cursor.execute("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()")
            if cursor.fetchone()[0] <= 1:
                return
        time.sleep(0.05)
    raise AssertionError("the killed client is still there")


def moments(count: int, seconds: float) -> list[float]:
    """Return moments spread over a run, one in each of as many equal parts."""
    chosen = random.Random(20240331)
    return [(place + chosen.random()) / count * seconds for place in range(count)]


def judge(
    home: Home, before: dict[str, tuple[int, str]], complete: dict[str, tuple[int, str]], sent: Path
) -> str:
    """Hold the ledger to be as it was or complete, then finish the work, and say which it was."""
    home.use()
    wait_for_server()
    found = fingerprint()
    assert found in (before, complete)
    for path in home.uploads.rglob("*"):
        if path.is_file() and not path.name.startswith("."):
            assert path.stem == hashlib.sha256(path.read_bytes()).hexdigest()
    again = send(home, sent.read_bytes(), FILE)
    assert again.known == (found == complete)
    assert fingerprint() == complete
    assert not list(home.folder.rglob("*.part"))
    return "complete" if found == complete else "before"


@pytest.mark.skipif(CHOSEN == "postgresql", reason="every home is on PostgreSQL")
def test_on_sqlite(tmp_path, sent, monkeypatch, record_property):
    monkeypatch.delenv("ZHUANJI_DATABASE_URL", raising=False)
    with_roster(create_home(tmp_path / "base"), ENTERPRISES)
    before = fingerprint()
    close()
    outcomes = []
    with nursery(sent) as kept:
        runs = [kept.imports(copied(tmp_path, f"whole{number}")) for number in range(3)]
        assert {how for how, _ in runs} == {"done"}
        took = min(seconds for _, seconds in runs)
        open_home(tmp_path / "whole0")
        complete = fingerprint()
        assert complete["entries"][0] > before["entries"][0]
        assert complete["bad"][0]
        assert complete["found"][0]
        for number, moment in enumerate(moments(KILLS, took)):
            folder = copied(tmp_path, f"kill{number}")
            kept.imports(folder, moment)
            outcomes.append(judge(open_home(folder), before, complete, sent))
            close()
            shutil.rmtree(folder)
    assert outcomes.count("before") >= KILLS // 3
    record_property("examples", KILLS)


@pytest.mark.needs_postgresql
@pytest.mark.parametrize("new_database", ["postgresql"], indirect=True)
def test_on_postgresql(new_home, sent, record_property):
    base = with_roster(new_home("whole"), ENTERPRISES)
    before = fingerprint()
    close()
    with nursery(sent) as kept:
        _, took = kept.imports(base.folder)
    base.use()
    complete = fingerprint()
    for number, moment in enumerate(moments(KILLS_ON_POSTGRESQL, took)):
        home = with_roster(new_home(f"kill{number}"), ENTERPRISES)
        assert fingerprint() == before
        close()
        with nursery(sent) as kept:  # the environment names another database now
            kept.imports(home.folder, moment)
        judge(open_home(home.folder), before, complete, sent)
    record_property("examples", KILLS_ON_POSTGRESQL)


def copied(folder: Path, title: str) -> Path:
    """Return a copy of the base home."""
    shutil.copytree(folder / "base", folder / title)
    return folder / title


def close() -> None:
    """Let go of the database."""
    from django.db import connections

    connections.close_all()
