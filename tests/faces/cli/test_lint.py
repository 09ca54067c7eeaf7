"""`zhuanji plan lint`: what it prints and with which status it ends."""

from __future__ import annotations

import json

import pytest

from zhuanji.engines.plan.lint import lint_plan
from zhuanji.engines.plan.lint.finding import Finding, Mention
from zhuanji.engines.plan.reader import read_plan
from zhuanji.faces.cli.views.findings import STYLES, findings_parts, related_places
from zhuanji.faces.cli.views.screen import draw
from zhuanji.faces.cli.width import columns

WITHOUT_ERROR = "某市方案（2023-2025年）\n一、主要目标\n到2025年，排放强度明显下降。\n"
WITH_ERROR = WITHOUT_ERROR + "二、重点任务\n见错误！未找到引用源。加快改造。（责任单位：市经信局）\n"


@pytest.fixture
def file(tmp_path):
    """Write a text as a document."""

    def write(text: str):
        path = tmp_path / "plan.txt"
        path.write_text(text, encoding="utf-8")
        return path

    return write


def findings(text: str):
    """Return what the lint finds in a text."""
    return lint_plan(read_plan(text), text)


@pytest.mark.parametrize("args", [(), ("--json",)])
def test_only_errors_make_the_status_1(call, file, args):
    assert {finding.severity for finding in findings(WITHOUT_ERROR)} == {"warning"}
    assert call("plan", "lint", file(WITHOUT_ERROR), *args).exit_code == 0
    assert "error" in {finding.severity for finding in findings(WITH_ERROR)}
    assert call("plan", "lint", file(WITH_ERROR), *args).exit_code == 1


def test_a_document_that_can_not_be_read_is_a_problem(call):
    result = call("plan", "lint", "nix.pdf", "--json")
    assert result.exit_code == 1
    assert json.loads(result.stdout)["problems"][0]["code"] == "document.not_found"


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_json_holds_the_title_and_every_finding(call, huzhou, lang):
    result = call("plan", "lint", huzhou, "--json", "--lang", lang)
    document = json.loads(result.stdout)
    plain = huzhou.read_text(encoding="utf-8")
    assert list(document) == ["title", "findings"]
    assert document["findings"] == [finding.as_dict(lang) for finding in findings(plain)]
    for finding in document["findings"]:
        assert finding["quote"] == plain[finding["start"] : finding["end"]]


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("width", [40, 60, 100, 200])
def test_the_view_holds_every_finding_and_fits(call, monkeypatch, huzhou, width, lang):
    monkeypatch.setenv("COLUMNS", str(width))
    output = call("plan", "lint", huzhou, "--lang", lang).output
    assert max(map(columns, output.splitlines())) <= width
    shown = "".join(output.split())
    for finding in findings(huzhou.read_text(encoding="utf-8")):
        assert finding.code in shown
        assert "".join(finding.sentence(lang).split()) in shown
        if finding.severity != "checked":
            assert "".join(finding.remedy(lang).split()) in shown


def test_severities_stand_in_order_and_in_words(call, huzhou, file):
    faulty = file(huzhou.read_text(encoding="utf-8").replace("[bookmark: _GoBack]", "错误！未找到引用源。"))
    lines = call("plan", "lint", faulty).output.splitlines()
    headings = [line.partition("（")[0] for line in lines if line and line[0] != " "]
    order = ["错误", "警告", "提示", "需审查", "已核对"]
    assert [heading for heading in headings if heading in order] == order
    assert len(STYLES) == len(order)


def test_a_clean_text_says_so():
    assert draw(*findings_parts((), "zh")) == "没有检查结果。"


def test_related_places_with_the_same_words_are_told_together():
    related = tuple(Mention(clause, "产业规模", 0, 4) for clause in ("2.1.1", "2.1.2"))
    finding = Finding("M108", "warning", "1", "规模", 0, 2, {}, (*related, Mention("3", "其他", 0, 2)))
    assert related_places(finding, "zh") == ["2.1.1、2.1.2 「产业规模」", "3 「其他」"]
