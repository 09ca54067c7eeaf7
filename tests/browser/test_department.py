"""A department's day: the form out, the file in with faults, the errors back, corrected; another person approves."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest

pytestmark = pytest.mark.needs_chromium
HEADING, FIRST = 5, 7  # rows of our form: the example stands between
TAX, NO_NUMBER = "F", "一百二十万"
KEPT = 3  # enterprises of the list that are sent


def filled(form: Path, to: Path) -> Path:
    """Fill a form in: the first enterprise's tax isn't a number, the second's code is wrong."""
    book = openpyxl.load_workbook(form)
    sheet = book.worksheets[0]
    assert "税收实际贡献" in str(sheet[f"{TAX}{HEADING}"].value)
    sheet.delete_rows(FIRST + KEPT, sheet.max_row)
    for row in range(FIRST, FIRST + KEPT):
        for column in range(6, 23):
            sheet.cell(row, column).value = 10 * row + column
    sheet[f"{TAX}{FIRST}"] = NO_NUMBER
    code = str(sheet[f"B{FIRST}"].value)  # of another enterprise than the name, and its last letter is wrong
    sheet[f"B{FIRST + 1}"] = code[:-1] + ("A" if code[-1] != "A" else "C")
    book.save(to)
    return to


def corrected(back: Path, form: Path, to: Path) -> Path:
    """Correct the workbook that came back, by what it says of each row."""
    right = openpyxl.load_workbook(form).worksheets[0]
    book = openpyxl.load_workbook(back)
    sheet = book["税收"]
    told = [str(sheet.cell(row, sheet.max_column).value) for row in range(FIRST, FIRST + KEPT)]
    assert "不是数" in told[0]
    assert "校验位" in told[1]
    sheet[f"{TAX}{FIRST}"] = 120
    sheet[f"B{FIRST + 1}"] = right[f"B{FIRST + 1}"].value
    book.save(to)
    return to


def send(walk, file: Path) -> str:
    """Hand a file in by the form, and return what the page says of it."""
    walk.open("/data/send")
    walk.page.set_input_files("#files", file)
    walk.page.fill("#reason", "年终核对")
    walk.press("上报")
    walk.page.wait_for_url("**/data/uploads/*")
    walk.settle()
    return walk.text()


def counts(walk) -> dict[str, int]:
    """Return how many rows were good and bad, by the page."""
    return {
        name: int(walk.page.locator(f"dl.counts .count-{name} dd").first.inner_text())
        for name in ("good", "bad")
    }


def test_a_department_sends_its_file_and_another_person_approves_it(walk, tmp_path):
    with walk() as clerk:
        clerk.log_in("taxation")
        clerk.open("/data/templates/")
        form = clerk.saved("下载", tmp_path)
        assert "税收" in form.name
        told = send(clerk, filled(form, tmp_path / "税收2025.xlsx"))
        assert counts(clerk) == {"good": 1, "bad": 2}
        assert NO_NUMBER in told
        back = clerk.saved("下载退件", tmp_path)
        send(clerk, corrected(back, form, tmp_path / "税收2025改.xlsx"))
        assert counts(clerk) == {"good": 3, "bad": 0}
        clerk.page.locator("main .box-head a").first.click()
        clerk.page.wait_for_url("**/data/submissions/*")
        sent = clerk.page.url.removeprefix(clerk.site.address)
        assert (
            clerk.page.get_by_role("button", name="审核通过").count() == 0
        )  # nobody approves what they sent
    with walk() as colleague:
        colleague.log_in("colleague")
        colleague.open(sent)
        colleague.press("审核通过")
        assert "已审核" in colleague.page.inner_text("h1 + .page-facts")
        assert "税务局同事" in colleague.text() or "colleague" in colleague.text()
