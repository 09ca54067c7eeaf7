"""The database of a home: its own, of this version, reachable, set up as it should be."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys

import pytest
from django.db import connection
from postgresql_server import free_port

from support.problems import problem_of
from zhuanji.services.records.database import VARIABLE
from zhuanji.services.records.home import create_home, open_home
from zhuanji.services.records.models import Submission


def test_a_database_of_a_newer_version_is_refused(home):
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO django_migrations (app, name, applied) VALUES ('records', '9999_later', '2030-01-01 00:00+00')"
        )
    problem = problem_of(open_home, home.folder)
    assert problem.code == "home.database.newer"
    assert problem.values["step"] == "9999_later"


def test_two_homes_cant_share_a_postgresql_database(new_home, tmp_path):
    home = new_home("one")
    if home.database_url.startswith("sqlite"):
        other = create_home(tmp_path / "two")
        connection.close()
        shutil.copy(home.folder / "zhuanji.sqlite3", other.folder / "zhuanji.sqlite3")
        assert problem_of(open_home, other.folder).code == "home.database.other"
    else:
        assert problem_of(create_home, tmp_path / "two").code == "home.database.other"
        assert not (tmp_path / "two").exists()


def test_a_home_keeps_to_its_kind_of_database(home, monkeypatch):
    if home.database_url.startswith("sqlite"):
        monkeypatch.setenv(VARIABLE, "postgresql://somebody@127.0.0.1/ledger")
        assert problem_of(open_home, home.folder).code == "home.database.is_sqlite"
    else:
        monkeypatch.delenv(VARIABLE)
        assert problem_of(open_home, home.folder).code == "home.database.is_postgresql"


@pytest.mark.parametrize(
    "address", ["postgresql://[broken", "ledger.sqlite3", "postgresql://host", "mysql://h/d"]
)
def test_an_address_that_is_none_is_refused(address, monkeypatch, tmp_path):
    monkeypatch.setenv(VARIABLE, address)
    assert problem_of(create_home, tmp_path / "home").code == "home.database.address"


def test_a_server_that_doesnt_answer_is_told_and_nothing_is_made(monkeypatch, tmp_path):
    monkeypatch.setenv(VARIABLE, f"postgresql://somebody:secret@127.0.0.1:{free_port()}/ledger")
    problem = problem_of(create_home, tmp_path / "home")
    assert problem.code == "home.database.unreachable"
    assert "secret" not in problem.sentence()
    assert not (tmp_path / "home").exists()


def test_a_missing_driver_is_told_with_the_extra_that_brings_it(monkeypatch, tmp_path):
    monkeypatch.setenv(VARIABLE, "postgresql://somebody@127.0.0.1/ledger")
    monkeypatch.setitem(sys.modules, "psycopg", None)  # as where it isn't installed
    problem = problem_of(create_home, tmp_path / "home")
    assert problem.code == "home.database.no_driver"
    assert "zhuanji[postgresql]" in problem.remedy("en")


def test_a_file_that_is_no_database_is_told(tmp_path, monkeypatch):
    monkeypatch.delenv(VARIABLE, raising=False)
    home = create_home(tmp_path / "home")
    connection.close()
    (home.folder / "zhuanji.sqlite3").write_bytes(b"no database" * 1000)
    assert problem_of(open_home, home.folder).code == "home.database.unreachable"


def test_sqlite_is_set_up_to_outlive_a_power_cut_and_to_see_replaced_rows(tmp_path, monkeypatch):
    monkeypatch.delenv(VARIABLE, raising=False)
    create_home(tmp_path / "home")
    asked = ("journal_mode", "synchronous", "foreign_keys", "recursive_triggers", "busy_timeout")
    with connection.cursor() as cursor:
        assert [cursor.execute(f"PRAGMA {name}").fetchone()[0] for name in asked] == ["wal", 2, 1, 1, 60_000]


def test_an_open_home_can_be_opened_while_somebody_writes(tmp_path, monkeypatch):
    monkeypatch.delenv(VARIABLE, raising=False)
    home = create_home(tmp_path / "home")
    writer = sqlite3.connect(home.folder / "zhuanji.sqlite3", isolation_level=None)
    writer.execute("BEGIN IMMEDIATE")
    try:
        assert open_home(home.folder).notices == ()
        assert Submission.objects.count() == 0
    finally:
        writer.close()


OPENS = """
import sys
from pathlib import Path
from zhuanji.services.records.home import open_home
print(open_home(Path(sys.argv[1]), create=True).id)
"""


@pytest.mark.usefixtures("database")
def test_processes_that_open_at_once_make_one_home(tmp_path):
    command = [sys.executable, "-c", OPENS, str(tmp_path / "home")]
    running = [
        subprocess.Popen(command, env=dict(os.environ), stdout=subprocess.PIPE, text=True) for _ in range(4)
    ]
    said = [process.communicate()[0].strip() for process in running]
    assert [process.returncode for process in running] == [0, 0, 0, 0]
    assert len(set(said)) == 1
    assert open_home(tmp_path / "home").id == said[0]
