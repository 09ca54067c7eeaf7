"""What robustness draws: weights of the stratum's own, and choices only for what isn't known (domain rules §15)."""

from __future__ import annotations

import polars as pl
import pytest

from zhuanji import appraise

STRATA = {"groups": [{"id": "above", "where": {"big": True}}, {"id": "below"}]}
GRADES = {"order": ["A", "B"], "quotas": {"A": "50%", "B": "50%"}, "min_stratum": 1}
STILL = 1e12  # so tight that the weights stay what they are


def criteria(**absent):
    return [
        {"id": name, "title": name, "formula": name, "unit": "1", "weight": 50, "absent": absent}
        | {"benchmark": {"mode": "fixed", "value": 100}}
        for name in "xy"
    ]


def drawn(scheme, rows, draws=900, **keys):
    frame = pl.DataFrame([{"uscc": f"{n:03}"} | row for n, row in enumerate(rows)], infer_schema_length=None)
    found = appraise(scheme(**keys), frame, year=2022).robustness(draws=draws, tight=STILL)
    return found.sort("uscc")


def test_a_negative_value_is_known_and_its_nothing_is_not_drawn_anew(scheme):
    rows = [{"x": 90.0, "y": 90.0}, {"x": 60.0, "y": -5.0}]
    assert drawn(scheme, rows, criteria=criteria(), grades=GRADES)["kept"].to_list() == [1.0, 1.0]


def test_a_criterion_that_does_not_apply_is_left_out_of_every_draw(scheme):
    listed = [criteria()[0], criteria()[1] | {"applies_to": {"permit": True}}]
    rows = [{"x": 70.0, "y": 90.0, "permit": False}, {"x": 60.0, "y": 70.0, "permit": True}]
    assert drawn(scheme, rows, criteria=listed, grades=GRADES)["kept"].to_list() == [1.0, 1.0]


@pytest.mark.parametrize(
    ("rival", "least", "most"),
    # Left out 80 (the other carries its weight), as nothing 40, as the mean of the others 40 + rival ÷ 2.
    [(90.0, 0, 0), (70.0, 0.6, 0.73), (30.0, 1, 1)],
)
def test_a_missing_value_counts_as_the_scheme_says_as_nothing_or_as_the_mean(scheme, rival, least, most):
    rows = [{"x": 80.0, "y": None}, {"x": rival, "y": rival}]
    found = drawn(scheme, rows, criteria=criteria(missing="reweight"), grades=GRADES)
    assert least <= found["p.A"][0] <= most


def test_strata_that_weigh_differently_draw_weights_of_their_own(scheme):
    listed = [
        criteria()[0] | {"weight": None, "weights": {"above": 10, "below": 90}},
        criteria()[1] | {"weight": None, "weights": {"above": 90, "below": 10}},
    ]
    listed = [{key: value for key, value in one.items() if value is not None} for one in listed]
    rows = [{"x": x, "y": 150.0 - x, "big": big} for big in (True, False) for x in (20.0, 130.0)]
    found = drawn(scheme, rows, criteria=listed, grades=GRADES, strata=STRATA)
    assert found["grade"].to_list() == ["A", "B", "B", "A"]
    assert found["kept"].to_list() == [1.0] * 4


def test_a_criterion_that_weighs_nothing_in_a_stratum_takes_no_part_in_its_draws(scheme):
    listed = [criteria()[0], criteria(missing="pending")[1] | {"weights": {"below": 0}}]
    rows = [{"x": 90.0, "y": None, "big": False}, {"x": 60.0, "y": 900.0, "big": False}]
    found = drawn(scheme, rows, criteria=listed, grades=GRADES, strata=STRATA)
    assert found["grade"].to_list() == ["A", "B"]
    assert found["kept"].to_list() == [1.0, 1.0]
