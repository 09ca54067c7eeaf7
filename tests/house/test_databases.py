"""Where the homes of tests lie: on SQLite, or all of them on PostgreSQL; a server of one's own is gone afterwards."""

from __future__ import annotations

import os
import subprocess
import sys

import psycopg
import pytest

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
