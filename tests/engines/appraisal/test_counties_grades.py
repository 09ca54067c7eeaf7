"""How counties make grades: each kind of rule on a few enterprises."""

from __future__ import annotations

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from support.counts import examples
from zhuanji import appraise
from zhuanji.basics.problems import ProblemError
from zhuanji.engines.appraisal.grading.quotas import quota_sizes
from zhuanji.engines.rules.schemes.types import as_share

ORDER = ["A", "B", "C", "D"]
TENTHS = {"A": "20%", "B": "50%", "C": "20%", "D": "10%"}


def grades(table):
    return "".join(table["grade"].to_list())


def ruled(**keys):
    return {"order": ORDER, "quotas": TENTHS, "min_stratum": 1} | keys


def test_a_grade_takes_all_that_the_others_leave(graded):
    quotas = {"A": {"count": 2}, "B": "rest", "C": {"count": 3}, "D": "10%"}
    assert grades(graded(range(100, 80, -1), grades=ruled(quotas=quotas))) == "AA" + "B" * 13 + "CCCDD"


@given(n=st.integers(0, 60), a=st.integers(0, 40), d=st.integers(0, 40))
@settings(max_examples=examples(50))
def test_the_rest_makes_up_the_whole(n, a, d):
    sizes = quota_sizes(n, [a, None, as_share("15%"), as_share(f"{d}%")])
    assert sum(sizes) == n
    assert min(sizes) >= 0
    assert sizes[-1] <= n * d / 100


def test_two_rests_are_refused(scheme):
    with pytest.raises(ProblemError, match="quota_rest"):
        scheme(grades=ruled(quotas={"A": "20%", "B": "rest", "C": "rest", "D": 0}))


def test_places_of_those_who_may_not_have_them_go_to_the_next(graded):
    rows = [{"x": 100 - n, "rd": float(n not in (0, 3))} for n in range(10)]
    needs = {"A": {"rd": {"above": 0}}}
    assert grades(graded(rows, grades=ruled(needs=needs))) == "BABBBBBCCD"
    assert grades(graded(rows, grades=ruled(needs=needs, refill=True))) == "BAABBBBCCD"


def test_equals_at_the_end_of_the_refilled_places_stay_out(graded):
    rows = [{"x": x, "rd": float(x < 100)} for x in (100, 90, 80, 80, 80, 70, 60, 50, 40, 30)]
    rules = ruled(needs={"A": {"rd": {"above": 0}}}, refill=True)
    assert grades(graded(rows, grades=rules)) == "BABBBBBCCD"


@given(st.lists(st.tuples(st.integers(0, 9), st.booleans()), min_size=1, max_size=40))
@settings(max_examples=examples(30), deadline=None)
def test_refilling_never_exceeds_a_quota(graded, firms):
    rows = [{"x": x, "rd": float(fit)} for x, fit in firms]
    rules = ruled(needs={"A": {"rd": {"above": 0}}}, refill=True)
    found = graded(rows, grades=rules)
    assert (found["grade"] == "A").sum() <= 0.2 * len(rows)
    assert (found["grade"] == "D").sum() <= 0.1 * len(rows)
    assert all(fit for (_, fit), grade in zip(firms, found["grade"], strict=True) if grade == "A")


def test_small_sectors_are_ranked_together(graded):
    rows = [{"x": 100 - n, "sector": s} for n, s in enumerate(["17"] * 3 + ["18", "19"])]
    table = graded(rows, strata={"by": ["sector"], "at_least": 3, "others": "其他"})
    assert table["stratum"].to_list() == ["17"] * 3 + ["其他"] * 2
    assert table["rank"].to_list() == [1, 2, 3, 1, 2]


def test_only_those_who_are_graded_make_a_stratum_large(graded):
    rows = [{"x": 1, "sector": "17", "new": n == 0} for n in range(3)]
    strata = {"by": ["sector"], "at_least": 3, "others": "其他"}
    table = graded(rows, strata=strata, exemptions=[{"reason": "新建", "where": {"new": True}}])
    assert set(table["stratum"]) == {"其他"}


@pytest.mark.parametrize("half", [{"at_least": 3}, {"others": "其他"}])
def test_half_of_joining_is_refused(scheme, half):
    with pytest.raises(ProblemError, match="strata_others"):
        scheme(strata={"by": ["sector"]} | half)


def test_a_flag_may_name_strata_and_stand_in_conditions(graded):
    rows = [{"x": 1, "above_scale": n < 2} for n in range(3)]
    rules = ruled(by_stratum={"true": {"A": 0, "B": "100%", "C": 0, "D": 0}})
    table = graded(
        rows, strata={"by": ["above_scale"]}, population={"above_scale": {"missing": False}}, grades=rules
    )
    assert table["stratum"].to_list() == ["true", "true", "false"]
    assert graded(rows, strata={"by": ["above_scale"]}, population={"above_scale": True}).height == 2


def test_c_two_and_three_years_running_becomes_d(scheme):
    people = pl.DataFrame({"uscc": [str(n) for n in range(10)], "x": [100.0 - n for n in range(10)]})
    history = pl.DataFrame(
        {
            "uscc": ["7", "8", "6", "8"],
            "year": [2021, 2021, 2021, 2020],
            "grade": ["C", "C", "C", "C"],
            "x": [1.0] * 4,
        }
    )
    where = {"grade": "C", "previous.grade": "C"}
    move = {"id": "again", "title": "连续C", "effect": "TO_D"}
    tables = {"enterprises": people, "history": history}
    for asked, expected in ((where, "AABBBBBDDD"), (where | {"previous_2.grade": "C"}, "AABBBBBCDD")):
        rules = scheme(moves=[move | {"where": asked}], grades=ruled())
        assert grades(appraise(rules, tables, year=2022).table) == expected


@pytest.mark.parametrize(
    "keys", [{"population": {"grade": "C"}}, {"grades": ruled(needs={"A": {"grade": "B"}})}]
)
def test_a_grade_can_only_be_asked_for_by_moves(scheme, keys):
    with pytest.raises(ProblemError, match="too_early"):
        scheme(**keys)


def test_steps_up_and_down_are_limited_together(graded):
    rows = [{"x": 100 - n, "up": n == 7, "down": n == 0} for n in range(10)]
    moves = [
        {"id": f"{way}{n}", "title": way, "effect": f"{way.upper()}_1", "where": {way: True}}
        for way in ("up", "down")
        for n in range(2)
    ]
    assert grades(graded(rows, moves=moves, grades=ruled())) == "CABBBBBACD"
    limited = ruled(up_at_most=1, down_at_most=1)
    assert grades(graded(rows, moves=moves, grades=limited)) == "BABBBBBBCD"


def test_quotas_for_one_stratum_and_bands_for_the_other(graded):
    rows = [{"x": 100 - n, "tax": 25 - 3 * n, "above": n % 2 == 0} for n in range(10)]
    below = {"where": {"above": False}, "of": "tax"}
    cuts = [below | {"grade": "A", "at_least": 20}, below | {"grade": "B", "at_least": 10}]
    cuts.append({"where": {"above": False}, "grade": "C"})
    rules = {"order": ORDER, "by_stratum": {"up": TENTHS}, "cuts": cuts, "min_stratum": 1}
    strata = {"groups": [{"id": "up", "where": {"above": True}}, {"id": "low"}]}
    assert grades(graded(rows, strata=strata, grades=rules)) == "AABBBBCCCC"


def test_several_items_tell_equal_scores_apart_in_turn(graded):
    rows = [{"x": 100, "tax": t, "sales": s} for t, s in [(1, 9), (2, 1), (2, 3), (1, 1), (0, 0)]]
    rules = ruled(quotas={"A": "40%", "B": "20%", "C": "20%", "D": "20%"}, ties={"by": ["tax", "sales"]})
    assert grades(graded(rows, grades=rules)) == "BAACD"


def test_the_largest_taxpayers_go_straight_to_the_first_grade(graded):
    rows = [{"x": 100 - n, "tax": 10 * n} for n in range(10)]
    first = {"id": "a", "title": "a", "formula": "x", "unit": "1", "weight": 100}
    criteria = [
        first | {"benchmark": {"mode": "fixed", "value": 100}},
        {"id": "tax", "title": "税收", "formula": "tax", "unit": "万元"}
        | {"benchmark": {"mode": "top", "count": 2}},
    ]
    moves = [
        {"id": "big", "title": "纳税大户", "effect": "TO_A"}
        | {"where": {"tax.value": {"at_least": "tax.benchmark"}}}
    ]
    assert grades(graded(rows, criteria=criteria, moves=moves, grades=ruled())) == "AABBBBBCAA"


def test_firms_of_a_group_are_graded_as_one(graded):
    code = "{:018d}".format
    rows = [{"x": 40.0, "y": 1.0, "head": None}, {"x": 50.0, "y": 2.0, "head": code(0)}]
    rows += [{"x": 10.0, "y": 1.0, "head": code(1)}, {"x": 7.0, "y": 1.0, "head": code(9)}]
    table = graded(rows, criterion={"formula": "x / y"}, merge={"into": "head"})
    assert dict(zip(table["uscc"], table["score"], strict=True)) == {
        code(0): 25.0,
        code(3): 7.0,
        code(1): None,
        code(2): None,
    }
    only = graded(rows, criterion={"formula": "x / y"}, merge={"into": "head", "where": {"x": {"above": 20}}})
    assert only["score"].to_list() == [30.0, 10.0, 7.0, None]
    part = graded(rows, criterion={"formula": "x / y"}, merge={"into": "head", "add": ["x"]})
    assert part["score"].to_list() == [100.0, 7.0, None, None]


def test_the_public_list_shows_columns_that_no_rule_reads(scheme):
    people = pl.DataFrame(
        {"uscc": ["1", "2"], "name": ["甲", "乙"], "x": [5.0, 9.0], "town": ["织里镇", None]}
    )
    public = {"columns": ["name", "town", "rank"], "order": "rank"}
    result = appraise(scheme(public=public), people, year=2022)
    assert result.public().rows() == [("乙", None, 1), ("甲", "织里镇", 2)]
    with pytest.raises(ProblemError, match="no_column"):
        appraise(scheme(public=public), people.drop("town"), year=2022)
