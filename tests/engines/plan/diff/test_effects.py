"""What is weaker and what is stronger: numbers, comparisons, years, hedges."""

from __future__ import annotations

import pytest

from zhuanji.engines.plan.diff import diff_plans
from zhuanji.engines.plan.diff.hedges import hedge_effect
from zhuanji.engines.plan.diff.strictness import comparison_effect, value_effect
from zhuanji.engines.plan.model import Target
from zhuanji.engines.plan.reader import read_plan


def target(
    op: str, value: float | None, unit: str = "个", kind: str = "level", basis: str | None = None
) -> Target:
    return Target("T1", "1", "", 0, 0, "指标", "指标", kind, op, value, unit, 2025, None, basis, None, None)


@pytest.mark.parametrize(
    ("old", "new", "effect"),
    [
        (target(">=", 600), target(">=", 500), "weakened"),
        (target(">=", 500), target(">=", 600), "strengthened"),
        (target("<=", -20, "%"), target("<=", -15, "%"), "weakened"),
        (target("<=", -20, "%"), target("<=", -25, "%"), "strengthened"),
        (target("<=", 1, "家", "limit"), target("<=", 2, "家", "limit"), "weakened"),
        (target("<=", 3, "位", "relative"), target("<=", 5, "位", "relative"), "weakened"),
        (target(">=", 1.5, "万亿元"), target(">=", 15000, "亿元"), None),
        (target(">=", 1.5, "万亿元"), target(">=", 14000, "亿元"), "weakened"),
        (target(">=", 5, "家"), target(">=", 5, "%"), "changed"),
        (target("~", 800, "亩", "cumulative"), target("~", 600, "亩", "cumulative"), "weakened"),
        (target("~", 800, "亩"), target("~", 600, "亩"), "changed"),
        (target("=", 29, "条", "structure"), target("=", 28, "条", "structure"), "changed"),
        (target(">=", 5), target("<=", 4), "changed"),
        (target(">=", None), target(">=", 5), "changed"),
        (target(">=", None), target(">=", None), None),
    ],
)
def test_numbers(old, new, effect):
    assert value_effect(old, new) == effect


@pytest.mark.parametrize(
    ("old", "new", "effect"),
    [
        (">=", ">", "strengthened"),
        (">", ">=", "weakened"),
        (">=", ">=", None),
        (">=", "<=", "changed"),
        (">=", "=", "changed"),
    ],
)
def test_comparisons(old, new, effect):
    assert comparison_effect(target(old, 5), target(new, 5)) == effect


@pytest.mark.parametrize(
    ("old", "new", "effect"),
    [
        ("建设平台", "探索建设平台", "weakened"),
        ("鼓励建设平台", "建设平台", "strengthened"),
        ("建设平台", "确保建设平台", "strengthened"),
        ("确保建设平台", "力争建设平台", "weakened"),
        ("力争建设平台", "争取建设平台", "changed"),
        ("基本建成平台", "建成平台", "strengthened"),
        ("基本公共服务", "公共服务", None),
        ("建设平台", "推进平台", None),
    ],
)
def test_hedges(old, new, effect):
    assert hedge_effect(old, new)[0] == effect


def plan(years: str, goal: str):
    return read_plan(f"某市行动方案（{years}年）\n一、主要目标\n{goal}")


def test_a_successor_is_due_later_without_being_weaker():
    old = plan("2020-2022", "到2022年，产业规模达到500亿元。")
    new = plan("2023-2025", "到2025年，产业规模达到600亿元。")
    assert [(c.kind, c.effect) for c in diff_plans(old, new) if c.subject == "target"] == [
        ("value", "strengthened")
    ]


def test_the_same_plan_put_off_is_weaker():
    old = plan("2023-2025", "到2025年，产业规模达到500亿元。")
    new = plan("2023-2026", "到2026年，产业规模达到500亿元。")
    assert [(c.kind, c.effect) for c in diff_plans(old, new) if c.subject == "target"] == [
        ("year", "weakened")
    ]


def test_a_measure_put_off():
    text = "某市方案（2023-2025年）\n一、任务\n（一）改造。{year}年底前完成整治工作。"
    changes = diff_plans(read_plan(text.format(year=2024)), read_plan(text.format(year=2025)))
    assert [(c.kind, c.subject, c.effect) for c in changes] == [("year", "measure", "weakened")]
