"""Who sends a sheet, told with the same words on every page and in every workbook."""

from __future__ import annotations

from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from openpyxl import load_workbook

from support.senders import APPROVER, as_csv, code, tax_rows, with_roster
from support.web import logged_in, site
from zhuanji.services.access.accounts.granting import Granting
from zhuanji.services.jobs.enterprise_index import rebuild
from zhuanji.services.ledger.approval import approve
from zhuanji.services.ledger.freeze import freeze
from zhuanji.services.records.models import Submission

WUXING = Granting("area", "330502")
COUNTY, OFFICE = "吴兴区（对口市税务局）", "市税务局"


@pytest.fixture
def ledger(home):
    with_roster(home)
    site(home)
    return home


def texts(answer) -> list[str]:
    """Return the texts of a workbook's cells."""
    book = load_workbook(BytesIO(answer.content))
    return [str(cell) for sheet in book for row in sheet.iter_rows(values_only=True) for cell in row if cell]


def test_a_county_is_the_sender_wherever_its_sheet_is_shown(ledger):
    county = logged_in(ledger, "county_office", WUXING, username="wuxing")
    form = texts(county.get("/data/templates/tax.xlsx?period=2024&department=taxation"))
    assert any(f"报送单位：{COUNTY}" in text for text in form)
    file = SimpleUploadedFile("吴兴税收.csv", as_csv(tax_rows(5, 6, "无数")))
    sent = county.post("/data/send", {"files": file, "sheet": "tax", "period": "2024"})
    one = Submission.objects.get(sheet="tax")
    pages = {path: county.get(path) for path in (sent.headers["Location"], f"/data/submissions/{one.id}")}
    for path, answer in pages.items():
        assert COUNTY in answer.content.decode(), path
    back = texts(county.get(f"/data/submissions/{one.id}/returned"))
    assert back[back.index("报送单位") + 1] == COUNTY
    assert f"报送单位：{COUNTY}　　所属时期：2024年　　共 2 行" in texts(
        county.get(f"/data/submissions/{one.id}/print")
    )
    approve(ledger, [one.id], by=APPROVER)
    freeze(ledger, by=APPROVER)
    rebuild(ledger)
    dossier = county.get(f"/enterprises/{code(0)}").content.decode()
    assert "吴兴税收.csv" in dossier
    assert COUNTY in dossier
    assert f">{OFFICE}<" not in dossier
    [told] = county.get("/api/v1/uploads").json()
    assert [(sheet["department"], sheet["area"]) for sheet in told["sheets"]] == [("taxation", "330502")]
