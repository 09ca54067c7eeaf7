"""What a target asks for, in a few words of either language."""

from __future__ import annotations

import pytest

from zhuanji.engines.plan.model import Part, Target
from zhuanji.engines.plan.wording import hedged_text, number_text


def target(kind, op, value, unit, **changed) -> Target:
    """Return a target that asks for this."""
    values = {
        "id": "T1",
        "clause": "1",
        "quote": "排放强度明显下降",
        "start": 0,
        "end": 8,
        "subject": "排放强度",
        "indicator": "排放强度",
        "by": 2025,
        "since": None,
        "basis": None,
        "scope": None,
        "hedge": None,
    }
    return Target(**values | {"kind": kind, "op": op, "value": value, "unit": unit} | changed)


LINES = (Part("关停", 11), Part("整合提升", 13), Part("保留", 5))
CASES = [
    (target("level", ">=", 5000.0, "亿元"), "≥ 5000 亿元", "≥ 5000 亿元"),
    (target("level", ">", 500, "亿元", hedge="力争、超"), "> 500 亿元（力争）", "> 500 亿元 (力争)"),
    (target("level", ">=", 85, ""), "≥ 85", "≥ 85"),
    (target("average_change", "<=", -3.66, "%"), "年均下降 ≥ 3.66 %", "down ≥ 3.66 % a year"),
    (target("average_change", ">=", 7, "%"), "年均增长 ≥ 7 %", "up ≥ 7 % a year"),
    (target("average_change", ">=", -3, "%"), "年均下降 ≤ 3 %", "down ≤ 3 % a year"),
    (target("total_change", "<", -20, "%"), "累计下降 > 20 %", "down > 20 % cumulatively"),
    (target("total_change", "~", 100, "%"), "累计增长 ≈ 100 %", "up ≈ 100 % cumulatively"),
    (target("coverage", ">=", 100, "%"), "全覆盖", "full coverage"),
    (target("coverage", ">=", 90, "%"), "覆盖 ≥ 90 %", "cover ≥ 90 %"),
    (target("addition", ">=", 4, "家", hedge="以上"), "新增 ≥ 4 家", "add ≥ 4 家"),
    (target("cumulative", "~", 800, "亩", hedge="左右"), "累计 ≈ 800 亩", "≈ 800 亩 cumulative"),
    (target("limit", "<=", 1, "家", hedge="原则上、不超过"), "≤ 1 家（原则上）", "≤ 1 家 (原则上)"),
    (target("relative", ">=", None, "", basis="省均水平"), "≥ 省均水平", "≥ 省均水平"),
    (
        target("relative", ">=", 5, "个百分点", basis="面上工业"),
        "比面上工业高 ≥ 5 个百分点",
        "above 面上工业 by ≥ 5 个百分点",
    ),
    (target("relative", "<=", -2, "%", basis="省均"), "比省均低 ≥ 2 %", "below 省均 by ≥ 2 %"),
    (target("relative", "<=", 3, "", basis="全国"), "全国前 3", "top 3 of 全国"),
    (target("relative", "<=", 5, "位", basis="全省"), "全省前 5", "top 5 of 全省"),
    (
        target("structure", "=", 29, "条", parts=LINES),
        "29 条：关停 11 + 整合提升 13 + 保留 5",
        "29 条: 关停 11 + 整合提升 13 + 保留 5",
    ),
    (target("qualitative", ">=", None, ""), "「排放强度明显下降」", "「排放强度明显下降」"),
]


@pytest.mark.parametrize(("asked", "chinese", "english"), CASES, ids=[case[1] for case in CASES])
def test_requirements(asked, chinese, english):
    assert (hedged_text(asked, "zh"), hedged_text(asked, "en")) == (chinese, english)


@pytest.mark.parametrize(
    ("value", "written"),
    [(5000.0, "5000"), (-3.66, "-3.66"), (0.1 + 0.2, "0.3"), (1234567, "1234567"), (0, "0")],
)
def test_numbers(value, written):
    assert number_text(value) == written
