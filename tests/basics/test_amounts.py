"""Numbers as they are shown: decimals by declaration, never a zero that isn't one, never two values that read alike."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhuanji.basics.amounts import (
    MINUS,
    MOST,
    Form,
    apart,
    form,
    number,
    number_format,
    places,
    plain,
    rounded,
    value_in,
)
from zhuanji.basics.rounding import round_half_up

VALUES = st.floats(-1e12, 1e12, allow_nan=False)
UNITS = st.sampled_from(["%", "万元/亩", "亿元", "家", "吨标煤/万元", "比值", "1", "人"])
FORMS = st.builds(form, UNITS, st.none() | st.integers(0, 6))


def back(text: str) -> Decimal:
    """Return the number that a text shows."""
    return Decimal(text.replace(",", "").replace(MINUS, "-"))


@given(VALUES, FORMS)
def test_text_chart_file_and_sheet_show_the_same_number(value, shown):
    text = number(value, shown)
    assert back(text) == rounded(value, shown) == Decimal(plain(value, shown))
    decimals = len(text.partition(".")[2])
    assert decimals == places(value, shown)
    assert number_format(value, shown).partition(".")[2] == "0" * decimals
    whole = text.removeprefix(MINUS).partition(".")[0]
    assert whole == f"{int(whole.replace(',', '')):,}"


@given(VALUES, FORMS)
def test_a_number_is_rounded_half_up_and_only_zero_reads_as_zero(value, shown):
    told = value_in(value, shown)
    assert back(number(value, shown)) == round_half_up(told, places(value, shown))
    assert bool(back(number(value, shown))) is bool(round_half_up(told, MOST))


@given(VALUES, FORMS)
def test_a_sign_stands_where_the_shown_number_has_one(value, shown):
    text = number(value, shown, signed=True)
    assert text.startswith("+") is (back(text) > 0)
    assert text.startswith(MINUS) is (back(text) < 0)


@given(st.lists(st.floats(-1e6, 1e6), min_size=2, max_size=4), FORMS)
def test_values_that_differ_never_read_alike(values, shown):
    one = apart(shown, values)
    texts = {number(each, one) for each in values}
    assert len(texts) == len({round_half_up(value_in(each, shown), MOST) for each in values})
    assert one.decimals >= shown.decimals


@pytest.mark.parametrize(
    ("value", "unit", "text"),
    [
        (3.0189, "分", "3.02"),
        (0.0315, "比值", "3.15"),
        (2.675, "万元", "2.68"),
        (1.005, "%", "1.01"),
        (-0.125, "%", "−0.13"),
        (0.0, "%", "0.00"),
        (-0.0, "%", "0.00"),
        (1e-12, "%", "0.00"),
        (1234567.895, "万元", "1,234,567.90"),
        (12.5, "家", "12.5"),
        (15000, "家", "15,000"),
    ],
)
def test_worked_cases(value, unit, text):
    assert number(value, unit) == text


def test_what_is_not_reached_does_not_read_as_reached():
    shown = apart(Form("%", 1), [79.96, 80])
    assert (number(79.96, shown), number(80, shown)) == ("79.96", "80.00")
