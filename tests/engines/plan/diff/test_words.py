"""How a change is worded: the words that differ, hedges, years, status and title."""

from __future__ import annotations

from zhuanji.engines.plan.diff import Change, Side, diff_plans
from zhuanji.engines.plan.diff.edits import edits_between
from zhuanji.engines.plan.diff.mirror import mirrored
from zhuanji.engines.plan.reader import read_plan


def test_a_heading_written_anew_is_told_whole(edited):
    (change,) = edited(("四、保障措施", "四、组织实施"))
    assert change.sentence() == "条款 4 “保障措施”改为“组织实施”。"


def test_quotation_marks_within_others(edited):
    (change,) = edited(("（四）支持营销“多元化”转型升级", "（四）支持营销“全球化”转型升级"))
    assert change.sentence() == "条款 3.4 “支持营销「多元化」转型升级”改为“支持营销「全球化」转型升级”。"


def test_a_hedge_that_came_or_went_is_named(edited):
    (change,) = edited(("水泥粉磨企业原则上不超过1家", "水泥粉磨企业不超过1家"))
    assert change.sentence() == "条款 2.2.2 目标“整合优化后各区（县）水泥粉磨企业”删去“原则上”（加强）。"
    assert change.sentence("en").endswith(": dropped “原则上” (strengthened).")
    back = mirrored(change)
    assert back.sentence("zh", judged=False).endswith("新增“原则上”。")
    assert "added “原则上”" in back.sentence("en")


def test_each_change_of_a_measure_is_a_part_of_its_own(edited):
    (change,) = edited(("调整产品结构，降低低标号水泥产量", "优化产品结构，减少低标号水泥产量"))
    assert change.sentence() == (
        "条款 2.2.2 举措中“调整产品结构”改为“优化产品结构”；“降低低标号水泥产量”改为“减少低标号水泥产量”。"
    )


def test_more_than_three_changes_are_counted():
    old, new = (tuple(f"{sign}{number}" for number in range(5)) for sign in "甲乙")
    side = Side("1", "1", "改造", 0, 2)
    told = Change("reworded", "clause", side, side, None, {"before": old, "after": new})
    assert told.sentence() == "条款 1 “甲0”改为“乙0”；“甲1”改为“乙1”；“甲2”改为“乙2”等5处。"
    assert told.sentence("en").endswith("and others, 5 in all.")


def test_a_deadline_is_told_as_a_year(edited):
    changes = edited(("到2025年，全市规上工业单位", "到2026年，全市规上工业单位"))
    assert all("由 2025年 改为 2026年" in change.sentence() for change in changes)


def test_a_change_in_a_long_clause_keeps_a_few_words_around_it():
    (pair,) = edits_between(
        "加快推动全市域传统产业集聚发展和优化提升", "加快推动全市域传统行业集聚发展和优化提升"
    )
    assert pair == ("…动全市域传统产业集聚发展", "…动全市域传统行业集聚发展")


def test_another_status_and_another_title():
    text = "某市方案（2023-2025年）{}\n一、任务\n（一）改造。推动企业上云。"
    old = read_plan(text.format("（征求意见稿）"))
    changes = diff_plans(old, read_plan(text.format("")))
    assert [c.sentence() for c in changes] == ["文稿状态由征求意见稿改为正式文件。"]
    changes = diff_plans(old, read_plan(text.format("").replace("某市方案", "某市行动方案")))
    assert [(c.kind, c.subject) for c in changes] == [("status", "plan"), ("title", "plan")]
    assert "标题由“某市方案（2023-2025年）”改为“某市行动方案（2023-2025年）”。" in [
        c.sentence() for c in changes
    ]
