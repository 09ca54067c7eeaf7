"""Rows of one file against each other, and against the ledger's rows of the same key."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from support.batches import A, B, batch, before, found
from zhuanji.basics.missing import Missing
from zhuanji.services.ledger.checks import check_batch, unchanged_rows
from zhuanji.services.ledger.findings import Finding

REPEATED, CONFLICTING = "ledger.check.repeated", "ledger.check.conflicting"
CHANGED, BLANKED = "ledger.check.changed", "ledger.check.blanked"
LEDGER = {"period": "2024", "uscc": A, "tax_paid": 100.0, "stamp_tax": 2.0, "_source": "abcdef012345:7"}


def test_a_row_that_says_the_same_is_taken_once(huzhou):
    rows = [{"uscc": A, "tax_paid": 5.0}, {"uscc": B, "tax_paid": 5.0}, {"uscc": A, "tax_paid": 5.0}]
    checked = check_batch(batch(huzhou, "tax", rows), huzhou, before(huzhou))
    assert [(one.code, one.row, one.values) for one in checked.findings] == [(REPEATED, 7, {"first": 5})]
    assert checked.frame["row"].to_list() == [5, 6]
    assert checked.raw == batch(huzhou, "tax", rows).raw


def test_how_the_name_is_written_makes_no_other_row(huzhou):
    rows = [{"uscc": A, "tax_paid": 5.0, "name": "甲"}, {"uscc": A, "tax_paid": 5.0, "name": "甲公司"}]
    assert found(huzhou, "tax", rows) == {(REPEATED, 1)}


def test_rows_that_disagree_are_all_refused(huzhou):
    rows = [{"uscc": A, "tax_paid": 5.0}, {"uscc": A, "tax_paid": 6.0}, {"uscc": A, "tax_paid": 5.0}]
    checked = check_batch(batch(huzhou, "tax", rows), huzhou, before(huzhou))
    assert checked.bad_rows() == {5, 6}
    assert [one.row for one in checked.findings if one.code == REPEATED] == [7]


def test_one_enterprise_with_two_accounts_or_in_two_months_is_no_repeat(huzhou):
    rows = [
        {"uscc": A, "period": "2024-03", "power_account": "1", "power_kwh": 9.0},
        {"uscc": A, "period": "2024-03", "power_account": "2", "power_kwh": 8.0},
        {"uscc": A, "period": "2024-04", "power_account": "1", "power_kwh": 7.0},
    ]
    assert found(huzhou, "power", rows) == set()


def test_two_accounts_without_a_number_cannot_be_told_apart(huzhou):
    rows = [{"uscc": A, "period": "2024-03", "power_account": None, "power_kwh": kwh} for kwh in (8.0, 9.0)]
    assert found(huzhou, "power", rows) == {(CONFLICTING, 0), (CONFLICTING, 1)}


def test_rows_without_a_code_are_nobodys_repeat(huzhou):
    assert found(huzhou, "tax", [{"uscc": None, "tax_paid": 5.0}, {"uscc": None, "tax_paid": 6.0}]) == set()


def test_a_change_names_both_values_and_where_the_old_one_is_from(huzhou):
    known = replace(before(huzhou, same=[LEDGER]), files={"abcdef012345": "税收.xlsx"})
    sheet = batch(huzhou, "tax", [{"uscc": A, "tax_paid": 120.0, "stamp_tax": 2.0}])
    [one] = [one for one in check_batch(sheet, huzhou, known).findings if one.code == CHANGED]
    assert (one.item, one.severity) == ("tax_paid", "warning")
    assert one.values == {"changes": "税收实际贡献 100 → 120", "source": "税收.xlsx:7"}


@pytest.mark.parametrize(
    ("row", "codes"),
    [
        ({"tax_paid": 100.0, "stamp_tax": 2.0}, set()),
        ({"tax_paid": 100.0 + 1e-8, "stamp_tax": 2.0}, set()),
        ({"tax_paid": 101.0, "stamp_tax": 2.0}, {CHANGED}),
        ({"tax_paid": 100.0, "land_use_tax": 1.0}, set()),
    ],
    ids=["the same", "the last bits", "another", "one more item"],
)
def test_only_another_value_is_a_change(huzhou, row, codes):
    assert {code for code, _ in found(huzhou, "tax", [{"uscc": A, **row}], same=[LEDGER])} == codes


def test_a_blank_cell_of_a_used_column_is_told_and_erases_nothing(huzhou):
    rows = [{"uscc": A, "tax_paid": 100.0, "stamp_tax": None}, {"uscc": B, "tax_paid": 1.0, "stamp_tax": 1.0}]
    assert found(huzhou, "tax", rows, same=[LEDGER]) == {(BLANKED, 0)}


def test_a_column_that_nobody_filled_in_says_nothing(huzhou):
    rows = [{"uscc": A, "tax_paid": 100.0, "stamp_tax": None}]
    assert found(huzhou, "tax", rows, same=[LEDGER]) == set()


def test_a_cell_that_could_not_be_read_is_no_blank(huzhou):
    rows = [{"uscc": A, "tax_paid": 100.0, "stamp_tax": None}, {"uscc": B, "tax_paid": 1.0, "stamp_tax": 1.0}]
    sheet = batch(huzhou, "tax", rows).found(Finding("ledger.value.number", "error", 5, "stamp_tax"))
    checked = check_batch(sheet, huzhou, before(huzhou, same=[LEDGER]))
    assert BLANKED not in {one.code for one in checked.findings}


def test_rows_that_bring_nothing_new_are_counted(huzhou):
    rows = [
        {"uscc": A, "tax_paid": 100.0, "stamp_tax": None},
        {"uscc": B, "tax_paid": 3.0, "stamp_tax": 2.0},
    ]
    known = before(huzhou, same=[LEDGER, LEDGER | {"uscc": B, "tax_paid": 4.0}])
    assert unchanged_rows(batch(huzhou, "tax", rows), huzhou, known) == {5}


def test_a_new_reason_is_something_new(huzhou):
    sheet = batch(huzhou, "tax", [{"uscc": A, "tax_paid": 100.0, "vat_net": None}])
    sheet = replace(sheet, absent={(5, "vat_net"): Missing.NOT_APPLICABLE})
    assert unchanged_rows(sheet, huzhou, before(huzhou, same=[LEDGER])) == set()
    told = LEDGER | {"_absent": "vat_net=not_applicable"}
    assert unchanged_rows(sheet, huzhou, before(huzhou, same=[told])) == {5}


def test_events_without_a_period_are_compared_by_their_key(huzhou):
    title = {
        "period": "",
        "uscc": A,
        "title": "eagle",
        "title_level": "省级",
        "recognised_on": date(2024, 5, 1),
    }
    changed = [{**title, "title_level": "国家级"}]
    assert found(huzhou, "titles", changed, same=[title]) == {(CHANGED, 0)}
    assert found(huzhou, "titles", [title], same=[title]) == set()
