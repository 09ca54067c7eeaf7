"""Our own templates come back: by their hidden keys, and by their headings where a program dropped those."""

from __future__ import annotations

import io
import zipfile

import openpyxl
import pytest

from support.workbooks import code, codes, huzhou, read, zipped
from zhuanji.services.ledger.workbooks.template import write_template

FORMS = [
    ("tax", "2023"),
    ("enterprises", "2023"),
    ("statistics_year", "2023"),
    ("energy", "2023"),
    ("power", "2024-03"),
]
OWN = {"uscc": code(7), "counterparty_uscc": code(8), "industry": "1751"}
FORMS += [
    ("parcels", "2023"),
    ("parcels", "2024Q1"),
    ("emissions", "2023"),
    ("titles", ""),
    ("projects", "2024Q1"),
]


def filled_in(data: bytes) -> bytes:
    """Write one enterprise under the example row, as a clerk does, with another program."""
    book = openpyxl.load_workbook(io.BytesIO(data))
    sheet = book.worksheets[0]
    keys = {row[1]: row[2] for row in book["_zhuanji"].iter_rows(values_only=True) if row[0] == sheet.title}
    row = int(keys["header"]) + 1
    while sheet.cell(row, 1).value is not None or sheet.cell(row, 2).value is not None:
        row += 1
    example = [sheet.cell(row - 1, column).value for column in range(1, sheet.max_column + 1)]
    for column, value in enumerate(example, start=1):
        item = keys.get(f"column.{column}")
        sheet.cell(row, column).value = OWN.get(item, value) if item else 1
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


def without_keys(data: bytes) -> bytes:
    """Drop the custom properties, as an office suite may."""
    with zipfile.ZipFile(io.BytesIO(data)) as book:
        parts = {name: book.read(name) for name in book.namelist() if "custom" not in name}
    return zipped({name: part.replace(b"_zhuanji", b"other") for name, part in parts.items()})


@pytest.mark.parametrize(("sheet", "period"), FORMS)
@pytest.mark.parametrize("change", [bytes, without_keys], ids=["keys", "without"])
def test_a_template_comes_back_with_its_sheet_period_and_values(sheet, period, change):
    data = change(filled_in(write_template(huzhou(), sheet, period)))
    reading = read(data, "报送.xlsx")
    assert reading.problems == ()
    [batch] = reading.batches
    assert (batch.sheet, batch.frame["period"].to_list()) == (sheet, [period])
    assert reading.questions == ()
    assert codes(batch) == []
    assert "example" in {kind for _, kind in batch.passed}
    items = [column.item for column in batch.columns if column.item]
    assert all(batch.frame[item].null_count() == 0 for item in items), batch.frame.row(0, named=True)


@pytest.mark.parametrize(("sheet", "period"), FORMS[:3])
def test_a_template_that_nobody_filled_in_has_no_rows(sheet, period):
    reading = read(write_template(huzhou(), sheet, period), "报送.xlsx")
    assert [one.code for one in reading.problems] == ["ledger.sheet.no_rows"]
