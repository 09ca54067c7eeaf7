"""A template has the items of its period's kind, and the reader knows each of them."""

from __future__ import annotations

from datetime import date

import pytest

from zhuanji.services.ledger.reading import Request, read_batches
from zhuanji.services.ledger.sheets.read import read_file
from zhuanji.services.ledger.workbooks import write_template
from zhuanji.services.ledger.workbooks.keys import columns_in
from zhuanji.services.ledger.workbooks.labels import heading

# Every sheet of the pack with every kind of period that it is sent for.
FORMS = (
    ("enterprises", "2024", ("standing",)),
    ("parcels", "2024", ("year",)),
    ("parcels", "2024Q1", ("quarter",)),
    ("tax", "2024", ("year",)),
    ("statistics_year", "2024", ("year",)),
    ("statistics_month", "2024-03", ("month",)),
    ("energy", "2024", ("year",)),
    ("power", "2024-02", ("month",)),
    ("emissions", "2024", ("year",)),
    ("emissions", "2024-05", ("month",)),
    ("voc_materials", "2024Q3", ("quarter",)),
    ("voc_treatment", "2024", ("year",)),
    ("products", "2024", ("year",)),
    ("waste_sand", "2024", ("year",)),
    ("cement_lines", "2024Q4", ("quarter",)),
    ("area_accounts", "2024Q1", ("quarter",)),
    ("projects", "2024Q2", ("quarter",)),
    ("upgrade", "2024Q2", ("quarter",)),
    ("titles", "", ("event",)),
    ("audits", "", ("event",)),
    ("events", "", ("event",)),
    ("grades", "2024", ("year",)),
    ("published", "2024-03", ("month",)),
)
HEADING_ROW = 5


def headings(book) -> list[str]:
    return [cell.value.replace("\n", "").lstrip("*") for cell in book.worksheets[0][HEADING_ROW]]


def test_every_sheet_is_tried(pack):
    assert {sheet for sheet, _, _ in FORMS} == {sheet.id for sheet in pack.sheets}


@pytest.mark.parametrize(("sheet", "period", "kinds"), FORMS)
def test_it_has_all_items_of_its_period_and_only_those(pack, opened, sheet, period, kinds):
    found = headings(opened(write_template(pack, sheet, period)))
    keys = next(row.key for row in pack.sheets if row.id == sheet)
    wanted = {item.id for item in pack.items if item.sheet == sheet and item.period in kinds} | set(keys)
    beside = {"name", "area", "town"} if "uscc" in wanted else set()
    titles = {item.id: heading(item, "zh") for item in pack.items}
    assert set(found) == {"序号"} | {titles[name] for name in wanted | beside}
    assert len(found) == len(set(found))


@pytest.mark.parametrize(("sheet", "period"), [form[:2] for form in FORMS])
def test_the_reader_knows_every_column(pack, roster, sheet, period):
    about_firms = "uscc" in next(row.key for row in pack.sheets if row.id == sheet)
    data = write_template(pack, sheet, period, roster=roster if about_firms else None)
    raw = read_file(data, "表.xlsx")
    read = read_batches(raw, pack, Request(date(2025, 3, 1)))
    assert not read.questions
    keys = columns_in(raw.sheets[0].properties)
    for batch in read.batches:
        assert batch.sheet == sheet
        assert {column.number: column.item or "" for column in batch.columns} == keys
        assert batch.frame.height == (roster.height if about_firms else 5)  # the example is passed over
        assert set(batch.frame["period"]) == {period}
        assert {one.severity for one in batch.findings} <= {"warning"}
    assert read.batches or sheet == "published"
