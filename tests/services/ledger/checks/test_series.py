"""Rows against other periods, and periods against the calendar."""

from __future__ import annotations

from datetime import date

import pytest

from support.batches import A, B, C, D, E, batch, before, found
from zhuanji.services.ledger.checks import check_batch

JUMP, UNIT, COLUMN = "ledger.series.jump", "ledger.series.unit", "ledger.series.unit_column"
FALLING = "ledger.series.falling"


@pytest.mark.parametrize(
    ("item", "now", "then", "code"),
    [
        ("revenue", 6000.0, 1000.0, JUMP),
        ("revenue", 1000.0, 6000.0, JUMP),
        ("revenue", 5000.0, 1000.0, None),
        ("revenue", 60.0, 10.0, None),
        ("revenue", 1.1e7, 1000.0, UNIT),
        ("revenue", 0.1, 1000.0, UNIT),
        ("revenue", 10_500.0, 1000.0, UNIT),
        ("revenue", 6000.0, 0.0, None),
        ("value_added", 6000.0, -10.0, None),
        ("new_product_output", 6000.0, 1000.0, None),
        ("new_product_output", 10_000.0, 1000.0, None),
        ("new_product_output", 100_000.0, 1000.0, UNIT),
        ("employees", 300.0, 30.0, UNIT),
        ("employees", 12.0, 2.0, None),
    ],
)
def test_a_year_beside_the_year_before(huzhou, item, now, then, code):
    rows = [{"uscc": A, item: now}]
    earlier = [{"period": "2023", "uscc": A, item: then}]
    codes = {one for one, row in found(huzhou, "statistics_year", rows, earlier=earlier) if row == 0}
    assert codes & {JUMP, UNIT} == ({code} if code else set())


@pytest.mark.parametrize(("now", "code"), [(666.7, UNIT), (15.5, UNIT), (60.0, JUMP), (45.0, None)])
def test_land_in_square_metres_or_hectares(huzhou, now, code):
    """10000/15 square metres are a mu, 15 mu a hectare."""
    then = {666.7: 1.0, 15.5: 1.0}.get(now, 10.0)
    rows = [{"uscc": A, "parcel_id": "1", "registered_land_mu": now}]
    earlier = [{"period": "2023", "uscc": A, "parcel_id": "1", "registered_land_mu": then}]
    assert {one for one, _ in found(huzhou, "parcels", rows, earlier=earlier)} == ({code} if code else set())


def test_a_unit_slip_is_named_with_its_factor(huzhou):
    rows = [{"uscc": A, "revenue": 0.1}]
    known = before(huzhou, earlier=[{"period": "2023", "uscc": A, "revenue": 1000.0}])
    [one] = check_batch(batch(huzhou, "statistics_year", rows), huzhou, known).findings
    assert one.values == {"now": "0.1", "then": "1000", "factor": "1/10000"}


def test_a_column_that_is_off_as_a_whole_is_told_once(huzhou):
    codes = (A, B, C, D, E)
    rows = [{"uscc": code, "revenue": 1e7 + at} for at, code in enumerate(codes)]
    earlier = [{"period": "2023", "uscc": code, "revenue": 1000.0} for code in codes]
    assert found(huzhou, "statistics_year", rows, earlier=earlier) == {(COLUMN, None)}
    two = [{**row, "revenue": 1100.0} if at > 1 else row for at, row in enumerate(rows)]
    assert found(huzhou, "statistics_year", two, earlier=earlier) == {(UNIT, 0), (UNIT, 1)}


def test_a_file_of_several_years_is_its_own_past(huzhou):
    rows = [
        {"uscc": A, "period": "2023", "revenue": 1000.0},
        {"uscc": A, "period": "2024", "revenue": 7000.0},
    ]
    assert found(huzhou, "statistics_year", rows) == {(JUMP, 1)}


def test_a_month_is_held_against_the_same_month_and_the_same_account(huzhou):
    month = {"uscc": A, "period": "2024-07", "power_account": "1", "power_kwh": 900_000.0}
    last = {"period": "2023-07", "uscc": A, "power_account": "1", "power_kwh": 120_000.0}
    assert found(huzhou, "power", [month], earlier=[last]) == {(JUMP, 0)}
    other = [{**last, "power_account": "2"}, {**last, "period": "2024-06"}]
    assert found(huzhou, "power", [month], earlier=other) == set()


def month(number, revenue, profit=1.0):
    """Return a month of 2024 with cumulative figures."""
    figures = {"cumulative_revenue": revenue, "cumulative_profit": profit}
    return {"period": f"2024-{number:02}", "uscc": A, **figures}


def test_a_cumulative_figure_that_falls(huzhou):
    earlier = [month(2, 100.0), month(3, 200.0)]
    assert found(huzhou, "statistics_month", [month(4, 199.0)], earlier=earlier) == {(FALLING, 0)}
    assert found(huzhou, "statistics_month", [month(4, 200.0)], earlier=earlier) == set()
    assert found(huzhou, "statistics_month", [month(5, 150.0), month(6, 300.0)], earlier=earlier) == {
        (FALLING, 0)
    }


def test_profit_may_fall_and_a_new_year_begins_anew(huzhou):
    earlier = [month(3, 200.0, profit=50.0)]
    assert found(huzhou, "statistics_month", [month(4, 300.0, profit=20.0)], earlier=earlier) == set()
    next_year = {**month(2, 50.0), "period": "2025-02"}
    assert found(huzhou, "statistics_month", [next_year], earlier=earlier) == set()


def test_monthly_statistics_have_no_january_but_power_has(huzhou):
    assert found(huzhou, "statistics_month", [month(1, 100.0)]) == {("ledger.series.january", None)}
    power = {"uscc": A, "period": "2024-01", "power_account": "1", "power_kwh": 1.0}
    assert found(huzhou, "power", [power]) == set()


@pytest.mark.parametrize(
    ("on", "codes"),
    [
        (date(2024, 12, 30), {"ledger.series.unfinished"}),
        (date(2024, 12, 31), {"ledger.series.early"}),
        (date(2025, 3, 30), {"ledger.series.early"}),
        (date(2025, 3, 31), set()),
    ],
)
def test_the_calendar_of_taxes(huzhou, on, codes):
    """`calendar.tax.lag_days` is 90: the year's figures come out on 31 March."""
    assert {one for one, _ in found(huzhou, "tax", [{"uscc": A, "tax_paid": 1.0}], on=on)} == codes


def test_the_list_of_a_year_is_sent_during_it(huzhou):
    rows = [{"uscc": A, "name": "湖州鑫源纺织有限公司", "area": "330502", "high_tech": True}]
    assert found(huzhou, "enterprises", rows, on=date(2024, 3, 1)) == set()
