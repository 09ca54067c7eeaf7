"""What holds for every text that the reader is given."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from zhuanji.engines.plan.model import Plan
from zhuanji.engines.plan.reader import read_plan

PIECES = [
    "一、总体要求\n", "（一）主要目标。", "（二）做法\n", "1.加快改造。", "2．", "（1）", "①", "——质效提升。", "附件1\n", "附件：名单\n",
    "某市行动方案（2023-2025年）\n", "关于印发方案的通知\n", "到2025年，", "较2020年", "力争", "产业规模", "达到", "超过", "500亿元",
    "以上", "新增", "培育", "企业", "100家", "、", "，", "。", "；", "分别", "下降", "20%", "和", "40%", "左右", "全覆盖",
    "实现", "省均水平", "翻一番", "（责任单位：市经信局、市科技局）\n", "（市发展改革委牵头，市财政局配合）", "责任单位：", "各区、县（市）政府", "序号\n",
    "指标\n", "2022年\n", "2025年\n", "1\n", "2\n", "3\n", "12.5\n", "\t", "\n", "\u3000\u3000", "“三化”",
    "《规划（2021-2025年）》", "其中", "关停11条", "29条", "百分之五", "三成", "十", "亿", "-", "%", "(", "）", "“",
    "&quot;", "\u200b", "100", "0", "2025", "每年", "不超过1家", "给予100万元奖励", "第", "前三", "进入全国",
]  # fmt: skip
PLAN_LIKE = st.lists(st.sampled_from(PIECES), max_size=60).map("".join)


def check(text: str, plan: Plan) -> None:
    """Quotes are slices, ids are unique, references lead somewhere, clauses don't overlap."""
    clauses = {clause.id: clause for clause in plan.clauses}
    assert len(clauses) == len(plan.clauses)
    for entry in (*plan.targets, *plan.measures):
        assert 0 <= entry.start < entry.end <= len(text)
        assert entry.clause in clauses
    assert all(target.quote == text[target.start : target.end] for target in plan.targets)
    assert all(measure.text == text[measure.start : measure.end] for measure in plan.measures)
    assert all(clause.text == text[clause.start : clause.end] for clause in plan.clauses)
    assert all(clause.parent is None or clause.parent in clauses for clause in plan.clauses)
    assert all(one.end <= other.start for one, other in zip(plan.clauses, plan.clauses[1:], strict=False))
    for ids in ([t.id for t in plan.targets], [t.id for t in plan.tasks], [m.id for m in plan.measures]):
        assert len(set(ids)) == len(ids)
    assert all(task.units and task.clause in clauses for task in plan.tasks)


@given(PLAN_LIKE)
def test_plan_like_text_gives_a_sound_plan(text: str) -> None:
    plan = read_plan(text)
    check(text, plan)
    assert read_plan(text) == plan


@given(st.text(max_size=300))
def test_any_text_gives_a_sound_plan(text: str) -> None:
    check(text, read_plan(text))


def test_no_text_gives_an_empty_plan() -> None:
    plan = read_plan("")
    assert (plan.title, plan.clauses, plan.targets, plan.tasks, plan.measures) == ("", (), (), (), ())
