"""Missing values and denominators that can't be divided by: each policy gives what it says and never more."""

from __future__ import annotations

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from support.counts import examples

RATIO = {"formula": "x / y"}


def rows(*pairs):
    """Return rows of x and y."""
    return [{"x": x, "y": y} for x, y in pairs]


@pytest.mark.parametrize(
    ("policy", "points"),
    [("zero", 0.0), ("benchmark", 100.0), ("stratum_mean", 30.0), ("population_mean", 30.0)],
)
def test_policies_by_name(graded, policy, points):
    criterion = RATIO | {
        "absent": {"missing": policy, "zero_denominator": policy, "negative_denominator": policy}
    }
    table = graded(rows((20.0, 1.0), (40.0, 1.0), (None, 1.0), (9.0, 0.0), (9.0, -1.0)), criterion=criterion)
    assert table["a.points"].to_list()[2:] == [points] * 3


def test_a_share_of_the_weight(graded):
    criterion = RATIO | {"absent": {"missing": {"policy": "share", "share": "0.6"}}}
    assert graded(rows((None, 1.0)), criterion=criterion)["a.points"].to_list() == [60.0]


def test_waiting_and_not_scorable_have_no_score(graded):
    table = graded(rows((None, 1.0), (1.0, 0.0)), criterion=RATIO | {"absent": {"missing": "not_scorable"}})
    assert table["grade"].to_list() == ["不可评", "待核"]
    assert table["score"].to_list() == [None, None]
    assert table["a.reason"].to_list() == ["缺 x；不可评", "分母为零；待核"]


def test_a_policy_may_depend_on_the_enterprise(graded):
    choices = [{"when": {"zero_emission": True}, "policy": "benchmark"}, "pending"]
    data = [one | {"zero_emission": n == 0} for n, one in enumerate(rows((5.0, 0.0), (5.0, 0.0)))]
    table = graded(data, criterion=RATIO | {"absent": {"zero_denominator": choices}})
    assert table["a.points"].to_list() == [100.0, None]


def test_lower_is_better_gives_nothing_for_zero(graded):
    table = graded([0.0, 50.0, 200.0], criterion={"direction": "lower"})
    assert table["a.points"].to_list() == [None, 200.0, 50.0]
    assert table["grade"][0] == "待核"


TWO = [
    {
        "id": "a",
        "title": "甲",
        "formula": "x",
        "unit": "1",
        "weight": 60,
        "benchmark": {"mode": "fixed", "value": 100},
    },
    {
        "id": "b",
        "title": "乙",
        "formula": "y",
        "unit": "1",
        "weight": 40,
        "benchmark": {"mode": "fixed", "value": 100},
    },
]


def test_a_criterion_left_out_gives_its_weight_to_the_rest(graded):
    criteria = [TWO[0], TWO[1] | {"absent": {"missing": "reweight"}}]
    table = graded(rows((50.0, None), (50.0, 100.0)), criteria=criteria)
    assert table["score"].to_list() == [50.0, 70.0]
    assert table["a.points"].to_list() == [50.0, 30.0]


def test_a_criterion_that_doesnt_apply_is_left_out(graded):
    criteria = [TWO[0], TWO[1] | {"applies_to": {"permit": True}}]
    table = graded([one | {"permit": False} for one in rows((50.0, 900.0))], criteria=criteria)
    assert table["score"].to_list() == [50.0]
    assert table["b.reason"].to_list() == ["该项不适用；该项不计，权重分给其余各项"]


def test_no_benchmark_is_a_state_of_its_own(graded):
    table = graded(
        [{"x": 5.0, "sector": "17"}], criterion={"benchmark": {"mode": "table", "scope": "sector"}}
    )
    assert table["a.reason"].to_list() == ["没有可用的基准值；待核"]


MOST = {"zero": 0.0, "benchmark": 100.0, "pending": None, "not_scorable": None}


@settings(max_examples=examples(200))
@given(
    st.lists(
        st.tuples(st.sampled_from([None, -3.0, 0.0, 4.0]), st.sampled_from([None, -1.0, 0.0, 2.0])),
        min_size=1,
    ),
    st.sampled_from(sorted(MOST)),
)
def test_nothing_missing_is_ever_worth_more_than_its_policy_says(graded, pairs, policy):
    absent = dict.fromkeys(["missing", "zero_denominator", "negative_denominator"], policy)
    table = graded(rows(*pairs), criterion=RATIO | {"absent": absent, "cap": 2})
    for (x, y), points in zip(pairs, table["a.points"], strict=True):
        if x is None or y is None or y <= 0:
            assert points == MOST[policy]
        else:
            assert points == (4.0 / 2.0 if x > 0 else 0.0)
    assert not table.select(pl.selectors.float().is_nan().any()).row(0).count(True)
