"""Homes: made, opened, brought forward, refused."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.core.management import call_command
from django.db import connection

from support.problems import problem_of
from support.records import handed_in
from zhuanji.basics.problems import ProblemError
from zhuanji.services.records.database import VARIABLE
from zhuanji.services.records.home import create_home, home_folder, open_home
from zhuanji.services.records.models import HomeMark, Submission


def test_a_new_home_has_its_folders_and_says_what_it_is(home):
    assert {entry.name for entry in home.folder.iterdir()} >= {
        "home.yaml",
        "uploads",
        "returns",
        "snapshots",
        "results",
    }
    text = (home.folder / "home.yaml").read_text(encoding="utf-8")
    assert "format: 1" in text
    assert f'id: "{home.id}"' in text
    assert "city: 'huzhou'" in text
    assert "demo: false" in text
    assert home.pack.head.title == "湖州市"
    assert home.notices == ()
    assert str(home.database_url) not in repr(home)


def test_a_home_opened_again_is_the_same(home):
    handed_in()
    again = open_home(home.folder)
    assert (again.id, again.city, again.demo, again.notices) == (home.id, "huzhou", False, ())
    assert Submission.objects.count() == 1


def test_a_demo_is_told_by_its_home_and_by_its_database(new_home):
    demo = new_home("demo", demo=True)
    assert open_home(demo.folder).demo
    assert HomeMark.objects.get().demo


def test_the_models_speak_to_the_home_opened_last(new_home):
    one = new_home("one")
    handed_in("one.xlsx")
    two = new_home("two")
    assert Submission.objects.count() == 0
    handed_in("two.xlsx")
    handed_in("three.xlsx")
    one.use()
    assert [row.file_name for row in Submission.objects.all()] == ["one.xlsx"]
    two.use()
    assert Submission.objects.count() == 2


@pytest.mark.usefixtures("database")
def test_a_relative_folder_stays_the_same_home_when_the_process_moves(tmp_path, monkeypatch):
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.chdir(tmp_path)
    home = create_home(Path("home"))
    handed_in()
    monkeypatch.chdir(tmp_path / "elsewhere")
    connection.close()
    home.use()
    assert home.folder == tmp_path / "home"
    assert Submission.objects.count() == 1


def test_the_folder_is_the_option_else_the_variable_else_in_the_users_folder(monkeypatch, tmp_path):
    monkeypatch.setenv("ZHUANJI_HOME", str(tmp_path / "named"))
    assert home_folder(tmp_path / "asked") == tmp_path / "asked"
    assert home_folder(None) == tmp_path / "named"
    monkeypatch.delenv("ZHUANJI_HOME")
    assert home_folder(None) == Path.home() / "zhuanji-home"


@pytest.mark.usefixtures("database")
def test_a_home_of_another_citys_pack_finds_it_from_anywhere(tmp_path, monkeypatch):
    pack = Path(__file__).parents[2] / "engines" / "rules" / "packs"
    monkeypatch.chdir(pack)
    home = create_home(tmp_path / "home", city="riverside")
    monkeypatch.chdir(tmp_path)
    assert open_home(home.folder).pack.head.name == "riverside"


def test_no_home_is_made_where_one_is(home):
    assert problem_of(create_home, home.folder).code == "home.exists"


def test_no_home_is_made_among_other_files(tmp_path):
    (tmp_path / "thesis.docx").touch()
    problem = problem_of(create_home, tmp_path)
    assert problem.code == "home.not_empty"
    assert problem.values["found"] == "thesis.docx"
    assert [entry.name for entry in tmp_path.iterdir()] == ["thesis.docx"]


def test_no_home_is_made_for_a_city_that_isnt_there(tmp_path):
    assert problem_of(create_home, tmp_path / "home", city="atlantis").code == "rules.pack.not_found"
    assert not (tmp_path / "home").exists()


def test_no_home_is_made_under_a_file(tmp_path):
    (tmp_path / "file").touch()
    assert problem_of(create_home, tmp_path / "file" / "home").code == "home.folder"


@pytest.mark.usefixtures("database")
def test_a_home_that_isnt_there_is_made_only_on_request(tmp_path):
    assert problem_of(open_home, tmp_path / "home").code == "home.missing"
    made = open_home(tmp_path / "home", create=True)
    assert open_home(tmp_path / "home", create=True).id == made.id


def test_a_home_that_was_killed_before_its_database_is_completed(database, tmp_path):
    home = create_home(tmp_path / "home")
    if database == "sqlite":
        connection.close()
        for path in home.folder.glob("zhuanji.sqlite3*"):
            path.unlink()
    else:
        call_command("migrate", "records", "zero", verbosity=0)
    assert open_home(home.folder).id == home.id
    assert HomeMark.objects.get().id == home.id


def test_a_home_whose_sqlite_file_is_gone_isnt_begun_anew(tmp_path, monkeypatch):
    monkeypatch.delenv(VARIABLE, raising=False)
    home = create_home(tmp_path / "home")
    connection.close()
    (home.uploads / "a.xlsx").touch()
    (home.folder / "zhuanji.sqlite3").unlink()
    problem = problem_of(open_home, home.folder)
    assert problem.code == "home.database.lost"
    assert problem.values["kept"] == "uploads"


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("format: 1", "format: 2", "home.newer"),
        ("format: 1", "format: one", "rules.value.whole"),
        ("city: 'huzhou'\n", "", "rules.key.missing"),
        ("demo: false", "demo: perhaps", "rules.value.flag"),
        ("demo: false", "demo: [", "rules.yaml.broken"),
    ],
)
def test_a_broken_or_newer_home_file_is_refused(home, old, new, code):
    path = home.folder / "home.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    with pytest.raises(ProblemError) as raised:
        open_home(home.folder)
    assert code.split(".")[0] in {one.code.split(".")[0] for one in raised.value.problems}
    if code != "rules.yaml.broken":
        assert [one.code for one in raised.value.problems] == [code]


def test_an_empty_home_file_is_refused(home):
    (home.folder / "home.yaml").write_text("", encoding="utf-8")
    with pytest.raises(ProblemError):
        open_home(home.folder)
