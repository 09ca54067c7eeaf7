"""`zhuanji plan read`: what it prints, what it writes, what it refuses."""

from __future__ import annotations

import json

import pytest

from zhuanji.engines.plan.reader import read_plan
from zhuanji.engines.plan.serialise import plan_document
from zhuanji.faces.cli.width import columns

PLAN = "某市方案（2023-2025年）\n一、目标\n到2025年，产业规模达到500亿元，能耗年均下降3.66%以上。\n"


@pytest.fixture
def plan(tmp_path):
    """A small plan as a text file."""
    path = tmp_path / "plan.txt"
    path.write_bytes(PLAN.encode())
    return path


def test_json_is_one_document_and_nothing_else(call, huzhou):
    result = call("plan", "read", huzhou, "--json")
    assert result.exit_code == 0
    assert result.stderr == ""
    assert result.stdout.endswith("}\n")
    plain = huzhou.read_text(encoding="utf-8")
    assert json.loads(result.stdout) == plan_document(read_plan(plain))
    assert "湖州市" in result.stdout


def test_json_in_english_asks_in_english_and_quotes_in_chinese(call, huzhou):
    document = json.loads(call("plan", "read", huzhou, "--json", "--lang", "en").stdout)
    questions = [question["text"] for target in document["targets"] for question in target["questions"]]
    assert questions
    assert all(text.isascii() or "“" in text for text in questions)
    assert document["title"].startswith("湖州市")


def test_text_out_writes_what_offsets_count(call, plan, tmp_path):
    out = tmp_path / "text.txt"
    plan.write_bytes(PLAN.replace("\n", "\r\n").encode("gb18030"))
    result = call("plan", "read", plan, "--json", "--text-out", out)
    assert out.read_bytes() == PLAN.encode()
    document = json.loads(result.stdout)
    for target in document["targets"]:
        assert PLAN[target["start"] : target["end"]] == target["quote"]
    assert str(out) in result.stderr
    again = json.loads(call("plan", "read", out, "--json").stdout)
    assert again == document


def test_the_view_names_head_targets_and_questions(call, plan):
    output = call("plan", "read", plan).output
    for words in (
        "某市方案（2023-2025年）",
        "未写明",
        "2023—2025年",
        "≥ 500 亿元",
        "年均下降 ≥ 3.66 %",
        "待明确事项",
    ):
        assert words in output
    english = call("--lang", "en", "plan", "read", plan).output
    for words in ("not stated", "2023–2025", "≥ 500 亿元", "down ≥ 3.66 % a year", "Open questions"):
        assert words in english


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("width", [40, 60, 72, 80, 104, 120, 200])
def test_no_line_is_wider_than_the_terminal(call, monkeypatch, huzhou, width, lang):
    monkeypatch.setenv("COLUMNS", str(width))
    result = call("plan", "read", huzhou, "--lang", lang)
    assert result.exit_code == 0
    assert max(map(columns, result.output.splitlines())) <= width


def test_every_target_and_task_is_in_the_view_however_narrow(call, monkeypatch, huzhou):
    document = json.loads(call("plan", "read", huzhou, "--json").stdout)
    for width in (60, 120):
        monkeypatch.setenv("COLUMNS", str(width))
        shown = "".join(call("plan", "read", huzhou).output.split())
        for target in document["targets"]:
            assert f"{target['value'] or ''}".lstrip("-") in shown
        for task in document["tasks"]:
            assert task["heading"] in shown


def indicator_width(output: str) -> int:
    """Return the columns from the heading of the indicators to that of the requirements."""
    head = next(line for line in output.splitlines() if line.startswith("条款 "))
    return columns(head[head.index("指标") : head.index("要求")])


def test_a_wider_terminal_leaves_the_indicator_no_less_room(call, monkeypatch, huzhou):
    widths = []
    for width in (100, 104, 112, 120, 128):
        monkeypatch.setenv("COLUMNS", str(width))
        widths.append(indicator_width(call("plan", "read", huzhou).output))
    assert min(widths) == widths[0]


def test_clause_ids_that_occur_are_explained(call, plan, huzhou):
    legend = "条款编号：2.1.3 即 二、（一）3；1.2.u1 为无序号段落。"
    assert legend in call("plan", "read", huzhou).output
    assert "条款编号" not in call("plan", "read", plan).output


def test_counts_of_one_are_singular(call, plan):
    output = call("plan", "read", plan, "--lang", "en").output
    assert "0 tasks" in output
    assert "1 clauses" not in output


def test_a_text_without_targets_says_so(call, tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("天气很好。", encoding="utf-8")
    result = call("plan", "read", path)
    assert result.exit_code == 0
    assert "没有读到目标。" in result.output


@pytest.mark.parametrize("as_json", [False, True])
def test_problems_are_listed_with_status_1(call, tmp_path, as_json):
    missing = tmp_path / "nix.docx"
    result = call("plan", "read", missing, *(["--json"] if as_json else []))
    assert result.exit_code == 1
    assert "nix.docx：找不到这个文件。〔document.not_found〕" in result.stderr
    assert "怎么办：" in result.stderr
    if as_json:
        (problem,) = json.loads(result.stdout)["problems"]
        assert list(problem) == ["code", "text", "place", "remedy"]
        assert problem["code"] == "document.not_found"
        assert problem["place"] == {"file": str(missing)}
    else:
        assert result.stdout == ""


def test_problems_of_the_input_and_of_the_output_are_told_at_once(call, tmp_path):
    result = call("plan", "read", tmp_path, "--text-out", tmp_path / "no" / "x.txt", "--json", "--lang", "en")
    assert result.exit_code == 1
    codes = [problem["code"] for problem in json.loads(result.stdout)["problems"]]
    assert sorted(codes) == ["cli.out_nowhere", "document.folder"]


def test_outputs_that_can_not_be_written_are_problems(call, plan, tmp_path, monkeypatch):
    before = plan.read_bytes()
    beside = tmp_path / "sub"
    beside.mkdir()
    monkeypatch.chdir(beside)
    cases = {
        "cli.out_folder": tmp_path,
        "cli.out_input": "../plan.txt",
        "cli.out_nowhere": tmp_path / "a" / "b",
    }
    for code, out in cases.items():
        result = call("plan", "read", plan, "--text-out", out)
        assert result.exit_code == 1
        assert code in result.stderr
        assert result.stdout == ""
    assert plan.read_bytes() == before


def test_a_refused_write_is_a_problem(call, plan, tmp_path, monkeypatch):
    def refuse(*_):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("pathlib.Path.write_bytes", refuse)
    result = call("plan", "read", plan, "--text-out", tmp_path / "x.txt")
    assert result.exit_code == 1
    assert "cli.out_denied" in result.stderr


def test_a_name_too_long_is_a_problem(call, plan, tmp_path):
    result = call("plan", "read", plan, "--text-out", tmp_path / ("名" * 300))
    assert result.exit_code == 1
    assert "cli.out_failed" in result.stderr
    assert call("plan", "read", tmp_path / ("名" * 300)).exit_code == 1


@pytest.mark.parametrize("command", ["read", "lint"])
def test_nothing_in_a_document_steers_the_terminal(call, tmp_path, command):
    path = tmp_path / "\x1b[31mplan.txt"
    path.write_text(PLAN.replace("规模", "\x1b[31m规\x07模").replace("目标", "目\x9b标"), encoding="utf-8")
    result = call("plan", command, path)
    assert not set(result.output) & {"\x1b", "\x07", "\x9b"}
    assert "\x1b" not in call("plan", command, f"{path}x").stderr
    document = json.loads(call("plan", "read", path, "--json").stdout)
    assert "\x1b" in document["clauses"][-1]["text"]
