"""What holds for every cube: order of rows, engines of frames, adding up, missing values."""

from __future__ import annotations

import random
from datetime import date

import pandas as pd
import polars as pl
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from support.counts import examples
from support.drawn_cities import drawn
from support.snapshots import CITY, COUNTIES, ZONE, enterprise, huzhou, row, snapshot
from zhuanji.basics.periods import year
from zhuanji.engines.indicators import evaluate
from zhuanji.engines.indicators.cube import KEYS

WANTED = ("scale_revenue", "labour_productivity")
SEEDS = st.integers(0, 100_000)


def cube_of(tables):
    return evaluate(snapshot(tables), huzhou(), indicators=WANTED)


def plain(cube):
    """Return a cube's figures in one order, without what differs by engine."""
    texts = [pl.col(*KEYS, "basis", "state").cast(pl.String)]
    return cube.frame.with_columns(texts).sort(KEYS)


@settings(max_examples=examples(100))
@given(SEEDS)
def test_no_order_of_rows_changes_a_figure(seed):
    tables = drawn(seed)
    mixed = {name: random.Random(seed).sample(rows, len(rows)) for name, rows in tables.items()}
    assert plain(cube_of(tables)).equals(plain(cube_of(mixed)))


@settings(max_examples=examples(100))
@given(SEEDS)
def test_counties_add_up_to_the_city_with_functional_areas_inside_or_apart(seed):
    cube = cube_of(drawn(seed))
    for indicator in WANTED:
        whole = cube.figure(indicator, year(2022))
        if whole is None:
            continue
        for cut, areas in (("inside", COUNTIES), ("apart", (*COUNTIES, ZONE))):
            parts = [cube.figure(indicator, year(2022), area=area, cut=cut) for area in areas]
            there = [part for part in parts if part is not None]
            assert sum(part.entered for part in there) == whole.entered
            assert sum(part.expected for part in there) == whole.expected
            for place, total in enumerate(whole.terms):
                assert sum(part.terms[place] or 0.0 for part in there) == pytest.approx(
                    total or 0.0, rel=1e-12
                )
        sizes = [cube.figure(indicator, year(2022), size=size) for size in ("above", "below")]
        assert sum(part.entered for part in sizes if part) == whole.entered


@settings(max_examples=examples(100))
@given(SEEDS)
def test_a_missing_value_neither_raises_a_sum_nor_stops_the_rest(seed):
    tables = drawn(seed)
    draw = random.Random(seed)
    for one in tables["statistics_year"]:
        if draw.random() < 0.3:
            one |= {
                "revenue": None,
                "_absent": draw.choice(["", "revenue=not_applicable", "revenue=to_verify"]),
            }
    before, after = (cube_of(made).figure("scale_revenue", year(2022)) for made in (drawn(seed), tables))
    if before is None or before.value is None:
        return
    # Who needn't report and doesn't is not missed: where that is everybody, there is no figure.
    if after is None:
        assert not before.expected
        return
    assert after.value is None or after.value <= before.value
    assert after.entered + sum(after.left_out.values()) <= before.entered + sum(before.left_out.values())
    assert after.expected == before.expected


def in_pandas(table):
    """Return a table as one of pandas, with its types that know missing values."""
    types = {pl.Float64: "Float64", pl.Int64: "Int64", pl.Boolean: "boolean", pl.String: "str"}
    columns = {
        name: pd.array(table[name].to_list(), dtype=types[dtype])
        if dtype in types
        else pd.Series(pd.to_datetime(table[name].to_list()))
        for name, dtype in table.schema.items()
    }
    return pd.DataFrame(columns)


@settings(max_examples=examples(20))
@given(SEEDS)
@example(367)  # nobody reported
def test_another_engine_of_frames_gives_the_same_figures(seed):
    """The contract of DESIGN 6, on pandas: every figure to 1e-9 relative, every state alike."""
    tables = drawn(seed, most=12)
    assert agree(snapshot(tables), WANTED) == (set(WANTED) if tables["statistics_year"] else set())


def test_another_engine_of_frames_gives_the_same_figures_of_months_and_registers():
    """Running totals, months that add up, titles, projects, states, accounts."""
    months = [f"2024-{month:02}" for month in range(1, 13)]
    tables = {
        "enterprises": [enterprise(n, town="330502001", industry="1713") for n in range(4)],
        "statistics_month": [
            row(n, m, cumulative_revenue=n + k / 10) for n in (0, 1) for k, m in enumerate(months[1:])
        ],
        "emissions": [
            row(n, m, valid_hours=700.0, hours_within_limit=690.0 + n) for n in (0, 1) for m in months
        ],
        "titles": [row(n, "", title="zhejiang_made", recognised_on=date(2024, n + 1, 1)) for n in range(4)],
        "projects": [row(0, f"2024Q{q}", project_code="a", upgrade_investment=1.5) for q in (1, 2, 4)],
        "upgrade": [row(n, "2024Q2", upgrade_covered=n < 2) for n in range(3)],
        "area_accounts": [{"period": "2024Q1", "area": "330502", "dyeing_cluster_count": 2}],
    }
    wanted = (
        "scale_revenue",
        "compliance_rate",
        "zhejiang_made",
        "upgrade_investment",
        "upgrade_coverage",
        "dyeing_clusters",
    )
    assert agree(snapshot(tables, as_of=date(2025, 3, 31)), wanted) == set(wanted)


def agree(made, wanted):
    """Hold the figures of pandas against those of Polars; return the indicators that had any."""
    other = type(made)(
        made.id, made.as_of, made.city, made.demo, {n: in_pandas(t) for n, t in made.tables.items()}
    )
    mine, theirs = (plain(evaluate(one, huzhou(), indicators=wanted)) for one in (made, other))
    same = [*KEYS, "basis", "state", "entered", "expected", "small"]
    assert mine.select(same).equals(theirs.select(same))
    for name in ("value", "term_1", "term_2"):
        gaps = [(a, b) for a, b in zip(mine[name], theirs[name], strict=True) if a != b]
        assert all(a is not None and b == pytest.approx(a, rel=1e-9) for a, b in gaps)
    return set(mine["indicator"])


def test_only_what_is_asked_for_is_evaluated():
    made = snapshot(drawn(3))
    some = evaluate(made, huzhou(), indicators=["scale_revenue"], areas=[CITY], periods=[year(2022)])
    assert set(some.frame["area"].cast(pl.String)) == {CITY}
    assert some.figure("scale_revenue", year(2022)) == cube_of(drawn(3)).figure("scale_revenue", year(2022))
