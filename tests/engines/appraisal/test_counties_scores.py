"""How counties make scores: each kind of rule on figures that can be checked by hand."""

from __future__ import annotations

import polars as pl
import pytest

from zhuanji import appraise
from zhuanji.basics.problems import ProblemError

TWO = [
    {"id": name, "title": name, "formula": name, "unit": "1", "weight": 100, "cap": "150%"}
    | {"benchmark": {"mode": "fixed", "value": 100}}
    for name in ("x", "y")
]


def scores(table):
    return table["score"].to_list()


def test_weights_by_a_size_class_that_is_no_stratum(graded):
    rows = [{"x": 100, "size": "大型"}, {"x": 50, "size": "小型"}, {"x": 100, "size": "微型"}]
    criterion = {"weights": {"大型": 40, "小型": 60}, "weights_by": "size", "weight": 10}
    assert scores(graded(rows, criterion=criterion)) == [40.0, 30.0, 10.0]


def test_interpolation_between_several_standard_values(graded):
    line = [{"at": 0, "share": 0}, {"at": 50, "share": "40%"}, {"at": "good", "share": "80%"}]
    line.append({"at": 200, "share": 1})
    points = {"rule": "linear", "through": line}
    marks = {"good": {"mode": "fixed", "value": 100}}
    table = graded([-5, 25, 75, 150, 300], criterion={"points": points, "marks": marks})
    assert scores(table) == pytest.approx([0, 20, 60, 90, 100])
    table = graded([-5, 300], criterion={"points": points | {"beyond": "extend"}, "marks": marks})
    assert scores(table) == pytest.approx([0, 120])  # the floor of 0 stays


def test_interpolation_where_lower_is_better(graded):
    line = [{"at": "0.1", "share": 1}, {"at": "0.5", "share": "60%"}, {"at": "2.5", "share": 0}]
    criterion = {"direction": "lower", "points": {"rule": "linear", "through": line}}
    assert scores(graded([0.05, 0.3, 1.5, 9], criterion=criterion)) == pytest.approx([100, 80, 30, 0])


@pytest.mark.parametrize("points", [{"through": [{"at": 0, "share": 0}]}, {"from": {"at": 0, "share": 0}}])
def test_a_line_has_two_points(scheme, points):
    with pytest.raises(ProblemError, match="points_keys"):
        scheme(criterion={"points": {"rule": "linear"} | points})


def test_ranks_within_the_sector_while_all_are_graded_together(graded):
    rows = [{"x": x, "sector": s} for x, s in [(9, "17"), (7, "17"), (8, "18"), (7, "17")]]
    table = graded(rows, criterion={"points": {"rule": "rank", "scope": "sector"}})
    assert scores(table) == pytest.approx([100, 200 / 3, 100, 200 / 3])
    assert graded(rows, criterion={"points": {"rule": "rank", "scope": "city"}})["score"][2] == 75


@pytest.mark.parametrize(
    ("formula", "expected"),
    [
        ("0.7 * min(x.points, 100) + 0.3 * y.points", [0.7 * 100 + 0.3 * 50, 0.7 * 80 + 0.3 * 150]),
        ("max(x.points, y.points)", [150, 150]),
        ("points / 300 * 100", [200 / 3, 230 / 3]),
        ("points / points_best * 100", [200 / 2.3, 100]),
        ("0.6 * points + 0.4 * first_given(previous.score, points)", [120 + 20, 138 + 92]),
    ],
)
def test_scores_that_are_no_sums(scheme, formula, expected):
    people = pl.DataFrame({"uscc": ["1", "2"], "x": [170.0, 80.0], "y": [50.0, 150.0]})
    history = pl.DataFrame({"uscc": ["1"], "year": [2021], "score": [50.0]})
    rules = scheme(criteria=TWO, score={"formula": formula})
    assert scores(appraise(rules, {"enterprises": people, "history": history}, year=2022).table) == (
        pytest.approx(expected)
    )


def test_a_part_that_is_left_out_counts_nothing_in_a_formula(graded):
    criteria = [TWO[0], TWO[1] | {"absent": {"missing": "reweight"}}]
    table = graded([{"x": 50, "y": None}, {"x": 1, "y": 1}], criteria=criteria, score={"formula": "x.points"})
    assert scores(table) == [100.0, 1.0]  # x carries the weight of both


def test_scores_are_rounded_halves_up_before_they_are_ranked(graded):
    table = graded([90.125, 90.134, 0.5], score={"decimals": 2})
    assert scores(table) == [90.13, 90.13, 0.5]
    assert table["rank"].to_list() == [1, 1, 3]


def test_a_value_is_rounded_as_in_a_spreadsheet(graded):
    table = graded([2.345, -2.345, 1.005], criterion={"formula": "round(x, 2)"})
    assert table["a.value"].to_list() == [2.35, -2.35, 1.01]


def test_changes_of_a_group_add_up_to_a_cap(graded):
    rows = [{"x": 100, "patents": 4, "award": True}, {"x": 100, "patents": 1, "award": False}]
    changes = [
        {"id": "patents", "title": "专利", "points": "patents", "group": "new"},
        {"id": "award", "title": "质量奖", "points": 3, "where": {"award": True}, "group": "new"},
    ]
    groups = {"new": {"take": "all", "cap": 5}}
    assert scores(graded(rows, changes=changes, score={"groups": groups})) == [105, 101]
    assert scores(graded(rows, changes=changes)) == [104, 101]


def test_growth_and_averages_over_three_years(scheme):
    people = pl.DataFrame({"uscc": ["1", "2"], "x": [120.0, 90.0]})
    history = pl.DataFrame({"uscc": ["1", "1", "2"], "year": [2021, 2020, 2021], "x": [100.0, 80.0, 100.0]})
    one = TWO[0] | {"benchmark": {"mode": "fixed", "value": 1}, "absent": {"missing": "zero"}}
    criteria = [
        one | {"id": "growth", "formula": "x / previous.x - 1", "cap": "none"},
        one | {"id": "three", "formula": "(x + previous.x + previous_2.x) / 3", "cap": "none"},
    ]
    found = appraise(scheme(criteria=criteria), {"enterprises": people, "history": history}, year=2022).table
    assert found["growth.value"].to_list() == pytest.approx([0.2, -0.1])
    assert found["three.value"].to_list() == [100.0, None]


def test_cases_make_numbers_and_words(graded):
    rows = [{"x": 60, "months": 6}, {"x": 60, "months": 12}]
    derive = [
        {
            "id": "year_x",
            "cases": [{"where": {"months": {"below": 12}}, "value": "x / months * 12"}, {"value": "x"}],
        },
        {"id": "class", "cases": [{"where": {"year_x": {"at_least": 100}}, "label": "大"}, {"label": "小"}]},
    ]
    table = graded(rows, derive=derive, criterion={"formula": "year_x"}, strata={"by": ["class"]})
    assert scores(table) == [120.0, 60.0]
    assert table["stratum"].to_list() == ["大", "小"]


@pytest.mark.parametrize(
    "cases", [[{"value": 1}, {"value": 2}], [{"where": {"x": 1}, "value": 1}, {"label": "小"}]]
)
def test_cases_that_do_not_fit_together_are_refused(scheme, cases):
    with pytest.raises(ProblemError, match=r"scheme\.cases"):
        scheme(derive=[{"id": "y", "cases": cases}])


@pytest.mark.parametrize(
    ("benchmark", "expected"),
    [
        ({"mode": "average", "share": "50%"}, 60 / 3),
        ({"mode": "mean_of_values", "count": 2}, (40 + 10) / 2),
        ({"mode": "average", "count": 1, "multiple": "80%"}, 32),
        ({"mode": "top", "count": 2}, 10),
    ],
)
def test_benchmarks_of_the_best(graded, benchmark, expected):
    rows = [{"x": x, "y": y} for x, y in [(40, 1), (20, 2), (20, 4), (3, 3)]]
    table = graded(rows, criterion={"formula": "x / y", "benchmark": benchmark})
    assert table["a.benchmark"].to_list() == pytest.approx([expected] * 4)


def test_equals_of_the_last_of_the_best_enter_too(graded):
    rows = [{"x": x, "y": y} for x, y in [(40, 1), (20, 2), (40, 4), (3, 3)]]
    criterion = {"formula": "x / y", "benchmark": {"mode": "average", "count": 2}}
    assert graded(rows, criterion=criterion)["a.benchmark"][0] == pytest.approx(100 / 7)


@pytest.mark.parametrize("more", [{"share": "10%"}, {"count": 3}, {"share": "10%", "count": 3}])
def test_a_median_of_the_best_is_refused(scheme, more):
    with pytest.raises(ProblemError, match="benchmark_share"):
        scheme(criterion={"benchmark": {"mode": "median"} | more})


@pytest.mark.parametrize(
    "formula", ["x / y * k", "k * x / y", "x / (y / k)", "x * k / y", "(x / y) / (1 / k)"]
)
def test_a_factor_weighs_the_numerator_of_an_average(graded, formula):
    rows = [{"x": 10, "y": 1, "k": 2}, {"x": 20, "y": 9, "k": 1}]
    table = graded(rows, criterion={"formula": formula, "benchmark": {"mode": "average"}})
    assert table["a.benchmark"].to_list() == pytest.approx([40 / 10] * 2)


def test_a_constant_counts_once_in_an_average(graded):
    constants = [{"id": "k", "value": "0.8"}]
    criterion = {"formula": "x / y * k", "benchmark": {"mode": "average"}}
    table = graded([{"x": 10, "y": 1}, {"x": 20, "y": 5}], constants=constants, criterion=criterion)
    assert table["a.benchmark"][0] == pytest.approx(30 / 6 * 0.8)


def test_means_and_lowest_of_those_who_have_a_value(graded):
    for policy, expected in (("stratum_mean", 50.0), ("stratum_lowest", 0.0)):
        table = graded([100, 50, None, -10], criterion={"absent": {"missing": policy}})
        assert scores(table) == [100.0, 50.0, expected, 0.0]
