"""Figures worked by hand, from domain rules 1.3 and 3.2 to 3.9."""

from __future__ import annotations

import pytest

from support.snapshots import CITY, enterprise, huzhou, row, snapshot
from zhuanji.basics.missing import Missing
from zhuanji.basics.periods import months, quarter, year
from zhuanji.basics.problems import ProblemError
from zhuanji.engines.indicators import evaluate


def figure(tables, indicator, period, **scope):
    cube = evaluate(snapshot(tables), huzhou(), indicators=[indicator])
    return cube.figure(indicator, period, **scope)


def test_lishui_2019_is_a_ratio_of_sums():
    """18.90 and 73.72 of domain rules 1.3: 573,564 and 2,236,605 万元 on 30,341 亩, whatever the firms' own ratios."""
    tables = {
        "enterprises": [enterprise(n, year=2019) for n in range(3)],
        "tax": [
            row(0, 2019, tax_paid=500_000.0),
            row(1, 2019, tax_paid=73_000.0),
            row(2, 2019, tax_paid=564.0),
        ],
        "statistics_year": [
            row(n, 2019, value_added=v) for n, v in enumerate((2_000_000.0, 236_000.0, 605.0))
        ],
        "parcels": [
            row(n, 2019, parcel_id="1", registered_land_mu=mu) for n, mu in enumerate((30_000.0, 340.0, 1.0))
        ],
    }
    tax = figure(tables, "tax_per_mu", year(2019))
    assert tax.value == pytest.approx(573_564 / 30_341, rel=1e-12)
    assert round(tax.value, 2) == 18.90
    assert round(figure(tables, "value_added_per_mu", year(2019)).value, 2) == 73.72


def test_an_enterprise_enters_a_ratio_only_with_all_its_items():
    """STACK: Σa/Σb where each sum skips its own missing is biased."""
    tables = {
        "enterprises": [enterprise(n) for n in range(4)],
        "tax": [
            row(0, 2022, tax_paid=900.0),
            row(1, 2022, tax_paid=100.0),
            row(2, 2022, absent="tax_paid=to_verify"),
        ],
        "parcels": [
            row(0, 2022, parcel_id="1", registered_land_mu=30.0),
            row(2, 2022, parcel_id="1", registered_land_mu=9.0),
        ],
    }
    found = figure(tables, "tax_per_mu", year(2022))
    assert found.value == 30.0
    assert (found.entered, found.expected) == (1, 4)
    assert found.left_out == {Missing.NOT_REPORTED: 2, Missing.TO_VERIFY: 1}
    assert found.share_missing == 0.75


def test_what_does_not_apply_is_not_missed():
    tables = {
        "enterprises": [enterprise(n) for n in range(2)],
        "energy": [row(0, 2022, energy_tce=10.0), row(1, 2022, absent="energy_tce=not_applicable")],
        "statistics_year": [row(n, 2022, value_added_constant=40.0) for n in range(2)],
    }
    found = figure(tables, "energy_intensity", year(2022))
    assert (found.value, found.share_missing) == (0.25, 0.0)
    assert found.left_out == {Missing.NOT_APPLICABLE: 1}


@pytest.mark.parametrize("added", [0.0, -5.0])
def test_a_denominator_of_zero_or_less_is_to_be_verified(added):
    tables = {
        "enterprises": [enterprise(0)],
        "energy": [row(0, 2022, energy_tce=10.0)],
        "statistics_year": [row(0, 2022, value_added_constant=added)],
    }
    found = figure(tables, "energy_intensity", year(2022))
    assert (found.value, found.state) == (None, "to_verify")


def test_a_sum_of_nothing_is_missing():
    tables = {"enterprises": [enterprise(0)], "statistics_year": [row(0, 2022, employees=10)]}
    found = figure(tables, "scale_revenue", year(2022))
    assert (found.value, found.state, found.entered) == (None, "not_reported", 0)
    assert figure(tables, "scale_revenue", year(2021)) is None


def test_infinity_is_refused_at_the_door():
    """The door of snapshots refuses it too; an evaluation takes tables of anybody."""
    made = snapshot({"enterprises": [enterprise(0)], "tax": [row(0, 2022, tax_paid=1.0)]})
    bad = {**made.tables, "tax": made.tables["tax"].with_columns(tax_paid=float("inf"))}
    with pytest.raises(ProblemError) as raised:
        evaluate(type(made)(made.id, made.as_of, made.city, True, bad), huzhou(), indicators=["tax_per_mu"])
    [problem] = raised.value.problems
    assert (problem.code, problem.place.sheet, problem.values["rows"]) == (
        "indicator.value.not_finite",
        "tax",
        1,
    )


def test_operating_and_total_profit_on_revenue():
    """3.2: the city's margin is Σ profit ÷ Σ revenue; a loss counts."""
    rows = [
        row(0, 2023, total_profit=60.0, operating_profit=50.0, revenue=1000.0),
        row(1, 2023, total_profit=-20.0, operating_profit=-10.0, revenue=200.0),
    ]
    tables = {"enterprises": [enterprise(n) for n in range(2)], "statistics_year": rows}
    assert figure(tables, "profit_margin", year(2023)).value == pytest.approx(40 / 1200 * 100)
    assert figure(tables, "operating_margin", year(2023)).value == pytest.approx(40 / 1200 * 100)


def test_labour_productivity_emissions_and_domestic_sales():
    """3.7 value added per person; 3.9 t per 亿元 at constant prices; 15 sales less exports."""
    survey = row(
        0, 2023, value_added_constant=20_000.0, employees=400, sales_value=90_000.0, export_value=30_000.0
    )
    tables = {
        "enterprises": [enterprise(0, tags="chair", industry="2110")],
        "statistics_year": [survey],
        "emissions": [row(0, 2023, vocs_t=3.0, nox_t=8.0)],
    }
    assert figure(tables, "labour_productivity", year(2023)).value == 50.0
    assert figure(tables, "voc_intensity", year(2023)).value == pytest.approx(1.5)
    assert figure(tables, "nox_intensity", year(2023)).value == pytest.approx(4.0)
    assert figure(tables, "domestic_sales", year(2023), sector="chairs").value == 6.0


def test_of_emissions_only_those_who_ever_sent_any_are_missed():
    survey = [row(n, 2023, value_added_constant=10_000.0) for n in range(3)]
    sent = [row(0, 2023, vocs_t=3.0), row(1, 2022, vocs_t=2.0)]
    tables = {"enterprises": [enterprise(n) for n in range(3)], "statistics_year": survey, "emissions": sent}
    found = figure(tables, "voc_intensity", year(2023))
    assert (found.value, found.entered, found.expected) == (pytest.approx(3.0), 1, 2)


def test_land_is_registered_and_leased_in_less_leased_out_and_other():
    """1.2, with dated leases: one that ended in June doesn't count at the year's end."""
    from datetime import date

    parcels = [
        row(0, 2023, parcel_id="1", registered_land_mu=30.0, leased_out_land_mu=4.0, other_land_mu=1.0),
        row(0, 2023, parcel_id="2", leased_in_land_mu=5.0, lease_to=date(2023, 6, 30)),
        row(1, 2023, parcel_id="1", leased_in_land_mu=4.0, lease_from=date(2022, 1, 1)),
        row(2, 2023, parcel_id="3", land_mu=7.0, registered_land_mu=99.0),
    ]
    tables = {
        "enterprises": [enterprise(n) for n in range(3)],
        "parcels": parcels,
        "tax": [row(n, 2023, tax_paid=10.0) for n in range(3)],
    }
    found = figure(tables, "tax_per_mu", year(2023))
    assert found.terms == (30.0, 27.0 + 4.0 + 7.0)


def test_months_are_cumulative_and_their_differences_derived():
    """15: there is no January; months 1 and 2 come together; the year is the annual figure once there is one."""
    running = {"02": 10.0, "03": 18.0, "04": None, "06": 40.0}
    rows = [row(0, f"2024-{month}", cumulative_revenue=value) for month, value in running.items()]
    rows += [row(0, "2024-12", cumulative_revenue=90.0), row(0, "2023-12", cumulative_revenue=80.0)]
    tables = {
        "enterprises": [enterprise(0)],
        "statistics_month": rows,
        "statistics_year": [row(0, 2023, revenue=81.0)],
    }
    cube = evaluate(snapshot(tables), huzhou(), indicators=["scale_revenue"])
    told = {
        str(one.key.period): (one.basis, one.value and round(one.value * 10_000, 6))
        for one in cube.series("scale_revenue")
    }
    assert told["2024-01/2024-02"] == ("cumulative", 10.0)
    assert told["2024Q1"] == ("cumulative", 18.0)
    assert told["2024-03"] == ("derived", 8.0)
    assert told["2024-04"] == ("derived", None)
    assert told["2024Q2"] == ("derived", 22.0)
    assert told["2024H1"] == ("cumulative", 40.0)
    assert told["2023"] == ("annual", 81.0)
    assert told["2024"] == ("cumulative", 90.0)
    assert not {"2024-01", "2024-02"} & set(told)
    assert cube.figure("scale_revenue", months(2024, 1, 4)).state == "not_reported"


def test_power_adds_up_only_if_all_months_are_there():
    full = [row(0, f"2023-{month:02}", power_account="1", power_kwh=1_000.0) for month in range(1, 13)]
    gap = [row(1, f"2023-{month:02}", power_account="2", power_kwh=1_000.0) for month in range(1, 12)]
    tables = {
        "enterprises": [enterprise(n, above_scale=False) for n in range(2)],
        "power": full + gap,
        "tax": [row(n, 2023, tax_paid=6.0) for n in range(2)],
    }
    found = figure(tables, "tax_per_power", year(2023))
    assert found.value == pytest.approx(6.0 / 12_000 * 10_000)
    assert (found.entered, found.left_out) == (1, {Missing.NOT_REPORTED: 1})


def test_hours_within_limits_by_month_quarter_and_year():
    hours = [
        row(0, f"2023-{month:02}", valid_hours=700.0, hours_within_limit=693.0) for month in (1, 2, 3, 4)
    ]
    tables = {"enterprises": [enterprise(0, industry="1713")], "emissions": hours}
    cube = evaluate(snapshot(tables), huzhou(), indicators=["compliance_rate"])
    assert cube.figure("compliance_rate", quarter(2023, 1), sector="dyeing").value == pytest.approx(99.0)
    assert cube.figure("compliance_rate", quarter(2023, 2)).state == "not_reported"
    assert cube.figure("compliance_rate", year(2023)).value is None


def test_a_later_list_moves_an_enterprise():
    """The list of the evaluated year counts; a row holds until a later one."""
    tables = {
        "enterprises": [enterprise(0), enterprise(0, year=2024, area="330503"), enterprise(1, status="停产")],
        "statistics_year": [row(0, when, revenue=10_000.0) for when in (2022, 2023, 2024)],
    }
    cube = evaluate(snapshot(tables), huzhou(), indicators=["scale_revenue"])
    where = {
        (when, area): bool(cube.figure("scale_revenue", year(when), area=area))
        for when in (2023, 2024)
        for area in ("330502", "330503")
    }
    assert where == {
        (2023, "330502"): True,
        (2023, "330503"): False,
        (2024, "330502"): False,
        (2024, "330503"): True,
    }
    assert cube.figure("scale_revenue", year(2023), area=CITY).expected == 1


def test_years_before_the_first_list_take_the_first_list_and_say_so():
    tables = {"enterprises": [enterprise(0)], "statistics_year": [row(0, 2020, revenue=10_000.0)]}
    cube = evaluate(snapshot(tables), huzhou(), indicators=["scale_revenue"])
    assert cube.figure("scale_revenue", year(2020)).value == 1.0
    assert cube.assumed == (2020,)
