"""The contract of the frame helpers: where engines of frames differ, ours give one answer.

Every engine in `ENGINES` must agree with it to 1e-9 relative; a Spark session joins them here when the
extra `spark` is opened.
"""

from __future__ import annotations

import random
from contextlib import suppress

import narwhals.stable.v2 as nw
import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhuanji.engines.indicators.expressions import points, position, rank, ratio, total, whole_points
from zhuanji.engines.indicators.expressions.formulas import complete, row_formula, scope_formula
from zhuanji.engines.rules.schemes.formula import FormulaError, parse_formula

ENGINES = {"polars": pl.DataFrame}


@pytest.fixture(params=ENGINES)
def frame(request):
    """Return a maker of frames."""
    return lambda **columns: nw.from_native(ENGINES[request.param](columns))


def one(frame, expression):
    """Return an expression over a frame as a list."""
    return frame.select(expression.alias("x"))["x"].to_list()


def test_a_sum_of_nothing_is_missing(frame):
    empty = frame(x=[None, None]).with_columns(nw.col("x").cast(nw.Float64))
    assert one(empty, total(nw.col("x"))) == [None]


def test_a_sum_in_groups(frame):
    made = (
        frame(g=["a", "a", "b"], x=[0.1, 0.2, None])
        .group_by("g")
        .agg(total(nw.col("x")).alias("x"))
        .sort("g")
    )
    assert made["x"].to_list() == [pytest.approx(0.3, rel=1e-12), None]


@given(st.lists(st.floats(-1e9, 1e9), min_size=1, max_size=50), st.integers(0, 99))
def test_a_sum_does_not_depend_on_the_order_of_rows(values, seed):
    shuffled = random.Random(seed).sample(values, len(values))
    sums = [one(nw.from_native(pl.DataFrame({"x": x})), total(nw.col("x"))) for x in (values, shuffled)]
    assert sums[0] == sums[1]
    assert sums[0][0] == pytest.approx(sum(values), rel=1e-9, abs=1e-6)


def test_a_division_by_zero_is_missing(frame):
    assert one(frame(x=[1.0, 1.0, -1.0], y=[2.0, 0.0, 0.0]), ratio(nw.col("x"), nw.col("y"))) == [
        0.5,
        None,
        None,
    ]


def test_points_stay_within_cap_and_floor(frame):
    made = frame(x=[2.0, 1.0, -1.0, None])
    assert one(made, points(nw.col("x"), 10, cap=1.5)) == [15.0, 10.0, 0.0, None]
    assert one(made, points(nw.col("x"), 10, floor=None)) == [20.0, 10.0, -10.0, None]


def test_whole_points_round_halves_up(frame):
    assert one(frame(x=[0.0000000005, 0.0000000004, -0.0000000005]), whole_points(nw.col("x"))) == [1, 0, 0]


def test_equal_values_share_the_better_place(frame):
    made = frame(x=[3, 9, 9, None], g=["a", "a", "b", "b"])
    assert one(made, rank(nw.col("x"), "g")) == [2, 1, 1, None]
    assert one(made, rank(nw.col("x"), best="lowest")) == [1, 2, 2, None]
    assert one(made, position(nw.col("x"))) == [1.0, pytest.approx(1 / 3), pytest.approx(1 / 3), None]


@pytest.mark.parametrize(
    ("formula", "expected"),
    [
        ("a + b * 2", [5.0, None, None]),
        ("(a + b) * 2", [6.0, None, None]),
        ("a - b - 1", [-2.0, None, None]),
        ("-a / b", [-0.5, None, None]),
        ("a / (b - 2)", [None, None, None]),
        ("sum(a, b)", [3.0, None, None]),
        ("sum_given(a, b)", [3.0, 7.0, None]),
        ("first_given(a, b, 20%)", [1.0, 7.0, 0.2]),
        ("max(a, b)", [2.0, None, None]),
        ("min(a, b)", [1.0, None, None]),
        ("abs(a − b)", [1.0, None, None]),
        ("12.5", [12.5, 12.5, 12.5]),
    ],
)
def test_formulas(frame, formula, expected):
    made = frame(a=[1.0, None, None], b=[2.0, 7.0, None]).with_columns(x=row_formula(parse_formula(formula)))
    assert made["x"].to_list() == expected


def test_a_formula_over_a_scope_is_a_ratio_of_sums(frame):
    made = frame(tax=[573000.0, 564.0], land=[30000.0, 341.0])
    assert one(made, scope_formula(parse_formula("tax / land * 100"))) == [
        pytest.approx(573564 / 30341 * 100)
    ]
    assert one(made, scope_formula(parse_formula("1 - tax / (land * 2)"))) == [
        pytest.approx(1 - 573564 / 60682)
    ]


def test_complete_looks_at_items_not_at_divisors(frame):
    assert one(frame(a=[1.0, 1.0], b=[0.0, None]), complete(parse_formula("a / b"))) == [True, False]


@pytest.mark.parametrize(
    "text",
    ["", "a +", "a b", "(a", "a)", "f(a)", "abs(a, b)", "a // b", "1..2", "a;b", "²", "a²", "(" * 90 + "a"],
)
def test_what_is_no_formula_is_refused(text):
    with pytest.raises(FormulaError):
        parse_formula(text)


@given(st.text(max_size=60))
def test_any_text_is_a_formula_or_refused(text):
    with suppress(FormulaError):
        parse_formula(text)
