"""Rounding is half away from zero on the shortest decimal, whatever the bits of a float say."""

from __future__ import annotations

import math
from decimal import ROUND_HALF_EVEN, ROUND_HALF_UP, Decimal, localcontext

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from zhuanji.basics.missing import Missing
from zhuanji.basics.rounding import Rounding, format_number, round_by, round_half_up

FLOATS = st.floats(allow_nan=False, allow_infinity=False)
DIGITS = st.integers(-6, 12)


def by_decimal(value: float, digits: int, mode: str) -> Decimal:
    """Return what the decimal module makes of a float's shortest decimal, with room for all its digits."""
    with localcontext() as context:
        context.prec = 700
        return Decimal(repr(value)).quantize(Decimal(1).scaleb(-digits), rounding=mode)


@given(FLOATS, DIGITS)
@example(2.675, 2)
@example(1.005, 2)
@example(0.5, 0)
@example(1e300, 12)
@example(5e-324, 0)
@example(9.5, 0)
@example(0.06, 1)
def test_half_up_agrees_with_decimal(value, digits):
    assert round_half_up(value, digits) == by_decimal(value, digits, ROUND_HALF_UP)


@given(FLOATS, DIGITS)
def test_half_even_agrees_with_decimal(value, digits):
    assert round_by(value, digits, Rounding.HALF_EVEN) == by_decimal(value, digits, ROUND_HALF_EVEN)


@given(FLOATS, DIGITS)
def test_a_number_and_its_negative_are_rounded_alike(value, digits):
    assert round_half_up(-value, digits) == -round_half_up(value, digits)


@given(FLOATS, st.integers(0, 12))
def test_so_many_decimals_are_shown_and_never_a_negative_zero(value, digits):
    shown = str(format_number(value, digits, thousands=False))
    assert len(shown.partition(".")[2]) == digits
    assert not (shown.startswith("-") and float(shown) == 0)


@given(st.integers(0, 10**12))
def test_rounding_twice_changes_nothing(cents):
    once = round_half_up(Decimal(cents) / 1000, 2)
    assert round_half_up(once, 2) == once


@pytest.mark.parametrize(
    ("value", "digits", "printed"),
    [
        (113.98865, 4, "113.9887"),
        (0, 2, "0.00"),
        (-1234567.5, 0, "-1,234,568"),
        (Decimal("99.995"), 2, "100.00"),
        (1249, -2, "1,200"),
        (1e22, 0, "10,000,000,000,000,000,000,000"),
        (Missing.NOT_REPORTED, 2, "未报"),
    ],
)
def test_printed_numbers(value, digits, printed):
    assert format_number(value, digits) == printed


def test_a_legal_comparison_keeps_the_mode_that_it_is_given():
    assert [round_by(50.5, 0, mode) for mode in Rounding] == [51, 50, Decimal("50.5")]


@pytest.mark.parametrize("value", [math.nan, math.inf, -math.inf, Decimal("NaN")])
def test_what_is_no_figure_is_refused(value):
    with pytest.raises(ValueError, match="no figure"):
        round_half_up(value, 2)


@pytest.mark.parametrize("value", [True, "1", None])
def test_what_is_no_number_is_refused(value):
    with pytest.raises(TypeError):
        round_half_up(value, 2)
