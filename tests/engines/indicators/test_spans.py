"""All periods in one pass: the same rows as one look at each period finds."""

from __future__ import annotations

import narwhals.stable.v2 as nw
import polars as pl
from hypothesis import given, settings
from hypothesis import strategies as st

from support.counts import examples
from zhuanji.basics.periods import Period, quarter, year
from zhuanji.engines.indicators.frames import coded, decoded
from zhuanji.engines.indicators.parts.spans import AT, inside, newest

QUARTERS = [quarter(number, part) for number in (2023, 2024) for part in (1, 2, 3, 4)]
RUNS = [
    *((coded(one), one) for one in (*QUARTERS, year(2023), year(2024))),
    (-1, Period(2023 * 12, 2024 * 12 + 2)),  # since a year
]
sent = st.sets(st.tuples(st.sampled_from("abc"), st.sampled_from(QUARTERS)), max_size=12)


def framed(rows):
    """Return rows as a frame."""
    columns = {"uscc": [one for one, _ in rows], "code": [coded(period) for _, period in rows]}
    return nw.from_native(pl.DataFrame(columns, {"uscc": pl.String, "code": pl.Int64}))


def found_in(frame):
    """Return who, which row and which period, in order."""
    return sorted(frame.select("uscc", "code", AT).rows())


@given(sent)
@settings(max_examples=examples(50))
def test_rows_inside_each_period(rows):
    wanted = [
        (who, coded(of), code)
        for who, of in rows
        for code, run in RUNS
        if run.first <= of.first and of.last <= run.last
    ]
    assert found_in(inside(framed(rows), RUNS)) == sorted(wanted)


@given(sent, st.booleans())
@settings(max_examples=examples(50))
def test_the_latest_row_until_the_end_of_each_period(rows, within):
    wanted = []
    for code, run in RUNS:
        for who in {one for one, _ in rows}:
            until = [of for one, of in rows if one == who and of.last <= run.last]
            until = [of for of in until if not within or of.first >= run.first]
            wanted += [(who, coded(max(until)), code)] if until else []
    found = found_in(newest(framed(rows), ("uscc",), RUNS, within=within))
    assert found == sorted(wanted)
    assert all(decoded(code) in QUARTERS for _, code, _ in found)
