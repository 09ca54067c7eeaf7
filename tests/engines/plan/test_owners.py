"""Owner notes in all their shapes."""

from __future__ import annotations

from time import perf_counter

import pytest

from zhuanji.engines.plan.reader import read_plan

HEAD = "某市方案（2023-2025年）\n一、任务\n（一）加快改造。推进技术改造。"


def owners(note: str) -> list[tuple[str, str]]:
    (task,) = read_plan(HEAD + note + "\n").tasks
    return [(unit.name, unit.role) for unit in task.units]


LEAD, WITH = "lead", "with"


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        ("（责任单位：市经信局、市科技局）", [("市经信局", LEAD), ("市科技局", WITH)]),
        ("（牵头单位：市经信局；配合单位：市科技局、市财政局）", [("市经信局", LEAD), ("市科技局", WITH), ("市财政局", WITH)]),
        ("（牵头部门：市科委、市发展改革委）", [("市科委", LEAD), ("市发展改革委", LEAD)]),
        ("（市经信局牵头，市科技局、市财政局配合）", [("市经信局", LEAD), ("市科技局", WITH), ("市财政局", WITH)]),
        ("（由市经信局牵头，市科技局配合）", [("市经信局", LEAD), ("市科技局", WITH)]),
        ("（市经信局、市科技局负责）", [("市经信局", LEAD), ("市科技局", LEAD)]),
        ("（市经信局、市科技局等按职责分工负责）", [("市经信局", LEAD), ("市科技局", LEAD)]),
        ("（市生态环境局指导，市水务局负责落实）", [("市生态环境局", WITH), ("市水务局", LEAD)]),
        ("（各有关单位）", [("各有关单位", LEAD)]),
        ("（责任单位：市制高办及各成员单位，各区县人民政府〈含南太湖新区，下同〉）", [("市制高办", LEAD), ("各成员单位", WITH), ("各区县人民政府", WITH)]),
        ("（责任单位：市大数据局，各区、县（市）政府）", [("市大数据局", LEAD), ("各区、县（市）政府", WITH)]),
        ("（责任单位：市自然资源和规划局、市人力资源和社会保障局）", [("市自然资源和规划局", LEAD), ("市人力资源和社会保障局", WITH)]),
        ("\n责任单位：市经信局、市科技局", [("市经信局", LEAD), ("市科技局", WITH)]),
        ("\n牵头单位：市经信局\n配合单位：市科技局", [("市经信局", LEAD), ("市科技局", WITH)]),
        ("【责任单位：市经信局】", [("市经信局", LEAD)]),
        ("（责任单位：市经信局 市科技局 市财政局）", [("市经信局", LEAD), ("市科技局", WITH), ("市财政局", WITH)]),
        ("（责任单位：市工业和信息化局、市市场监管局）", [("市工业和信息化局", LEAD), ("市市场监管局", WITH)]),
    ],
)  # fmt: skip
def test_note(note: str, expected: list[tuple[str, str]]) -> None:
    assert owners(note) == expected


def test_a_note_broken_over_three_lines_is_one_note() -> None:
    note = "（责任单位：市经信局、市科技局、\n市财政局、各区县\n人民政府）"
    assert [name for name, _ in owners(note)] == ["市经信局", "市科技局", "市财政局", "各区县人民政府"]


def test_many_labels_take_time_in_proportion() -> None:
    """5000 labels took 34 s when each looked through all the others."""
    started = perf_counter()
    read_plan(HEAD + "（" + "责任单位：市局；" * 5000 + "）")
    assert perf_counter() - started < 10


def test_several_notes_in_a_clause_make_one_task() -> None:
    note = "（责任单位：市经信局）推进数字化。（责任单位：市科技局、市经信局）"
    assert owners(note) == [("市经信局", LEAD), ("市科技局", LEAD)]


def test_a_rule_said_once_joins_every_later_note() -> None:
    text = (
        HEAD
        + "（市经信局，各县区政府，以下内容负责单位均含各县区政府，不再列出）\n（二）加强治理。推进治理。（市生态环境局）\n"
    )
    plan = read_plan(text)
    assert [unit.name for unit in plan.tasks[1].units] == ["市生态环境局", "各县区政府"]


@pytest.mark.parametrize(
    "text",
    [
        "成立领导小组，办公室设在市经信局。",
        "领导小组负责统筹产业发展。",
        "培育省级技术创新中心（研发中心）",
        "\n组　长：王某某（市政府）",
        "推广应用（含软硬件、系统解决方案）给予支持。",
    ],
)
def test_prose_is_no_note(text: str) -> None:
    assert read_plan("某方案\n一、任务\n（一）加快改造。" + text + "\n").tasks == ()


def test_owners_in_a_table_when_the_text_has_none() -> None:
    text = "某方案\n一、任务\n做好以下工作。\n序号\t重点任务\t牵头单位\t配合单位\n1\t推进技术改造\t市经信局\t市科技局、市财政局\n2\t加强环境治理\t市生态环境局\t市经信局\n"
    tasks = read_plan(text).tasks
    assert [(task.heading, [(u.name, u.role) for u in task.units]) for task in tasks] == [
        ("推进技术改造", [("市经信局", LEAD), ("市科技局", WITH), ("市财政局", WITH)]),
        ("加强环境治理", [("市生态环境局", LEAD), ("市经信局", WITH)]),
    ]


def test_a_table_beside_notes_adds_its_rows_as_tasks_and_measures() -> None:
    text = (
        "某方案\n一、任务\n（一）加快改造。推进技术改造。（责任单位：市经信局）\n二、任务分工\n"
        "序号\t重点任务\t牵头单位\t责任单位\t完成时限\n1\t建设充电桩1000个\t市发改委\t市住建局\t2025年12月\n2\t推进节能改造\t市经信局\t\t2025年12月\n"
    )
    plan = read_plan(text)
    assert [(task.clause, task.heading, [(u.name, u.role) for u in task.units]) for task in plan.tasks][
        1:
    ] == [
        ("2", "建设充电桩1000个", [("市发改委", LEAD), ("市住建局", WITH)]),
        ("2", "推进节能改造", [("市经信局", LEAD)]),
    ]
    assert [(m.text, m.owner_from) for m in plan.measures][1:] == [
        ("建设充电桩1000个", "clause"),
        ("推进节能改造", "clause"),
    ]
    assert [(t.subject, t.value, t.unit) for t in plan.targets] == [("充电桩", 1000, "个")]


def test_an_annex_that_repeats_the_tasks_adds_none() -> None:
    text = (
        "某方案\n一、任务\n（一）加快改造。推进技术改造。（责任单位：市经信局）\n附件1\n任务分工表\n"
        "序号\t重点任务\t责任单位\n1\t推进技术改造\t市经信局\n2\t加强治理\t市环保局\n"
    )
    assert [task.clause for task in read_plan(text).tasks] == ["1.1"]
