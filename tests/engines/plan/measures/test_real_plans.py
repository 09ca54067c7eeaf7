"""All real plans: how many measures each has, and what holds for every one of them."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

import pytest

from zhuanji.engines.plan.reader import read_plan

# Counted after reading every one of them; what changes a count must be looked at.
COUNTS = {
    "guangdong-manufacturing-digital-2021-2025": {"clause": 54, "inherited": 0, "none": 96},
    "huzhou-2023-2025": {"clause": 40, "inherited": 0, "none": 25},
    "huzhou-wanwuzhilian-2020-2022": {"clause": 62, "inherited": 0, "none": 0},
    "jiangxi-digital-economy-2020-2022": {"clause": 180, "inherited": 0, "none": 7},
    "quzhou-industry-digital-2019-2021": {"clause": 38, "inherited": 17, "none": 100},
    "shanghai-beidou-2021-2023": {"clause": 53, "inherited": 0, "none": 0},
    "shenyang-digital-economy-2019-2021": {"clause": 107, "inherited": 0, "none": 0},
    "shenzhen-ai-manufacturing-2026-2027": {"clause": 0, "inherited": 0, "none": 34},
}
NAMES = list(COUNTS)


@pytest.mark.parametrize("name", NAMES)
def test_measures_by_where_their_owners_come_from(plans, name):
    found = Counter(measure.owner_from for measure in plans[name].measures)
    assert {source: found[source] for source in ("clause", "inherited", "none")} == COUNTS[name]


@pytest.mark.parametrize("name", NAMES)
def test_a_measure_is_a_slice_of_the_text_in_its_clause(plans, plan_texts, name):
    clauses = {clause.id: clause for clause in plans[name].clauses}
    for measure in plans[name].measures:
        assert plan_texts[name][measure.start : measure.end] == measure.text
        clause = clauses[measure.clause]
        assert clause.start <= measure.start < measure.end <= clause.end
        assert measure.text == measure.text.strip(" \n，。；、")


@pytest.mark.parametrize("name", NAMES)
def test_measures_follow_each_other_and_have_ids_of_their_own(plans, name):
    measures = plans[name].measures
    assert all(one.end <= other.start for one, other in pairwise(measures))
    assert len({measure.id for measure in measures}) == len(measures)


@pytest.mark.parametrize("name", NAMES)
def test_every_clause_with_owners_has_a_measure(plans, name):
    clauses = {measure.clause for measure in plans[name].measures}
    for task in plans[name].tasks:
        assert any(clause == task.clause or clause.startswith(f"{task.clause}.") for clause in clauses)


@pytest.mark.parametrize("name", NAMES)
def test_owners_are_there_just_where_they_are_said_to_be(plans, name):
    for measure in plans[name].measures:
        assert bool(measure.owners) == (measure.owner_from != "none")


@pytest.mark.parametrize("name", NAMES)
def test_reading_again_gives_the_same_measures(plans, plan_texts, name):
    assert read_plan(plan_texts[name]).measures == plans[name].measures


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("quzhou-industry-digital-2019-2021", "王良春"),  # a list of names
        ("quzhou-industry-digital-2019-2021", "培育100亿元以上龙头企业"),  # a cell of a pasted table
        ("guangdong-manufacturing-digital-2021-2025", "第五代移动通信技术，以移动性"),  # a glossary
        ("guangdong-manufacturing-digital-2021-2025", "自发布之日起三年内有效"),  # about the document
        ("shenzhen-ai-manufacturing-2026-2027", "面向需求分析、产品定义"),  # a pasted table of an annex
        ("shanghai-beidou-2021-2023", "不断提升高质量北斗产品和服务供给"),  # principles
        ("jiangxi-digital-economy-2020-2022", "网络零售额达到2500亿元"),  # a result
        ("jiangxi-digital-economy-2020-2022", "（略）"),
    ],
)
def test_what_is_no_measure(plans, name, words):
    assert not [measure.id for measure in plans[name].measures if words in measure.text]


def test_boxes_under_a_task_inherit_its_owners(plans):
    boxed = [m for m in plans["quzhou-industry-digital-2019-2021"].measures if m.clause == "A/2.1.1.u2"]
    assert [(m.text[:6], m.owner_from, m.owners[0].name) for m in boxed] == [
        ("发展电子级氢", "inherited", "市经信局")
    ]
