"""The Huzhou plan: its 25 numbered paths, its tasks, and what is no measure."""

from __future__ import annotations

from collections import Counter

import pytest

PATHS = {
    "2.1.1": (3, ("安吉县",)),
    "2.1.2": (4, ("南浔区", "德清县")),
    "2.1.3": (3, ("吴兴区",)),
    "2.1.4": (3, ("长兴县",)),
    "2.2.1": (3, ("全市域",)),
    "2.2.2": (3, ("全市域",)),
    "2.2.3": (3, ("全市域",)),
    "2.2.4": (3, ("全市域",)),
}


def test_no_numbered_path_of_the_sectors_is_lost(huzhou):
    paths = [measure for measure in huzhou.measures if measure.clause in PATHS]
    assert Counter(measure.clause for measure in paths) == {
        clause: count for clause, (count, _) in PATHS.items()
    }
    assert len(paths) == 25
    assert all(measure.text[0] in "①②③④" for measure in paths)


def test_the_paths_have_their_sectors_areas_and_no_owner(huzhou):
    for measure in huzhou.measures:
        if measure.clause in PATHS:
            assert (measure.owners, measure.owner_from) == ((), "none")
            assert measure.areas == PATHS[measure.clause][1]


def test_a_path_is_one_measure_whatever_it_holds(huzhou):
    cement = [measure.text for measure in huzhou.measures if measure.clause == "2.2.2"]
    assert cement[0].startswith("①整合现有产能。落实日产2500吨")
    assert cement[0].endswith("其中关停11条、整合提升13条、保留5条")


def test_every_sentence_of_a_task_is_a_measure_with_the_tasks_owners(huzhou):
    green = [measure for measure in huzhou.measures if measure.clause == "3.3.7"]
    assert [measure.text[:12] for measure in green] == [
        "分行业、分领域推广节能降",
        "在转椅、家具等行业全面推",
        "重点推动印染、铸造等产业",
        "力争三年累计实施绿色化技",
    ]
    assert {measure.owner_from for measure in green} == {"clause"}
    assert [(unit.name, unit.role) for unit in green[0].owners] == [
        ("市经信局", "lead"),
        ("市发展改革委", "with"),
        ("市生态环境局", "with"),
    ]


def test_parts_behind_semicolons_are_measures_of_their_own(huzhou):
    policy = [measure.text[:10] for measure in huzhou.measures if measure.clause == "4.2"]
    assert policy == ["支持传统产业企业实施", "支持企业抱团出海，鼓", "对重点领域开展产能优"]


def test_ids_are_the_clause_and_a_running_number(huzhou):
    assert [measure.id for measure in huzhou.measures][:4] == ["2.1.1#1", "2.1.1#2", "2.1.1#3", "2.1.2#1"]


@pytest.mark.parametrize(
    "words",
    [
        "为深入贯彻落实党中央",  # preamble
        "以习近平新时代中国特色社会主义思想为指导",  # guiding thought
        "传统产业规模达到5000亿元",  # goals
        "品牌知名度不高",  # shortcomings
        "建设全球知名绿色家居特色产业基地",  # a sector's goals
        "腾出用能空间50万吨标煤以上",
        "重点区域：",  # labels
        "紧扣“415X”先进制造业集群部署",  # what introduces numbered clauses
        "责任单位",  # owner notes
    ],
)
def test_what_is_no_measure(huzhou, words):
    assert not [measure.id for measure in huzhou.measures if words in measure.text]
