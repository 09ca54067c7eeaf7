"""What stands in the cells."""

from __future__ import annotations

import pytest

from zhuanji.basics.workbooks.heights import HIGHEST, line_count, row_height
from zhuanji.engines.plan.breakdown.due import read_due
from zhuanji.engines.plan.breakdown.paths import heading_path, plan_titles
from zhuanji.engines.plan.breakdown.rows import breakdown_rows
from zhuanji.engines.plan.model import Period
from zhuanji.engines.plan.reader import read_plan
from zhuanji.engines.plan.wording import bare_title, one_line, required_text

YEARS = Period(2023, 2025)


@pytest.mark.parametrize(
    ("text", "year", "words", "stated"),
    [
        ("推进改造", 2025, None, False),
        ("到2024年，推进改造", 2024, None, True),
        ("到2024年底，推进改造", 2024, "2024年底", True),
        ("2023年6月底前完成改造", 2023, "2023年6月底前", True),
        ("2024年上半年完成改造，2025年底前验收", 2025, "2025年底前", True),
        ("落实2018年印发的文件", 2025, None, False),
        ("落实《规划（2016-2030年）》", 2025, None, False),
        ("较2020年下降20%", 2025, None, False),
    ],
)
def test_when_a_measure_is_due(text, year, words, stated):
    due = read_due(text, (), YEARS)
    assert (due.year, due.words, due.stated) == (year, words, stated)


def test_due_by_the_year_of_its_target():
    plan = read_plan("某市方案（2023-2025年）\n一、任务\n（一）改造。三年累计实施技改项目600个。")
    (row,) = breakdown_rows(plan)
    assert (row.due.year, row.due.stated, row.targets) == (2025, True, plan.targets)


def test_due_nowhere():
    assert read_due("推进改造", (), Period(None, None)).year is None


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("产业规模超500亿元。", "> 500 亿元"),
        ("能耗年均下降3.66%以上。", "年均下降 ≥ 3.66 %"),
        ("排放强度下降20%。", "累计下降 ≥ 20 %"),
        ("新增企业35家。", "新增 ≥ 35 家"),
        ("盘活土地800亩左右。", "累计 ≈ 800 亩"),
        ("营业利润率达到省均水平。", "≥ 省均水平"),
        ("规上企业实现数字化改造全覆盖。", "全覆盖"),
    ],
)
def test_what_a_target_asks_for(sentence, words):
    (target,) = read_plan(f"某市方案（2023-2025年）\n一、目标\n{sentence}").targets
    assert required_text(target, "zh") == words


def test_the_path_of_a_clause_without_number():
    text = "某市方案\n一、任务\n（一）工程。\n——甲工程。推进甲。\n——乙工程。推进乙。"
    plan = read_plan(text)
    clauses = {clause.id: clause for clause in plan.clauses}
    assert heading_path(clauses["1.1.u2"], clauses) == ("一、任务", "（一）工程", "乙工程")


def test_titles_of_several_plans(plan_of):
    titles = plan_titles(plan_of("guangdong-manufacturing-digital-2021-2025").clauses)
    assert titles == {
        "A": "广东省制造业数字化转型实施方案（2021-2025年）",
        "B": "广东省制造业数字化转型若干政策措施",
    }


@pytest.mark.parametrize(
    ("title", "bare"),
    [
        ("某省人民政府关于印发某省实施方案及若干措施的通知", "某省实施方案及若干措施"),
        ("关于印发《某市计划（2026-2027年）》的通知", "某市计划（2026-2027年）"),
        ("某市行动方案", "某市行动方案"),
    ],
)
def test_a_notices_own_words_are_no_title(title, bare):
    assert bare_title(title) == bare


def test_one_line():
    assert one_line("探\n\n　　索AI \n tools") == "探索AI tools"


def test_heights():
    assert line_count("一\n二", 10) == 2
    assert row_height([("推" * 10_000, 10)]) == HIGHEST
    assert row_height([("", 10)]) < row_height([("推进改造推进改造", 10)])
