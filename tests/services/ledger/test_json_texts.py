"""The texts of rows that are made column by column are those that Python's JSON makes one by one."""

from __future__ import annotations

import json
from datetime import date

import polars as pl
from hypothesis import given
from hypothesis import strategies as st

from zhuanji.services.ledger.json_texts import json_texts

FINITE = st.floats(allow_nan=False, allow_infinity=False)
ROWS = st.lists(
    st.tuples(
        st.none() | FINITE | st.integers(-(10**16), 10**16).map(float),
        st.none() | st.text(st.characters(exclude_categories=["Cs"])),
        st.none() | st.booleans(),
        st.none() | st.integers(-(2**53), 2**53),
        st.none() | st.dates(date(1, 1, 1), date(9999, 12, 31)),
    ),
    max_size=5,
)
KINDS = {"a": pl.Float64, "b": pl.String, "c": pl.Boolean, "d": pl.Int64, "e": pl.Date}


def plain(value: object) -> object:
    """Return a value as the ledger writes it."""
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return int(value)
    return value


@given(ROWS)
def test_texts_are_those_of_pythons_json(rows):
    frame = pl.DataFrame(rows, schema=KINDS, orient="row")
    expected = [
        json.dumps(
            {name: plain(value) for name, value in zip(KINDS, row, strict=True) if value is not None},
            ensure_ascii=False,
            separators=(",", ":"),
        )
        for row in rows
    ]
    assert json_texts(frame).to_list() == expected
