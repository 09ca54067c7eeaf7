"""Grades of whole runs: strata, small ones, ties, cuts, conditions, what moves a grade."""

from __future__ import annotations

from collections import Counter

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from support.counts import examples
from zhuanji import appraise
from zhuanji.engines.appraisal.wording.events import flags_told

QUOTAS = {"A": 20, "B": 60, "C": 15, "D": 5}
GRADES = {"order": ["A", "B", "C", "D"], "quotas": QUOTAS, "min_stratum": 1}


def test_1_5_a_run_of_37(graded):
    assert Counter(graded([float(x) for x in range(1, 38)])["grade"]) == {"A": 7, "B": 22, "C": 7, "D": 1}


def test_a_lone_enterprise_of_a_stratum_is_never_last_by_quota(graded):
    rows = [{"x": float(n), "town": "big" if n else "lone"} for n in range(100)]
    table = graded(rows, strata={"by": ["town"]}, grades=GRADES | {"min_stratum": 20})
    lone = table.filter(pl.col("stratum") == "lone")
    assert lone["grade"].to_list() == ["C"]
    assert "不按比例定末档" in lone["flags"][0]
    assert Counter(table.filter(pl.col("stratum") == "big")["grade"])["D"] == 4


def test_a_small_stratum_may_stay_uncut(graded):
    grades = GRADES | {"min_stratum": 20, "small_stratum": "uncut"}
    assert set(graded([1.0, 2.0], grades=grades)["grade"]) == {"未分档"}


def test_an_item_may_decide_a_tie(graded):
    rows = [{"x": 5.0, "tax": float(n)} for n in range(20)]
    table = graded(rows, grades=GRADES | {"ties": {"by": "tax"}})
    assert Counter(table["grade"]) == {"A": 4, "B": 12, "C": 3, "D": 1}
    assert table["grade"][19] == "A"
    assert set(table["rank"]) == {1}


def test_equal_scores_are_marked_where_a_cut_falls_between_them(graded):
    table = graded([10.0] * 4 + [9.0] * 6)
    assert table["grade"].to_list() == ["B"] * 4 + ["B"] * 6
    assert all("临界同分" in flags for flags in table["flags"][:4])


def test_cuts_alone(graded):
    cuts = [{"grade": "A", "at_least": 90}, {"grade": "B", "at_least": "0.8 * score_average"}, {"grade": "D"}]
    grades = {"order": ["A", "B", "C", "D"], "cuts": cuts}
    assert graded([90.0, 60.0, 10.0], grades=grades)["grade"].to_list() == ["A", "B", "D"]


def test_the_next_grade_needs_the_bound_of_its_cut(graded):
    grades = {"order": ["A", "B"], "cuts": [{"grade": "A", "at_least": 90}, {"grade": "B"}]}
    assert graded([60.00004], grades=grades)["flags"].to_list() == ["距 A 档 30.0000 分"]


def test_quota_and_cut_together_give_the_worse(graded):
    grades = GRADES | {"cuts": [{"grade": "A", "at_least": 50}, {"grade": "C"}]}
    assert graded([60.0, 40.0, 30.0, 20.0, 10.0], grades=grades)["grade"].to_list() == [
        "A",
        "C",
        "C",
        "C",
        "C",
    ]


def test_a_grade_may_ask_for_more(graded):
    rows = [{"x": float(n), "rd": 0.0 if n == 19 else 1.0, "tax": 9.0} for n in range(20)]
    needs = {"A": {"rd": {"above": 0}}, "D": {"tax": {"below": 3}}}
    table = graded(rows, grades=GRADES | {"needs": needs})
    assert table["grade"][19] == "B"
    assert table["grade"][0] == "C"


EVENTS = [
    {"kind": "env", "title": "环境犯罪", "effect": "TO_D"},
    {"kind": "minor", "title": "一般事故", "effect": "CAP_C"},
    {"kind": "late", "title": "迟报", "effect": "BLOCK_A"},
    {"kind": "listed", "title": "上市", "effect": "TO_A"},
    {"kind": "fine", "title": "处罚", "points": -5},
    {"kind": "moving", "title": "政策性搬迁", "effect": "EXEMPT"},
]


def with_events(scheme, *events, values=(10.0, 20.0, 30.0, 40.0, 50.0), **keys):
    """Return the result of the plain scheme on five enterprises of which the last is the best."""
    people = pl.DataFrame({"uscc": [str(n) for n in range(len(values))], "x": values})
    names = ("uscc", "kind", "document", "from", "to")
    happened = pl.DataFrame(
        [dict(zip(names, event, strict=True)) for event in events], infer_schema_length=None
    )
    made = scheme(events=EVENTS, **keys)
    return appraise(made, {"enterprises": people, "events": happened}, year=2022).table


@pytest.mark.parametrize(("kind", "grade"), [("env", "D"), ("minor", "C"), ("late", "B"), ("listed", "A")])
def test_events_move_the_grade_of_the_best(scheme, kind, grade):
    row = with_events(scheme, ("4", kind, "文〔2022〕1号", "2022-03-01", None)).row(4, named=True)
    assert row["grade_before_adjustment"] == "A"
    assert row["grade"] == grade
    assert "文〔2022〕1号" in row["flags"]


def test_a_veto_wins_over_a_promotion(scheme):
    events = [
        ("0", "listed", "文〔2022〕1号", "2022-03-01", None),
        ("0", "env", "文〔2022〕2号", "2022-03-01", None),
    ]
    table = with_events(scheme, *events)
    assert table["grade_before_adjustment"][0] == "C"
    assert table["grade"][0] == "D"


def test_an_event_that_has_ended_or_comes_later_does_nothing(scheme):
    over = with_events(scheme, ("4", "env", "文〔2020〕1号", "2020-03-01", "2021-12-31"))
    later = with_events(scheme, ("4", "env", "文〔2023〕1号", "2023-01-01", None))
    assert [over["grade"][4], later["grade"][4]] == ["A", "A"]


def test_an_event_may_cost_points_or_exempt(scheme):
    fined = with_events(scheme, ("4", "fine", "文〔2022〕1号", "2022-03-01", None))
    assert fined["score"][4] == 45
    moved = with_events(scheme, ("4", "moving", "文〔2022〕1号", "2022-03-01", None))
    assert moved["grade"][4] == "T"
    assert moved["flags"][4].startswith("不参评：政策性搬迁")


def test_those_moved_may_take_places_or_stand_aside(scheme):
    event = ("0", "listed", "文〔2022〕1号", "2022-03-01", None)
    after = with_events(scheme, event)
    inside = with_events(scheme, event, grades=GRADES | {"moved": "inside"})
    aside = with_events(
        scheme, event, values=[float(n) for n in range(6)], grades=GRADES | {"moved": "aside"}
    )
    assert after["grade"].to_list().count("A") == 2
    assert [inside["grade"][0], inside["grade"].to_list().count("A")] == ["A", 1]
    assert [aside["grade"][0], aside["grade"].to_list().count("A")] == ["A", 2]


@settings(max_examples=examples(100))
@given(st.lists(st.sampled_from([1.0, 2.0, 3.0, 4.0, None]), min_size=1, max_size=40), st.randoms())
def test_the_order_of_rows_decides_nothing(graded, values, random):
    rows = [{"uscc": f"u{n}", "x": x} for n, x in enumerate(values)]
    criterion = {"benchmark": {"mode": "average"}, "absent": {"missing": "stratum_mean"}}
    one = graded(rows, criterion=criterion)
    random.shuffle(rows)
    other = graded(rows, criterion=criterion)
    assert one.sort("uscc").equals(other.sort("uscc"))


@pytest.mark.parametrize(
    ("kind", "zh", "en"),
    [
        ("env", "依文〔2022〕1号，直接定为 D", "graded D by 文〔2022〕1号"),
        ("fine", "依文〔2022〕1号，减 5 分", "5 points taken by 文〔2022〕1号"),
        ("moving", "依文〔2022〕1号，不参评", "not graded by 文〔2022〕1号"),
    ],
)
def test_an_event_among_the_flags_is_told_in_words(scheme, kind, zh, en):
    flags = with_events(scheme, ("4", kind, "文〔2022〕1号", "2022-03-01", None))["flags"][4]
    assert zh in flags_told(flags, "zh").split("；")
    assert en in flags_told(flags, "en").split("; ")


def test_who_is_held_by_an_event_is_promised_no_better_grade_for_points(scheme):
    free = with_events(scheme, ("0", "fine", "文〔2022〕1号", "2022-03-01", None))
    held = with_events(scheme, ("2", "env", "文〔2022〕1号", "2022-03-01", None))
    assert "距 A 档" in free["flags"][2]
    assert held["grade"][2] == "D"
    assert "距" not in held["flags"][2]
