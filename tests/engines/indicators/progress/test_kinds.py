"""Each kind of target by figures that can be worked out by hand."""

from __future__ import annotations

from decimal import Decimal

import pytest

from zhuanji.basics.periods import parse_period, year
from zhuanji.engines.indicators.progress import Light
from zhuanji.engines.indicators.progress.series import Counted, Point, Row
from zhuanji.faces.cli.views import track_words


def test_level_g1_is_the_change_achieved_over_the_change_required(judged):
    values = {"scale_output": {"2022": 4000, "2023": 4200}}
    found = judged("g1", "2024-09-30", values=values)
    # A third of the way from 4000 to 5000 is 4333.3; 200 of 333.3 are 60 %.
    assert round(found.found.required, 1) == 4333.3
    assert float(found.found.progress) == pytest.approx(60)
    assert found.light is Light.RED
    assert round(found.gap, 1) == -133.3
    assert found.found.base == 4000
    assert found.found.base_source == "year_before"
    assert found.outlook.end == pytest.approx(4600)
    assert (found.outlook.pace, found.outlook.needed) == ("year", 400)
    assert found.outlook.current == pytest.approx(200)


def test_what_is_shown_never_contradicts_the_light(judged):
    """99.75 % is yellow and doesn't read as 100; a value short of what is required doesn't read as it."""
    found = judged("g1", "2024-09-30", values={"scale_output": {"2022": 4000, "2023": 4332.5}})
    assert (found.light, track_words.progress_text(found, "zh")) == (Light.YELLOW, "99.8 %")
    near = judged("g1", "2024-09-30", values={"scale_output": {"2022": 4000, "2023": 4333.31}})
    assert near.light is Light.YELLOW
    assert track_words.progress_text(near, "zh") == "99.99 %"
    assert track_words.value_text(near, "zh") == "4,333.31 亿元（2023年）"
    assert track_words.required_text(near, "zh") == "4,333.33 亿元"


def test_level_without_a_base_has_no_light_unless_it_is_reached(judged):
    found = judged("g1", "2024-09-30", values={"scale_output": {"2023": 4200}})
    assert (found.found.state, found.light) == ("no_base", Light.GREY)
    assert judged("g1", "2024-09-30", values={"scale_output": {"2023": 5000}}).light is Light.GREEN


def test_level_that_was_reached_before_the_plan_has_to_be_held(judged):
    values = {"rd_cost_share": {"2022": 2.3, "2023": 2.25}}
    assert judged("g4", "2024-09-30", values=values).light is Light.GREEN
    values["rd_cost_share"]["2023"] = 2.1
    assert judged("g4", "2024-09-30", values=values).light is Light.YELLOW
    over = judged("g4", "2026-12-31", values={"rd_cost_share": {"2022": 2.3, "2025": 2.1}})
    assert (over.light, over.verdict) == (Light.RED, "unmet")


def test_cumulative_g8_goes_by_months(judged):
    values = {"upgrade_investment": {"2023": 190, "2024Q2": 300}}
    found = judged("g8", "2024-08-15", values=values)
    assert (found.found.required, float(found.found.progress)) == (300, 100)
    assert found.light is Light.GREEN
    assert found.found.on.isoformat() == "2024-06-30"
    assert found.outlook.needed == pytest.approx(300 / 18)
    assert found.outlook.end == pytest.approx(600)


def test_titles_follow_the_batches_not_the_months(judged):
    values = {"zhejiang_made": {"2023": 12, "2024Q3": 12}}
    found = judged("g6", "2024-11-15", values=values)
    assert found.found.required == pytest.approx(35 / 3)
    assert found.light is Light.GREEN
    assert found.outlook.needed is None
    assert "progress.batch.titles" in found.unverified
    values["zhejiang_made"]["2024"] = 12
    assert judged("g6", "2025-02-15", values=values).light is Light.RED


def test_before_the_first_batch_nothing_is_required(judged):
    found = judged("g14_design", "2023-08-15", values={"industrial_design_titles": {"2023Q2": 0}})
    assert (found.found.required, float(found.found.progress), found.light) == (0, 100, Light.GREEN)


def test_coverage_counts_from_the_year_before(judged):
    found = judged("g7", "2024-08-15", values={"upgrade_coverage": {"2022": 40, "2024Q2": 64}})
    assert (found.found.required, float(found.found.progress), found.light) == (70, 80, Light.RED)
    assert judged("g7", "2024-08-15", values={"upgrade_coverage": {"2024Q2": 64}}).found.state == "no_base"
    assert judged("g7", "2024-08-15", values={"upgrade_coverage": {"2024Q2": 100}}).light is Light.GREEN


def test_zero_productivity_growth_is_0_per_cent_not_94(judged):
    """Domain rules, 10.2."""
    values = {"labour_productivity": {"2022": 30.0, "2023": 30.0}}
    found = judged("g9", "2024-10-01", values=values)
    assert float(found.found.progress) == 0
    assert found.light is Light.RED
    assert found.gap_rate == pytest.approx(-6)
    assert found.gap == pytest.approx(-1.8)


def test_relative_compares_the_same_year_by_the_same_rounding(judged):
    values = {"tax_per_mu": {"2023": 28.06, "2024": 30.0}}
    found = judged("g3", "2024-12-31", values=values, comparators={"tax_per_mu@330000": {"2023": 28.1}})
    assert (found.light, found.found.met, found.found.progress) == (Light.GREEN, True, None)
    assert round(found.gap, 9) == -0.04  # the gap is that of the two numbers that are shown
    later = judged("g3", "2025-12-31", values=values, comparators={"tax_per_mu@330000": {"2023": 28.1}})
    assert later.found.provisional
    assert later.found.period == year(2023)
    short = judged("g3", "2024-12-31", values=values, comparators={"tax_per_mu@330000": {"2023": 32.0}})
    assert (short.light, round(short.gap, 1)) == (Light.RED, -3.9)


def test_relative_is_never_judged_on_different_years(judged):
    found = judged(
        "g3", "2024-12-31", values={"tax_per_mu": {"2023": 40.0}}, comparators={"tax_per_mu@330000": {"2021": 28.1}}
    )  # fmt: skip
    assert (found.found.state, found.light) == ("no_comparator", Light.GREY)


def test_carbon_is_judged_by_each_sector_and_less_is_better(judged, pack):
    sectors = [sector.id for sector in pack.sectors]
    values = {f"carbon_intensity@{sector}": {"2023": 0.9} for sector in sectors}
    values |= {"carbon_intensity@330500": {"2023": 0.9}}
    others = {f"carbon_intensity@330000@{sector}": {"2023": 1.0} for sector in sectors}
    found = judged("g11", "2024-12-31", values=values, comparators=others)
    assert (found.light, found.found.met, len(found.found.parts)) == (Light.GREEN, True, 8)
    others["carbon_intensity@330000@dyeing"] = {"2023": 0.85}
    worse = judged("g11", "2024-12-31", values=values, comparators=others)
    assert (worse.light, worse.found.met) == (Light.YELLOW, False)
    del others["carbon_intensity@330000@dyeing"]
    gap = judged("g11", "2024-12-31", values=values, comparators=others)
    assert (gap.found.state, gap.light) == ("incomplete", Light.GREY)


def test_new_capacity_not_above_exited(judged):
    on = "2024-08-15"
    assert (
        judged("cement_new", on, values={"net_new_grinding_capacity": {"2024Q2": -20}}).light is Light.GREEN
    )
    assert judged("cement_new", on, values={"net_new_grinding_capacity": {"2024Q2": 1}}).light is Light.RED


def test_structure_29_is_11_and_13_and_5(judged):
    def lines(closed, merged, kept):
        counts = (Counted("关停", 11, closed), Counted("整合提升", 13, merged), Counted("保留", 5, kept))
        return {"grinding_lines": {"2024Q2": counts}}

    assert judged("cement_lines", "2024-08-15", registers=lines(11, 13, 5)).light is Light.GREEN
    found = judged("cement_lines", "2024-08-15", registers=lines(11, 12, 5))
    assert (found.light, found.found.met, found.found.progress) == (Light.YELLOW, False, None)
    assert [part.met for part in found.found.parts] == [True, False, True]
    # The same sum in other parts is another result.
    assert judged("cement_lines", "2024-08-15", registers=lines(12, 12, 5)).found.met is False


def test_limit_of_each_county(judged):
    counties = ("330502", "330503", "330521", "330522", "330523", "330500-F1", "330500-F2")
    values = {f"grinding_firms@{code}@cement": {"2024Q2": 1} for code in counties}
    assert judged("cement_firms", "2024-08-15", values=values).light is Light.GREEN
    values["grinding_firms@330522@cement"] = {"2024Q2": 4}
    found = judged("cement_firms", "2024-08-15", values=values)
    assert (found.light, found.found.value) == (Light.YELLOW, 4)
    del values["grinding_firms@330502@cement"]
    assert judged("cement_firms", "2024-08-15", values=values).light is Light.YELLOW
    values["grinding_firms@330522@cement"] = {"2024Q2": 1}
    assert judged("cement_firms", "2024-08-15", values=values).light is Light.GREY


def test_limit_of_each_new_project(judged):
    things = {"new_grinding_capacity": {"2024Q2": (Row("a", 120.0), Row("b", 100.0))}}
    assert judged("cement_new_size", "2024-08-15", things=things).light is Light.GREEN
    things = {"new_grinding_capacity": {"2024Q2": (Row("a", 120.0), Row("b", 60.0))}}
    assert judged("cement_new_size", "2024-08-15", things=things).light is Light.RED


def test_about_is_shown_not_judged(judged):
    found = judged("cement_land", "2025-08-15", values={"revitalised_land": {"2025Q2": 700}})
    assert (found.found.state, found.light, found.band) == ("about", Light.GREY, (760, 840))
    assert float(found.found.progress) == 105


def test_a_wish_waits_for_a_person(judged):
    found = judged("foundry_sand", "2025-08-15", values={"sand_reuse_rate": {"2023": 70}})
    assert (found.found.state, found.light, found.found.value) == ("person", Light.GREY, 70)


def test_two_counties_share_the_target_of_wood(judged):
    found = judged("wood_scale", "2024-10-15", values={"scale_output@wood_home": {"2022": 380, "2023": 420}})
    assert float(found.found.progress) == pytest.approx(100)


def test_too_much_missing_is_not_judged(judged):
    def point(entered):
        return {
            "scale_output": {"2022": 4000, "2023": Point(year(2023), 4400, entered=entered, expected=100)}
        }

    assert judged("g1", "2024-10-15", values=point(90)).light is Light.GREEN
    found = judged("g1", "2024-10-15", values=point(89))
    assert (found.light, found.found.state, found.missing_share) == (Light.GREY, "incomplete", 11)


def test_alternatives_stand_beside(judged):
    values = {"scale_output": {"2022": 4000, "2023": 4200}, "scale_revenue": {"2023": 4100}}
    found = judged("g1", "2024-10-15", values=values)
    assert [(one.indicator, one.value) for one in found.beside] == [
        ("scale_revenue", 4100),
        ("scale_sales", None),
    ]
    assert found.beside[0].period == parse_period("2023")


@pytest.mark.parametrize(
    ("published", "own", "met"),
    [("28.0", 27.96, True), ("28.00", 27.96, False), ("28", 27.6, True), ("28", 27.4, False)],
)
def test_a_comparator_keeps_the_digits_that_it_is_published_with(judged, published, own, met):
    others = {"tax_per_mu@330000": {"2023": Decimal(published)}}
    found = judged("g3", "2024-12-31", values={"tax_per_mu": {"2023": own}}, comparators=others)
    assert (found.found.met, found.found.required) == (met, 28.0)


def test_an_intensity_below_one_isn_t_rounded_to_one_decimal(judged, pack):
    sectors = [sector.id for sector in pack.sectors]
    values = {f"carbon_intensity@{sector}": {"2023": 0.1891} for sector in sectors}
    values |= {"carbon_intensity@330500": {"2023": 0.1891}}
    others = {f"carbon_intensity@330000@{sector}": {"2023": 0.2} for sector in sectors}
    found = judged("g11", "2024-12-31", values=values, comparators=others)
    assert [part.met for part in found.found.parts] == [True] * 8
    others["carbon_intensity@330000@dyeing"] = {"2023": 0.18}
    worse = judged("g11", "2024-12-31", values=values, comparators=others)
    assert track_words.required_text(worse, "zh") == "逐行业比较"
    assert track_words.progress_text(worse, "zh") == "共 8 项，达到 7 项"
    assert track_words.gap_text(worse, "zh") == "1 个行业未达到"
    assert track_words.gap_text(worse, "en") == "sectors not met: 1"
