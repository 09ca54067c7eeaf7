"""What single findings say, where the words depend on what was found."""

from __future__ import annotations

import pytest

HEAD = "某市行动方案（2023-2025年）\n"
SECTORS = """一、主要目标
到2025年，全市传统产业规模达到5000亿元。
二、重点领域
1.座椅
到2025年，产业规模突破500亿元。
2.童装
到2025年，产业规模突破1000亿元。
3.印染
到2024年，产业规模突破300亿元。
4.水泥
整合现有产能，盘活土地800亩。
"""


@pytest.fixture
def only(lint):
    """Return the one finding of a code in a text."""

    def find(code: str, text: str):
        (found,) = [finding for finding in lint(HEAD + text) if finding.code == code]
        return found

    return find


def test_a_sibling_with_the_indicator_for_another_year_is_listed_apart(only):
    found = only("S204", SECTORS)
    assert (found.values["others"], found.values["dated"]) == (("水泥",), ("印染",))
    assert "没有该指标的还有：水泥。有同一指标但年份不同的：印染。" in found.sentence("zh")
    assert "Without such a target: 水泥. With the same indicator for another year: 印染." in found.sentence(
        "en"
    )


def test_nothing_is_said_of_siblings_where_all_have_the_indicator(only):
    found = only("S204", SECTORS.partition("3.印染")[0])
    assert found.sentence("zh").endswith("方案也没有说明所列各项是否就是全部。")


@pytest.mark.parametrize(
    ("written", "severity", "said"),
    [
        ("[bookmark: _GoBack]加快改造", "warning", "由 Word 转成文本时留下的标记"),
        ("&quot;加快改造", "error", "不属于文件的标记“&quot;”"),
        ("达到3\ue0100T水平", "error", "“3”与“0T”之间有一个无法显示的字符（U+E010）"),
        ("建设\ufffd\ufffd平台", "error", "“建设”与“平台”之间有几个无法显示的字符"),
    ],
)
def test_leftover_marks(only, written, severity, said):
    found = only("P603", f"一、重点任务\n1.创新。{written}。\n")
    assert found.severity == severity
    assert said in found.sentence("zh")


def test_a_bookmark_may_be_ignored_where_the_original_has_none(only):
    found = only("P603", "一、重点任务\n1.创新。[bookmark: _GoBack]加快改造。\n")
    assert "原稿没有的可不理" in found.remedy("zh")


def test_a_character_at_the_edge_of_a_line_is_told_by_its_one_neighbour(only):
    assert "“建设”之后有一个" in only("P603", "一、重点任务\n（一）创新建设\ue010\n").sentence("zh")
    assert "“建设”之前有一个" in only("P603", "一、重点任务\n\ue010建设平台\n").sentence("zh")


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("“人工智能+“先进制造业行动", "「“人工智能+“先进制造业行」处的后引号误作前引号。"),
        ("”人工智能+”先进制造业", "处的前引号误作后引号。"),
        ("培育企业（含规上企业", "处的（不成对。"),
    ],
)
def test_what_is_wrong_with_a_mark(only, written, said):
    assert only("P606", f"一、重点任务\n1.创新。{written}。\n").sentence("zh").endswith(said)


def test_list_items_are_named(only):
    found = only("P607", "一、墙材\n主要路径：①改造；②取缔。③示范；④鼓励。\n")
    assert found.quote == "②取缔。"
    assert found.sentence("zh") == "同一组里，①、③用分号，②用句号（末项不计）。"


def test_the_slip_is_told_by_its_noun(only):
    found = only("P602", "一、保障措施\n（一）加强领导。统筹工作，建议联席会议工作制度。\n")
    assert found.sentence("zh").startswith("“建议……制度”搭配不当，疑为“建立”之误")


def test_a_total_and_its_two_parts_are_told_without_verbs(only):
    found = only("S203", "一、重点任务\n1.培育。产值达到100亿元，其中光伏达到80亿元、储能达到40亿元。\n")
    assert found.sentence("zh") == "“产值”总数100亿元，小于分项（光伏80、储能40）合计120亿元。"


def test_a_city_wide_sector_names_the_clause_that_may_apply(real_findings):
    found = next(f for f in real_findings["huzhou-2023-2025"] if f.code == "O304")
    assert found.sentence("zh").endswith(
        "重点区域为全市域，“四（一）”的区县责任是否适用、市级由谁牵头，均未写明。"
    )
    assert "二（二）1" in found.sentence("zh")
