"""Missing is never zero: a sum of nothing is missing, and says why."""

from __future__ import annotations

import math
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhuanji.basics.missing import Missing, total

NUMBERS = st.one_of(
    st.integers(-(10**15), 10**15), st.floats(-1e12, 1e12), st.decimals("-1e9", "1e9", places=6)
)


@pytest.mark.parametrize("reason", list(Missing))
def test_every_reason_has_a_title_in_both_languages(reason):
    assert reason.title("zh")
    assert reason.title("en").isascii()


def test_reasons_read_as_officials_write_them():
    assert [reason.title() for reason in Missing] == ["未报", "不适用", "待核"]


@pytest.mark.parametrize(
    ("values", "reason"),
    [
        ([], Missing.NOT_REPORTED),
        ([Missing.NOT_APPLICABLE], Missing.NOT_APPLICABLE),
        ([Missing.NOT_APPLICABLE, Missing.NOT_REPORTED], Missing.NOT_REPORTED),
        ([Missing.NOT_REPORTED, Missing.TO_VERIFY], Missing.TO_VERIFY),
    ],
)
def test_a_sum_of_nothing_is_missing(values, reason):
    assert total(values).value is reason


def test_a_reported_zero_is_a_value():
    found = total([0, Missing.NOT_REPORTED])
    assert (found.value, found.counted, found.left_out) == (0, 1, {Missing.NOT_REPORTED: 1})


def test_the_share_of_missing_counts_only_what_is_expected():
    found = total([1, 2, Missing.TO_VERIFY, *[Missing.NOT_APPLICABLE] * 5])
    assert found.share_missing == Fraction(1, 3)
    assert total([Missing.NOT_APPLICABLE]).share_missing is Missing.NOT_APPLICABLE


@given(st.lists(NUMBERS, min_size=1), st.randoms())
def test_a_sum_is_exact_in_any_order(values, random):
    mixed = list(values)
    random.shuffle(mixed)
    exact = sum(Fraction(repr(value)) if isinstance(value, float) else Fraction(value) for value in values)
    assert Fraction(total(values).value) == Fraction(total(mixed).value) == exact


def test_tenths_add_up():
    assert total([0.1] * 10).value == Decimal(1)


def test_infinity_and_nan_are_refused():
    for value in (math.nan, math.inf):
        with pytest.raises(ValueError, match="no figure"):
            total([1, value])


def test_none_gives_no_reason():
    with pytest.raises(TypeError):
        total([None])
