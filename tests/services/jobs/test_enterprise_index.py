"""The list of enterprises by which they are found."""

from __future__ import annotations

import time

import pytest

from support.records import approved
from support.runs import HEAD as LEADER
from support.runs import YEAR, answered, at, checked, firms, noticed, opened, scored
from support.senders import with_roster
from support.snapshots import code
from zhuanji.engines.lifecycles import Papers
from zhuanji.services.jobs.enterprise_index import rebuild
from zhuanji.services.jobs.pinyin import in_pinyin, initials, readings
from zhuanji.services.ledger.freeze import freeze
from zhuanji.services.records.models import EnterpriseIndex, RunResult
from zhuanji.services.runs.moves import move_run
from zhuanji.services.runs.words import LEADERS


def firm(period="2024", number=1, **items):
    """Return a row of the list."""
    return {"period": period, "key": code(number), "uscc": code(number), **items}


def test_nothing_is_frozen_yet(home):
    assert rebuild(with_roster(home)) == 0
    assert not EnterpriseIndex.objects.exists()


def test_a_row_says_what_the_latest_lists_say(home):
    approved(
        "a",
        firm("2023", name="安吉老椅厂", area="330523", town="330523100", above_scale=True),
        sheet="enterprises",
    )
    approved(
        "b",
        firm(name="安吉新椅业有限公司", sector="chairs", former_name="安吉椅厂、竹椅社"),
        sheet="enterprises",
    )
    frozen = freeze(home, by="甲")
    assert rebuild(home) == 1
    row = EnterpriseIndex.objects.get()
    assert (row.snapshot, row.uscc, row.name, row.period) == (
        frozen.id,
        code(1),
        "安吉新椅业有限公司",
        "2024",
    )
    assert (row.area, row.town, row.sector, row.above_scale) == ("330523", "330523100", "chairs", True)
    assert row.former_names == "安吉老椅厂|安吉椅厂|竹椅社"
    assert (row.grade, row.grade_year, row.grades, row.lon) == ("", 0, {}, None)
    for term in (code(1).lower(), "新椅业", "ajxyyyxgs", "ajlyc", "竹椅"):
        assert EnterpriseIndex.objects.filter(words__contains=term).exists()


def test_what_isnt_known_isnt_false(home):
    approved("a", firm(name="某厂"), sheet="enterprises")
    freeze(home, by="甲")
    rebuild(home)
    assert EnterpriseIndex.objects.get().above_scale is None


def test_it_is_replaced_as_a_whole(home):
    approved("a", firm(number=1, name="甲厂"), firm(number=2, name="乙厂"), sheet="enterprises")
    freeze(home, by="甲")
    assert [rebuild(home), rebuild(home)] == [2, 2]
    approved("b", firm(number=3, name="丙厂"), sheet="enterprises", hours=1)
    latest = freeze(home, by="甲")
    assert rebuild(home) == 3
    assert set(EnterpriseIndex.objects.values_list("snapshot", flat=True)) == {latest.id}


def test_a_grade_counts_once_it_is_published(home, tmp_path):
    firms(6)
    run = opened(home, tmp_path)
    checked(home, run)
    answered(home, run)
    scored(home, run)
    rebuild(home)
    expected = dict(RunResult.objects.values_list("uscc", "grade"))
    rows = EnterpriseIndex.objects.all()
    assert {row.uscc: row.scored_grade for row in rows} == expected
    assert {(row.grade, row.scored_year) for row in rows} == {("", YEAR)}
    noticed(home, run)
    papers = Papers(document_number="测〔2024〕2号")
    move_run(home, run, "finalise", by=LEADER, role=LEADERS, papers=papers, at=at(40))
    rebuild(home)
    rows = EnterpriseIndex.objects.all()
    assert {row.uscc: row.grade for row in rows} == expected
    assert {(row.grade_year, tuple(row.grades), row.scored_grade) for row in rows} == {
        (YEAR, (str(YEAR),), "")
    }


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("中国银行湖州分行", "zgyhhzfh"),
        ("德清XX木业(集团)2厂", "dqxxmyjt2c"),
        ("ABC-Möbel", "abcmbel"),
        ("", ""),
    ],
)
def test_initials(name, letters):
    assert initials(name) == letters


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("安吉木业", ("anjimuye",)),
        (
            "重庆行业会",
            ("chongqinghangyehui", "zhongqinghangyehui", "chongqingxingyehui", "chongqinghangyekuai"),
        ),
        ("湖州朝阳绿家", ("huzhouzhaoyanglvjia", "huzhouchaoyanglvjia", "huzhouzhaoyanglujia")),
        ("ABC椅业", ("abcyiye",)),
        ("", ()),
    ],
)
def test_whole_syllables_with_the_ways_to_read_them(name, told):
    assert readings(name) == told


def test_initials_come_first_so_that_lists_are_in_their_order():
    assert in_pinyin("安吉木业") == "ajmy anjimuye"
    assert in_pinyin("A") == "a"
    assert sorted(["ajb anjiban", "aj anji"]) == ["aj anji", "ajb anjiban"]


def test_15000_are_listed_in_ten_seconds(home, record_property):
    rows = (
        firm(number=number, name=f"湖州演示第{number}纺织有限公司", area="330502") for number in range(15_000)
    )
    approved("a", *rows, sheet="enterprises")
    freeze(home, by="甲")
    begun = time.process_time()
    assert rebuild(home) == 15_000
    took = time.process_time() - begun
    record_property("seconds", round(took, 2))
    assert took < 10
