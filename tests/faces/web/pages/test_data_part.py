"""A county that filled in a part of its form: its own board says 部分已报 as long as enterprises are lacking."""

from __future__ import annotations

from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from openpyxl import load_workbook

from support.senders import APPROVER, TAX_HEAD, as_csv, code, name, saved, send_one, with_roster
from support.web import logged_in, site
from zhuanji.services.access.accounts.granting import Granting
from zhuanji.services.ledger.approval import approve
from zhuanji.services.records.models import Submission

WUXING = Granting("area", "330502")


@pytest.fixture
def county(home):
    with_roster(home)
    site(home)
    return logged_in(home, "county_office", WUXING, username="wuxing")


def filled_in(form: bytes, count: int) -> bytes:
    """Return the form with the taxes of its first enterprises filled in."""
    book = load_workbook(BytesIO(form))
    page = book.worksheets[0]
    heads = {str(cell.value).strip("*"): cell.column for cell in page[5]}
    paid = next(place for head, place in heads.items() if head.startswith("税收实际贡献"))
    for row in range(7, 7 + count):
        page.cell(row, paid).value = 100 + row
    return saved(book)


def line(browser) -> tuple[str, int]:
    found = browser.get("/api/v1/due?sheet=tax").json()["rows"]
    return next((one["state"], one["lacking"]) for one in found if one["period"] == "2024")


def test_a_form_filled_in_in_part_stands_as_reported_in_part(home, county):
    form = county.get("/data/templates/tax.xlsx?period=2024").content
    file = SimpleUploadedFile("税收.xlsx", filled_in(form, 2))
    told = county.get(county.post("/data/send", {"files": file, "period": "2024"}).headers["Location"])
    assert "台账还没有其本期数的企业仍算缺报" in told.content.decode()
    one = Submission.objects.get(sheet="tax")
    assert line(county) == ("in_review", 0)
    approve(home, [one.id], by=APPROVER)
    assert line(county) == ("partial", 10)
    board = county.get("/data/due?year=2025").content.decode()
    assert "部分已报" in board
    assert "缺 10 家" in board
    rest = [TAX_HEAD, *((code(n), name(n), 5) for n in range(12))]
    made = send_one(home, as_csv(rest), "其余.csv", department="taxation")
    approve(home, [made.submission.id], by=APPROVER)
    assert line(county) == ("reported", 0), "the ledger has them, whoever sent them"
