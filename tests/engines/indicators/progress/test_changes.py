"""Growth and falls: published rates chained, both windows of the 3.66 %, worked cases of the domain rules."""

from __future__ import annotations

import pytest

from zhuanji.engines.indicators.progress import Light
from zhuanji.engines.indicators.progress.growth import (
    index_of,
    intensity_rate,
    productivity_rate,
    total_rate,
    yearly_rate,
)


def test_domain_rules_3_8_energy_intensity():
    assert round(total_rate([-3.8, -4.2, -3.1]), 3) == -10.697
    assert round(yearly_rate(index_of([-3.8, -4.2, -3.1]), 3), 3) == -3.701
    assert round(index_of([-3.66] * 5), 4) == 0.8299
    assert round(yearly_rate(0.83, 5), 3) == -3.658
    assert round(total_rate([-3.66] * 3), 2) == -10.58


def test_domain_rules_3_10_growth():
    assert f"{index_of([7] * 3):.4f}" == "1.2250"
    assert f"{index_of([6] * 3):.4f}" == "1.1910"


@pytest.mark.parametrize(
    ("total", "years", "yearly"), [(20, 3, -7.17), (40, 3, -15.66), (20, 5, -4.36), (40, 5, -9.71)]
)
def test_domain_rules_3_9_emission_falls(total, years, yearly):
    assert round(yearly_rate(1 - total / 100, years), 2) == yearly


def test_falls_at_constant_prices():
    assert intensity_rate(0, 0) == 0
    assert round(intensity_rate(-3.66, 0), 2) == -3.66
    assert round(productivity_rate(7.3, -2), 3) == 9.49
    with pytest.raises(ValueError, match="nothing is left"):
        intensity_rate(1, -100)


def test_published_growth_counts_and_the_nominal_rate_stands_beside(judged):
    found = judged(
        "g5", "2025-10-30", values={"new_product_output": {"2022": 1000, "2023": 1100, "2024": 1300}},
        growth={"new_product_output": {"2023": 7, "2024": 7}},
    )  # fmt: skip
    window = found.found.windows[0]
    assert window.growth == "published"
    assert (round(window.rate, 6), round(window.nominal, 2)) == (7, 14.02)
    assert (float(found.found.progress), found.light) == (100, Light.GREEN)


def test_a_year_without_published_growth_is_said_to_be_mixed(judged):
    values = {"new_product_output": {"2022": 1000, "2023": 1100, "2024": 1300}}
    found = judged("g5", "2025-10-30", values=values, growth={"new_product_output": {"2024": 7}})
    assert found.found.windows[0].growth == "mixed"
    assert found.found.windows[0].reached == pytest.approx(1.1 * 1.07)
    plain = judged("g5", "2025-10-30", values=values)
    assert plain.found.windows[0].growth == "nominal"
    assert plain.found.windows[0].reached == pytest.approx(1.3)


def test_growth_inside_a_year_is_held_against_the_rate_of_the_year(judged):
    values = {
        "new_product_output": {"2022": 1000, "2023": 1070, "2023-01/2023-06": 500, "2024-01/2024-06": 535}
    }
    found = judged("g5", "2024-08-30", values=values)
    assert float(found.found.progress) == pytest.approx(100)
    assert found.found.on.isoformat() == "2024-12-31"
    assert found.rhythm.value == "month"


ENERGY = {"energy_intensity": {str(year): 0.5 for year in range(2020, 2025)}}


def test_both_windows_of_the_3_66_are_shown_and_the_question_chooses(judged):
    growth = {"energy_intensity": dict(zip(("2021", "2022", "2023", "2024"), (-6, -6, -3, -3), strict=True))}
    found = judged("g10", "2025-10-30", values=ENERGY, growth=growth)
    five, three = found.found.windows
    assert (five.base, five.source, three.base, three.source) == (2020, "default", 2022, "option")
    assert round(five.progress) == 122
    assert round(three.progress) == 82
    assert found.light is Light.GREEN
    assert found.found.progress == five.progress
    assert round(five.full, 4) == 0.8299
    assert round(three.full, 4) == 0.8942


def test_without_the_base_year_the_default_window_is_not_judged(judged):
    values = {"energy_intensity": {"2022": 0.5, "2023": 0.48, "2024": 0.46}}
    found = judged("g10", "2025-10-30", values=values)
    assert (found.found.state, found.light) == ("no_base", Light.GREY)
    assert round(found.found.windows[1].progress) == 111


def test_a_base_that_nobody_has_decided_is_not_judged(judged):
    found = judged(
        "g12", "2025-10-30", values={"voc_intensity": {"2020": 10, "2022": 9, "2023": 8, "2024": 7}}
    )
    assert (found.found.state, found.light) == ("base_open", Light.GREY)
    assert [window.base for window in found.found.windows] == [2020, 2022]
    assert all(window.progress is not None for window in found.found.windows)


def test_the_forecast_of_a_fall_is_drawn_out_by_equal_rates(judged):
    growth = {"energy_intensity": dict.fromkeys(("2021", "2022", "2023", "2024"), -3.0)}
    found = judged("g10", "2025-10-30", values=ENERGY, growth=growth)
    assert found.outlook.method == "compound"
    assert found.outlook.current == pytest.approx(-3)
    assert found.outlook.needed == pytest.approx(100 * ((1 - 0.0366) ** 5 / 0.97**4 - 1))
    assert found.outlook.end == pytest.approx(0.5 * 0.97)
    assert found.gap_rate == pytest.approx(-0.66)
