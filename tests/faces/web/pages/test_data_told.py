"""What was found in a file is told alike on the page of the upload, on that of the submission and in the workbook."""

from __future__ import annotations

from html import unescape
from io import BytesIO
from re import sub

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from openpyxl import load_workbook

from support.senders import APPROVER, TAX_HEAD, as_csv, code, name, send_one, tax_rows, with_roster
from support.web import logged_in, site
from zhuanji.services.access.accounts.granting import Granting
from zhuanji.services.ledger.approval import approve
from zhuanji.services.records.models import Submission

WUXING, CHANGXING = Granting("area", "330502"), Granting("area", "330522")
HIDDEN = "对方的数不能给您看"


@pytest.fixture
def ledger(home):
    """A ledger in which the city's tax office has 31.75 of each enterprise, all of one county."""
    with_roster(home)
    made = send_one(home, as_csv(tax_rows(*[31.75] * 12)), "税收2024.csv")
    approve(home, [made.submission.id], by=APPROVER)
    site(home)
    return home


def handed_in(browser, rows) -> dict[str, str]:
    """Hand rows in, and return what its sender reads of them, by where."""
    file = SimpleUploadedFile("己.csv", as_csv(rows))
    answer = browser.post("/data/send", {"files": file, "sheet": "tax", "period": "2024"})
    number = Submission.objects.order_by("-id").first().id
    paths = {"upload": answer.headers["Location"], "rows": f"/data/submissions/{number}?part=warnings"}
    told = {where: browser.get(path).content.decode() for where, path in paths.items()}
    book = load_workbook(BytesIO(browser.get(f"/data/submissions/{number}/returned").content))
    cells = (cell for sheet in book for row in sheet.iter_rows(values_only=True) for cell in row if cell)
    told["workbook"] = " ".join(str(cell) for cell in cells)
    return {where: unescape(sub(r"<[^>]+>", "", text)) for where, text in told.items()}


def test_a_county_reads_of_its_own_enterprises_what_doesnt_fit(ledger):
    own = logged_in(ledger, "county_office", WUXING)
    head = (*TAX_HEAD, "增值税净入库（万元）")
    rows = [head, *((code(n), name(n), 10.5 + n, 12.25 + n) for n in range(2))]
    for where, text in handed_in(own, rows).items():
        assert HIDDEN not in text, where
        assert "31.75" in text, where
        assert "12.25" in text, f"the row's own figures: {where}"


def test_a_row_that_its_name_tells_says_which_enterprise_it_goes_to(ledger):
    own = logged_in(ledger, "county_office", WUXING)
    rows = [TAX_HEAD, (code(3)[:-1], name(3), 32)]
    for where, text in handed_in(own, rows).items():
        assert f"按“{name(3)}”记入 {name(3)}（{code(3)}）" in text, where
        assert f"改为 {code(3)}" in text, where
        assert "认不出是哪家企业" not in text, where


def test_another_countys_enterprise_isnt_named_to_whom_its_name_is_known(ledger):
    """That the row was recognised is said, since it counts as good; not what the roster has of the enterprise."""
    theirs = logged_in(ledger, "county_office", CHANGXING)
    rows = [TAX_HEAD, (code(3)[:-1], name(3), 32)]
    for where, text in handed_in(theirs, rows).items():
        assert "已认出企业并记入" in text, where
        assert f"改为 {code(3)}" not in text, where
        assert "31.75" not in text, where
        assert "认不出是哪家企业" not in text, where
