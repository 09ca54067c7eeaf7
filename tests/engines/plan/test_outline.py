"""Clauses, ids, titles and periods."""

from __future__ import annotations

from pathlib import Path

import pytest

from zhuanji.engines.plan.reader import read_plan

PLANS = Path(__file__).parents[2] / "data" / "plans"


def clauses(text: str) -> list[tuple[str, int, str]]:
    return [(clause.id, clause.level, clause.heading) for clause in read_plan(text).clauses]


def test_ids_follow_the_documents_own_numbers() -> None:
    text = (
        "某方案\n一、要求\n二、任务\n（一）改造\n1.做甲。说明。\n3.做乙。说明。\n（二）治理\n4.做丙。说明。\n"
    )
    assert clauses(text) == [
        ("0", 0, "某方案"),
        ("1", 1, "要求"),
        ("2", 1, "任务"),
        ("2.1", 2, "改造"),
        ("2.1.1", 3, "做甲"),
        ("2.1.3", 3, "做乙"),
        ("2.2", 2, "治理"),
        ("2.2.4", 3, "做丙"),
    ]


def test_levels_come_from_the_order_of_the_markers() -> None:
    text = "某规划\n第一章 总则\n第一节 要求\n一、目标\n1.甲。说明。\n第二章 任务\n第一节 改造\n"
    assert [entry[:2] for entry in clauses(text)] == [
        ("0", 0), ("1", 1), ("1.1", 2), ("1.1.1", 3), ("1.1.1.1", 4), ("2", 1), ("2.1", 2),
    ]  # fmt: skip


def test_a_number_used_twice_stays_unique() -> None:
    text = "某方案\n一、要求\n（一）甲\n（一）乙\n"
    assert [entry[0] for entry in clauses(text)] == ["0", "1", "1.1", "1.1b"]


def test_dash_paragraphs_with_headings_are_clauses() -> None:
    text = "某方案\n一、目标\n到2025年变好。\n——规模壮大。产值达到100亿元。\n——生态完善。建成3个平台。\n"
    assert clauses(text)[2:] == [("1.u1", 2, "规模壮大"), ("1.u2", 2, "生态完善")]


def test_decimals_and_dates_open_no_clause() -> None:
    text = "某方案\n一、目标\n2.5产业占比提升。\n2023年建成。\n5G基站建成。\n"
    assert [entry[0] for entry in clauses(text)] == ["0", "1"]


def test_two_plans_in_one_notice() -> None:
    plan = read_plan((PLANS / "quzhou-industry-digital-2019-2021.txt").read_text(encoding="utf-8"))
    ids = {clause.id for clause in plan.clauses}
    assert {"0", "A/0", "A/2.1.1", "A/3.4", "A/annex1", "B/0", "B/2.1.1", "B/4.6", "B/annex1"} <= ids
    assert (plan.period.first, plan.period.last) == (2019, 2021)
    assert plan.issuer == "衢州市人民政府办公室"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("某市行动方案（2023-2025年）\n一、目标\n", (2023, 2025)),
        ("某市“十四五”工业规划\n一、目标\n", (2021, 2025)),
        (
            "某市行动方案\n一、目标\n到2025年，变好。到2027年，更好。展望到2035年，最好。\n2024年5月1日\n",
            (2024, 2027),
        ),
        ("某市2024年工作要点\n一、目标\n", (2024, 2024)),
        ("某市方案\n一、目标\n变好。\n", (None, None)),
    ],
)
def test_period(text: str, expected: tuple[int | None, int | None]) -> None:
    period = read_plan(text).period
    assert (period.first, period.last) == expected


@pytest.mark.parametrize(
    ("text", "status"),
    [("某市行动方案（征求意见稿）\n一、目标\n", "draft"), ("某市行动方案\n一、目标\n", "final")],
)
def test_status(text: str, status: str) -> None:
    assert read_plan(text).status == status


def test_title_of_a_broken_line() -> None:
    text = "附件\n上海市北斗产业高质量发展三年行动计划\n（2021-2023年）\n为加快推动发展。\n一、思路\n"
    assert read_plan(text).title == "上海市北斗产业高质量发展三年行动计划（2021-2023年）"


def test_lines_that_a_page_broke_are_joined() -> None:
    text = "某方案\n一、目标\n推动研发、测\n\n试、标准，形成体系，培育企业\n\n100家。（牵头部\n\n门：市经信局、市科技局）\n"
    plan = read_plan(text)
    assert [(t.value, t.unit) for t in plan.targets] == [(100, "家")]
    assert [[unit.name for unit in task.units] for task in plan.tasks] == [["市经信局", "市科技局"]]


def test_a_table_of_contents_opens_no_clause() -> None:
    text = "某方案\n目录\n一、要求……1\n二、任务......3\n一、要求\n说明。\n二、任务\n说明。\n"
    assert [entry[0] for entry in clauses(text)] == ["0", "1", "2"]


def test_a_tabbed_table_of_contents_opens_no_clause() -> None:
    text = "某方案\n目录\n一、要求\t1\n二、任务\t3\n一、要求\n说明。\n二、任务\n说明。\n"
    assert [entry[0] for entry in clauses(text)] == ["0", "1", "2"]


def test_the_number_of_a_clause_is_no_part_of_its_first_target() -> None:
    plan = read_plan("某市方案（2023-2025年）\n1.1.1 产值达到100亿元。\n（2）建成4家。\n")
    assert [target.quote for target in plan.targets] == ["产值达到100亿元", "建成4家"]


def test_a_number_broken_over_two_lines_is_one_number() -> None:
    text = "某市方案（2023-2025年）\n一、目标\n增长7%以上；战略性新兴产业增加值占比重达到4\n5%以上。\n"
    assert [target.value for target in read_plan(text).targets] == [7, 45]


def test_a_half_width_stop_ends_a_sentence() -> None:
    text = "某市方案(2023-2025年)\n一.目标\n1.覆盖率达１００％.新增企业 100 家, 投资1.5亿元.\n"
    assert [target.value for target in read_plan(text).targets] == [100, 100, 1.5]


def test_an_annex_keeps_its_own_number() -> None:
    text = "某方案\n一、要求\n说明。\n附件：1.分工表\n2.名单\n附件1\n分工表\n一、改造\n附件2\n名单\n"
    assert [entry[0] for entry in clauses(text)] == ["0", "1", "annexes", "annex1", "annex1/1", "annex2"]
