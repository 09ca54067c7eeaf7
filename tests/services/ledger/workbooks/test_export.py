"""The ledger's rows for other programs and people."""

from __future__ import annotations

import csv
from datetime import date
from io import StringIO

import polars as pl
import pytest

from zhuanji.basics.problems import ProblemError
from zhuanji.services.ledger.reading import Request, read_batches
from zhuanji.services.ledger.sheets.read import read_file
from zhuanji.services.ledger.workbooks import write_export

TABLE = pl.DataFrame(
    {
        "period": ["2024", "2024"],
        "uscc": ["91330502DEM0000060", "91330502DEM000014T"],
        "name": ["湖州鑫源纺织有限公司", "湖州宏达家具厂"],
        "area": ["330502", "330521"],
        "sector": ["chairs", None],
        "above_scale": [True, None],
        "registered_on": [date(2010, 5, 1), None],
        "enterprise_count": [1, 1],
        "_source": ["0a1b2c3d4e5f:7", "0a1b2c3d4e5f:8 99aa:3"],
        "_absent": [None, "sector=not_applicable;above_scale=to_verify"],
        "_revision": [1, 2],
    }
)
HEADS = [
    "时期",
    "统一社会信用代码",
    "企业名称",
    "区县",
    "区县代码",
    "行业（方案八大行业）",
    "规模以上",
    "成立日期",
    "企业数（家）",
    "版次",
    "来源",
]


@pytest.fixture(scope="module")
def data(pack) -> bytes:
    return write_export(TABLE, pack, "enterprises")


def test_titles_with_units_words_for_ids_and_sources(opened, data):
    sheet = opened(data).worksheets[0]
    rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=3)]
    assert [head.replace("\n", "") for head in rows[0]] == HEADS
    assert rows[0][8] == "企业数\n（家）"  # its unit on a line of its own
    assert rows[1][3:7] == ["吴兴区", "330502", "健康座椅", "是"]
    assert rows[1][7].date() == date(2010, 5, 1)
    assert rows[2][3:] == ["德清县", "330521", "不适用", "待核", None, 1, 2, "0a1b2c3d4e5f:8 99aa:3"]


def test_it_can_be_filtered_and_has_a_title(opened, data):
    sheet = opened(data).worksheets[0]
    assert sheet["A1"].value == "湖州市企业名册台账"
    assert "共 2 行" in sheet["A2"].value
    assert sheet.auto_filter.ref == "A3:K5"
    assert sheet.freeze_panes == "A4"


def test_it_reads_as_it_was_written(pack, data):
    (batch,) = read_batches(read_file(data, "a.xlsx"), pack, Request(date(2025, 3, 1))).batches
    names = ["uscc", "name", "area", "sector", "above_scale", "registered_on"]
    assert batch.frame.select(names).equals(TABLE.select(names))
    assert {item for _, item in batch.absent} == {"sector", "above_scale"}


def test_a_csv_opens_in_excel_and_holds_the_same(pack):
    data = write_export(TABLE, pack, "enterprises", kind="csv")
    assert data.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(StringIO(data.decode("utf-8-sig"), newline="")))
    assert rows[0] == HEADS
    assert rows[1][6:9] == ["是", "2010-05-01", "1"]
    assert rows[2][5:7] == ["不适用", "待核"]


def test_demonstration_data_are_marked(pack, opened):
    book = opened(write_export(TABLE, pack, "enterprises", demo=True))
    assert "演示数据" in book.properties.title
    assert book.worksheets[0]["A1"].value.startswith("【演示数据】")
    text = write_export(TABLE, pack, "enterprises", kind="csv", demo=True).decode("utf-8-sig")
    assert text.splitlines()[1].endswith(",演示数据")


def test_a_sheet_without_rows(pack, opened):
    sheet = opened(write_export(TABLE.clear(), pack, "enterprises")).worksheets[0]
    assert "共 0 行" in sheet["A2"].value


def test_more_rows_than_a_sheet_holds_are_refused(pack, monkeypatch):
    monkeypatch.setattr("zhuanji.services.ledger.workbooks.export.MOST_ROWS", 4)
    with pytest.raises(ProblemError) as found:
        write_export(TABLE, pack, "enterprises")
    assert found.value.problems[0].code == "ledger.book.rows"
    assert write_export(TABLE, pack, "enterprises", kind="csv")


def test_numbers_that_are_none_stay_empty(pack, opened):
    table = pl.DataFrame({"uscc": ["A"], "tax_paid": [float("nan")]})
    assert opened(write_export(table, pack, "tax")).worksheets[0]["B4"].value is None
