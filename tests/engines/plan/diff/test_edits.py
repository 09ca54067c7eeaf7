"""Edited copies of the Huzhou plan: what was changed is what is told, and nothing else."""

from __future__ import annotations

import re

import pytest

from zhuanji.engines.plan.diff import diff_plans
from zhuanji.engines.plan.reader import read_plan


def told(changes) -> list[tuple[str, str, str | None, str]]:
    """Return kind, subject, effect and clause of each change."""
    return [(c.kind, c.subject, c.effect, (c.new or c.old).clause) for c in changes]


@pytest.mark.parametrize(
    ("before", "after", "effect", "clause"),
    [
        ("实施绿色化技改项目600个", "实施绿色化技改项目500个", "weakened", "3.3.7"),
        ("实施绿色化技改项目600个", "实施绿色化技改项目700个", "strengthened", "3.3.7"),
        ("年均下降3.66%以上", "年均下降3%以上", "weakened", "1.2.u4"),
        ("原则上不超过1家", "原则上不超过2家", "weakened", "2.2.2"),
        ("盘活土地800亩左右", "盘活土地600亩左右", "weakened", "2.2.2"),
        ("传统产业规模达到5000亿元", "传统产业规模达到0.6万亿元", "strengthened", "1.2.u1"),
    ],
)
def test_a_number(edited, before, after, effect, clause):
    assert told(edited((before, after))) == [("value", "target", effect, clause)]


def test_the_sentence_of_a_fall(edited):
    (change,) = edited(("年均下降3.66%以上", "年均下降3%以上"))
    assert change.sentence() == (
        "条款 1.2.u4 目标“全市规上工业单位增加值能耗”由 年均下降 ≥ 3.66 % 改为 年均下降 ≥ 3 %（减弱）。"
    )


def test_a_year(edited):
    changes = edited(("到2025年，全市规上工业单位", "到2026年，全市规上工业单位"))
    assert told(changes) == [("year", "target", "weakened", "1.2.u4")] * 4


def test_parts_of_a_whole(edited):
    changes = edited(("关停11条、整合提升13条", "关停10条、整合提升14条"))
    assert told(changes) == [("parts", "target", "changed", "2.2.2")]


def test_a_comparator(edited):
    changes = edited(("优于全省同行业平均水平", "达到全省同行业平均水平"))
    assert told(changes) == [("comparison", "target", "weakened", "1.2.u4")]


@pytest.mark.parametrize(
    ("before", "after", "kind", "effect"),
    [
        ("三年累计完成技改投资600亿元", "力争三年累计完成技改投资600亿元", "hedge", "weakened"),
        ("三年累计完成技改投资600亿元", "三年累计完成技改投资600亿元左右", "comparison", "weakened"),
        ("盘活土地800亩左右", "盘活土地800亩", "comparison", "strengthened"),
        ("各区（县）水泥粉磨企业原则上不超过1家", "各区（县）水泥粉磨企业不超过1家", "hedge", "strengthened"),
    ],
)
def test_a_hedge_of_a_target(edited, before, after, kind, effect):
    changes = edited((before, after))
    assert (kind, "target", effect) in {(c.kind, c.subject, c.effect) for c in changes}
    assert {c.effect for c in changes} == {effect}


@pytest.mark.parametrize(
    ("before", "after", "effect"),
    [
        ("出台转型贷款贴息", "探索出台转型贷款贴息", "weakened"),
        ("引导企业参与“一带一路”建设", "鼓励引导企业参与“一带一路”建设", "weakened"),
        ("实行低效企业末位淘汰", "原则上实行低效企业末位淘汰", "weakened"),
        ("鼓励传统企业组建研发创新机构", "推动传统企业组建研发创新机构", "strengthened"),
    ],
)
def test_a_hedge_of_a_measure(edited, before, after, effect):
    changes = edited((before, after))
    assert {c.effect for c in changes if c.subject == "measure"} == {effect}


def test_another_lead(edited):
    (change,) = edited(("（责任单位：市经信局、市金融办）", "（责任单位：市国资委、市金融办）"))
    assert (change.kind, change.subject, change.effect) == ("lead", "owner", "changed")
    assert change.values == {"before": ("市经信局",), "after": ("市国资委",)}
    assert change.sentence() == "条款 3.4.10 牵头单位由 市经信局 改为 市国资委。"


def test_units_that_come_and_go(edited):
    changes = edited(("（责任单位：市科技局、市经信局）", "（责任单位：市科技局、市教育局）"))
    assert [(c.kind, c.values["names"]) for c in changes] == [
        ("added", ("市教育局",)),
        ("dropped", ("市经信局",)),
    ]


def test_a_clause_that_loses_its_owners(edited):
    assert told(edited(("（责任单位：市经信局、市金融办）", ""))) == [
        ("dropped", "owner", "weakened", "3.4.10")
    ]


def test_a_sector_that_gets_an_owner(edited):
    changes = edited(("重点区域：吴兴区", "重点区域：吴兴区\n责任单位：市经信局"))
    assert ("added", "owner", "strengthened", "2.1.3") in told(changes)


def test_a_dropped_sector(text, huzhou):
    start, end = text.index("2.水泥"), text.index("3.铸造")
    changes = diff_plans(huzhou, read_plan(text[:start] + text[end:]))
    assert ("dropped", "clause", None, "2.2.2") in told(changes)
    assert {c.kind for c in changes} == {"dropped"}
    targets = [c for c in changes if c.subject == "target"]
    assert len(targets) == len([t for t in huzhou.targets if t.clause == "2.2.2"])
    assert {c.effect for c in targets} == {"weakened"}
    (clause,) = [c for c in changes if c.subject == "clause"]
    assert clause.sentence() == "条款 2.2.2 删去“水泥”（含举措 3 项）。"


def test_a_dropped_chapter_is_told_once(text, huzhou):
    changes = diff_plans(huzhou, read_plan(text[: text.index("四、保障措施")]))
    assert [c.sentence() for c in changes] == ["条款 4 删去“保障措施”（含下级条款 4 个、举措 11 项）。"]


def test_a_clause_that_moved(text, huzhou):
    five, nine, ten = (text.index(head) for head in ("5.强化创新能力", "9.助力企业出海", "10.支持企业兼并"))
    moved = text[:five] + text[nine:ten] + text[five:nine] + text[ten:]
    (change,) = diff_plans(huzhou, read_plan(moved))
    assert (change.kind, change.subject, change.old.clause, change.new.clause) == (
        "moved",
        "clause",
        "3.4.9",
        "3.2.9",
    )


def test_two_clauses_that_changed_places(text, huzhou):
    first, second, end = (text.index(head) for head in ("1.印染", "2.水泥", "3.铸造"))
    swapped = text[:first] + text[second:end] + text[first:second] + text[end:]
    assert [(c.kind, c.subject) for c in diff_plans(huzhou, read_plan(swapped))] == [("moved", "clause")]


def test_an_inserted_clause_that_shifts_all_numbers(text, huzhou):
    start, end = text.index("1.加快产品迭代创新"), text.index("四、保障措施")
    later = re.sub(r"(?m)^(\d+)\.", lambda found: f"{int(found.group(1)) + 1}.", text[start:end])
    new = "1.开展摸底调查。全面摸清传统产业家底，建立企业清单。（责任单位：市统计局）\n"
    changes = diff_plans(huzhou, read_plan(text[:start] + new + later + text[end:]))
    assert told(changes) == [("added", "clause", None, "3.1.1")]


def test_measures_that_come_and_go(edited):
    gone = "加快推进数字化改造“三个全覆盖”，梯次培育“数字化车间—智能工厂—未来工厂”。"
    changes = edited((gone, ""), ("（责任单位：市商务局、市经信局、市文化广电旅游局）",
                                  "每年评选一批示范工厂旅游线路。（责任单位：市商务局、市经信局、市文化广电旅游局）"))  # fmt: skip
    assert told(changes) == [("dropped", "measure", None, "3.2.6"), ("added", "measure", None, "3.4.11")]


def test_a_measure_that_went_to_another_clause(edited):
    moved = "推进“质量+”“标准化+”行动，鼓励传统企业主导或参与制订国际标准、行业标准。"
    changes = edited((moved, ""), ("（责任单位：市商务局）\n10.", f"{moved}（责任单位：市商务局）\n10."))
    assert told(changes) == [("moved", "measure", None, "3.4.9")]


def test_a_target_that_went_to_another_clause(edited):
    moved = "力争三年新增省级以上工业设计企业4家、省级以上服务型制造企业4家。"
    changes = edited((moved, ""), ("（责任单位：市市场监管局）", f"{moved}（责任单位：市市场监管局）"))
    assert {(c.kind, c.subject) for c in changes} == {("moved", "target"), ("moved", "measure")}


def test_other_words(edited):
    (change,) = edited(("引导企业入园集聚发展", "推动企业集聚提升"))
    assert (change.kind, change.subject, change.effect) == ("reworded", "measure", "changed")
    (change,) = edited(("以“转理念、转产品、转生产、转市场、转管理”为路径", "以“转理念、转产品”为路径"))
    assert (change.kind, change.subject, change.new.clause) == ("reworded", "clause", "1.1")
    assert change.sentence() == "条款 1.1 删去“转生产、转市场、转管理”。"


def test_another_heading_with_the_same_clauses_under_it(edited):
    changes = edited(("（四）支持营销“多元化”转型升级", "（四）开拓国内国际两个市场"))
    assert [(c.kind, c.subject, c.new.clause) for c in changes] == [("reworded", "clause", "3.4")]


def test_signs_and_blanks_are_no_change(edited):
    assert (
        edited(
            ("2.2%以上", "２．２％以上"), ("\n", "\n\n"), ("（责任单位：市经信局）", "(责任单位:市经信局)")
        )
        == ()
    )
