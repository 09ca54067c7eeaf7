"""What holds of many revisions of a row, against the same thing told row by row."""

from __future__ import annotations

import json

import polars as pl
from hypothesis import given, settings
from hypothesis import strategies as st

from support.counts import examples
from zhuanji.engines.snapshots.schema import ABSENT, PERIOD, REVISION, SOURCE
from zhuanji.services.ledger.merging import decoded, merged

KEYS = {"uscc": pl.String(), "opened": pl.Date()}
ITEMS = {"tax": pl.Float64(), "staff": pl.Int64(), "grade": pl.String(), "on": pl.Date(), "big": pl.Boolean()}
VALUES = {
    "tax": st.floats(allow_nan=False, allow_infinity=False) | st.integers(-(10**15), 10**15),
    "staff": st.integers(-(2**63), 2**63 - 1),
    "grade": st.text(max_size=5).filter(bool),
    "on": st.dates().map(str),
    "big": st.booleans(),
}
REASONS = st.sampled_from(["not_reported", "not_applicable", "to_verify"])


@st.composite
def revisions(draw):
    """Draw one row as it is sent: period, key, values, reasons."""
    said = draw(st.sets(st.sampled_from(sorted(ITEMS))))
    values = {item: draw(VALUES[item]) for item in sorted(said)}
    silent = draw(st.sets(st.sampled_from(sorted(ITEMS)))) - said
    absent = {item: draw(REASONS) for item in sorted(silent)}
    key = draw(st.sampled_from(["A|2024-01-31", "B|2023-12-01", "C|"]))
    return draw(st.sampled_from(["2023", "2024"])), key, values, absent


def as_frame(rows):
    """Return rows as they are fetched."""
    return pl.DataFrame(
        {
            PERIOD: [row[0] for row in rows],
            "key": [row[1] for row in rows],
            "values": [json.dumps(row[2], ensure_ascii=False) for row in rows],
            "absent": [json.dumps(row[3]) if row[3] else None for row in rows],
            SOURCE: [f"f:{number}" for number in range(len(rows))],
            REVISION: range(1, len(rows) + 1),
        },
        schema_overrides={"absent": pl.String},
    )


def told_row_by_row(rows):
    """Return what holds, by going through the rows one after another."""
    found = {}
    for number, (period, key, values, absent) in enumerate(rows):
        state = found.setdefault((period, key), {"values": {}, "absent": {}, "from": {}})
        for item in {**values, **absent}:
            state["values"].pop(item, None)
            state["absent"].pop(item, None)
            state["from"][item] = number
        state["values"] |= values
        state["absent"] |= absent
        state["last"] = number
    return found


@settings(max_examples=examples(1000))
@given(st.lists(revisions(), min_size=1, max_size=12))
def test_the_latest_word_on_each_item_holds(rows):
    table = merged(decoded(as_frame(rows), KEYS, ITEMS), KEYS, ITEMS)
    wanted = told_row_by_row(rows)
    assert table.select(PERIOD, "uscc").rows() == [(period, key[0]) for period, key in sorted(wanted)]
    for row, (spot, state) in zip(table.iter_rows(named=True), sorted(wanted.items()), strict=True):
        expected = {item: state["values"].get(item) for item in ITEMS}
        shown = {item: str(row[item]) if item == "on" and row[item] else row[item] for item in ITEMS}
        assert shown == expected
        assert str(row["opened"] or "") == spot[1].partition("|")[2]
        assert row[ABSENT] == ";".join(f"{item}={why}" for item, why in sorted(state["absent"].items()))
        sources = sorted(set(state["from"].values())) or [state["last"]]
        assert row[SOURCE] == " ".join(f"f:{number}" for number in sources)
        assert row[REVISION] == state["last"] + 1


@settings(max_examples=examples(1000))
@given(st.lists(st.floats(allow_nan=False, allow_infinity=False), min_size=1))
def test_numbers_come_back_to_the_last_digit(numbers):
    rows = [("2024", f"{number:05}|", {"tax": value}, {}) for number, value in enumerate(numbers)]
    table = merged(decoded(as_frame(rows), KEYS, ITEMS), KEYS, ITEMS)
    assert table["tax"].to_list() == numbers


def test_a_key_with_a_bar_in_its_last_part_is_kept_whole():
    rows = [("2024", "A|x|y", {}, {})]
    keys = {"uscc": pl.String(), "material": pl.String()}
    table = merged(decoded(as_frame(rows), keys, {}), keys, {})
    assert table.select("uscc", "material").rows() == [("A", "x|y")]


def test_key_items_among_the_values_go_before_the_keys_text():
    rows = [("2024", "A|x|y|z", {"kind": "x|y", "on": "2024-05-01"}, {})]
    keys = {"uscc": pl.String(), "kind": pl.String(), "on": pl.Date()}
    table = merged(decoded(as_frame(rows), keys, {}), keys, {})
    assert [str(cell) for cell in table.select(*keys).row(0)] == ["A", "x|y", "2024-05-01"]


def test_a_sheet_of_nothing_but_keys_has_each_once():
    rows = [("2024", "A|2024-01-31", {}, {}), ("2024", "B|", {}, {}), ("2024", "A|2024-01-31", {}, {})]
    table = merged(decoded(as_frame(rows), KEYS, {}), KEYS, {})
    assert table.select("uscc", SOURCE, REVISION).rows() == [("A", "f:2", 3), ("B", "f:1", 2)]
