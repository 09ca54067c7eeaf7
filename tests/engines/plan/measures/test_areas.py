"""Where a measure applies."""

from __future__ import annotations

import pytest

from zhuanji.engines.plan.measures.areas import split_areas
from zhuanji.engines.plan.measures.roles import role_of_label


def test_areas_hold_for_the_clause_and_those_under_it(measures):
    text = "一、任务\n（一）纺织\n重点区域：长兴县\n1.改造。推进改造。\n2.拓市。开拓市场。\n（二）家居\n加快发展。"
    assert [(m.text, m.areas) for m in measures(text)] == [
        ("推进改造", ("长兴县",)),
        ("开拓市场", ("长兴县",)),
        ("加快发展", ()),
    ]


def test_labels_may_share_a_line(measures):
    text = "一、任务\n（一）纺织\n发展短板：布局分散。主要目标：规模达到10亿元。重点区域：长兴县。主要路径：①推进改造；②开拓市场。"
    assert [(m.text, m.areas) for m in measures(text)] == [
        ("①推进改造", ("长兴县",)),
        ("②开拓市场", ("长兴县",)),
    ]


def test_a_label_alone_on_its_line_holds_for_the_lines_under_it(measures):
    text = "一、任务\n（一）纺织\n发展目标：\n推动规模达到10亿元，建设一流基地。\n主要路径：\n推进改造，开拓市场。"
    assert [m.text for m in measures(text)] == ["推进改造，开拓市场"]


@pytest.mark.parametrize(
    ("listing", "names"),
    [("吴兴区", ["吴兴区"]), ("各区县", ["各区县"]), ("甲县、乙县等地", ["甲县", "乙县"]), ("", [])],
)
def test_names_of_areas(listing, names):
    assert split_areas(listing) == names


@pytest.mark.parametrize(
    ("label", "role"),
    [
        ("实施区域", "areas"),
        ("责任区域", "areas"),
        ("区域协同", "actions"),
        ("发展短板", "state"),
        ("补短板", "actions"),
        ("提优目标", "goals"),
        ("目标任务", "actions"),
        ("基本原则", "guidance"),
        ("牵头单位", "owners"),
        ("抄送", "state"),
    ],
)
def test_what_a_label_is_about(label, role):
    assert role_of_label(label) == role
