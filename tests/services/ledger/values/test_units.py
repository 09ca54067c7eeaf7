"""Units in headers, corners, rows and cells, and what a percent sign means."""

from __future__ import annotations

import pytest
import xlwt

from support.workbooks import (
    TAX,
    code,
    codes,
    column,
    errors,
    firms,
    one_batch,
    xls_file,
    xlsx_file,
)

ROWS = [TAX, *firms(3, lambda i: 1.5 + i)]


@pytest.mark.parametrize(
    ("heading", "factor"),
    [
        ("税收合计（亿元）", 10_000.0),
        ("税收合计(千元)", 0.1),
        ("税收合计【元】", 0.0001),
        ("税收合计，百万元", 100.0),
        ("税收合计 万元", 1.0),
        ("税 收\n合 计（单位：亿元）", 10_000.0),
        ("ＴＡＸ＿ＰＡＩＤ（亿元）", 10_000.0),
    ],
)
def test_units_in_the_header_are_converted(heading, factor):
    heading = heading.replace("＿", "_")
    batch = one_batch(xlsx_file([[TAX[0], TAX[1], heading], *firms(2, lambda i: 1.1 + i)]))
    assert column(batch, "tax_paid") == pytest.approx([1.1 * factor, 2.1 * factor])
    assert batch.columns[2].factor == pytest.approx(factor)


def test_a_conversion_leaves_no_noise_behind():
    batch = one_batch(xlsx_file([[TAX[0], TAX[1], "税收（亿元）"], *firms(1, 1.1)]))
    assert column(batch, "tax_paid") == [11_000.0]


def test_a_unit_for_the_whole_sheet_in_a_corner_and_one_in_a_row_of_its_own():
    corner = [["税收情况表", None, "单位：亿元"], [*TAX[:2], "税收合计"], *firms(1, 2.0)]
    assert column(one_batch(xlsx_file(corner)), "tax_paid") == [20_000.0]
    row = [[*TAX[:2], "税收合计"], [None, None, "（元）"], *firms(1, 20_000.0)]
    batch = one_batch(xlsx_file(row))
    assert column(batch, "tax_paid") == [2.0]
    assert batch.passed == ((1, "header"), (2, "units"))


def test_a_unit_in_the_title_counts_and_two_that_differ_stop_the_sheet():
    head = [*TAX[:2], "税收合计"]
    title = [["2023年税收情况表（亿元）"], head, *firms(1, 2.0)]
    assert column(one_batch(xlsx_file(title)), "tax_paid") == [20_000.0]
    both = [["2023年税收情况表（亿元）", None, "单位：万元"], head, *firms(1, 2.0)]
    assert [one.code for one in errors(one_batch(xlsx_file(both)))] == ["ledger.column.units"]
    under = [TAX, [None, None, "亿元"], *firms(1, 2.0)]
    assert [one.code for one in errors(one_batch(xlsx_file(under)))] == ["ledger.column.units"]


@pytest.mark.parametrize("unit", ["万美元", "吨", "万", "平方米"])
def test_a_unit_that_cannot_be_converted_stops_the_sheet(unit):
    batch = one_batch(xlsx_file([[*TAX[:2], f"税收合计（{unit}）"], *firms(1, 2.0)]))
    [fault] = errors(batch)
    assert (fault.code, fault.item, fault.values["unit"]) == ("ledger.column.unit", "tax_paid", unit)
    assert batch.good().is_empty()


@pytest.mark.parametrize("heading", ["公布增速（%）", "同比增长(%)", "增速"])
def test_percent_formats_under_a_percent_header_are_what_the_sender_sees(heading):
    table = [["指标名称", "地区", "报告期", heading], ["规上工业增加值", "全市", "2024年1-3月"]]

    def draw(book, sheet):
        sheet.write_number(1, 3, 0.0302, book.add_format({"num_format": "0.00%"}))

    batch = one_batch(xlsx_file(table, draw), "公布数据.xlsx")
    assert column(batch, "published_growth") == [3.02]
    assert column(batch, "published_area") == ["330500"]


@pytest.mark.parametrize("shown", ["#,##0,", '0!.0,"万"', "0.00,,"])
def test_a_format_that_shows_thousands_is_told(shown):
    """What the sender sees, and heads the column by, isn't what the file holds."""
    rows = [TAX, *firms(2, 12_345_678.0)]

    def draw(book, sheet):
        sheet.write(1, 2, 12_345_678.0, book.add_format({"num_format": shown}))
        sheet.write(2, 2, 12_345_678.0, book.add_format({"num_format": "#,##0.00"}))

    assert [(one.row, one.code) for one in errors(one_batch(xlsx_file(rows, draw)))] == [
        (2, "ledger.value.shrunk")
    ]


def test_thousands_of_an_old_workbook():
    def draw(sheet):
        sheet.write(1, 2, 12_345_678.0, xlwt.easyxf(num_format_str="#,##0,"))

    head, row = TAX, firms(1)[0]
    batch = one_batch(xls_file([head, row], draw), "税收2023.xls")
    assert [(one.row, one.code) for one in errors(batch)] == [(2, "ledger.value.shrunk")]


def test_a_percent_format_where_money_belongs_is_an_error():
    batch = one_batch(
        xlsx_file(
            ROWS, lambda book, sheet: sheet.write_number(1, 2, 0.5, book.add_format({"num_format": "0%"}))
        )
    )
    assert codes(batch) == [(2, "tax_paid", "ledger.value.percent")]


def test_percent_of_an_old_workbook_and_percent_as_text():
    head = ["统一社会信用代码", "企业名称", "废气收集率（%）", "处理效率"]
    table = [head, [code(0), "甲公司", 85.0, "90%"], [code(1), "乙公司", "85％", 0.9]]

    def draw(sheet):
        sheet.write(3, 0, code(2))
        sheet.write(3, 1, "丙公司")
        sheet.write(3, 2, 0.85, xlwt.easyxf(num_format_str="0%"))

    batch = one_batch(xls_file(table, draw), "VOCs治理2023.xls")
    assert column(batch, "collection_rate") == [0.85, 0.85, 0.85]
    assert column(batch, "removal_rate") == [0.9, 0.9, None]
