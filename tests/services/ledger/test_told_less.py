"""The workbook that goes back tells its sender nothing that others sent, whichever way the file came in."""

from __future__ import annotations

from io import BytesIO

import pytest
from openpyxl import load_workbook

from support.accounts import actor
from support.senders import (
    APPROVER,
    CLERK,
    ROSTER_HEAD,
    TODAY,
    as_csv,
    code,
    name,
    send,
    send_one,
    tax_rows,
    with_roster,
)
from zhuanji.services.ledger.approval import approve
from zhuanji.services.ledger.intake import check_file, examined
from zhuanji.services.ledger.reading import Request
from zhuanji.services.ledger.reports import report_of
from zhuanji.services.ledger.submissions import now
from zhuanji.services.ledger.telling import RECOGNISED, Telling
from zhuanji.services.ledger.uploads.returning import returned_file
from zhuanji.services.records.models import Submission

STATISTICS_HEAD = ("统一社会信用代码", "企业名称", "营业收入（万元）")
ASKED = {"sheet": "tax", "period": "2024", "department": "taxation"}


@pytest.fixture
def ledger(home):
    """A home in which the statistics bureau sent a revenue, 77.25, that the tax office doesn't know."""
    with_roster(home)
    revenue = [STATISTICS_HEAD, *((code(n), name(n), 77.25) for n in range(3))]
    told = {"sheet": "statistics_year", "department": "statistics"}
    made = send_one(home, as_csv(revenue), "统计年报2024.csv", **told)
    approve(home, [made.submission.id], by=APPROVER)
    return home


def cells(data):
    book = load_workbook(BytesIO(data))
    values = " ".join(
        str(cell) for sheet in book for row in sheet.iter_rows(values_only=True) for cell in row
    )
    notes = (cell.comment.text for sheet in book for row in sheet.iter_rows() for cell in row if cell.comment)
    return values + " ".join(notes)


def test_what_is_kept_for_the_sender_has_nothing_of_anothers(ledger):
    done = send(ledger, as_csv(tax_rows(900, 900, 900)), by=CLERK, department="taxation")
    assert "ledger.tax.above_revenue" in {one.code for one in done.sheets[0].found}
    kept = cells(done.report.read_bytes())
    assert "77.25" not in kept
    assert "对方的数不能给您看" in kept


def test_a_unit_that_nobody_says_stands_on_the_summary_once(ledger):
    head = ("统一社会信用代码", "企业名称", "税收实际贡献", "增值税净入库额")
    rows = [head, *((code(n), name(n), 10, 5) for n in range(3))]
    done = send(ledger, as_csv(rows), "无单位.csv", sheet="tax", department="taxation")
    (found,) = [one for one in done.sheets[0].found if one.code == "ledger.column.no_unit"]
    assert (found.count, done.sheets[0].good) == (1, 3)
    front = load_workbook(BytesIO(done.report.read_bytes())).worksheets[0]
    told = [row for row in front.iter_rows(values_only=True) if "没有写单位" in str(row[1])]
    assert len(told) == 1
    assert "税收实际贡献（万元）" in told[0][1]


def test_a_check_gives_the_same_workbook(ledger):
    data = as_csv(tax_rows(900, 900, 900))
    _, made = check_file(ledger, data, "税收2024.csv", request=Request(TODAY, **ASKED))
    assert "77.25" not in cells(made)


def test_whoever_may_see_both_sides_is_told_both(ledger):
    data = as_csv(tax_rows(900, 900, 900))
    found = examined(ledger, data, "税收2024.csv", Request(TODAY, **ASKED), ())
    office = actor("city_office")
    assert "77.25" in cells(report_of(ledger, found, now(), "zh", actor=office))


def test_a_county_is_told_of_its_own_enterprises_before_there_is_an_index(ledger):
    """The rows' own figures, held against each other, are the sender's; only other counties' stay closed."""
    head = ("统一社会信用代码", "企业名称", "税收实际贡献（万元）", "增值税净入库额（万元）")
    rows = [head, (code(1), name(1), 10, 12.5)]
    request = Request(TODAY, **ASKED, area="330502")
    _, own = check_file(ledger, as_csv(rows), "税收2024.csv", request=request)
    _, other = check_file(
        ledger, as_csv(rows), "税收2024.csv", request=Request(TODAY, **ASKED, area="330522")
    )
    assert "对方的数不能给您看" not in cells(own)
    assert cells(own) != cells(other)


def test_a_workbook_made_for_one_isnt_handed_to_another_who_knows_less(ledger):
    """A county's office and a department there have the same area; only one may see another department's items."""
    send(ledger, as_csv(tax_rows(900, 900, 900)), by=CLERK, department="taxation")
    one = Submission.objects.get(sheet="tax")
    office = actor("county_office", "330502")
    department = actor("department", "330502", departments=["taxation"])
    both = [returned_file(ledger, one, [one], who, on=TODAY, lang="zh") for who in (office, department)]
    first, second = (cells((ledger.returns / path).read_bytes()) for path in both)
    assert both[0] != both[1]
    assert "77.25" in first
    assert "77.25" not in second


def test_an_enterprise_that_a_name_told_is_named_by_its_own_county_not_by_the_rows_code(ledger):
    """A row may hold a good code of one's own county beside another county's name: that opens nothing."""
    rows = [ROSTER_HEAD, (code(20), name(20), "长兴县", "1751", "是", "是")]
    approve(ledger, [send_one(ledger, as_csv(rows), "企业名册长兴.csv").submission.id], by=APPROVER)
    told = Telling(actor("county_office", "330522"), ledger.pack, TODAY, frozenset({"name"}))
    told.about([code(20), code(1)])
    found = ("ledger.match.by_name", "name", code(20))
    assert told.said(*found, {"code": code(1)}) == (RECOGNISED, {})
    assert told.said(*found, {"code": code(20)}) == (found[0], {"code": code(20)})
    assert told.said(*found, {}) == (RECOGNISED, {})
