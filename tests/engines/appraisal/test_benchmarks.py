"""Benchmarks and rules of points: each mode and rule on a case that can be checked by hand."""

from __future__ import annotations

import polars as pl
import pytest

from zhuanji import appraise

ROWS = [
    {"x": x, "y": y, "sector": s} for x, y, s in [(10.0, 1.0, "17"), (30.0, 3.0, "17"), (80.0, 2.0, "18")]
]


@pytest.mark.parametrize(
    ("benchmark", "expected"),
    [
        ({"mode": "average"}, [20.0] * 3),
        ({"mode": "average", "multiple": 2}, [40.0] * 3),
        ({"mode": "average", "scope": "sector"}, [10.0, 10.0, 40.0]),
        ({"mode": "average", "scope": ["sector", "city"], "at_least": 2}, [10.0, 10.0, 20.0]),
        ({"mode": "average", "among": {"sector": "18"}}, [40.0] * 3),
        ({"mode": "mean_of_values"}, [20.0] * 3),
        ({"mode": "median"}, [10.0] * 3),
        ({"mode": "best"}, [40.0] * 3),
        ({"mode": "worst", "scope": "sector"}, [10.0, 10.0, 40.0]),
        ({"mode": "top", "share": "20%"}, [40.0] * 3),
        ({"mode": "top", "share": "1/2", "between": "linear"}, [10.0] * 3),
        ({"mode": "fixed", "values": {"17": 5, "else": 6}, "by": "sector"}, [5.0, 5.0, 6.0]),
    ],
)
def test_modes(graded, benchmark, expected):
    table = graded(ROWS, criterion={"formula": "x / y", "benchmark": benchmark})
    assert table["a.benchmark"].to_list() == pytest.approx(expected)


def test_an_average_counts_only_those_with_every_item(scheme):
    rows = [*ROWS, {"x": 1000.0, "y": None, "sector": "17"}]
    people = pl.DataFrame([{"uscc": str(n)} | row for n, row in enumerate(rows)])
    criterion = {"formula": "x / y", "benchmark": {"mode": "average"}}
    result = appraise(scheme(criterion=criterion), people, year=2022)
    assert result.benchmarks.row(0) == ("a", "benchmark", "", 20.0, 3, 1)


def test_last_years_average_times_two(scheme):
    history = pl.DataFrame({"uscc": ["0", "1"], "year": [2021, 2021], "x": [10.0, 20.0]})
    people = pl.DataFrame({"uscc": ["0"], "x": [30.0]})
    criterion = {"benchmark": {"mode": "mean_of_values", "multiple": 2, "year": "previous"}}
    table = appraise(
        scheme(criterion=criterion), {"enterprises": people, "history": history}, year=2022
    ).table
    assert table["a.benchmark"].to_list() == [30.0]
    assert table["a.points"].to_list() == [100.0]


def test_published_benchmarks_go_before_the_data(scheme):
    people = pl.DataFrame([{"uscc": str(n)} | row for n, row in enumerate(ROWS)])
    table = pl.DataFrame({"criterion": ["a"], "value": [7.0], "sector": ["18"]})
    criterion = {"formula": "x / y", "benchmark": {"mode": "average", "scope": "sector", "published": True}}
    found = appraise(
        scheme(criterion=criterion), {"enterprises": people, "benchmarks": table}, year=2022
    ).table
    assert found["a.benchmark"].to_list() == [10.0, 10.0, 7.0]


LINE = {"rule": "linear", "from": {"at": "low", "share": "0.6"}, "to": {"at": "high", "share": 1}}
STEPS = [{"at_least": "1.2", "share": 1}, {"at_least": 1, "points": 80}, {"share": "0.5"}]


@pytest.mark.parametrize(
    ("criterion", "expected"),
    [
        (
            {"points": LINE, "marks": {"low": {"mode": "worst"}, "high": {"mode": "best"}}},
            [60.0, 80.0, 100.0],
        ),
        ({"points": {"rule": "steps", "table": STEPS}}, [50.0, 80.0, 100.0]),
        ({"points": {"rule": "rank"}}, [100 / 3, 200 / 3, 100.0]),
        ({"points": {"rule": "formula", "formula": "0.6 * weight + (ratio - 1) * 100"}}, [10.0, 60.0, 110.0]),
        ({"points": {"rule": "formula", "formula": "rank_share * count"}}, [3.0, 2.0, 1.0]),
        ({"cap": "1.2", "floor": "0.7"}, [70.0, 100.0, 120.0]),
        ({"weight": None, "weights": {"all": 50}}, [25.0, 50.0, 75.0]),
    ],
)
def test_rules_of_points(graded, criterion, expected):
    assert graded([50.0, 100.0, 150.0], criterion=criterion)["a.points"].to_list() == pytest.approx(expected)


def test_bonus_penalty_factor_and_their_limits(graded):
    changes = [
        {"id": "national", "title": "国家级", "points": 5, "where": {"title": "n"}, "group": "titles"},
        {
            "id": "any",
            "title": "有称号",
            "points": 3,
            "where": {"title": {"missing": False}},
            "group": "titles",
        },
        {"id": "tenants", "title": "出租", "points": "-5 * max(tenants - 1, 0)", "cap": 12},
    ]
    factors = [{"id": "f", "title": "系数", "factor": "1.1", "where": {"title": "n"}}]
    rows = [
        {"x": 100.0, "title": "n", "tenants": 1.0},
        {"x": 100.0, "title": "p", "tenants": 3.0},
        {"x": 100.0, "title": None, "tenants": 9.0},
    ]
    table = graded(rows, changes=changes, factors=factors, score={"penalty_cap": 8, "cap": 112})
    assert table["score"].to_list() == pytest.approx([112.0, 95.0, 92.0])


def test_derived_items(graded):
    derive = [
        {"id": "factor", "lookup": "sector", "table": {"17": 2}, "default": 1},
        {"id": "sector1", "digits_of": "sector", "first": 1},
        {
            "id": "size",
            "classes_of": "x",
            "classes": [{"label": "large", "at_least": 50}, {"label": "small"}],
        },
        {"id": "z", "formula": "x * factor * k"},
    ]
    constants = [{"id": "k", "value": 10}]
    criterion = {"formula": "z", "benchmark": {"mode": "average", "scope": [["sector1", "size"]]}}
    table = graded(ROWS, derive=derive, constants=constants, criterion=criterion)
    assert table["a.value"].to_list() == [200.0, 600.0, 800.0]
    assert table["a.benchmark"].to_list() == [800.0, 800.0, 800.0]  # sums over one criterion without division
