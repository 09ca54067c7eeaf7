"""Values in cells: each as what it is, and as text where a cell can't hold it."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from io import BytesIO

import pytest

from zhuanji.basics.workbooks import Pen, new_book
from zhuanji.services.ledger.workbooks.cells import put, shown_as


@pytest.fixture
def written(opened):
    """Write one value and read it."""

    def write(value: object):
        made = BytesIO()
        with new_book(made, "x") as book:
            put(book.add_worksheet("a"), 0, 0, value, Pen(book).of())
        return opened(made.getvalue())["a"]["A1"].value

    return write


@pytest.mark.parametrize(
    "value", ["=1", "", None, 0, -1.5, 2**53, 1e300, True, False, "1900-01-01", "湖州" * 10_000]
)
def test_what_a_cell_holds_comes_back(written, value):
    assert written(value) == (value if value != "" else None)
    assert type(written(value)) in (type(value), type(None), int)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (2**53 + 1, "9007199254740993"),
        (date(1899, 5, 1), "1899-05-01"),
        (date(1900, 2, 28), "1900-02-28"),  # Excel's count of days is wrong there
        (float("inf"), "inf"),
        (datetime(2024, 3, 31, tzinfo=UTC), "2024-03-31 00:00:00+00:00"),
        (timedelta(days=-1), "-1 day, 0:00:00"),
    ],
)
def test_what_it_cannot_hold_is_text(written, value, text):
    assert written(value) == text


def test_days_and_times_are_theirs(opened):
    made = BytesIO()
    with new_book(made, "x") as book:
        sheet, form = book.add_worksheet("a"), Pen(book).of(num_format="yyyy-mm-dd")
        put(sheet, 0, 0, date(2024, 2, 29), form)
        put(sheet, 1, 0, time(8, 30), Pen(book).of(num_format="hh:mm"))
    sheet = opened(made.getvalue())["a"]
    assert sheet["A1"].value.date() == date(2024, 2, 29)
    assert sheet["A2"].value == time(8, 30)


@pytest.mark.parametrize(
    ("item", "value", "shown"),
    [
        ("area", "330502", "吴兴区"),
        ("area", "999999", "999999"),
        ("above_scale", False, "否"),
        ("sector", "dyeing", "印染"),
        ("sector", "unheard", "unheard"),
        ("tax_paid", 1.5, 1.5),
    ],
)
def test_ids_are_shown_as_words(pack, item, value, shown):
    found = next(one for one in pack.items if one.id == item)
    assert shown_as(pack, found, "zh")(value) == shown
