"""Where the homes of tests lie: on SQLite, or all of them on PostgreSQL; a server of one's own is gone afterwards."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import psycopg
import pytest
from postgresql_server import end, newest

from support.tree import ROOT

HOMES = """
from support.databases import lead_to
from zhuanji.services.records.home import create_home, open_home

def kind(home):
    return home.database_url.partition(":")[0]

def test_of_the_session(lasting, tmp_path, monkeypatch):
    with lasting():
        one = create_home(tmp_path / "one")
    with lasting():
        two = create_home(tmp_path / "two")
    assert one.database_url != two.database_url
    lead_to(one.database_url, monkeypatch)
    print(kind(open_home(one.folder)), kind(two))

def test_of_a_test(chosen, tmp_path):
    print(kind(create_home(tmp_path / "home")))

def test_of_both(home):
    print(kind(home))
"""


def told(tmp_path, **variables: str) -> list[str]:
    """Run those tests, and return what they say of their homes."""
    test = tmp_path / "test_homes.py"
    test.write_text(HOMES, encoding="utf-8")
    settings = ["-c", str(ROOT / "pyproject.toml"), "-p", "conftest", "-p", "no:cacheprovider", "-q", "-s"]
    kept = {name: value for name, value in os.environ.items() if name != "ZHUANJI_TEST_DATABASE"}
    run = subprocess.run(
        [sys.executable, "-m", "pytest", *settings, str(test)],
        env=kept | {"PYTHONPATH": os.pathsep.join([str(ROOT / "src"), str(ROOT / "tests")])} | variables,
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stdout + run.stderr
    return [word.strip(".") for word in run.stdout.split() if "sqlite" in word or "postgresql" in word]


@pytest.mark.needs_postgresql
def test_homes_lie_on_sqlite_but_for_those_that_are_tried_on_both(tmp_path):
    assert told(tmp_path) == ["sqlite"] * 4 + ["postgresql"]


@pytest.mark.needs_postgresql
def test_the_variable_puts_all_of_them_on_postgresql_and_doubles_none(tmp_path):
    assert told(tmp_path, ZHUANJI_TEST_DATABASE="postgresql") == ["postgresql"] * 4


@pytest.mark.needs_postgresql
def test_a_server_of_its_own_process_ends_with_its_input():
    program = [sys.executable, str(ROOT / "tools" / "postgresql_server.py")]
    assert subprocess.run([*program, "--here"], check=False).returncode == 0
    with subprocess.Popen(program, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        address = process.stdout.readline().strip()
        with psycopg.connect(address) as connection:
            assert connection.execute("SHOW fsync").fetchone() == ("on",)
        process.stdin.close()
        assert process.wait(60) == 0
    with pytest.raises(psycopg.OperationalError):
        psycopg.connect(address)


ASKS = """
import time
from postgresql_server import private_server

with private_server(careless=True) as server:
    print(server.url("postgres"), flush=True)
    time.sleep(600)
"""


@pytest.mark.needs_postgresql
@pytest.mark.parametrize("way", [signal.SIGKILL, signal.SIGTERM])
def test_a_server_is_gone_with_whoever_asked_for_it_also_when_that_is_killed(way):
    paths = {"PYTHONPATH": str(ROOT / "tools")}
    with subprocess.Popen(
        [sys.executable, "-c", ASKS], stdout=subprocess.PIPE, text=True, env=os.environ | paths
    ) as process:
        address = process.stdout.readline().strip()
        with psycopg.connect(address) as connection:
            data = Path(connection.execute("SHOW data_directory").fetchone()[0])
        server = int((data / "postmaster.pid").read_text(encoding="utf-8").split()[0])
        process.send_signal(way)
    assert comes(lambda: not data.parent.exists())
    with pytest.raises(ProcessLookupError):
        os.kill(server, 0)
    with pytest.raises(psycopg.OperationalError):
        psycopg.connect(address)


def comes(what, seconds: float = 60) -> bool:
    """Wait until something holds; says whether it did in time."""
    last = time.monotonic() + seconds
    while not what() and time.monotonic() < last:
        time.sleep(0.05)
    return bool(what())


def test_a_server_that_doesnt_end_is_ended():
    stays = "import signal; signal.signal(signal.SIGINT, signal.SIG_IGN); print(flush=True); signal.pause()"
    with subprocess.Popen([sys.executable, "-c", stays], stdout=subprocess.PIPE) as process:
        process.stdout.readline()
        end(process, patience=0.1)
        assert process.returncode == -signal.SIGKILL


def test_the_latest_version_is_taken_by_number(tmp_path):
    assert newest(tmp_path) is None
    for version in ("9.6", "17", "9.10", "10"):
        (tmp_path / version / "bin").mkdir(parents=True)
        (tmp_path / version / "bin" / "initdb").touch()
    assert newest(tmp_path) == tmp_path / "17" / "bin"
