"""A table with months as columns on its way through the ledger: rows, entries, return, who is meant in which month."""

from __future__ import annotations

from datetime import date
from io import BytesIO

from openpyxl import load_workbook

from support.senders import APPROVER, as_book, code, name, send_one, with_roster
from zhuanji.services.ledger.approval import approve
from zhuanji.services.ledger.current import sheet_table
from zhuanji.services.ledger.matches import Decision, decide
from zhuanji.services.ledger.rechecking import recheck
from zhuanji.services.records.models import BadRow, Entry

HEAD = ["统一社会信用代码", "企业名称", "用电户号", "1月", "2月", "3月"]
FILE = "用电2024.xlsx"


def book(*rows):
    return as_book(用电=[["2024年企业用电量（单位：千瓦时）"], HEAD, *rows])


def send_months(home, *rows):
    return send_one(home, book(*rows), FILE, sheet="power", period="2024")


def stored(submission):
    rows = Entry.objects.filter(submission=submission).order_by("row", "period")
    return [(one.row, one.period, one.uscc, one.values) for one in rows]


def test_each_month_is_an_entry_and_a_row_counts_once(home):
    taken = send_months(
        with_roster(home), [code(0), name(0), "1", 10, None, 30], [code(1), name(1), "2", 0, 5, 6]
    )
    assert (taken.rows, taken.good, taken.bad, taken.submission.period) == (2, 2, 0, "")
    periods = [(row, period) for row, period, _, _ in stored(taken.submission)]
    assert periods == [(3, "2024-01"), (3, "2024-03"), (4, "2024-01"), (4, "2024-02"), (4, "2024-03")]
    approve(home, [taken.submission.id], by=APPROVER)
    table = sheet_table(home.pack, "power").sort("power_account", "period")
    assert table["power_kwh"].to_list() == [10.0, 30.0, 0.0, 5.0, 6.0]
    again = send_one(
        home,
        as_book(用电=[["2024年用电量"], HEAD, [code(0), name(0), "1", 10, None, 30]]),
        FILE,
        period="2024",
    )
    assert (again.unchanged, again.good, again.submission) == (1, 0, None)


def test_the_return_marks_the_cell_of_the_month(home):
    taken = send_months(
        with_roster(home), [code(0), name(0), "1", 10, "约二十", 30], [code(1), name(1), "2", 1, 2, 3]
    )
    assert (taken.good, taken.bad) == (1, 1)
    assert BadRow.objects.get(submission=taken.submission).row == 3
    page = load_workbook(BytesIO((home.returns / taken.submission.report).read_bytes()))["用电"]
    assert [cell.coordinate for row in page.iter_rows() for cell in row if cell.comment] == ["E3"]
    assert "2月" in page["H3"].value


def test_the_returned_workbook_mended_is_read_by_its_months_again(home):
    taken = send_months(with_roster(home), [code(0), name(0), "1", 10, "约二十", 30])
    opened = load_workbook(BytesIO((home.returns / taken.submission.report).read_bytes()))
    opened["用电"]["E3"] = 20
    made = BytesIO()
    opened.save(made)
    again = send_one(home, made.getvalue(), "用电2024-校验结果.xlsx")
    assert (again.good, again.bad) == (1, 0)
    assert [period for _, period, _, _ in stored(again.submission)] == ["2024-01", "2024-02", "2024-03"]


def test_a_meter_that_changed_hands_is_whose_it_was_in_each_month(home):
    with_roster(home)
    for number, first, last in ((0, None, date(2024, 1, 31)), (1, date(2024, 2, 1), None)):
        decide(Decision("power_account", "330500001", code(number), first, last, reason="过户"), by="张认定")
    taken = send_months(home, [None, None, "330500001", 10, 20, 30])
    assert (taken.good, taken.bad) == (1, 0)
    assert [(period, uscc) for _, period, uscc, _ in stored(taken.submission)] == [
        ("2024-01", code(0)),
        ("2024-02", code(1)),
        ("2024-03", code(1)),
    ]


def test_an_enterprise_that_nobody_knows_is_asked_for_once(home):
    taken = send_months(with_roster(home), [None, "谁也不是的厂", "9", 10, 20, 30])
    assert (taken.good, taken.bad) == (0, 1)
    book = load_workbook(BytesIO((home.returns / taken.submission.report).read_bytes()))
    asked = [row for row in book["待确认企业"].iter_rows(min_row=4, values_only=True) if row[4]]
    assert [(row[2], row[4]) for row in asked] == [("3", "谁也不是的厂")]


def test_refused_months_are_taken_up_again_with_the_year_that_was_said(home):
    with_roster(home)
    data = as_book(
        用电=[["企业用电量"], HEAD, [code(0), name(0), "1", 1, 2, 3], [None, "湖州某某老厂", "9", 4, 5, 6]]
    )
    first = send_one(home, data, "用电.xlsx", period="2024")
    assert (first.good, first.bad) == (1, 1)
    decide(Decision("power_account", "9", code(5), reason="合同"), by="张认定")
    decide(Decision("name", "湖州某某老厂", code(5), reason="合同"), by="张认定")
    (again,) = recheck(home, first.submission.id, by="张认定").sheets
    assert (again.good, again.bad) == (2, 0)
    assert [period for _, period, _, _ in stored(again.submission)] == ["2024-01", "2024-02", "2024-03"] * 2
