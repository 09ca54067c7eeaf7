"""The print that is signed and stamped: the rows as entered, the code on every page."""

from __future__ import annotations

import polars as pl
import pytest

from support.documents.pdf import print_workbooks
from zhuanji.basics.missing import Missing
from zhuanji.basics.uscc import make_synthetic
from zhuanji.services.ledger.workbooks import rows_code, write_printable
from zhuanji.services.ledger.workbooks.check_codes import CodedRow, read_check_code

CODE = rows_code("tax", "taxation", "2024", [CodedRow("2024", {"tax_paid": 1})])
ROWS = pl.DataFrame(
    {
        "row": [5, 6, 7],
        "period": ["2024"] * 3,
        "uscc": ["A", "B", "C"],
        "name": ["甲厂", "乙厂", "丙厂"],
        "tax_paid": [0.1, 0.2, None],
        "vat_net": [None, 3.0, None],
        "stamp_tax": [None, None, None],
    },
    schema_overrides={"stamp_tax": pl.Float64},
)
ABSENT = {(7, "tax_paid"): Missing.NOT_APPLICABLE}


def printed(pack, rows=ROWS, sheet="tax", **more) -> bytes:
    return write_printable(
        pack, sheet, rows, ABSENT, period="2024", department="taxation", check_code=CODE, **more
    )


@pytest.fixture(scope="module")
def sheet(pack, opened):
    return opened(printed(pack)).worksheets[0]


def test_title_sender_period_and_code_stand_above(sheet):
    texts = [sheet.cell(row, 1).value for row in range(1, 4)]
    assert texts[0] == "湖州市2024年税收报送表"
    assert texts[1] == "报送单位：市税务局　　所属时期：2024年　　共 3 行"
    assert texts[2] == f"校验码：{CODE}"
    assert CODE in sheet.oddFooter.left.text
    assert "&P" in sheet.oddFooter.center.text


def test_rows_are_as_entered_with_reasons_for_what_is_missing(sheet):
    rows = [[cell.value for cell in row[:5]] for row in sheet.iter_rows(min_row=4, max_row=7)]
    assert rows == [
        ["序号", "统一社会信用代码", "企业名称", "税收实际贡献\n（万元）", "增值税净入库\n（万元）"],
        [1, "A", "甲厂", 0.1, None],
        [2, "B", "乙厂", 0.2, 3],
        [3, "C", "丙厂", "不适用", None],
    ]


def test_sums_are_exact_and_say_how_many_rows_have_none(sheet):
    assert [cell.value for cell in sheet[8]][3:5] == [0.3, 3]
    assert [cell.value for cell in sheet[9]][3:5] == [1, 2]
    assert (sheet["A8"].value, sheet["A9"].value) == ("合计", "空缺行数")


def test_there_is_room_to_sign_and_stamp(sheet):
    text = "".join(str(cell.value) for row in sheet.iter_rows(min_row=10) for cell in row if cell.value)
    for word in ("填表人", "审核人", "单位（盖章）", "日期"):
        assert word in text


def test_code_and_name_come_first(pack, opened):
    sheet = opened(printed(pack, ROWS.select("row", "period", "vat_net", "name", "uscc"))).worksheets[0]
    assert [cell.value for cell in sheet[4]][1:3] == ["统一社会信用代码", "企业名称"]


def test_rates_are_not_added_up(pack, opened):
    rows = pl.DataFrame({"row": [5], "period": ["2024"], "uscc": ["A"], "collection_rate": [0.8]})
    sheet = opened(printed(pack, rows, "voc_treatment")).worksheets[0]
    assert "合计" not in [cell.value for cell in sheet["A"]]


def test_a_zero_report_says_so(pack, opened):
    sheet = opened(printed(pack, ROWS.clear())).worksheets[0]
    texts = [cell.value for row in sheet.iter_rows() for cell in row if cell.value]
    assert "本期没有可报的数据（零报告）。" in texts
    assert f"校验码：{CODE}" in texts


def test_demonstration_data_are_marked(pack, opened):
    book = opened(printed(pack, demo=True))
    assert "演示数据" in book.properties.title
    assert book.worksheets[0]["A1"].value.startswith("【演示数据】")
    assert "演示数据" in book.worksheets[0].oddHeader.center.text


@pytest.mark.needs_libreoffice
def test_every_printed_page_bears_the_code(pack, tmp_path):
    import pypdfium2

    codes = [make_synthetic("330502", number) for number in range(120)]
    rows = pl.DataFrame({"uscc": codes}).with_columns(
        pl.int_range(5, 125).alias("row"), pl.lit("2024").alias("period"), pl.lit(1.5).alias("tax_paid")
    )
    pdf = pypdfium2.PdfDocument(print_workbooks({"print": printed(pack, rows)}, tmp_path)["print"])
    pages = [page.get_textpage().get_text_bounded() for page in pdf]
    assert len(pages) > 1
    for page in pages:
        assert CODE in page
        assert read_check_code(CODE) == CODE
        assert "统一社会信用代码" in page
