"""The ledger as it stands, or stood at an instant, out of approved sheets."""

from __future__ import annotations

from datetime import date, timedelta

import polars as pl
import pytest
from django.db import connection

from support.records import START, approve, approved, entered, handed_in
from zhuanji.basics.problems import ProblemError
from zhuanji.engines.snapshots import table_schema
from zhuanji.services.ledger import approved_rows
from zhuanji.services.ledger.approved_rows import entries_frame
from zhuanji.services.ledger.current import sheet_table

A, B = "91330500AAAAAAAAAA", "91330500BBBBBBBBBB"


def firm(uscc, period="2024", **values):
    """Return a row of an enterprise."""
    return {"period": period, "key": uscc, "uscc": uscc, **values}


def told(table, *columns):
    """Return some columns of a table by enterprise."""
    return {row["uscc"]: tuple(row[name] for name in columns) for row in table.iter_rows(named=True)}


def test_a_later_sheet_changes_what_it_says_and_nothing_else(home):
    approved("one", firm(A, tax_paid=10.0, vat_net=4.0), firm(B, tax_paid=7.0))
    approved("two", firm(A, tax_paid=12.5), hours=1)
    table = sheet_table(home.pack, "tax")
    assert told(table, "tax_paid", "vat_net", "_absent") == {A: (12.5, 4.0, ""), B: (7.0, None, "")}
    sources = told(table, "_source")
    assert sources[B] == (sources[A][0].split(" ")[0].replace(":2", ":3"),)
    assert [len(source.partition(":")[0]) for source in sources[A][0].split(" ")] == [12, 12]


def test_a_later_word_that_a_value_is_missing_replaces_it(home):
    approved("one", firm(A, tax_paid=10.0, vat_net=4.0))
    approved("two", firm(A), hours=1, absent={0: {"tax_paid": "to_verify", "vat_net": "not_applicable"}})
    approved("three", firm(A, vat_net=5.0), hours=2)
    assert told(sheet_table(home.pack, "tax"), "tax_paid", "vat_net", "_absent") == {
        A: (None, 5.0, "tax_paid=to_verify")
    }


def test_the_order_is_that_of_approval_not_of_arrival(home):
    first, second = handed_in("first"), handed_in("second")
    entered(first, firm(A, tax_paid=1.0))
    entered(second, firm(A, tax_paid=2.0))
    approve(second, hours=1)
    approve(first, hours=2)
    assert told(sheet_table(home.pack, "tax"), "tax_paid") == {A: (1.0,)}


def test_sheets_approved_together_count_in_the_order_of_writing(home):
    approved("first", firm(A, tax_paid=1.0), hours=1)
    approved("second", firm(A, tax_paid=2.0), hours=1)
    assert told(sheet_table(home.pack, "tax"), "tax_paid") == {A: (2.0,)}


def test_as_of_an_instant_counts_what_was_approved_at_or_before_it(home):
    approved("one", firm(A, tax_paid=1.0), hours=1)
    approved("two", firm(A, tax_paid=2.0), hours=2)
    moment = timedelta(microseconds=1)
    for at, expected in (
        (START, {}),
        (START + timedelta(hours=1) - moment, {}),
        (START + timedelta(hours=1), {A: (1.0,)}),
        (START + timedelta(hours=2) - moment, {A: (1.0,)}),
        (START + timedelta(hours=2), {A: (2.0,)}),
    ):
        assert told(sheet_table(home.pack, "tax", as_of=at), "tax_paid") == expected
    with pytest.raises(ValueError, match="no zone"):
        sheet_table(home.pack, "tax", as_of=START.replace(tzinfo=None))


def test_drafts_and_returned_sheets_dont_count_but_one_can_be_looked_at(home):
    approved("one", firm(A, tax_paid=1.0))
    draft = handed_in("draft")
    entered(draft, firm(A, tax_paid=9.0), firm(B, tax_paid=8.0))
    entered(handed_in("returned", state="RETURNED"), firm(B, tax_paid=7.0))
    assert told(sheet_table(home.pack, "tax"), "tax_paid") == {A: (1.0,)}
    assert told(sheet_table(home.pack, "tax", with_draft=draft.id), "tax_paid") == {A: (9.0,), B: (8.0,)}
    assert told(
        sheet_table(home.pack, "tax", as_of=START - timedelta(days=1), with_draft=draft.id), "tax_paid"
    ) == {
        A: (9.0,),
        B: (8.0,),
    }


def test_only_the_periods_asked_for(home):
    months = [firm(A, f"2024-{month:02}", cumulative_revenue=float(month)) for month in range(2, 13)]
    approved("months", *months, sheet="statistics_month")
    table = sheet_table(home.pack, "statistics_month", periods=["2024-03", "2024-11", "2031-01"])
    assert table.select("period", "cumulative_revenue").rows() == [("2024-03", 3.0), ("2024-11", 11.0)]
    assert sheet_table(home.pack, "statistics_month", periods=[]).height == 0


def test_a_sheet_of_events_keyed_by_three_items(home):
    row = {
        "period": "",
        "key": f"{A}|处罚|2024-05-06",
        "uscc": A,
        "event_kind": "处罚",
        "event_from": "2024-05-06",
    }
    approved("events", row | {"event_effect": "veto"}, sheet="events")
    [found] = sheet_table(home.pack, "events").iter_rows(named=True)
    assert (found["period"], found["uscc"], found["event_kind"]) == ("", A, "处罚")
    assert (found["event_from"], found["event_to"]) == (date(2024, 5, 6), None)


def test_a_sheet_about_areas_has_no_enterprise(home):
    approved(
        "areas",
        {"period": "2024Q1", "key": "330522", "uscc": "", "area": "330522", "unlicensed_count": 3},
        sheet="area_accounts",
    )
    [found] = sheet_table(home.pack, "area_accounts").iter_rows(named=True)
    assert (found["area"], found["unlicensed_count"], "uscc" in found) == ("330522", 3, False)


def test_every_sheet_has_its_declared_columns_with_rows_and_without(home):
    for sheet in home.pack.sheets:
        empty = sheet_table(home.pack, sheet.id)
        assert dict(empty.schema) == table_schema(home.pack, sheet.id)
        approved(sheet.id, {"period": "2024", "key": "x"}, sheet=sheet.id)
        assert dict(sheet_table(home.pack, sheet.id).schema) == table_schema(home.pack, sheet.id)


def test_a_sheet_that_the_pack_doesnt_have(home):
    with pytest.raises(KeyError):
        sheet_table(home.pack, "astrology")


def test_values_of_another_type_are_told(home):
    approved("one", firm(A, tax_paid="twelve"))
    with pytest.raises(ProblemError) as raised:
        sheet_table(home.pack, "tax")
    [problem] = raised.value.problems
    assert (problem.code, problem.place.sheet) == ("snapshot.values", "tax")


@pytest.mark.usefixtures("home")
def test_the_rows_themselves_with_every_revision():
    one = approved("one", firm(A, tax_paid=1.0), hours=1)
    approved("two", firm(A), hours=2, absent={0: {"tax_paid": "to_verify"}})
    rows = entries_frame("tax")
    assert rows["row"].to_list() == [2, 2]
    assert rows["absent"].to_list() == [None, '{"tax_paid":"to_verify"}']
    assert rows["sha256"][0] == one.sha256
    assert rows["approved_at"][0] == one.approved_at
    assert entries_frame("energy").height == 0


def test_more_sheets_than_a_query_names_one_by_one(home, monkeypatch):
    monkeypatch.setattr(approved_rows, "NAMED", 2)
    for number in range(5):
        approved(f"file {number}", firm(A, tax_paid=float(number)), hours=number)
    entered(handed_in("draft"), firm(A, tax_paid=99.0))
    assert told(sheet_table(home.pack, "tax"), "tax_paid") == {A: (4.0,)}
    assert told(sheet_table(home.pack, "tax", as_of=START + timedelta(hours=2.5)), "tax_paid") == {A: (2.0,)}


def test_a_table_is_read_in_few_queries(home):
    for number in range(5):
        approved(f"file {number}", firm(A, tax_paid=float(number)), hours=number)
    asked = []

    def count(execute, sql, params, many, context):
        asked.append(sql)
        return execute(sql, params, many, context)

    with connection.execute_wrapper(count):
        table = sheet_table(home.pack, "tax")
    assert isinstance(table, pl.DataFrame)
    assert len(asked) == 2
