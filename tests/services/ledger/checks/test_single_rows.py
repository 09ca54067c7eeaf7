"""Each check of single rows: on a row that has the fault, and on one that nearly has it.

`faults.csv` has them, a case a line: what both rows have, what makes the fault, what doesn't quite.
"""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from support.batches import A, B, C, found, read_row
from zhuanji.services.ledger.checks import CODES

PAGE = Path(__file__).with_name("faults.csv")
with PAGE.open(encoding="utf-8", newline="") as file:
    CASES = [pytest.param(case, id=f"{case['code']}-{at}") for at, case in enumerate(csv.DictReader(file), 2)]
WITHOUT_ENTERPRISES = ("area_accounts", "published")
TAXES = (
    "property_tax=10 land_use_tax=10 vehicle_tax=10 land_appreciation_tax=10 stamp_tax=10 city_construction_tax=10 "
    "resource_tax=10 education_surcharge=10 local_education_surcharge=10 environmental_tax=10 "
    "export_exempt_credit=10 vat_net=90"
)  # 200 in all


@pytest.fixture(params=CASES)
def case(request):
    """One line of the page of faults."""
    return request.param


def row_of(pack, case, which, uscc):
    """Return a case's row; of an enterprise where the sheet is by enterprises."""
    firm = {} if case["sheet"] in WITHOUT_ENTERPRISES else {"uscc": uscc}
    return firm | read_row(pack, f"{case['both']} {case[which]}")


def test_the_fault_is_found_on_its_row_and_what_is_nearly_one_is_not(huzhou, case):
    rows = [row_of(huzhou, case, "fault", A), row_of(huzhou, case, "near", B)]
    told = found(huzhou, case["sheet"], rows)
    assert (case["code"], 0) in told
    assert (case["code"], 1) not in told


def test_what_is_nearly_a_fault_is_never_refused(huzhou, case):
    told = found(huzhou, case["sheet"], [row_of(huzhou, case, "near", B)])
    assert [code for code, _ in told if code in CODES and CODES[code].severity == "error"] == []


@pytest.mark.parametrize(
    ("tax", "told"),
    [(310, False), (330, False), (200, False), (190, False), (260, True), (185, True)],
    ids=[
        "with income tax",
        "with that and the refund",
        "as the form has it",
        "without export",
        "other",
        "less",
    ],
)
def test_every_way_of_adding_taxes_is_tried(huzhou, tax, told):
    row = read_row(huzhou, f"{TAXES} corporate_income_tax=110 credit_refund=20 tax_paid={tax}")
    codes = {code for code, _ in found(huzhou, "tax", [{"uscc": A, **row}])}
    assert ("ledger.tax.parts" in codes) is told


def test_emissions_in_equivalents_are_told_as_that(huzhou):
    """domain-rules §1.3: COD 12.0 t, NH₃-N 0.6, SO₂ 3.0, NOx 5.0 are 20.6 t and 21.171 equivalents."""
    four = {"cod_t": 12.0, "ammonia_nitrogen_t": 0.6, "so2_t": 3.0, "nox_t": 5.0}
    rows = [{"uscc": A, **four, "emissions_t": 21.171}, {"uscc": B, **four, "emissions_t": 20.6}]
    assert found(huzhou, "emissions", rows) == {("ledger.emissions.equivalent", 0)}


def test_a_permit_is_missed_only_where_the_file_has_permits(huzhou):
    plain = [{"uscc": A, "cod_t": 1.0}, {"uscc": B, "cod_t": 2.0}]
    assert found(huzhou, "emissions", plain) == set()
    rows = [{"uscc": A, "cod_t": 1.0}, {"uscc": B, "cod_t": 2.0, "permit_number": "P1"}]
    assert found(huzhou, "emissions", rows) == {("ledger.emissions.without_permit", 0)}
    excused = [{"uscc": C, "cod_t": 1.0, "zero_emission_reason": "登记管理"}, rows[1]]
    assert found(huzhou, "emissions", excused) == set()


def test_employees_are_missed_only_where_the_file_has_them(huzhou):
    rows = [{"uscc": A, "revenue": 10.0, "employees": None}, {"uscc": B, "revenue": 10.0, "employees": 3.0}]
    assert found(huzhou, "statistics_year", rows) == {("ledger.statistics.employees_missing", 0)}
    assert found(huzhou, "statistics_year", rows[:1]) == set()
    known = [{"period": "2024", "uscc": A, "employees": 7.0}]
    assert found(huzhou, "statistics_year", rows, same=known) == {("ledger.check.blanked", 0)}


@pytest.mark.parametrize(("equal", "told"), [(20, True), (17, False)])
def test_twins_are_columns_that_are_nearly_all_equal(huzhou, equal, told):
    rows = [
        {"period": str(2000 + at), "uscc": A, "rd_expense": 5.0 + at, "rd_cost": 5.0 + at + (at >= equal)}
        for at in range(20)
    ]
    codes = {code for code, _ in found(huzhou, "statistics_year", rows)}
    assert ("ledger.statistics.twins" in codes) is told
