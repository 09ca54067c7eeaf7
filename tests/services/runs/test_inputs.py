"""From a snapshot to the tables of an appraisal: land, power, functional areas, and the worked cases of §1.8."""

from __future__ import annotations

from datetime import date

import polars as pl
import pytest

from support.snapshots import COUNTIES, ZONE, code, enterprise, huzhou, row, snapshot
from zhuanji.engines.appraisal import appraise
from zhuanji.engines.rules.schemes.load import load_scheme
from zhuanji.engines.rules.schemes.shipped import shipped_scheme
from zhuanji.services.runs.inputs import county_of, wide
from zhuanji.services.runs.roster import RUN_AREA, placed

AREA = COUNTIES[0]


def months(number: int, count: int = 12, year: int = 2022) -> list[dict[str, object]]:
    """Return so many months of power of an enterprise."""
    return [
        row(number, f"{year}-{month:02}", power_account="户", power_kwh=1000.0 * month)
        for month in range(1, count + 1)
    ]


def parcel(number: int, land: str, year: int = 2022, **values: object) -> dict[str, object]:
    """Return a parcel."""
    return row(number, year, parcel_id=land, **values)


def score_of(scheme: str, made, year: int = 2022) -> pl.DataFrame:
    """Return the table that a shipped scheme gives for the county."""
    rules = load_scheme(shipped_scheme(scheme))
    return appraise(rules, county_of(made, huzhou(), AREA, year).tables(rules), year=year).table


def test_huangyan_2022_above_scale_through_a_snapshot():
    made = snapshot(
        {
            "enterprises": [enterprise(1)],
            "tax": [row(1, 2022, tax_paid=900.0)],
            "statistics_year": [
                row(1, 2022, value_added=4500.0, employees=200.0, rd_expense=450.0, revenue=18000.0)
            ],
            "energy": [row(1, 2022, energy_tce=1200.0)],
            "emissions": [row(1, 2022, emissions_t=1.5)],
            "parcels": [
                parcel(1, "甲", registered_land_mu=25.0, leased_out_land_mu=5.0),
                parcel(1, "乙", leased_in_land_mu=8.0, other_land_mu=2.0),
            ],
        }
    )
    table = score_of("huangyan-2022-above-scale", made)
    assert f"{table['score'][0]:.4f}" == "113.9887"


def test_huangyan_2022_with_cap_and_floor_through_a_snapshot(tmp_path):
    text = shipped_scheme("huangyan-2022-above-scale").read_text(encoding="utf-8")
    path = tmp_path / "capped.yaml"
    path.write_text(
        text.replace("criteria:", "defaults: {cap: 1.5, floor: 0}\n\ncriteria:", 1), encoding="utf-8"
    )
    made = snapshot(
        {
            "enterprises": [enterprise(1)],
            "tax": [row(1, 2022, tax_paid=-36.0)],
            "statistics_year": [
                row(1, 2022, value_added=4500.0, employees=200.0, rd_expense=450.0, revenue=18000.0)
            ],
            "energy": [row(1, 2022, energy_tce=750.0)],
            "emissions": [row(1, 2022, emissions_t=1.5)],
            "parcels": [parcel(1, "甲", registered_land_mu=30.0)],
        }
    )
    rules = load_scheme(path)
    table = appraise(rules, county_of(made, huzhou(), AREA, 2022).tables(rules), year=2022).table
    assert f"{table['score'][0]:.4f}" == "78.8000"


def test_huangyan_2022_below_scale_through_a_snapshot():
    power = [
        row(1, f"2022-{month:02}", power_account="户", power_kwh=2_000_000 / 9) for month in range(1, 13)
    ]
    made = snapshot(
        {
            "enterprises": [enterprise(1, above_scale=False)],
            "tax": [row(1, 2022, tax_paid=80.0)],
            "parcels": [parcel(1, "甲", registered_land_mu=10.0)],
            "power": power,
        }
    )
    table = score_of("huangyan-2022-below-scale", made)
    assert f"{table['score'][0]:.4f}" == "98.2785"


def test_power_of_eleven_months_is_missing_and_not_less():
    made = snapshot({"enterprises": [enterprise(1), enterprise(2)], "power": [*months(1), *months(2, 11)]})
    frame = wide(made, huzhou(), AREA, 2022)
    assert dict(frame.select("uscc", "power_kwh").iter_rows()) == {code(1): 78_000.0, code(2): None}


def test_a_parcel_without_any_area_makes_the_land_missing():
    parcels = [parcel(1, "甲", registered_land_mu=4.0), parcel(1, "乙"), parcel(2, "丙", land_mu=3.0)]
    frame = wide(
        snapshot({"enterprises": [enterprise(1), enterprise(2)], "parcels": parcels}), huzhou(), AREA, 2022
    )
    assert dict(frame.select("uscc", "land_mu").iter_rows()) == {code(1): None, code(2): 3.0}


def test_monthly_emission_rows_do_not_shadow_the_years():
    rows = [row(1, 2022, emissions_t=1.5), row(1, "2022-12", valid_hours=700.0)]
    frame = wide(snapshot({"enterprises": [enterprise(1)], "emissions": rows}), huzhou(), AREA, 2022)
    assert frame.select("emissions_t", "valid_hours").row(0) == (1.5, 700.0)


def test_who_lies_in_a_functional_area_is_appraised_there_and_nowhere_else():
    listed = [enterprise(1), enterprise(2, functional_area=ZONE), enterprise(3, status="注销")]
    frame = placed(huzhou(), snapshot({"enterprises": listed}).table("enterprises"), 2022)
    assert dict(frame.select("uscc", RUN_AREA).iter_rows()) == {code(1): AREA, code(2): ZONE}


@pytest.mark.parametrize("end", [date(2022, 6, 1), None])
def test_events_come_with_their_days(end):
    rows = [
        {
            "period": "",
            "uscc": code(1),
            "event_kind": "新获省级以上荣誉",
            "event_document": "号",
            "event_from": date(2021, 1, 1),
            "event_to": end,
        }
    ]
    from importlib.resources import as_file, files

    with as_file(files("zhuanji.demo").joinpath("data", "schemes", "demo-above-scale.yaml")) as path:
        rules = load_scheme(path)
    made = snapshot({"enterprises": [enterprise(1)], "events": rows})
    events = county_of(made, huzhou(), AREA, 2022).tables(rules)["events"]
    assert events.row(0, named=True)["to"] == end
    assert events.height == 1
