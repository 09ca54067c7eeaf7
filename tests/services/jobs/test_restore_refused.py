"""What isn't a whole backup, or can't be restored here, is refused, and nothing is left behind."""

from __future__ import annotations

import json
import shutil
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from support.problems import problem_of
from support.senders import with_roster
from zhuanji.services.jobs import back_up, restore
from zhuanji.services.jobs.backups.manifest import belongs
from zhuanji.services.records.database import VARIABLE

BY = "系统管理员"


@pytest.mark.parametrize("new_database", ["sqlite"], indirect=True)
def test_one_changed_byte_is_found_and_nothing_is_left(home, tmp_path):
    with_roster(home)
    made = back_up(home, tmp_path / "good", by=BY)
    files = sorted(path for path in (tmp_path / "good").rglob("*") if path.is_file())
    for number, path in enumerate(files):
        copy = tmp_path / f"bad{number}"
        shutil.copytree(tmp_path / "good", copy)
        bad = copy / path.relative_to(tmp_path / "good")
        data = bytearray(bad.read_bytes())
        data[len(data) // 2] ^= 1
        bad.write_bytes(data)
        problem = problem_of(restore, copy, tmp_path / "again", by=BY, mark=made.mark)
        assert problem.code.startswith("backup.")
        assert not (tmp_path / "again").exists() or not list((tmp_path / "again").iterdir())


@pytest.mark.parametrize("new_database", ["sqlite"], indirect=True)
def test_a_list_that_was_written_anew_doesnt_have_the_mark_that_was_kept(home, tmp_path):
    made = back_up(with_roster(home), tmp_path / "b", by=BY)
    told = json.loads((tmp_path / "b" / "backup.json").read_text(encoding="utf-8"))
    told["made_at"] = "2020-01-01T00:00:00+00:00"
    (tmp_path / "b" / "backup.json").write_text(json.dumps(told), encoding="utf-8")
    problem = problem_of(restore, tmp_path / "b", tmp_path / "again", by=BY, mark=made.mark)
    assert problem.code == "backup.other_mark"


@pytest.mark.parametrize("new_database", ["sqlite"], indirect=True)
def test_where_a_backup_goes(home, tmp_path):
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "x").touch()
    (tmp_path / "there.zip").touch()
    (tmp_path / "empty").mkdir()
    for target, code in (
        ("full", "backup.there"),
        ("there.zip", "backup.there"),
        ("home/b.zip", "backup.inside"),
    ):
        assert problem_of(back_up, home, tmp_path / target, by=BY).code == code
    back_up(home, tmp_path / "empty", by=BY)
    blocked = tmp_path / "there.zip" / "b.zip"
    assert problem_of(back_up, home, blocked, by=BY).code == "backup.not_written"
    assert not [path for path in tmp_path.iterdir() if path.name.startswith(".")]
    assert (tmp_path / "empty").stat().st_mode & 0o077 == 0


@pytest.mark.parametrize("new_database", ["sqlite"], indirect=True)
def test_what_cant_be_restored(home, tmp_path, monkeypatch):
    back_up(home, tmp_path / "b.zip", by=BY)
    (tmp_path / "text.zip").write_text("no archive")
    with zipfile.ZipFile(tmp_path / "other.zip", "w") as archive:
        archive.writestr("x", "y")
    again = tmp_path / "again"
    assert problem_of(restore, tmp_path / "none.zip", again, by=BY).code == "backup.missing"
    assert problem_of(restore, tmp_path / "text.zip", again, by=BY).code == "backup.broken"
    assert problem_of(restore, tmp_path / "other.zip", again, by=BY).code == "backup.unreadable"
    assert problem_of(restore, tmp_path / "b.zip", home.folder, by=BY).code == "backup.not_empty"
    monkeypatch.setenv(VARIABLE, "postgresql://somebody@127.0.0.1/ledger")
    assert problem_of(restore, tmp_path / "b.zip", again, by=BY).code == "backup.is_sqlite"


@pytest.mark.parametrize("new_database", ["sqlite"], indirect=True)
@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"format": 2}, "backup.newer"),
        ({"steps": [["records", "9999_later"]]}, "backup.newer"),
        ({"files": {"uploads/../../x": [1, "0"]}}, "backup.strange"),
        ({"files": {"uploads/x": [1]}}, "backup.unreadable"),
        ({"files": 7}, "backup.unreadable"),
        ({"more": 1}, "backup.unreadable"),
    ],
)
def test_a_list_that_isnt_right_is_refused(home, tmp_path, change, code):
    back_up(home, tmp_path / "b", by=BY)
    path = tmp_path / "b" / "backup.json"
    path.write_text(json.dumps(json.loads(path.read_text(encoding="utf-8")) | change), encoding="utf-8")
    assert problem_of(restore, tmp_path / "b", tmp_path / "again", by=BY).code == code


@given(
    st.text()
    | st.lists(st.sampled_from(["..", ".", "uploads", "results", "a", "\\", "/", "C:"])).map("/".join)
)
def test_no_path_leads_out_of_the_home(path):
    if belongs(path):
        assert not path.startswith("/")
        assert ".." not in path.split("/")


@pytest.mark.parametrize("new_database", ["postgresql"], indirect=True)
@pytest.mark.needs_postgresql
def test_postgresql_wants_a_database_of_nobody(home, tmp_path):
    back_up(home, tmp_path / "b.zip", by=BY)
    assert problem_of(restore, tmp_path / "b.zip", tmp_path / "again", by=BY).code == "home.database.other"
    assert not (tmp_path / "again").exists()
