"""A department's day: it gets its template, hands it in with faults, mends what comes back, another person approves."""

from __future__ import annotations

import re
from io import BytesIO
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from openpyxl import load_workbook

from support.senders import code, edited, with_roster
from support.web import logged_in, site
from zhuanji.services.access.accounts.granting import Granting
from zhuanji.services.ledger.current import sheet_table
from zhuanji.services.records.home import Home
from zhuanji.services.records.models import AuditEntry, Submission

CITY, TAXES = Granting("area", "330500"), Granting("department", "taxation")
EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def as_upload(data: bytes, name: str = "税收2024.xlsx") -> SimpleUploadedFile:
    """Return bytes as a browser hands a file in."""
    return SimpleUploadedFile(name, data, content_type=EXCEL)


def column(home: Home, sheet: Any, item: str) -> tuple[int, int]:
    """Return the row of the headings and the column of an item, as spreadsheets count; in either language."""
    found = next(one for one in home.pack.items if one.id == item)
    for row in sheet.iter_rows():
        for cell in row:
            plain = str(cell.value or "").replace("\n", " ").strip("* ")
            if plain.startswith((found.title, found.title_en)) and len(plain) < 60:
                return cell.row, cell.column
    raise AssertionError(item)


def fill(home: Home, values: list[object]) -> Any:
    """Return what writes taxes into the rows of the form, by enterprise."""

    def change(book: Any) -> None:
        sheet = book.worksheets[0]
        head, place = column(home, sheet, "tax_paid")
        _, codes = column(home, sheet, "uscc")
        wanted = {code(number): value for number, value in enumerate(values)}
        for row in range(head + 1, sheet.max_row + 1):
            if (uscc := sheet.cell(row, codes).value) in wanted:
                sheet.cell(row, place).value = wanted[uscc]

    return change


@pytest.fixture
def ledger(home: Home) -> Home:
    """A home whose ledger lists twelve enterprises, shown by the site."""
    with_roster(home)
    site(home)
    return home


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_department_reports_its_taxes(ledger, lang):
    clerk = logged_in(ledger, "department", CITY, TAXES, username="li", department="taxation")
    second = logged_in(ledger, "department", CITY, TAXES, username="wang", department="taxation")
    template = clerk.get(
        "/data/templates/tax.xlsx?period=2024&department=taxation"
    )  # a Chinese form, whatever pages speak
    for browser in (clerk, second):
        browser.get(f"/account/?lang={lang}")

    board = clerk.get("/data/due?year=2025").content.decode()
    assert "/data/templates/?sheet=tax&amp;period=2024&amp;department=taxation" in board

    assert template.status_code == 200
    assert template.headers["Content-Type"] == EXCEL
    assert "attachment" in template.headers["Content-Disposition"]
    form = template.content
    listed = {cell.value for row in load_workbook(BytesIO(form)).worksheets[0].iter_rows() for cell in row}
    assert {code(number) for number in range(12)} <= listed
    assert AuditEntry.objects.filter(account="li", action="exported", count=12).exists()

    taxes: list[object] = [100 + number for number in range(12)]
    taxes[3], taxes[7] = "约三百", "无数"
    answer = clerk.post(
        "/data/send", {"files": as_upload(edited(form, fill(ledger, taxes))), "period": "2024"}
    )
    assert answer.status_code == 302
    told = clerk.get(answer.headers["Location"]).content.decode()
    assert "ledger.value.not_number" in told
    assert "约三百" in told
    assert {"zh": "不合格", "en": "refused"}[lang] in told
    draft = Submission.objects.get(sheet="tax")
    assert (draft.state, draft.good, draft.bad, draft.sent_by, draft.department) == (
        "DRAFT",
        10,
        2,
        "li",
        "taxation",
    )

    page = clerk.get(f"/data/submissions/{draft.id}").content.decode()
    assert {"zh": "<mark>约三百</mark>", "en": '<mark lang="zh">约三百</mark>'}[lang] in page
    assert "ledger.value.not_number" in page
    assert {"zh": "由另一人审核", "en": "another person has to approve"}[lang] in page
    refused = clerk.post(f"/data/submissions/{draft.id}/approve")
    assert refused.status_code == 400
    assert Submission.objects.get(id=draft.id).state == "DRAFT"

    returned = clerk.get(f"/data/submissions/{draft.id}/returned")
    assert returned.status_code == 200
    mended = edited(returned.content, mend({"约三百": 300, "无数": 70}))
    answer = clerk.post("/data/send", {"files": as_upload(mended, "税收2024-校验结果.xlsx")})
    told = clerk.get(answer.headers["Location"]).content.decode()
    new = Submission.objects.exclude(id=draft.id).get(sheet="tax")
    assert (new.state, new.good, new.bad) == ("DRAFT", 12, 0)
    assert f"#{draft.id}" in told, "the page says which draft was replaced"
    old = Submission.objects.get(id=draft.id)
    assert (old.state, old.replaced_by_id) == ("RETURNED", new.id)

    waits = second.get("/data/review/").content.decode()
    assert f'name="id" value="{new.id}"' in waits
    assert f'name="id" value="{new.id}"' not in clerk.get("/data/review/").content.decode()
    held = second.get(f"/data/submissions/{new.id}/compare", headers={"HX-Request": "true"}).content.decode()
    assert re.search(r"<dd class=\"number\">12</dd>", held)
    answer = second.post("/data/review/decide", {"id": [str(new.id)], "approve": "1"})
    assert answer.status_code == 302, answer.content.decode()
    approved = Submission.objects.get(id=new.id)
    assert (approved.state, approved.approved_by) == ("APPROVED", "wang")
    table = sheet_table(ledger.pack, "tax", periods=["2024"])
    held_now = dict(table.select("uscc", "tax_paid").iter_rows())
    assert held_now[code(3)] == 300
    assert held_now[code(7)] == 70
    assert len(held_now) == 12
    board = clerk.get("/data/due?year=2025").content.decode()
    assert f'href="/data/submissions/{new.id}"' in board


def mend(values: dict[str, object]) -> Any:
    """Return what puts right values into the marked cells of a returned workbook."""

    def change(book: Any) -> None:
        for sheet in book.worksheets:
            for row in sheet.iter_rows():
                for cell in row:
                    if cell.value in values:
                        cell.value = values[cell.value]

    return change


def test_a_draft_is_sent_back_with_a_reason_and_its_sender_reads_it(ledger):
    clerk = logged_in(ledger, "department", CITY, TAXES, username="li", department="taxation")
    second = logged_in(ledger, "department", CITY, TAXES, username="wang", department="taxation")
    form = clerk.get("/data/templates/tax.xlsx?period=2024").content
    clerk.post("/data/send", {"files": as_upload(edited(form, fill(ledger, [5.0] * 12)))})
    draft = Submission.objects.get(sheet="tax")
    assert second.post(f"/data/submissions/{draft.id}/return", {"reason": " "}).status_code == 400
    answer = second.post(f"/data/submissions/{draft.id}/return", {"reason": "单位写错，应为万元"})
    assert answer.status_code == 302
    assert Submission.objects.get(id=draft.id).state == "RETURNED"
    for page in ("/data/", "/data/due?year=2024", f"/data/submissions/{draft.id}"):
        assert "退回" in clerk.get(page).content.decode(), page
    assert "单位写错，应为万元" in clerk.get("/data/").content.decode()
    clerk.post("/data/send", {"files": as_upload(edited(form, fill(ledger, [5.0] * 12)))})
    again = Submission.objects.filter(sheet="tax", state="DRAFT")
    assert again.count() == 1


def test_nothing_to_report_is_stated_and_approved(ledger):
    clerk = logged_in(ledger, "department", CITY, TAXES, username="li", department="taxation")
    second = logged_in(ledger, "department", CITY, TAXES, username="wang", department="taxation")
    answer = clerk.post(
        "/data/zero", {"sheet": "tax", "period": "2023", "department": "taxation", "note": "无"}
    )
    assert answer.status_code == 302
    statement = Submission.objects.get(zero=True)
    assert second.post(f"/data/submissions/{statement.id}/approve").status_code == 302
    assert "零报告" in clerk.get("/data/due?year=2024&department=taxation").content.decode()
    wrong = clerk.post("/data/zero", {"sheet": "power", "period": "2023-03", "department": "taxation"})
    assert wrong.status_code == 400
    assert "site.data.zero.not_theirs" in wrong.content.decode()
    assert (
        clerk.post(
            "/data/zero", {"sheet": "power", "period": "2023-03", "department": "power_company"}
        ).status_code
        == 403
    )
