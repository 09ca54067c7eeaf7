"""`zhuanji run`: what the commands print, write and refuse."""

from __future__ import annotations

import json

import pytest

from support.databases import lead_to
from support.runs import COUNTY, YEAR, checked, firms, opened, scheme_file, through
from support.snapshots import code
from zhuanji.services.records.home import create_home


@pytest.fixture(scope="module")
def published(tmp_path_factory, lasting):
    """A home with a published run, and the run's number."""
    folder = tmp_path_factory.mktemp("runs")
    with lasting():
        home = create_home(folder / "home", demo=True)
        firms(30)
        return home, through(home, folder)


@pytest.fixture
def said(published, call, monkeypatch):
    """What runs a command on that home and gives its output."""
    home, run = published
    lead_to(home.database_url, monkeypatch)

    def called(*words: str, status: int = 0) -> str:
        numbered = [str(run.id) if word == "ID" else word for word in words]
        result = call("run", *numbered, "--home", home.folder)
        assert result.exit_code == status, result.output
        return result.output

    return called


def test_a_run_is_shown_with_its_marks_and_what_comes_next(said):
    assert "演示数据" in said("list")
    shown = said("show", "ID")
    assert "已公布" in shown
    assert "apply" in shown
    assert "参数待核" in shown


@pytest.mark.parametrize(
    "words", [("results", "ID"), ("migration", "ID"), ("policies", "ID"), ("city", "--year", str(YEAR))]
)
def test_json_is_one_document(said, words):
    assert json.loads(said(*words, "--json"))


def test_tables_are_written(said, tmp_path):
    for name in ("r.xlsx", "r.csv", "r.parquet"):
        said("results", "ID", "--out", str(tmp_path / name))
        assert (tmp_path / name).stat().st_size > 500
    said("public", "ID", "--out", str(tmp_path / "p.csv"))
    lines = (tmp_path / "p.csv").read_text(encoding="utf-8-sig").splitlines()
    assert lines[0] == "企业名称,评价结果,依据办法,数据性质"
    assert all(line.endswith(",演示数据") for line in lines[1:])


def test_ways_and_robustness_say_that_they_are_for_the_office(said):
    assert "仅供办公室" in said("ways", "ID", code(1))
    assert "仅供办公室" in said("robustness", "ID", "--draws", "100")


def test_what_isnt_released_is_refused_to_a_township_and_shown_to_it_afterwards(said):
    asked = ("robustness", "ID", "--draws", "20", "--role", "township")
    assert "run.office.closed" in said(*asked, status=1)
    said("release", "ID", "--reason", "同意", "--as", "丙")
    assert "可以公开" in said(*asked)
    assert json.loads(said("ways", "ID", code(1), "--role", "township", "--json"))["office_only"] is False
    said("release", "ID", "--reason", "收回", "--withdraw", "--as", "丙")
    assert "run.office.closed" in said("ways", "ID", code(1), "--role", "township", status=1)


def test_refusals_name_what_to_do(said, tmp_path):
    paper = tmp_path / "异议.pdf"
    paper.write_bytes(b"%PDF")
    assert "lifecycle.refused.no_arrow" in said("object", "ID", code(1), "--paper", str(paper), status=1)
    assert "run.moved.once" in said("moved", "ID", status=1)
    assert "run.unknown" in said("show", "999", status=1)
    again = ("open", COUNTY, "--year", str(YEAR), "--scheme", str(scheme_file(tmp_path)))
    assert "run.open.there" in said(*again, "--as", "甲", status=1)


@pytest.mark.usefixtures("chosen")
@pytest.mark.parametrize("command", ["land", "ask"])
def test_a_notice_tells_from_when_until_when_it_runs(tmp_path, call, command):
    home = create_home(tmp_path / "home", demo=True)
    firms(3)
    run = opened(home, tmp_path)
    run = run if command == "land" else checked(home, run)  # they are asked once the land is checked
    words = (
        "run",
        command,
        run.id,
        "--from",
        "2024-05-25",
        "--days",
        "7",
        "--as",
        "甲",
        "--home",
        home.folder,
    )
    told = call(*words)
    assert told.exit_code == 0, told.output
    assert "2024-05-25" in told.output
    assert json.loads(call(*words, "--json").stdout)["start"] == "2024-05-25"


def test_a_step_without_a_role_is_wrong_usage_that_names_who_may(said):
    told = said("move", "ID", "finalise", status=2)
    assert "leading_group 区县领导小组" in told
    assert "township" not in told
    assert "county_office 区县亩均办" in said("move", "ID", "nonsense", status=2)


def test_a_scheme_with_an_unknown_item_is_told_with_its_line(published, call, tmp_path, monkeypatch):
    lead_to(published[0].database_url, monkeypatch)
    path = scheme_file(tmp_path, area="330503")
    path.write_text(path.read_text(encoding="utf-8").replace("tax_paid /", "vat_paid /"), encoding="utf-8")
    told = call("run", "open", "南浔区", "--year", str(YEAR), "--scheme", path, "--home", published[0].folder)
    assert told.exit_code == 1
    assert "run.open.unknown_item_but" in told.output
    assert "vat_paid" in told.output
    assert path.name in told.output


def sheet_rows(path):
    """Return the rows of the first sheet of a workbook."""
    from openpyxl import load_workbook

    return [list(row) for row in load_workbook(path).worksheets[0].iter_rows(values_only=True)]


def test_the_public_list_has_title_numbers_and_documents(said, tmp_path):
    path = tmp_path / "公示.xlsx"
    said("public", "ID", "--out", str(path))
    title, facts, head, first, *_ = sheet_rows(path)
    assert title[0].startswith("吴兴区2023年度企业综合评价 【演示数据】")
    assert facts[0] == "公示文号：测〔2024〕1号；公布文号：测〔2024〕2号；公示期：2024-06-18 至 2024-06-25"
    assert head == ["序号", "企业名称", "评价结果"]
    assert first[0] == 1


def test_results_have_headings_and_names_instead_of_ids(said, tmp_path):
    path = tmp_path / "结果.xlsx"
    said("results", "ID", "--out", str(path))
    _, _, head, first, *_ = sheet_rows(path)
    assert head[:3] == ["序号", "统一社会信用代码", "组别"]
    assert "亩均税收·指标值（万元/亩）" in head
    assert not [name for name in head if name.isascii()]
    assert "吴兴区" in first
    assert "all" not in first
    said("results", "ID", "--out", str(tmp_path / "r.csv"), "--lang", "en")
    assert "credit code" in (tmp_path / "r.csv").read_text(encoding="utf-8-sig").splitlines()[0]
