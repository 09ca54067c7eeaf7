"""The worked cases of the domain rules, to the printed digits; each test is named after its source."""

from __future__ import annotations

from decimal import Decimal

import polars as pl
import pytest

from zhuanji import appraise
from zhuanji.engines.rules.schemes import load_scheme, shipped_scheme


def scored(scheme, year, *firms):
    """Return the first row of the result on some enterprises."""
    return appraise(scheme, pl.DataFrame(list(firms)), year=year).table.row(0, named=True)


def with_cap(cap):
    """Return the Huangyan scheme of 2022 with a cap on every criterion."""
    scheme = load_scheme(shipped_scheme("huangyan-2022-above-scale"))
    return scheme.model_copy(update={"defaults": type(scheme.defaults).model_validate({"cap": Decimal(cap)})})


def test_1_8_huangyan_2022_above_scale(firm):
    row = scored("huangyan-2022-above-scale", 2022, firm())
    points = [
        row[f"{name}.points"]
        for name in ("tax_mu", "va_mu", "va_energy", "va_emission", "productivity", "rd")
    ]
    assert [round(one, 4) for one in points] == [37.3490, 22.0329, 27.8396, 6.0854, 12.4035, 8.2781]
    assert round(row["score"], 4) == 113.9887


def test_1_8_refund_year_without_cap(firm):
    row = scored("huangyan-2022-above-scale", 2022, firm(energy_tce=750.0, tax_paid=-36.0))
    assert round(row["va_energy.points"], 4) == 44.5434
    assert row["tax_mu.points"] == 0
    # The domain rules print 93.3433, which is the sum of the rounded points; unrounded it is 93.343433….
    rounded = [
        round(row[f"{name}.points"], 4)
        for name in ("va_mu", "va_energy", "va_emission", "productivity", "rd")
    ]
    assert round(sum(rounded), 4) == 93.3433
    assert round(row["score"], 4) == 93.3434


def test_1_8_refund_year_with_cap(firm):
    row = scored(with_cap("1.5"), 2022, firm(energy_tce=750.0, tax_paid=-36.0))
    assert row["va_energy.points"] == 30
    assert row["va_energy.reason"] == "按上限计"
    assert round(row["score"], 4) == 78.8


def test_1_8_huangyan_2022_below_scale():
    firm = {
        "uscc": "a",
        "above_scale": False,
        "tax_paid": 80.0,
        "land_mu": 10.0,
        "power_kwh": 2666666.6666666665,
    }
    row = scored("huangyan-2022-below-scale", 2022, firm)
    assert [round(row["tax_mu.points"], 4), round(row["tax_kwh.points"], 4)] == [34.5030, 63.7755]
    assert round(row["score"], 4) == 98.2785


def test_1_4_huangyan_gives_the_average_points_where_emissions_are_missing(firm):
    others = [firm(uscc="b", emissions_t=1.0), firm(uscc="c", emissions_t=3.0)]
    row = scored("huangyan-2022-above-scale", 2022, firm(emissions_t=None), *others)
    assert row["va_emission.points"] == pytest.approx((4500 + 1500) / 2 / 4929.81 * 10)
    assert row["va_emission.reason"] == "缺 emissions_t；按全体平均得分"


def test_1_3_pollutant_equivalents(graded):
    made = [{"id": "x", "formula": "cod_t / 1 + nh3n_t / 0.8 + so2_t / 0.95 + nox_t / 0.95"}]
    table = graded([{"cod_t": 12.0, "nh3n_t": 0.6, "so2_t": 3.0, "nox_t": 5.0}], derive=made)
    assert round(table["a.value"][0], 3) == 21.171


def test_1_3_lishui_2019_average_is_a_ratio_of_sums(graded):
    criterion = {"formula": "tax / land", "benchmark": {"mode": "average"}}
    rows = [{"tax": 500000.0, "land": 10000.0}, {"tax": 73564.0, "land": 20341.0}]
    assert round(graded(rows, criterion=criterion)["a.benchmark"][0], 2) == 18.90


def carbon(average, **items):
    """Return the carbon row of the example enterprise of §2, held against an average of its industry."""
    firm = {
        "uscc": "a",
        "above_scale": True,
        "industry": "1713",
        "power_mwh": 8000.0,
        "gas_10k_m3": 60.0,
        "heat_gj": 20000.0,
        "zero_carbon_t": 0.0,
        "offset_t": 0.0,
        "value_added_income": 6200.0,
    } | items
    published = {"criterion": ["carbon_intensity"], "value": [average], "sector4": ["1713"]}
    data = {"enterprises": pl.DataFrame([firm]), "benchmarks": pl.DataFrame(published)}
    return appraise("huzhou-carbon", data, year=2022).table.row(0, named=True)


def test_2_carbon_level():
    row = carbon(1.45)
    assert round(row["carbon_total.value"], 1) == 7790.1
    assert round(row["carbon_intensity.value"], 4) == 1.2565
    assert row["carbon_intensity.reason"] == "中碳"


def test_2_carbon_grade_3():
    # The printed 0.8666 is 1.2565 ÷ 1.45; from the unrounded level it is 0.8665. The grade is the same.
    printed = carbon(1.45, power_mwh=0.0, gas_10k_m3=0.0, heat_gj=1.2565 * 6200 / 0.11)
    assert round(printed["score"], 4) == 0.8666
    assert [printed["grade"], carbon(1.45)["grade"]] == ["3", "3"]


def test_2_carbon_grade_4():
    row = carbon(0.90)
    assert round(row["score"], 3) == 1.396
    assert row["grade"] == "4"


@pytest.mark.parametrize("value_added", [0.0, -5.0])
def test_2_no_value_added_is_never_grade_1(value_added):
    assert carbon(1.45, value_added_income=value_added)["grade"] == "不可评"


def test_2_no_average_no_grade():
    assert carbon(1.45, industry="3011")["grade"] == "不可评"


def test_4_voc_tax():
    firm = {
        "uscc": "a",
        "sector": "chairs",
        "size_class": "中型",
        "tax_paid": 300.0,
        "voc_input_t": 20.0,
        "collection_rate": 0.9,
        "removal_rate": 0.8,
        "voc_recovered_t": 0.0,
        "voc_in_waste_t": 0.0,
        "low_voc_share": 0.7,
        "registered_on": "2010-01-01",
    }
    published = {
        "criterion": ["tax_voc_in", "tax_voc_out"],
        "value": [12.0, 40.0],
        "sector": ["chairs", "chairs"],
        "size_class": ["中型", "中型"],
    }
    data = {"enterprises": pl.DataFrame([firm]), "benchmarks": pl.DataFrame(published)}
    row = appraise("huzhou-voc-tax", data, year=2024).table.row(0, named=True)
    assert row["tax_voc_in.value"] == 15
    assert round(300 / row["tax_voc_out.value"], 1) == 5.6
    assert round(row["score"], 2) == 115.79
