"""What is missing, wrong or not asked for neither helps nor hurts (domain rules §1.4, §1.5, §15; design §4.4)."""

from __future__ import annotations

import polars as pl
import pytest

from zhuanji import appraise
from zhuanji.basics.problems import ProblemError

TWO = [
    {"id": name, "title": name, "formula": formula, "unit": "1", "benchmark": {"mode": "fixed", "value": 100}}
    for name, formula in (("a", "x"), ("b", "y / z"))
]
STRATA = {"groups": [{"id": "above", "where": {"big": True}}, {"id": "below"}]}
CODES = [f"{number:018d}" for number in range(20)]


def ruled(**keys):
    return {"order": ["A", "B", "C", "D"], "quotas": {"A": 20, "B": 60, "C": 15, "D": 5}} | keys


@pytest.mark.parametrize("weights", [{"above": 40}, {"above": 40, "below": 0}])
@pytest.mark.parametrize("policy", ["pending", "not_scorable", "benchmark", "reweight"])
def test_a_criterion_without_a_weight_in_a_stratum_asks_nothing_of_it(graded, weights, policy):
    absent = {"missing": policy, "zero_denominator": policy}
    criteria = [TWO[0] | {"weight": 60}, TWO[1] | {"weights": weights, "absent": absent}]
    rows = [{"x": 50.0, "y": y, "z": z, "big": False} for y, z in [(1.0, 0.0), (None, 1.0), (100.0, 1.0)]]
    table = graded(rows, criteria=criteria, strata=STRATA)
    assert table["score"].to_list() == [30.0] * 3
    assert table["b.points"].to_list() == [0.0] * 3
    assert set(table["b.reason"]) == {"该项不适用；该组无此项权重"}
    assert not any("缺数据" in flags for flags in table["flags"])


def test_who_has_no_criterion_left_is_not_scorable_though_others_weigh_nothing(graded):
    criteria = [
        TWO[0] | {"weight": 60, "absent": {"missing": "reweight"}},
        TWO[1] | {"weights": {"above": 40}},
    ]
    rows = [{"x": None, "y": 1.0, "z": 1.0, "big": False}]
    assert graded(rows, criteria=criteria, strata=STRATA)["grade"].to_list() == ["不可评"]


@pytest.mark.parametrize("mode", ["best", "worst", "median", "mean_of_values"])
def test_a_negative_denominator_makes_no_benchmark(graded, mode):
    rows = [{"x": x, "y": y} for x, y in ((20.0, 1.0), (40.0, 1.0), (-900.0, -1.0), (900.0, -1.0))]
    table = graded(rows, criterion={"formula": "x / y", "benchmark": {"mode": mode}})
    assert table["a.benchmark"][0] == {"best": 40, "worst": 20}.get(mode, 30)
    assert table["a.value"].to_list() == [20.0, 40.0, None, None]


def test_two_wrong_signs_neither_take_a_rank_nor_lift_a_grade(graded):
    rows = [{"x": x, "y": y} for x, y in ((20.0, 1.0), (40.0, 1.0), (-900.0, -1.0))]
    criterion = {"formula": "x / y", "points": {"rule": "rank"}, "absent": {"negative_denominator": "zero"}}
    moves = [{"id": "m", "title": "大户", "effect": "TO_A", "where": {"a.value": {"at_least": 500}}}]
    table = graded(rows, criterion=criterion, moves=moves)
    assert table["a.points"].to_list() == [50.0, 100.0, 0.0]
    assert table["grade"][2] == "C"


def test_a_share_of_the_weight_is_not_given_to_whom_another_policy_is(graded):
    choices = [{"when": {"new": True}, "policy": "reweight"}, {"policy": "share", "share": "60%"}]
    criteria = [TWO[0] | {"weight": 60}, TWO[1] | {"weight": 40, "absent": {"missing": choices}}]
    rows = [{"x": 50.0, "y": None, "z": 1.0, "new": new} for new in (True, False)]
    table = graded(rows, criteria=criteria)
    assert table["score"].to_list() == [50.0, 54.0]
    assert table["b.points"].to_list() == [None, 24.0]


def events(*kinds):
    days = {"from": ["2022-01-01"] * len(kinds), "to": [None] * len(kinds)}
    told = {"uscc": [CODES[19]] * len(kinds), "kind": list(kinds), "document": ["文1"] * len(kinds)}
    return pl.DataFrame(told | days, schema_overrides={"to": pl.String})


@pytest.mark.parametrize("moved", ["after", "aside", "inside"])
def test_a_veto_wins_over_a_promotion_though_the_ranking_gave_the_last_grade_too(scheme, moved):
    people = pl.DataFrame({"uscc": CODES, "x": [100.0 - n for n in range(20)]})
    rules = scheme(
        events=[
            {"kind": "veto", "title": "否决", "effect": "TO_D"},
            {"kind": "award", "title": "奖", "effect": "UP_1"},
        ],
        moves=[{"id": "m", "title": "大户", "effect": "TO_A", "where": {"x": {"at_most": 81}}}],
        grades=ruled(moved=moved),
    )
    found = appraise(rules, {"enterprises": people, "events": events("veto", "award")}, year=2022).table
    assert found["grade"][19] == "D"


@pytest.mark.parametrize("rounding", ["down", "half_up", "up"])
@pytest.mark.parametrize(
    "quotas", [ruled()["quotas"], {"A": {"count": 0}, "B": "rest", "C": 0, "D": {"count": 1}}]
)
def test_who_stands_alone_in_a_stratum_is_never_last_by_quota(graded, rounding, quotas):
    rules = ruled(quotas=quotas, rounding=rounding, min_stratum=0)
    assert graded([1.0], grades=rules)["grade"][0] != "D"
    rows = [{"x": 1.0, "sector": str(n)} for n in range(9)]
    assert "D" not in set(graded(rows, grades=rules, strata={"by": ["sector"]})["grade"])


def test_what_is_not_known_lifts_nobody_out_of_the_last_grade_and_into_no_better_one(graded):
    rows = [{"x": 100.0 - n, "y": 1.0, "rd": 1.0} for n in range(20)]
    for last, y in ((0, None), (1, 9.0), (2, 1.0)):
        told = [
            row | {"y": y} if n == 19 else row | {"rd": None} if n == 0 else row for n, row in enumerate(rows)
        ]
        needs = {"D": {"y": {"below": 3}}, "A": {"not": {"rd": {"at_most": 0}}}}
        found = graded(told, grades=ruled(needs=needs))["grade"]
        assert found[19] == ("C" if last == 1 else "D")
        assert found[0] == "B"


def test_denying_a_condition_on_a_missing_value_does_not_meet_it(graded):
    rows = [
        {"x": 1.0, "area": area, "y": y} for area, y in (("1", 1.0), ("2", None), (None, 5.0), ("2", 1.0))
    ]

    def who(condition):
        return [int(code) for code in graded(rows, population=condition)["uscc"].sort()]

    assert who({"not": {"area": "1"}}) == [1, 3]
    assert who({"not": {"any": [{"area": "1"}, {"y": {"above": 3}}]}}) == [3]
    assert who({"not": {"area": "1", "y": {"above": 3}}}) == [0, 1, 3]
    assert who({"not": {"area": {"missing": True}}}) == [0, 1, 3]


def test_the_table_of_benchmarks_may_have_notes_and_gaps_but_says_nothing_twice(scheme):
    rules = scheme(criterion={"benchmark": {"mode": "table", "scope": ["sector", "city"]}})
    people = pl.DataFrame({"uscc": ["1", "2", "3"], "x": [50.0] * 3, "sector": ["17", "18", "19"]})
    told = {
        "criterion": ["a"] * 3,
        "value": [100.0, None, 50.0],
        "sector": ["17", "18", None],
        "note": ["甲", "乙", "丙"],
    }
    tables = {"enterprises": people, "benchmarks": pl.DataFrame(told)}
    assert appraise(rules, tables, year=2022).table["score"].to_list() == [50.0, 100.0, 100.0]
    twice = pl.DataFrame({"criterion": ["a", "a"], "value": [1.0, 2.0], "sector": ["17", "17"]})
    with pytest.raises(ProblemError, match=r"appraisal\.benchmarks\.twice"):
        appraise(rules, tables | {"benchmarks": twice}, year=2022)


def test_who_has_the_score_of_a_better_grade_is_not_told_that_points_are_lacking(graded):
    rows = [{"x": 100.0 - n, "rd": float(n > 0)} for n in range(20)]
    found = graded(rows, grades=ruled(needs={"A": {"rd": {"above": 0}}}))
    assert found["grade"][0] == "B"
    assert "距" not in found["flags"][0]
    assert "距 A 档 2.0000 分" in found["flags"][5]
