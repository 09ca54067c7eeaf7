"""From the tables of a snapshot to where its targets stand, by the real cube."""

from __future__ import annotations

from datetime import UTC, date, datetime

import polars as pl
import pytest

from support.little_city import COUNTIES, code, little_city, registers, yearly
from zhuanji.basics.periods import quarter, year
from zhuanji.engines.indicators.progress import Light
from zhuanji.engines.indicators.progress.from_cube import track
from zhuanji.engines.snapshots import make_snapshot

ON = date(2025, 11, 1)
KNOWN_AT = datetime(2025, 11, 3, tzinfo=UTC)


@pytest.fixture(scope="module")
def stands(pack):
    """Where each target of the little city stands, by its id."""
    return {one.binding.id: one for one in track(little_city(pack), pack, as_of=ON).targets}


@pytest.fixture(scope="module")
def with_tables(pack):
    """Return where one target stands by some tables: `with_tables("g10", published=[…])`."""

    def judge(target, on=ON, **tables):
        frames = (
            yearly()
            | registers()
            | {name: pl.DataFrame(rows, infer_schema_length=None) for name, rows in tables.items()}
        )
        snapshot = make_snapshot(pack, frames, as_of=KNOWN_AT, demo=True)
        return track(snapshot, pack, as_of=on, only={target}).targets[0]

    return judge


def published(*rows):
    """Return rows of the register of published figures: indicator, area, period, value, growth."""
    names = (
        "published_indicator",
        "published_area",
        "published_period",
        "published_value",
        "published_growth",
    )
    made = (dict(zip(names, row, strict=True)) for row in rows)
    return [row | {"period": f"{row['published_period'][:4]}-12"} for row in made]


def test_a_level_with_its_missing_rows(stands):
    g1 = stands["g1"]
    assert (g1.light, g1.found.period, g1.found.base) == (Light.RED, year(2024), pytest.approx(4000))
    assert (g1.entered, g1.expected, g1.missing_share) == (98, 100, 2)
    assert g1.beside[0].value == pytest.approx(4307.884 * 0.97)


def test_the_districts_of_a_ratio_make_its_gap_exactly(stands):
    g3 = stands["g3"]
    assert g3.areas.by == "parts"
    assert [row.code for row in g3.areas.rows][:2] == ["330523", "330522"]
    exact = g3.found.value - g3.found.required
    assert sum(row.gap for row in g3.areas.rows) == pytest.approx(exact)
    assert g3.gap == pytest.approx(exact)


def test_the_districts_of_an_amount_should_grow_as_the_whole(stands):
    g1 = stands["g1"]
    assert g1.areas.by == "base"
    assert sum(row.gap for row in g1.areas.rows) == pytest.approx(g1.gap)
    assert {row.code for row in g1.areas.rows} == set(COUNTIES)
    assert g1.sectors.rows


def test_titles_are_shared_out_by_enterprises(stands):
    g6 = stands["g6"]
    assert g6.areas.by == "enterprises"
    assert sum(row.gap for row in g6.areas.rows) == pytest.approx(g6.gap)
    assert (g6.found.value, g6.found.period, g6.light) == (26, quarter(2025, 3), Light.GREEN)


def test_published_growth_of_the_register_counts(stands):
    window = stands["g5"].found.windows[0]
    assert (window.growth, window.reached) == ("published", pytest.approx(1.06 * 1.065))
    assert window.nominal == pytest.approx(3.78, abs=0.01)


def test_falls_at_constant_prices_from_the_growth_of_both_sides(with_tables):
    rows = [
        (name, "330500", str(number), None, growth)
        for number in (2021, 2022, 2023, 2024)
        for name, growth in (("energy_tce", 3.0), ("value_added", 7.3))
    ]
    five = with_tables("g10", published=published(*rows)).found.windows[0]
    assert (five.base, five.growth) == (2020, "published")
    assert five.rate == pytest.approx(-100 * (1 - 1.03 / 1.073))
    assert round(five.progress) == 109


def test_a_comparator_of_another_year_is_for_now(stands, with_tables):
    g2 = stands["g2"]
    assert (g2.found.period, g2.found.provisional, g2.light) == (year(2023), True, Light.GREEN)
    nothing = with_tables("g3")
    assert nothing.found.state == "no_comparator"


def test_a_running_total_is_held_by_its_growth(with_tables):
    months = [
        {"period": f"{number}-06", "uscc": code(own),
         "cumulative_new_product_output": 80_000.0 * 1.07 ** (number - 2022)}
        for number in (2022, 2023, 2024, 2025)
        for own in range(100)
    ]  # fmt: skip
    found = with_tables("g5", statistics_month=months)
    assert str(found.found.period) == "2025H1"
    assert found.rhythm.value == "month"
    assert found.found.on == date(2025, 12, 31)
    assert found.found.windows[0].rate == pytest.approx(100 * ((4307.884 / 4000 * 1.07) ** (1 / 3) - 1))


def test_lines_count_for_their_part_once_they_are_accepted(with_tables):
    early = with_tables("cement_lines", date(2024, 8, 1))
    assert (early.found.met, early.light) == (False, Light.YELLOW)
    assert [(part.label, part.assigned) for part in early.found.parts] == [
        ("关停", 11),
        ("整合提升", 13),
        ("保留", 5),
    ]
    assert sum(part.value for part in early.found.parts) < 29
    later = with_tables("cement_lines", date(2025, 2, 1))
    assert (later.found.met, later.light) == (True, Light.GREEN)
    assert with_tables("cement_lines").found.state == "late"


def test_what_nobody_sent_is_no_yes(stands):
    assert stands["cement_new"].light is Light.GREY
    assert stands["cement_firms"].light is Light.GREY


def test_new_lines_are_judged_one_by_one(with_tables):
    lines = registers()["cement_lines"].to_dicts()
    new = [line | {"new_capacity_kt": size} for line, size in zip(lines[-2:], (1200.0, 600.0), strict=True)]
    found = with_tables("cement_new_size", date(2025, 2, 1), cement_lines=[*lines[:-2], *new])
    assert [(part.label, part.value, part.met) for part in found.found.parts] == [
        ("L27", 120, True),
        ("L28", 60, False),
    ]
    assert found.light is Light.RED


def test_small_cells_stay_closed(with_tables):
    few = yearly()["tax"].with_columns(
        tax_paid=pl.when(pl.col("uscc").is_in([code(number) for number in range(2, 20)]))
        .then(None)
        .otherwise("tax_paid")
    )
    found = with_tables(
        "g3", tax=few.to_dicts(), published=published(("tax_per_mu", "330000", "2024", 27.4, None))
    )
    closed = [row.code for row in found.areas.rows if row.closed]
    assert "330502" in closed
    assert len(closed) > 1  # or the city less the others would tell it
    assert all(row.value is None and row.gap is None for row in found.areas.rows if row.closed)


def test_the_order_of_rows_is_nothing(pack):
    frames = yearly() | registers()
    one = track(make_snapshot(pack, frames, as_of=KNOWN_AT), pack, as_of=ON, only={"g1", "g3"})
    turned = {name: table.reverse() for name, table in frames.items()}
    other = track(make_snapshot(pack, turned, as_of=KNOWN_AT), pack, as_of=ON, only={"g1", "g3"})
    assert one.as_dict()["targets"] == other.as_dict()["targets"]
