"""What an enterprise is called never becomes a formula in somebody's spreadsheet, nor markup in somebody's page."""

from __future__ import annotations

import csv
import io

import pytest
from openpyxl import load_workbook

from support.asking import ask, taken_back
from support.two_counties import HERE

NAMES = (
    "=cmd|' /C calc'!A0", "+1+1", "-2+3", "@SUM(1)", "\t=1", "\r=1", "＝1+1", "<script>alert(1)</script>",
    '" onmouseover="x',
)  # fmt: skip
DANGEROUS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def named(name: str) -> None:
    """Call an enterprise something."""
    from zhuanji.services.records.models import EnterpriseIndex

    EnterpriseIndex.objects.filter(uscc=HERE.uscc(0)).update(name=name, words=name)


def exported(browser, kind: str, name: str) -> bytes:
    """Return the list that a county takes out while an enterprise is called so."""
    with taken_back():
        named(name)
        answer = ask(browser("county"), "POST", "/enterprises/export", {"kind": kind, "reason": "核对"})
    assert answer.status_code == 200
    return answer.content


@pytest.mark.parametrize("name", NAMES)
def test_a_name_in_csv_is_a_text(city, browser, name):
    text = exported(browser, "csv", name).decode("utf-8-sig")
    cells = [cell for row in csv.reader(io.StringIO(text, newline="")) for cell in row]
    assert any(name.strip() in cell for cell in cells)
    assert [cell for cell in cells if cell.startswith(DANGEROUS)] == []


@pytest.mark.parametrize("name", NAMES)
def test_a_name_in_a_workbook_is_a_text(city, browser, name):
    book = load_workbook(io.BytesIO(exported(browser, "xlsx", name)))
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert any(name.strip() in str(cell.value) for cell in cells)
    assert [cell.value for cell in cells if cell.data_type == "f"] == []


@pytest.mark.parametrize("name", NAMES[-2:])
def test_a_name_in_a_page_is_a_text(city, browser, name):
    with taken_back():
        named(name)
        for path in ("/enterprises/", "/map/", f"/enterprises/{HERE.uscc(0)}"):
            assert name not in ask(browser("county"), "GET", path).content.decode()
