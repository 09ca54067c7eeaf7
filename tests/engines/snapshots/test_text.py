r"""The canonical text, against the few lines of plain Python that `docs/home.md` tells it by."""

from __future__ import annotations

import hashlib
import random
from datetime import date

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from support.counts import examples
from zhuanji.engines.snapshots import snapshot_id
from zhuanji.engines.snapshots.text import lines, number

FINITE = st.floats(allow_nan=False, allow_infinity=False)
SCHEMA = {
    "uscc": pl.String,
    "tax_paid": pl.Float64,
    "staff": pl.Int64,
    "traditional": pl.Boolean,
    "registered_on": pl.Date,
    "_source": pl.String,
    "_absent": pl.String,
    "_revision": pl.Int64,
}
CELLS = {
    "uscc": st.text(max_size=6) | st.sampled_from(["a\tb", "a\\tb", "a\nb=c", "\r", "\\"]),
    "tax_paid": FINITE | st.sampled_from([0.0, -0.0, 1e-5, 1e22, 5e-324, 0.1, 1 / 3]),
    "staff": st.integers(-(2**63), 2**63 - 1),
    "traditional": st.booleans(),
    "registered_on": st.dates(),
    "_source": st.text(max_size=3),
    "_absent": st.sampled_from(["", "tax_paid=to_verify", "staff=not_reported;tax_paid=not_applicable"]),
    "_revision": st.integers(1, 9),
}
ROWS = st.lists(st.fixed_dictionaries({name: st.none() | cells for name, cells in CELLS.items()}), max_size=8)


def frame(rows):
    """Return rows as a table."""
    return pl.DataFrame(rows, schema=SCHEMA, orient="row")


def plain(value):
    """Return a value as the canonical text writes it."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return repr(value + 0.0)
    if isinstance(value, str):
        for sign, written in (("\\", "\\\\"), ("\t", "\\t"), ("\n", "\\n"), ("\r", "\\r")):
            value = value.replace(sign, written)
    return str(value)


def reference(rows):
    """Return the canonical lines of rows, told plainly."""
    found = []
    for row in rows:
        kept = {name: row[name] for name in sorted(row) if name not in {"_source", "_revision"}}
        told = {
            name: cell for name, cell in kept.items() if cell is not None and (name, cell) != ("_absent", "")
        }
        found.append("\t".join(f"{name}={plain(cell)}" for name, cell in told.items()))
    return sorted(found, key=str.encode)


@settings(max_examples=examples(1000))
@given(ROWS)
def test_the_text_is_what_plain_python_writes(rows):
    assert lines(frame(rows)).to_list() == reference(rows)


@settings(max_examples=examples(2000))
@given(st.lists(FINITE, min_size=1, max_size=50))
def test_numbers_are_written_as_python_writes_them(values):
    assert number(pl.Series(values, dtype=pl.Float64)).to_list() == [repr(value + 0.0) for value in values]


def test_a_hundred_thousand_numbers_of_every_size(record_property):
    count = examples(1_000_000)
    record_property("examples", count)
    chance = random.Random(20230101)
    values = [
        chance.choice((-1, 1)) * chance.random() * 10.0 ** chance.randint(-30, 30) for _ in range(count)
    ]
    values += [float(f"{chance.randint(0, 10**7)}e{chance.randint(-9, 9)}") for _ in range(count)]
    assert number(pl.Series(values)).to_list() == [repr(value) for value in values]


@settings(max_examples=examples(1000))
@given(ROWS, st.randoms(use_true_random=False))
def test_order_source_and_revision_of_rows_dont_matter(rows, chance):
    other = [row | {"_source": "elsewhere", "_revision": 7} for row in chance.sample(rows, len(rows))]
    assert snapshot_id({"tax": frame(rows)}) == snapshot_id({"tax": frame(other)})


@settings(max_examples=examples(1000))
@given(ROWS, ROWS)
def test_other_rows_are_other_text(one, other):
    def counted(rows):
        told = [{k: v for k, v in row.items() if k not in {"_source", "_revision"}} for row in rows]
        known = [
            {k: v for k, v in row.items() if v is not None and (k, v) != ("_absent", "")} for row in told
        ]
        return sorted(
            repr(sorted((k, repr(v + 0.0) if isinstance(v, float) else v) for k, v in row.items()))
            for row in known
        )

    same = counted(one) == counted(other)
    assert (lines(frame(one)).to_list() == lines(frame(other)).to_list()) is same


def test_a_hand_worked_id():
    table = pl.DataFrame(
        {
            "period": ["2024", "2024"],
            "uscc": ["91330500B", "91330500A"],
            "tax_paid": [12.5, None],
            "area": ["330502", "330522"],
            "opened": [date(2019, 5, 1), None],
            "_absent": ["", "tax_paid=to_verify"],
            "_source": ["0123456789ab:7", "0123456789ab:8"],
        }
    )
    text = (
        "_absent=tax_paid=to_verify\tarea=330522\tperiod=2024\tuscc=91330500A\n"
        "area=330502\topened=2019-05-01\tperiod=2024\ttax_paid=12.5\tuscc=91330500B\n"
    )
    inner = hashlib.sha256(text.encode()).hexdigest()
    assert snapshot_id({"tax": table}) == hashlib.sha256(f"tax\t2\t{inner}\n".encode()).hexdigest()
    # Written down, so that no later version gives another id to the same content.
    assert snapshot_id({"tax": table}) == "5817a57dc27f85a81d3e72cadfadc4873d1952565b19b10d85eb75ddd958e3e2"


def test_more_rows_than_are_hashed_at_a_time():
    table = pl.DataFrame({"uscc": [f"{number:018}" for number in range(120_001)]})
    text = "".join(f"uscc={number:018}\n" for number in range(120_001))
    inner = hashlib.sha256(text.encode()).hexdigest()
    assert snapshot_id({"power": table}) == hashlib.sha256(f"power\t120001\t{inner}\n".encode()).hexdigest()


def test_a_table_without_rows_and_a_column_without_values_change_nothing():
    table = pl.DataFrame({"uscc": ["a"], "tax_paid": [1.0]})
    wider = table.with_columns(pl.lit(None, pl.Float64).alias("vat_net"))
    assert snapshot_id({"tax": table}) == snapshot_id({"tax": wider, "energy": table.clear()})


def test_the_name_of_the_table_and_why_a_value_is_missing_matter():
    table = pl.DataFrame({"uscc": ["a"], "_absent": [""]})
    other = table.with_columns(_absent=pl.lit("tax_paid=to_verify"))
    assert (
        len({snapshot_id({"tax": table}), snapshot_id({"energy": table}), snapshot_id({"tax": other})}) == 3
    )


def test_a_type_that_no_snapshot_holds_is_refused():
    with pytest.raises(TypeError, match="Decimal"):
        lines(pl.DataFrame({"a": [1]}, schema={"a": pl.Decimal(10, 2)}))
