"""Days: before the plan, inside it, after it; not out yet, due, late, missing; over the turn of the year."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from zhuanji.basics.periods import parse_period, quarter, year
from zhuanji.engines.indicators.progress import GivenFigures, Light, track_figures
from zhuanji.engines.indicators.progress.path import elapsed

SCALE = {"2022": 4000, "2023": 4400, "2024": 4700, "2025": 5100}


def test_before_the_plan_nothing_has_begun(judged):
    found = judged("g1", "2022-12-31", values={"scale_output": {"2022": 4000}})
    assert (found.stage, found.found.state, found.light, found.verdict) == (
        "not_begun", "not_begun", Light.GREY, None,
    )  # fmt: skip


def test_an_annual_figure_holds_until_the_next_is_out(judged):
    values = {"scale_output": SCALE}
    # 2023 comes 240 days after the year: on 27 August 2024.
    before = judged("g1", "2024-08-26", values=values)
    assert (before.found.period, before.light) == (year(2022), Light.GREY)
    assert (before.release.period, before.release.expected) == (year(2023), date(2024, 8, 27))
    assert before.release.awaited == "not_out"
    on_the_day = judged("g1", "2024-08-27", values=values)
    assert (on_the_day.found.period, on_the_day.light) == (year(2023), Light.GREEN)
    assert on_the_day.rhythm.value == "year"
    later = judged("g1", "2025-01-01", values=values)
    assert (later.found.period, later.found.required) == (year(2023), on_the_day.found.required)


def test_a_figure_that_came_early_counts_from_the_snapshot_that_has_it(judged):
    known = datetime(2024, 3, 1, tzinfo=UTC)
    found = judged("g1", "2024-03-05", known_at=known, values={"scale_output": {"2022": 4000, "2023": 4400}})
    assert found.found.period == year(2023)


def test_due_late_and_missing_are_told_apart(judged):
    values = {"scale_output": {"2022": 4000, "2023": 4400}}
    assert judged("g1", "2025-08-27", values=values).release.awaited == "not_out"
    assert judged("g1", "2025-08-28", values=values).release.awaited == "due"
    assert judged("g1", "2025-09-12", values=values).light is Light.GREEN
    late = judged("g1", "2025-09-13", values=values)
    assert (late.release.awaited, late.found.state, late.light) == ("late", "late", Light.GREY)
    assert late.found.value == 4400
    values["scale_output"]["2024"] = None
    assert judged("g1", "2025-09-13", values=values).release.awaited == "missing"


def test_a_late_amount_is_held_against_the_later_day(judged):
    values = {"upgrade_investment": {"2024Q2": 300}}
    assert float(judged("g8", "2024-10-31", values=values).found.progress) == 100
    late = judged("g8", "2024-11-30", values=values)
    assert (late.found.on, round(late.found.progress), late.light) == (date(2024, 9, 30), 86, Light.RED)
    assert late.release.period == quarter(2024, 3)


def test_seven_days_before_the_end_what_is_not_there_yet_is_yellow(judged):
    values = {"upgrade_investment": {"2025Q3": 560}}
    assert judged("g8", "2025-12-23", values=values).light is Light.GREEN
    assert judged("g8", "2025-12-24", values=values).light is Light.YELLOW
    values = {"upgrade_investment": {"2025Q3": 600}}
    assert judged("g8", "2025-12-24", values=values).light is Light.GREEN


@pytest.mark.parametrize(
    ("on", "figure", "light", "verdict"),
    [
        ("2026-01-01", 5100, Light.GREY, "pending"),
        ("2026-08-28", 5100, Light.BLUE, "met"),
        ("2026-08-28", 4999, Light.RED, "unmet"),
    ],
)
def test_after_the_end_comes_the_final_evaluation(judged, on, figure, light, verdict):
    found = judged("g1", on, values={"scale_output": SCALE | {"2025": figure}})
    assert (found.stage, found.light, found.verdict) == ("over", light, verdict)
    if verdict == "pending":
        assert (found.release.period, found.release.expected) == (year(2025), date(2026, 8, 28))
        assert found.found.value == 4700
    else:
        assert found.release is None
        assert found.outlook is None


def test_an_amount_that_was_reached_is_met_when_the_year_is_over(judged):
    values = {"upgrade_investment": {"2025Q3": 610}}
    assert judged("g8", "2026-01-02", values=values).verdict == "met"
    assert judged("g8", "2026-01-02", values={"upgrade_investment": {"2025Q3": 590}}).verdict == "pending"


def test_wishes_and_open_bases_are_not_judged_at_the_end(judged):
    assert (
        judged("foundry_sand", "2027-01-01", values={"sand_reuse_rate": {"2025": 80}}).verdict == "not_judged"
    )
    assert (
        judged("g12", "2027-01-01", values={"voc_intensity": {"2022": 9, "2025": 7}}).verdict == "not_judged"
    )


def test_at_the_end_a_level_needs_no_base(judged):
    assert judged("g1", "2026-12-01", values={"scale_output": {"2025": 4900}}).verdict == "unmet"
    assert judged("g1", "2026-12-01", values={"scale_output": {"2025": 5000}}).verdict == "met"
    assert judged("g9", "2026-12-01", values={"labour_productivity": {"2025": 40}}).verdict == "not_judged"


def test_shares_of_months_over_the_turn_of_years():
    assert elapsed(2023, 2025, date(2023, 12, 31)) * 3 == 1
    assert 0 < elapsed(2023, 2025, date(2024, 1, 1)) - elapsed(2023, 2025, date(2023, 12, 31)) < 0.001
    assert elapsed(2023, 2025, date(2026, 1, 1)) == 1
    assert elapsed(2023, 2025, date(2024, 2, 29)) * 36 == 14


def test_a_plan_is_tracked_whole_and_in_order(pack):
    given = GivenFigures({}, datetime(2026, 1, 1, tzinfo=UTC))
    found = track_figures(given, pack, as_of=date(2024, 6, 30))
    assert [one.binding.id for one in found.targets] == [row.id for row in pack.targets]
    assert set(found.lights()) == set(Light)
    assert found.lights()[Light.GREY] == len(pack.targets)
    assert found.as_dict()["targets"][0]["id"] == "g1"


def test_periods_of_a_monthly_total_are_named_by_their_last_month(judged):
    found = judged("g5", "2024-05-10", values={"new_product_output": {"2022": 1, "2023": 1.1}})
    assert found.release.period == year(2024)
    running = {"2022": 1, "2023": 1.1, "2023-01/2023-02": 0.1, "2024-01/2024-02": 0.11}
    found = judged("g5", "2024-03-31", values={"new_product_output": running})
    assert found.found.period == parse_period("2024-01/2024-02")
    assert found.release.period == parse_period("2024Q1")
