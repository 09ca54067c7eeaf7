"""Rows against other sheets and against each other: taxes and revenue, energy and power, both sides of a lease."""

from __future__ import annotations

import pytest

from support.batches import A, B, C, batch, before, found
from zhuanji.services.ledger.checks import check_batch

NO_REVENUE, MORE_TAX = "ledger.tax.without_revenue", "ledger.tax.above_revenue"
BELOW_POWER = "ledger.energy.below_power"


@pytest.mark.parametrize(
    ("tax", "revenue", "code"),
    [
        (50.0, 0.0, NO_REVENUE),
        (50.0, None, NO_REVENUE),
        (0.5, 0.0, None),
        (50.0, 49.0, MORE_TAX),
        (50.0, 50.0, None),
    ],
    ids=["zero", "missing", "hardly any tax", "less", "as much"],
)
def test_tax_and_revenue_from_either_side(huzhou, tax, revenue, code):
    taxes = {"period": "2024", "uscc": A, "tax_paid": tax}
    statistics = {"period": "2024", "uscc": A, "revenue": revenue}
    others = {"period": "2024", "uscc": B, "revenue": 100.0}
    expected = {(code, 0)} if code else set()
    assert found(huzhou, "tax", [taxes], statistics_year=[statistics, others]) == expected
    assert found(huzhou, "statistics_year", [statistics, others], tax=[taxes]) == expected


def test_an_enterprise_that_statistics_do_not_cover_is_not_told(huzhou):
    others = [{"period": "2024", "uscc": B, "revenue": 100.0}]
    assert found(huzhou, "tax", [{"uscc": A, "tax_paid": 50.0}], statistics_year=others) == set()
    assert found(huzhou, "tax", [{"uscc": A, "tax_paid": 50.0}]) == set()


def test_another_years_revenue_says_nothing(huzhou):
    statistics = [
        {"period": "2023", "uscc": A, "revenue": 0.0},
        {"period": "2023", "uscc": B, "revenue": 1.0},
    ]
    assert found(huzhou, "tax", [{"uscc": A, "tax_paid": 50.0}], statistics_year=statistics) == set()


def months(kwh, *numbers):
    """Return an account's power in some months of 2024."""
    return [
        {"period": f"2024-{number:02}", "uscc": A, "power_account": "1", "power_kwh": kwh}
        for number in numbers
    ]


@pytest.mark.parametrize(("energy", "code"), [(100.0, BELOW_POWER), (1500.0, None)])
def test_energy_and_the_power_companys_months_from_either_side(huzhou, energy, code):
    """12 months of a million kWh are 1474.8 tce by their heat."""
    year = {"period": "2024", "uscc": A, "energy_tce": energy}
    expected = {(code, 0)} if code else set()
    assert found(huzhou, "energy", [year], power=months(1e6, *range(1, 13))) == expected
    last = months(1e6, 12)
    assert found(huzhou, "power", last, energy=[year], earlier=months(1e6, *range(1, 12))) == expected


def test_months_that_are_not_in_yet_make_no_fault(huzhou):
    year = {"period": "2024", "uscc": A, "energy_tce": 300.0}
    assert found(huzhou, "energy", [year], power=months(1e6, 1, 2)) == set()


def parcel(uscc, **items):
    """Return a parcel with a number of its own."""
    return {"period": "2024", "uscc": uscc, "parcel_id": f"P{uscc[-3:]}", **items}


def lease(tenant=10.0, landlord=10.0):
    """Return both sides of a lease of A's land to B."""
    return [
        parcel(A, registered_land_mu=30.0, leased_out_land_mu=landlord, counterparty_uscc=B),
        parcel(B, leased_in_land_mu=tenant, counterparty_uscc=A),
    ]


def test_two_sides_that_agree(huzhou):
    assert found(huzhou, "parcels", lease()) == set()
    assert found(huzhou, "parcels", lease(tenant=10.05)) == set()


def test_two_sides_that_differ_are_told_once_on_the_tenants_row(huzhou):
    assert found(huzhou, "parcels", lease(tenant=12.0)) == {("ledger.land.lease_area", 1)}
    landlord, tenant = lease(tenant=12.0)
    assert found(huzhou, "parcels", [landlord], same=[tenant]) == {("ledger.land.lease_area", 0)}


def test_a_lease_that_the_other_side_does_not_have(huzhou):
    _, tenant = lease()
    landlord = parcel(A, registered_land_mu=30.0)
    assert found(huzhou, "parcels", [landlord, tenant]) == {("ledger.land.one_sided", 1)}
    assert found(huzhou, "parcels", [tenant], same=[landlord]) == {("ledger.land.one_sided", 0)}
    assert found(huzhou, "parcels", [tenant]) == set()


def test_a_landlord_whose_tenant_has_no_such_lease(huzhou):
    landlord, _ = lease()
    tenant = parcel(B, registered_land_mu=3.0)
    assert found(huzhou, "parcels", [landlord, tenant]) == {("ledger.land.one_sided", 0)}


def test_land_leased_out_is_held_against_all_parcels_of_the_enterprise(huzhou):
    rows = [
        {"uscc": A, "parcel_id": "1", "registered_land_mu": 4.0},
        {"uscc": A, "parcel_id": "2", "leased_out_land_mu": 5.0},
        {"uscc": B, "parcel_id": "3", "leased_out_land_mu": 5.0},
    ]
    assert found(huzhou, "parcels", rows) == {("ledger.land.leased_out", 1)}
    more = [{"period": "2024", "uscc": A, "parcel_id": "4", "registered_land_mu": 1.0}]
    assert found(huzhou, "parcels", rows, same=more) == set()


def test_a_parcel_of_two_owners(huzhou):
    rows = [
        {"uscc": A, "parcel_id": "1", "registered_land_mu": 4.0},
        {"uscc": B, "parcel_id": "1", "registered_land_mu": 5.0},
        {"uscc": C, "parcel_id": "1", "leased_in_land_mu": 2.0},
    ]
    code = "ledger.land.owners"
    assert found(huzhou, "parcels", rows) == {(code, 0), (code, 1)}
    assert found(huzhou, "parcels", rows[1:], same=[{"period": "2024", **rows[0]}]) == {(code, 0)}
    assert found(huzhou, "parcels", rows[1:]) == set()


def test_what_the_ledger_has_counts_where_the_file_says_nothing(huzhou):
    known = [{"period": "2024", "uscc": A, "output_value": 100.0}]
    rows = [{"uscc": A, "value_added": 120.0}]
    assert found(huzhou, "statistics_year", rows, same=known) == {("ledger.statistics.above_output", 0)}


def test_a_limit_that_the_pack_does_not_have_is_named_and_nothing_is_guessed(huzhou):
    from dataclasses import replace

    from zhuanji.engines.rules.accessor import Rules

    kept = [row for row in huzhou.parameters if row.key != "ledger.sum.money_min"]
    pack = replace(huzhou, rules=Rules(kept, huzhou.areas, huzhou.sources))
    taxes = batch(pack, "tax", [{"uscc": A, "tax_paid": 50.0, "vat_net": 90.0}])
    statistics = [{"period": "2024", "uscc": A, "revenue": 0.0}]
    [one] = check_batch(taxes, pack, before(pack, statistics_year=statistics)).findings
    assert (one.code, one.severity) == ("ledger.check.not_run", "warning")
    assert one.values == {"limits": "ledger.sum.money_min"}
