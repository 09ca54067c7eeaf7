"""Rows against the roster of enterprises, and the roster itself."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from support.batches import ROSTER, A, B, D, batch, before, found
from zhuanji.basics.uscc import make_synthetic
from zhuanji.services.ledger.checks import check_batch

STRANGER = make_synthetic("330502", 99)
LISTED = {"uscc": A, "name": "湖州鑫源纺织有限公司", "area": "330502"}


def told(pack, sheet, rows, **known):
    """Return the findings on the first row."""
    return {code for code, row in found(pack, sheet, rows, **known) if row == 0}


def with_status(*years_and_states):
    """Return the roster with an enterprise whose state changes."""
    return [{**ROSTER[0], "period": year, "status": state} for year, state in years_and_states]


def test_an_enterprise_that_nobody_listed(huzhou):
    rows = [{"uscc": STRANGER, "tax_paid": 1.0}, {"uscc": A, "tax_paid": 1.0}]
    assert found(huzhou, "tax", rows) == {("ledger.enterprise.unknown", 0)}


def test_one_that_is_listed_in_another_year_only_is_known(huzhou):
    assert found(huzhou, "tax", [{"uscc": A, "period": "2020", "tax_paid": 1.0}]) == set()


def test_on_the_roster_a_new_enterprise_is_nothing_strange(huzhou):
    assert found(huzhou, "enterprises", [{**LISTED, "uscc": STRANGER}]) == set()


def test_without_a_roster_it_is_said_once(huzhou):
    rows = [{"uscc": STRANGER, "tax_paid": 1.0}, {"uscc": A, "tax_paid": 1.0}]
    assert found(huzhou, "tax", rows, roster=()) == {("ledger.enterprise.no_roster", None)}
    assert found(huzhou, "enterprises", [LISTED], roster=()) == set()


@pytest.mark.parametrize(
    ("states", "figure", "closed"),
    [
        ([("2022", "在营"), ("2023", "注销")], 5.0, True),
        ([("2022", "在营"), ("2024", "注销")], 5.0, False),
        ([("2022", "注销"), ("2024", "在营")], 5.0, False),
        ([("2022", "停产")], 5.0, False),
        ([("2022", "吊销")], 0.0, False),
    ],
    ids=["a year before", "in its last year", "opened again", "only stopped", "no figure"],
)
def test_figures_after_closing(huzhou, states, figure, closed):
    codes = told(huzhou, "tax", [{"uscc": A, "tax_paid": figure}], roster=with_status(*states))
    assert codes == ({"ledger.enterprise.closed"} if closed else set())


def test_land_outlives_the_enterprise(huzhou):
    rows = [{"uscc": A, "parcel_id": "1", "registered_land_mu": 5.0}]
    assert told(huzhou, "parcels", rows, roster=with_status(("2022", "注销"))) == set()


@pytest.mark.parametrize(
    ("day", "codes"),
    [(date(2025, 1, 1), {"ledger.enterprise.before_registration"}), (date(2024, 12, 31), set())],
)
def test_figures_before_registration(huzhou, day, codes):
    roster = [{**ROSTER[0], "registered_on": day}]
    assert told(huzhou, "tax", [{"uscc": A, "tax_paid": 1.0}], roster=roster) == codes


@pytest.mark.parametrize(
    ("area", "codes"),
    [
        ("330503", {"ledger.enterprise.county"}),
        ("南浔区", {"ledger.enterprise.county"}),
        ("吴兴区", set()),
        ("330500-F1", set()),
        (None, set()),
    ],
)
def test_a_county_that_is_not_the_rosters(huzhou, area, codes):
    assert told(huzhou, "tax", [{"uscc": A, "area": area, "tax_paid": 1.0}]) == codes


def test_the_county_is_that_of_the_rows_year(huzhou):
    roster = [
        {**ROSTER[0], "period": "2022", "area": "330503"},
        {**ROSTER[0], "period": "2024", "area": "330502"},
    ]
    rows = [{"uscc": A, "period": "2023", "area": "330502", "tax_paid": 1.0}]
    assert told(huzhou, "tax", rows, roster=roster) == {"ledger.enterprise.county"}
    assert told(huzhou, "tax", [{**rows[0], "period": "2025"}], roster=roster) == set()


@pytest.mark.parametrize(
    ("changes", "codes"),
    [
        ({"area": "330599"}, {"ledger.area.unknown"}),
        ({"area": "330500"}, {"ledger.area.level"}),
        ({"area": "330100"}, {"ledger.area.level"}),
        ({"area": None}, set()),
        ({"town": "330502001"}, set()),
        ({"town": "月河街道"}, set()),
        ({"town": "330503999"}, {"ledger.area.town_unknown"}),
        ({"area": "330521", "town": "330502001"}, {"ledger.area.town"}),
        ({"area": "德清县", "town": "月河街道"}, {"ledger.area.town"}),
        ({"area": "330500-F1", "town": "330502001"}, set()),
        ({"industry": "171"}, {"ledger.industry.form"}),
        ({"industry": "C1751"}, set()),
        ({"industry": "3130", "industry_edition": "2011"}, {"ledger.industry.edition"}),
        ({"industry": "3130", "sector": "foundry"}, {"ledger.industry.edition"}),
        ({"industry": "3391", "sector": "foundry", "industry_edition": "2017"}, set()),
        ({"industry": "3391", "sector": "cement"}, {"ledger.sector.industry"}),
        ({"industry": "3011", "sector": "cement"}, set()),
        ({"industry": "1771", "sector": "textile_fabrics"}, set()),
        ({"industry": "2110", "sector": "chairs"}, {"ledger.sector.tag"}),
        ({"industry": "2110", "sector": "chairs", "tags": "wood_furniture|chair"}, set()),
        ({"industry": "2110", "sector": "chairs", "tags": "座椅"}, set()),
        ({"industry": "2110", "sector": None}, set()),
        ({"enterprise_count": 37}, {"ledger.check.counted"}),
    ],
)
def test_the_roster_itself(huzhou, changes, codes):
    assert told(huzhou, "enterprises", [{**LISTED, **changes}]) == codes


@pytest.mark.parametrize(
    ("listed", "revenue", "codes"),
    [
        (True, 1999.0, {"ledger.enterprise.scale"}),
        (False, 2000.0, {"ledger.enterprise.scale"}),
        (True, 2000.0, set()),
        (False, 1999.0, set()),
        (None, 9000.0, set()),
        (True, None, set()),
    ],
)
def test_the_list_above_scale_and_revenue_from_either_side(huzhou, listed, revenue, codes):
    roster = [{**ROSTER[0], "above_scale": listed}]
    assert told(huzhou, "statistics_year", [{"uscc": A, "revenue": revenue}], roster=roster) == codes
    statistics = [{"period": "2024", "uscc": A, "revenue": revenue}]
    assert (
        told(huzhou, "enterprises", [{**LISTED, "above_scale": listed}], statistics_year=statistics) == codes
    )


@pytest.mark.parametrize(
    ("permit", "status", "told"),
    [("P1", "在营", True), ("P1", "注销", False), ("P1", "迁出", False), ("P1（已注销）", "在营", False)],
)
def test_a_permit_that_is_gone_owes_nothing(huzhou, permit, status, told):
    earlier = [{"period": "2023", "uscc": B, "permit_number": permit}]
    roster = [{**row, "status": status} if row["uscc"] == B else row for row in ROSTER]
    got = found(huzhou, "emissions", [{"uscc": A, "cod_t": 1.0}], earlier=earlier, roster=roster)
    assert (("ledger.emissions.holders", None) in got) is told


def test_whoever_never_sent_a_row_is_known_by_the_permit(huzhou):
    rows = batch(huzhou, "emissions", [{"uscc": A, "cod_t": 1.0}])
    held = replace(before(huzhou, roster=ROSTER), permits=frozenset({A, B}))
    (one,) = [each for each in check_batch(rows, huzhou, held).findings if each.code.endswith(".holders")]
    assert (one.row, one.values["count"], one.values["year"]) == (None, 1, 2024)


def test_holders_of_permits_of_which_nothing_came(huzhou):
    earlier = [{"period": "2023", "uscc": code, "permit_number": f"P{code}"} for code in (A, B, D)]
    elsewhere = [{**row, "area": "330521"} if row["uscc"] == D else row for row in ROSTER]
    rows = [{"uscc": A, "cod_t": 1.0}]
    told = found(huzhou, "emissions", rows, earlier=earlier, roster=elsewhere)
    assert told == {("ledger.emissions.holders", None)}
    sent = [{"period": "2024", "uscc": B, "cod_t": 2.0}]
    assert found(huzhou, "emissions", rows, earlier=earlier, roster=elsewhere, same=sent) == set()
