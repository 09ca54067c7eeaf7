"""`zhuanji ledger` from template to freeze, as a department's clerk and a county office use it."""

from __future__ import annotations

import json

import pytest

from support.senders import TAX_HEAD, as_csv, code, name, roster_rows, tax_rows
from zhuanji.faces.cli.ledger.matching import KINDS
from zhuanji.services.ledger.identity import KINDS as CROSSWALK_KINDS


@pytest.fixture
def ledger(call, tmp_path, monkeypatch, chosen):
    """Call `zhuanji ledger` on a home of its own: `ledger("files", "--json")`."""
    monkeypatch.setenv("ZHUANJI_HOME", str(tmp_path / "home"))
    return lambda *args: call("ledger", *args)


@pytest.fixture
def files(tmp_path):
    """Write files as departments send them: `files("税收2024.csv", rows)`."""

    def write(title, rows, encoding="utf-8"):
        path = tmp_path / title
        path.write_bytes(as_csv(rows, encoding))
        return path

    return write


@pytest.fixture
def filled(ledger, files):
    """A home with an approved list of enterprises, as submission 1."""
    ledger("import", files("企业名册2024.csv", roster_rows(8)), "--as", "李")
    ledger("approve", "1", "--as", "王")
    return ledger


def document(result):
    return json.loads(result.stdout)


FAULTY = [
    *tax_rows(10, 20),
    (code(2), name(2), "约三百"),
    ("", "湖州第3纺织制造有限公司", 40),
    ("合计", "", 70),
]


def test_an_import_makes_its_home_and_says_so(ledger, files, tmp_path):
    result = ledger("import", files("企业名册2024.csv", roster_rows(3)))
    assert result.exit_code == 0
    assert "已新建" in result.stderr
    assert (tmp_path / "home" / "home.yaml").is_file()
    assert "共 3 行：合格 3，不合格 0，与台账相同 0，略过 0" in result.stdout
    assert "zhuanji ledger approve 1" in result.stdout


@pytest.mark.parametrize(
    "args", [("files",), ("show", "1"), ("approve", "1"), ("due",), ("freeze",), ("map",)]
)
def test_reading_commands_say_how_to_get_a_home(ledger, args):
    result = ledger(*args)
    assert result.exit_code == 1
    assert "home.missing" in result.stderr
    assert "zhuanji home create" in result.stderr


def test_the_way_from_template_to_snapshot(filled, files, tmp_path):
    assert filled("template", "税收", "--period", "2024年", "--out", tmp_path / "t.xlsx").exit_code == 0
    assert filled("import", files("税收2024.csv", tax_rows(10, 20)), "--as", "李").exit_code == 0
    refused = filled("approve", "2", "--as", "李")
    assert (refused.exit_code, "另一人" in refused.stderr) == (1, True)
    assert filled("approve", "2", "--as", "王").exit_code == 0
    assert "20" in filled("enterprise", code(1)).stdout
    assert filled("export", "tax", "--out", tmp_path / "x.csv").exit_code == 0
    assert (tmp_path / "x.csv").read_text(encoding="utf-8-sig").count("\n") == 3
    frozen = document(filled("freeze", "--json", "--as", "王"))
    assert (frozen["tables"]["tax"], frozen["tables"]["enterprises"]) == (2, 8)
    assert (tmp_path / "home" / "snapshots" / frozen["id"]).is_dir()


def test_refused_rows_make_the_status_one_and_say_what_to_do(filled, files, tmp_path):
    result = filled(
        "import", files("税收2024.csv", FAULTY, "gb18030"), "--returns", tmp_path / "退件", "--as", "李"
    )
    assert result.exit_code == 1
    for words in (
        "合格 2，不合格 2，与台账相同 0，略过 1",
        "ledger.value.not_number",
        "ledger.match.unresolved",
        "recheck 2",
        "退件",
    ):
        assert words in result.stdout
    assert [path.suffix for path in (tmp_path / "退件").iterdir()] == [".xlsx"]
    again = filled("import", tmp_path / "税收2024.csv")
    assert (again.exit_code, "早已导入" in again.stdout) == (0, True)


def test_a_file_that_was_wholly_refused_is_refused_again_and_says_why(filled, files):
    wrong = files("税收错.csv", [FAULTY[0], (code(0), name(0), "约三百")])
    first, again = filled("import", wrong), filled("import", wrong)
    assert (first.exit_code, again.exit_code) == (1, 1)
    assert "当时整份退回" in again.stdout
    assert "早已导入" not in again.stdout
    for words in ("“约三百”不是数", "ledger.value.not_number", "1 行退回"):
        assert words in again.stdout
    (told,) = document(filled("import", wrong, "--json"))["files"][0]["sheets"]
    assert (told["known"], told["bad"], told["found"][0]["count"]) == (True, 1, 1)


def test_counts_in_json_sum_to_the_rows_of_the_file(filled, files):
    (sheet,) = document(filled("import", files("税收2024.csv", FAULTY), "--json"))["files"][0]["sheets"]
    parts = [sheet[part] for part in ("good", "bad", "unchanged", "passed")]
    assert (sheet["rows"], parts) == (5, [2, 2, 0, 1])
    assert (sheet["state"], sheet["pending"], sheet["department"]) == ("DRAFT", 1, "taxation")
    assert {one["code"] for one in sheet["found"]} >= {"ledger.value.not_number"}
    shown = document(filled("show", "2", "--json"))
    assert [row["row"] for row in shown["bad_rows"]] == [4, 5]
    assert shown["bad_rows"][0]["problems"][0]["remedy"]
    assert [step["action"] for step in shown["history"]] == ["open", "check", "enter"]


def test_a_sheet_without_data_is_refused_and_says_what_was_looked_for(filled, files):
    rows = [(code(1), "P1", "12"), (code(2), "P2", "13")]
    path = files("x.csv", [("统一社会信用代码", "宗地编号", "神秘数"), *rows])
    result = filled("import", path, "--sheet", "用地", "--period", "2024", "--as", "李", "--json")
    (sheet,) = document(result)["files"][0]["sheets"]
    assert (result.exit_code, sheet["good"], sheet["bad"]) == (1, 0, 2)
    told = filled("show", "2", "--lang", "zh").stdout
    assert "没有一列是报表“用地”（时期 2024）的数据项" in told
    assert "登记土地面积" in "".join(told.split())


def test_a_ledger_without_anything_approved_is_not_frozen(ledger, files, tmp_path):
    ledger("import", files("企业名册2024.csv", roster_rows(3)), "--as", "李")
    result = ledger("freeze", "--as", "王")
    assert (result.exit_code, "snapshot.nothing_approved" in result.stderr) == (1, True)
    assert "zhuanji ledger approve" in result.stderr
    assert not list((tmp_path / "home" / "snapshots").glob("*"))
    ledger("approve", "1", "--as", "王")
    assert ledger("freeze", "--as", "王").exit_code == 0
    assert ledger("freeze", "--as-of", "2020-01-01", "--as", "王").exit_code == 1


def test_a_check_writes_nothing(filled, files):
    result = filled("check", files("税收2024.csv", FAULTY), "--json")
    assert (result.exit_code, document(result)["files"][0]["sheets"][0]["submission"]) == (1, None)
    assert document(filled("files", "--json"))["total"] == 1


def test_one_file_that_is_none_does_not_stop_the_others(filled, files, tmp_path):
    (tmp_path / "空.xlsx").write_bytes(b"")
    names = [tmp_path / "没有.csv", tmp_path / "空.xlsx", files("税收2024.csv", tax_rows(10))]
    result = filled("import", *names, "--json")
    found = document(result)
    assert result.exit_code == 1
    assert [one["file"] for one in found["files"]] == ["税收2024.csv"]
    assert {problem["code"] for problem in found["problems"]} >= {"ledger.file.missing"}


def test_a_match_and_a_recheck_take_the_row_up(filled, files):
    filled("import", files("税收2024.csv", FAULTY), "--as", "李")
    matched = filled("match", "湖州第3纺织制造有限公司", "--uscc", code(3), "--as", "张", "--reason", "执照")
    assert (matched.exit_code, "recheck 2" in matched.stderr) == (0, True)
    result = filled("recheck", "2", "--as", "张")
    assert "取代草稿 #2" in result.stdout
    assert result.exit_code == 1  # one row is still refused
    assert "没有改动" in filled("recheck", "3", "--as", "张").stdout
    assert "张" in filled("match").stdout


def test_columns_are_explained_once(filled, files):
    rows = [(*TAX_HEAD, "国库实得"), (code(0), name(0), 10, 4)]
    told = filled("import", files("税收2024.csv", rows), "--map", "国库实得=增值税净入库", "--json")
    assert document(told)["files"][0]["sheets"][0]["questions"] == []
    later = filled("import", files("税收2023.csv", rows), "--period", "2023", "--json")
    assert document(later)["files"][0]["sheets"][0]["questions"] == []
    assert "国库实得" in filled("map").stdout
    kept = filled("map", "摘要=-", "--sheet", "tax", "--department", "税务局")
    assert "记下 1 栏" in kept.stderr


def test_a_stamped_scan_from_the_print_to_the_approval(filled, files, tmp_path):
    filled("import", files("税收2024.csv", tax_rows(10)), "--as", "李")
    printed = document(filled("print", "2", "--out", tmp_path / "p.xlsx", "--json"))
    (tmp_path / "盖章.pdf").write_bytes(b"%PDF scan")
    half = filled("approve", "2", "--as", "李", "--signed", tmp_path / "盖章.pdf")
    assert half.exit_code == 2
    scan = ("--signed", tmp_path / "盖章.pdf", "--check-code")
    assert filled("approve", "2", "--as", "李", *scan, "1111-1111-1111-1111").exit_code == 1
    assert filled("approve", "2", "--as", "李", *scan, printed["check_code"]).exit_code == 0


def test_zero_and_the_board(filled):
    assert (
        "approve 2"
        in filled("zero", "tax", "--period", "2024", "--department", "税务局", "--as", "李").stdout
    )
    assert "没有改动" in filled("zero", "tax", "--period", "2024", "--department", "taxation").stdout
    assert "零报告" in filled("approve", "2", "--as", "王").stdout
    owed = document(filled("due", "--period", "2024", "--as-of", "2025-12-31", "--json"))["owed"]
    states = {one["sheet"]: one["state"] for one in owed}
    assert (states["tax"], states["energy"]) == ("zero", "late")
    board = filled("due", "--as-of", "2025-02-15").stdout
    for words in ("未到发布日", "迟报", "已报", "零报告", "参数待核"):
        assert words in board


def test_returned_with_a_reason(filled, files):
    filled("import", files("税收2024.csv", tax_rows(10)), "--as", "李")
    assert filled("return", "2", "--as", "王").exit_code == 2
    assert filled("return", "2", "--as", "李", "--reason", "口径").exit_code == 1
    assert "已退回 #2：口径" in filled("return", "#2", "--as", "王", "--reason", "口径").stdout
    assert "已退回" in filled("files").stdout


def test_wrong_names_and_numbers_are_told(filled, tmp_path):
    assert (
        "statistics_year" in filled("zero", "没有的表", "--period", "2024", "--department", "税务局").stderr
    )
    wrong = filled("zero", "税收", "--period", "2024年3月", "--department", "税务局")
    assert (wrong.exit_code, "ledger.asked.period_kind" in wrong.stderr) == (1, True)
    assert filled("show", "abc").exit_code == 2
    assert filled("show", "99").exit_code == 1
    assert filled("match", "某厂").exit_code == 2
    assert filled("export", "tax", "--out", tmp_path / "x.pdf").exit_code == 2
    assert "2024-03-31" in filled("freeze", "--as-of", "昨天").stderr


@pytest.mark.parametrize("width", ["60", "80", "120"])
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_no_line_is_wider_than_the_terminal(filled, files, monkeypatch, width, lang):
    from zhuanji.faces.cli.width import columns

    filled("import", files("税收2024.csv", FAULTY), "--as", "李")
    monkeypatch.setenv("COLUMNS", width)
    for args in (
        ("files",),
        ("show", "2"),
        ("due", "--as-of", "2025-02-15"),
        ("enterprise", code(1)),
        ("freeze",),
    ):
        output = filled(*args, "--lang", lang).stdout
        assert output
        assert [line for line in output.splitlines() if columns(line) > int(width)] == []


def test_every_kind_of_number_may_be_matched():
    assert KINDS == CROSSWALK_KINDS


@pytest.mark.usefixtures("chosen")
def test_homes_are_made_by_hand_too(call, tmp_path):
    made = call("home", "create", "--home", tmp_path / "h", "--json")
    assert (made.exit_code, json.loads(made.stdout)["demo"]) == (0, False)
    assert call("home", "create", "--home", tmp_path / "h").exit_code == 1


def test_a_table_of_which_no_column_is_known_is_refused_and_told_with_its_period(filled, files):
    rows = [
        ("统一社会信用代码", "企业名称", "甲列", "乙列"),
        (code(1), name(1), 1, 2),
        (code(2), name(2), 3, 4),
    ]
    path = files("某表.csv", rows)
    result = filled("import", path, "--sheet", "tax", "--period", "2024", "--as", "李")
    assert result.exit_code == 1
    assert "税收 · 2024 · 市税务局" in result.stdout
    assert "共 2 行：合格 0，不合格 2" in result.stdout
    assert "—" not in result.stdout


def test_an_export_names_its_enterprises_and_is_imported_again_without_a_question(filled, files, tmp_path):
    filled("import", files("税收2024.csv", tax_rows(10, 20)), "--as", "李")
    filled("approve", "2", "--as", "王")
    for sheet in ("tax", "enterprises"):
        for kind in ("csv", "xlsx"):
            path = tmp_path / f"导出{sheet}.{kind}"
            assert filled("export", sheet, "--out", path).exit_code == 0
            told = filled("import", path, "--as", "李")
            assert told.exit_code == 0, told.output
            assert "认不出" not in told.stdout
            assert "全部与台账相同" in told.stdout
    head = (tmp_path / "导出tax.csv").read_text(encoding="utf-8-sig").splitlines()
    assert head[0].startswith("时期,统一社会信用代码,企业名称,税收实际贡献（万元）")
    assert name(1) in "\n".join(head)


def test_warnings_of_refused_rows_are_marked_as_such(filled, files):
    rows = [TAX_HEAD, ("9.133E+17", name(1), "约三百")]
    filled("import", files("税收2024.csv", rows), "--as", "李")
    lines = filled("show", "2").stdout.splitlines()
    marks = [line.split()[0] for line in lines if line.startswith("  ")]
    assert (marks.count("不合格"), marks.count("提醒")) == (1, 2)


def test_tags_are_shown_by_their_titles_and_numbers_stand_at_the_right(ledger, files):
    roster = [(*row, extra) for row, extra in zip(roster_rows(1), ("产品标签", "童装"), strict=True)]
    ledger("import", files("企业名册2024.csv", roster), "--as", "李")
    ledger("import", files("税收2024.csv", tax_rows(10)), "--as", "李")
    ledger("import", files("税收2023.csv", tax_rows(123456)), "--as", "李")
    ledger("approve", "1", "2", "3", "--as", "王")
    shown = ledger("enterprise", code(0)).stdout
    assert "童装" in shown
    assert "childrens_wear" not in shown
    (line,) = (line for line in shown.splitlines() if "123,456" in line)
    assert line.index("10") > line.index("123,456")
    assert line.endswith("10.00")


def test_a_name_that_is_none_is_answered_with_titles_and_ids(filled, tmp_path):
    told = filled("template", "foo", "--out", tmp_path / "x.xlsx").stderr
    assert "税收（tax）" in told
    near = filled("template", "taxs", "--out", tmp_path / "x.xlsx").stderr
    assert "税收（tax）" in near


def test_a_template_without_its_period_says_which_option_is_missing(filled, tmp_path):
    told = filled("template", "tax", "--out", tmp_path / "x.xlsx").stderr
    assert "ledger.asked.period_needed" in told
    assert "--period" in told
    assert "—" not in told


def test_a_submission_that_never_was_a_draft_is_not_said_to_be_altered(filled, files):
    filled("import", files("税收2024.csv", [TAX_HEAD, (code(1), name(1), "约三百")]), "--as", "李")
    told = filled("approve", "2", "--as", "王").stderr
    assert "lifecycle.refused.no_arrow" in told
    assert "rows_altered" not in told


def test_a_sender_is_refused_once(filled, files):
    filled("import", files("税收2024.csv", tax_rows(10)), "--as", "李")
    assert filled("approve", "2", "--as", "李").stderr.count("same_person") == 1
