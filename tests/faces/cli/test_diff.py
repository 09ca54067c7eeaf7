"""`zhuanji plan diff`: both sides of every change, under what it means."""

from __future__ import annotations

import json

import pytest

from zhuanji.engines.plan.diff import Change, Side, diff_plans
from zhuanji.engines.plan.reader import read_plan
from zhuanji.faces.cli.views.changes import outcome, sides
from zhuanji.faces.cli.width import columns

OLD = """某市方案（2023-2025年）（征求意见稿）
一、目标
到2025年，产业规模达到500亿元，完成技改投资60亿元。
二、任务
（一）加快改造。推动企业上云。（责任单位：市经信局）
（二）拓展市场。组织企业参展，建设海外仓10个。（责任单位：市商务局）
"""
NEW = OLD.replace("（征求意见稿）", "").replace("500亿元", "400亿元").replace("60亿元", "80亿元")


@pytest.fixture
def files(tmp_path):
    """Both texts as documents."""
    paths = tmp_path / "old.txt", tmp_path / "new.txt"
    for path, text in zip(paths, (OLD, NEW), strict=True):
        path.write_text(text, encoding="utf-8")
    return paths


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_json_holds_both_heads_and_every_change(call, files, lang):
    result = call("plan", "diff", *files, "--json", "--lang", lang)
    assert result.exit_code == 0
    document = json.loads(result.stdout)
    assert list(document) == ["old", "new", "changes"]
    assert document["old"] == {
        "title": "某市方案（2023-2025年）（征求意见稿）",
        "status": "draft",
        "period": {"from": 2023, "to": 2025},
    }
    changes = diff_plans(read_plan(OLD), read_plan(NEW))
    assert document["changes"] == json.loads(json.dumps([change.as_dict(lang) for change in changes]))
    assert {"weakened", "strengthened"} <= {change["effect"] for change in document["changes"]}


def test_the_view_tells_what_was_weakened_and_strengthened_with_both_sides(call, files):
    lines = call("plan", "diff", *files).output.splitlines()
    weak, strong = lines.index("减弱（1）"), lines.index("加强（1）")
    assert weak < strong
    assert "    旧：「产业规模达到500亿元」" in lines[weak:strong]
    assert "    新：「产业规模达到400亿元」" in lines[weak:strong]
    assert any("80" in line for line in lines[strong:])
    english = call("plan", "diff", *files, "--lang", "en").output
    assert "Weakened 1 · Strengthened 1" in english


@pytest.mark.parametrize("width", [40, 80, 200])
def test_no_line_is_wider_than_the_terminal(call, monkeypatch, files, huzhou, width):
    monkeypatch.setenv("COLUMNS", str(width))
    for new in (files[1], huzhou):
        output = call("plan", "diff", files[0], new).output
        assert max(map(columns, output.splitlines())) <= width


def test_a_document_against_itself_says_so(call, files):
    result = call("plan", "diff", files[0], files[0])
    assert result.exit_code == 0
    assert "两份方案没有差别。" in result.output
    assert json.loads(call("plan", "diff", files[0], files[0], "--json").stdout)["changes"] == []


def test_problems_of_both_documents_are_told_at_once(call, tmp_path):
    result = call("plan", "diff", tmp_path / "a.txt", tmp_path / "b.txt", "--json")
    assert result.exit_code == 1
    files = [problem["place"]["file"] for problem in json.loads(result.stdout)["problems"]]
    assert files == [str(tmp_path / "a.txt"), str(tmp_path / "b.txt")]


def test_what_is_dropped_stands_under_dropped_though_it_weakens():
    side = Side("1", "T1", "新增企业35家", 0, 7)
    dropped = Change("dropped", "target", side, None, "weakened", {"name": "企业", "asked": "新增 ≥ 35 家"})
    assert outcome(dropped) == "dropped"
    assert outcome(Change("value", "target", side, side, "weakened")) == "weakened"
    assert outcome(Change("reworded", "clause", side, side, None)) == "changed"
    assert sides(dropped, "zh") == ["旧：「新增企业35家」"]


def test_a_change_under_its_outcome_does_not_repeat_it(call, files):
    output = call("plan", "diff", *files).output
    assert "（减弱）" not in output
    assert "  文稿状态由征求意见稿改为正式文件。" in output.splitlines()


def test_another_deadline_is_shown_with_both_sides(call, files):
    files[1].write_text(OLD.replace("到2025年", "到2024年"), encoding="utf-8")
    output = call("plan", "diff", *files).output
    assert "由 2025年 改为 2024年" in output
    assert "    旧：「2025年，产业规模达到500亿元」" in output.splitlines()
    assert "    新：「2024年，产业规模达到500亿元」" in output.splitlines()
