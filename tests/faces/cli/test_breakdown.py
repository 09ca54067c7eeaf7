"""`zhuanji plan breakdown`: the Excel file is written whole or not at all."""

from __future__ import annotations

from io import BytesIO

import openpyxl
import pytest

from zhuanji.engines.plan.breakdown import write_breakdown
from zhuanji.engines.plan.reader import read_plan


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_file_is_what_the_engine_writes(call, huzhou, tmp_path, lang):
    out = tmp_path / "任务.xlsx"
    result = call("plan", "breakdown", huzhou, "--out", out, "--lang", lang)
    assert result.exit_code == 0
    assert result.stdout == ""
    plan = read_plan(huzhou.read_text(encoding="utf-8"))
    book = BytesIO()
    write_breakdown(plan, book, lang)
    assert out.read_bytes() == book.getvalue()
    assert str(out) in result.stderr
    assert str(len(plan.measures)) in result.stderr
    assert openpyxl.load_workbook(out).worksheets


def test_a_name_that_excel_would_not_open_is_wrong_usage(call, huzhou, tmp_path):
    for name in ("x.xls", "x", "x.xlsx.txt"):
        assert call("plan", "breakdown", huzhou, "--out", tmp_path / name).exit_code == 2
    assert call("plan", "breakdown", huzhou, "--out", tmp_path / "X.XLSX").exit_code == 0


def test_what_can_not_be_written_is_a_problem_and_leaves_nothing(call, huzhou, tmp_path):
    result = call("plan", "breakdown", huzhou, "--out", tmp_path / "no" / "x.xlsx")
    assert result.exit_code == 1
    assert "cli.out_nowhere" in result.stderr
    missing = call("plan", "breakdown", "nix.docx", "--out", tmp_path / "x.xlsx")
    assert missing.exit_code == 1
    assert list(tmp_path.iterdir()) == []
