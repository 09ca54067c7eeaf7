"""The check code: it follows the rows and nothing else, and a slip of the hand is known."""

from __future__ import annotations

from datetime import date

import polars as pl
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from zhuanji.basics.missing import Missing
from zhuanji.basics.problems import ProblemError
from zhuanji.basics.uscc.characters import ALPHABET
from zhuanji.services.ledger.batch import Batch, Column
from zhuanji.services.ledger.findings import Finding
from zhuanji.services.ledger.raw import RawSheet
from zhuanji.services.ledger.workbooks.check_codes import (
    CodedRow,
    check_code,
    last_character,
    read_check_code,
    rows_code,
    same_code,
)

VALUES = st.one_of(
    st.text(max_size=6),
    st.floats(allow_nan=False, allow_infinity=False),
    st.integers(-(10**9), 10**9),
    st.booleans(),
    st.dates(),
)
ITEMS = st.sampled_from(["uscc", "name", "tax_paid", "land_mu"])
ROWS = st.lists(
    st.builds(CodedRow, st.sampled_from(["2023", "2024"]), st.dictionaries(ITEMS, VALUES)), max_size=5
)


def code(rows) -> str:
    return rows_code("tax", "taxation", "2024", rows)


def sent(frame: pl.DataFrame, *findings: Finding, absent=None) -> Batch:
    raw = RawSheet("税收", ((None,),))
    return Batch("a.xlsx", raw, "tax", 1, (Column(1, "代码", "uscc"),), frame, absent or {}, findings)


FRAME = pl.DataFrame(
    {
        "row": [5, 6, 7],
        "period": ["2024"] * 3,
        "uscc": ["A", "B", "C"],
        "tax_paid": [1.0, 2.5, None],
    }
)


@given(ROWS, st.randoms(use_true_random=False))
def test_the_order_of_rows_does_not_count(rows, random):
    mixed = list(rows)
    random.shuffle(mixed)
    assert code(rows) == code(mixed)


@given(ROWS.filter(bool), st.integers(0), ITEMS, VALUES)
def test_any_other_value_changes_it(rows, place, item, value):
    row = rows[place % len(rows)]
    old = row.values.get(item)
    assume(type(old) is not type(value) or old != value)
    assume(not (isinstance(old, int | float) and isinstance(value, int | float) and old == value))
    assume(not isinstance(value, date) and not isinstance(old, date))
    changed = [*rows]
    changed[place % len(rows)] = CodedRow(row.period, {**row.values, item: value})
    assert code(changed) != code(rows)


@given(ROWS)
def test_a_row_more_changes_it(rows):
    assert code([*rows, CodedRow("2024", {"uscc": "Z"})]) != code(rows)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"tax_paid": 12}, {"tax_paid": 12.0}),
        ({"tax_paid": 1e3}, {"tax_paid": 1000}),
        ({"tax_paid": -0.0}, {"tax_paid": 0}),
        ({"lease_from": date(2024, 3, 31)}, {"lease_from": "2024-03-31"}),
        ({"tax_paid": 1, "name": None}, {"tax_paid": 1}),
    ],
)
def test_what_is_the_same_value_has_the_same_code(one, other):
    assert code([CodedRow("2024", one)]) == code([CodedRow("2024", other)])


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (CodedRow("2024", {"name": "12"}), CodedRow("2024", {"name": 12})),
        (CodedRow("2024", {"above_scale": True}), CodedRow("2024", {"above_scale": 1})),
        (CodedRow("2024", {"tax_paid": 0}), CodedRow("2024", {})),
        (CodedRow("2024", {}), CodedRow("2024", {}, {"tax_paid": "not_reported"})),
        (CodedRow("2024", {}), CodedRow("2023", {})),
    ],
)
def test_what_differs_has_another_code(one, other):
    assert code([one]) != code([other])


def test_sheet_sender_and_period_are_in_it():
    codes = {
        rows_code("tax", "taxation", "2024", ()),
        rows_code("energy", "taxation", "2024", ()),
        rows_code("tax", "statistics", "2024", ()),
        rows_code("tax", "taxation", "2023", ()),
    }
    assert len(codes) == 4


def test_a_batch_has_the_code_of_its_good_rows():
    bad = Finding("ledger.value.not_number", "error", 6, "tax_paid", {"got": "x"})
    good = [CodedRow("2024", {"uscc": "A", "tax_paid": 1}), CodedRow("2024", {"uscc": "C"})]
    assert check_code(sent(FRAME, bad), department="taxation") == code(good)


def test_the_reasons_of_missing_values_are_in_it():
    absent = {(7, "tax_paid"): Missing.NOT_APPLICABLE}
    assert check_code(sent(FRAME, absent=absent), department="taxation") != check_code(
        sent(FRAME), department="taxation"
    )


def test_a_reason_beside_a_value_does_not_count():
    absent = {(5, "tax_paid"): Missing.NOT_APPLICABLE}
    assert check_code(sent(FRAME, absent=absent), department="taxation") == check_code(
        sent(FRAME), department="taxation"
    )


def test_the_place_in_the_file_does_not_count():
    moved = FRAME.with_columns(pl.col("row") + 3).reverse()
    assert check_code(sent(moved), department="taxation") == check_code(sent(FRAME), department="taxation")


def test_a_whole_batch_without_good_rows_is_a_zero_report():
    empty = sent(FRAME.clear())
    assert check_code(empty, department="taxation", period="2024") == code([])


@given(ROWS)
def test_it_is_four_groups_of_four_that_can_be_typed(rows):
    found = code(rows)
    assert [len(group) for group in found.split("-")] == [4] * 4
    assert set(found) <= set(ALPHABET) | {"-"}
    typed = found.lower().replace("-", " ").replace("0", "Ｏ").replace("1", "i")
    assert read_check_code(typed) == found
    assert same_code(typed, found)


@given(ROWS, st.integers(0, 15), st.sampled_from(ALPHABET))
def test_a_single_slip_is_known(rows, place, sign):
    signs = code(rows).replace("-", "")
    assume(signs[place] != sign)
    with pytest.raises(ProblemError):
        read_check_code(signs[:place] + sign + signs[place + 1 :])


@given(ROWS, st.integers(0, 14))
def test_a_swap_of_neighbours_is_known(rows, place):
    signs = code(rows).replace("-", "")
    assume(signs[place] != signs[place + 1])
    with pytest.raises(ProblemError):
        read_check_code(signs[:place] + signs[place + 1] + signs[place] + signs[place + 2 :])


@pytest.mark.parametrize("typed", ["", "3M4W", "3M4W-GN26-8D7A-449", "3M4W-GN26-8D7A-4444", "校验码"])
def test_what_is_no_code_is_refused(typed):
    with pytest.raises(ProblemError) as found:
        read_check_code(typed)
    (problem,) = found.value.problems
    assert problem.code == "ledger.code.mistyped"
    assert problem.sentence()
    assert problem.remedy()


def test_every_last_character_comes_up():
    assert {last_character(f"{sign}{'0' * 14}") for sign in ALPHABET} == set(ALPHABET)
