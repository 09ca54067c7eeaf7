"""Which period a sheet is of; what disagrees is asked, never chosen."""

from __future__ import annotations

import pytest

from support.workbooks import TAX, code, codes, column, csv_file, errors, firms, one_batch, xlsx_file

ROWS = [TAX, *firms(2, lambda i: 1.5 + i)]
MONTHLY = ["统一社会信用代码", "企业名称", "营业收入累计（万元）"]
QUARTERLY = ["统一社会信用代码", "生产线编号", "占地（亩）"]


def periods(batch) -> set[object]:
    return set(column(batch, "period"))


@pytest.mark.parametrize(
    ("title", "file", "period"),
    [
        ("湖州市2023年度企业税收情况表", "报送.xlsx", "2023"),
        ("企业税收情况（2023年）", "报送.xlsx", "2023"),
        ("税收情况表（填报日期：2024年3月5日）", "税收2023.xlsx", "2023"),
        ("三年行动方案（2023—2025年）2023年税收", "报送.xlsx", "2023"),
        ("企业税收情况", "税收_2023年.xlsx", "2023"),
        ("２０２３年税收", "a.xlsx", "2023"),
    ],
)
def test_a_year_from_title_or_name(title, file, period):
    assert periods(one_batch(xlsx_file([[title], *ROWS]), file)) == {period}


@pytest.mark.parametrize(
    ("title", "period"),
    [
        ("2024年1—3月工业企业统计月报", "2024-03"),
        ("2024年1-2月统计月报", "2024-02"),
        ("2024年一季度统计月报", "2024-03"),
        ("2024年上半年统计月报", "2024-06"),
        ("2024年前三季度统计月报", "2024-09"),
        ("统计月报 2024年5月", "2024-05"),
    ],
)
def test_cumulative_months_are_their_last(title, period):
    table = [[title], MONTHLY, *firms(2, 1.5)]
    assert periods(one_batch(xlsx_file(table), "月报.xlsx")) == {period}


@pytest.mark.parametrize(
    ("name", "period"),
    [("水泥2024Q1", "2024Q1"), ("水泥线2024年二季度", "2024Q2"), ("2024年1-9月水泥", "2024Q3")],
)
def test_quarters(name, period):
    table = {name: [QUARTERLY, [code(1), "1号线", 30.0]]}
    assert periods(one_batch(xlsx_file(table), "报送.xlsx")) == {period}


def test_what_disagrees_is_an_error_until_a_person_names_it():
    data = xlsx_file([["2023年税收"], *ROWS])
    [fault] = errors(one_batch(data, "税收2022.xlsx"))
    assert (fault.code, fault.values["candidates"]) == ("ledger.period.ambiguous", "2023、2022")
    batch = one_batch(data, "税收2022.xlsx", period="2023")
    assert (periods(batch), batch.findings) == ({"2023"}, ())


def test_a_named_period_wins_with_a_warning():
    batch = one_batch(xlsx_file([["2023年税收"], *ROWS]), "报送.xlsx", period="2024")
    assert periods(batch) == {"2024"}
    assert codes(batch) == [(None, None, "ledger.period.differs")]


def test_no_period_at_all():
    batch = one_batch(xlsx_file(ROWS), "税收.xlsx")
    assert [one.code for one in errors(batch)] == ["ledger.period.missing"]
    assert batch.good().is_empty()


def test_a_period_that_does_not_fit_the_sheet():
    batch = one_batch(xlsx_file(ROWS), "税收.xlsx", period="2024-03")
    assert [one.code for one in errors(batch)] == ["ledger.period.unfit"]


@pytest.mark.parametrize(
    ("heads", "cells", "period"),
    [
        (["年份"], ["2023"], "2023"),
        (["年度"], ["2023年"], "2023"),
    ],
)
def test_years_in_a_column(heads, cells, period):
    table = [[*TAX, *heads], *([*row, *cells] for row in firms(2, 1.0))]
    assert periods(one_batch(csv_file(table), "税收.csv")) == {period}


@pytest.mark.parametrize(
    ("heads", "cells"),
    [
        (["年份", "月份"], ["2024", "3"]),
        (["年份", "月份"], ["2024年", "3月"]),
        (["年份", "月份"], ["2024", "1-3月"]),
        (["期间"], ["2024-03"]),
        (["报告期"], ["2024年1—3月"]),
        (["年月"], ["202403"]),
    ],
)
def test_months_in_columns(heads, cells):
    table = [[*MONTHLY, *heads], *([*row, *cells] for row in firms(2, 1.0))]
    assert periods(one_batch(csv_file(table), "月报.csv")) == {"2024-03"}


def test_months_alone_take_the_year_of_the_title():
    table = [["2024年统计月报"], [*MONTHLY, "月份"], *([*row, "3"] for row in firms(1, 1.0))]
    batch = one_batch(csv_file(table), "月报.csv")
    assert [one.code for one in errors(batch)] == ["ledger.period.row"]
    assert periods(one_batch(csv_file(table), "月报2024年2月.csv")) == {"2024-03"}


def test_rows_of_several_periods():
    table = [
        [*TAX, "年份"],
        [code(0), "甲", 1.0, 2022.0],
        [code(0), "甲", 2.0, 2023.0],
        [code(0), "甲", 3.0, "去年"],
    ]
    batch = one_batch(xlsx_file(table), "税收.xlsx")
    assert column(batch, "period") == ["2022", "2023", ""]
    assert codes(batch) == [(4, None, "ledger.period.row")]
    batch = one_batch(xlsx_file(table[:3]), "税收.xlsx", period="2023")
    assert codes(batch) == [(2, None, "ledger.period.row_differs")]


def test_events_have_no_period():
    table = [
        ["统一社会信用代码", "企业名称", "称号", "称号级别", "认定日期"],
        [code(1), "甲", "专精特新“小巨人”", "国家级", "2023-07-14"],
    ]
    batch = one_batch(xlsx_file(table), "企业称号2023.xlsx")
    assert (periods(batch), batch.findings) == ({""}, ())
    assert column(batch, "title") == ["little_giant"]


def test_two_years_side_by_side_are_never_mixed_up():
    head = [[None, None, "2023年", "2022年"], [*TAX[:2], "税收合计（万元）", "税收合计（万元）"]]
    batch = one_batch(xlsx_file([*head, *firms(2, 9.0, 8.0)]), "报送.xlsx", sheet="tax")
    assert batch.good().is_empty()
    assert {one.code for one in errors(batch)} & {"ledger.period.ambiguous", "ledger.column.twice"}


def test_last_years_column_is_not_this_years():
    head = [*TAX, "上年税收（万元）", "税收同比（%）"]
    batch = one_batch(xlsx_file([head, *firms(2, 9.0, 8.0, 12.5)]))
    assert [one.item for one in batch.columns] == ["uscc", "name", "tax_paid", None, None]
    assert errors(batch) == []


def test_the_register_of_published_figures_is_of_the_month_in_which_they_came_out():
    table = [["指标", "地区", "报告期", "增速"], ["规上工业增加值", "全市", "2024年1-3月", 7.5]]
    batch = one_batch(xlsx_file(table), "2024年4月公布数据.xlsx")
    assert (periods(batch), column(batch, "published_period")) == ({"2024-04"}, ["2024Q1"])
    batch = one_batch(xlsx_file(table), "公布数据.xlsx")
    assert [one.code for one in errors(batch)] == ["ledger.period.missing"]


def test_a_column_of_years_beside_events_says_nothing():
    table = [["年份", "统一社会信用代码", "称号", "称号级别"], [2023.0, code(1), "金象", "市级"]]
    batch = one_batch(xlsx_file(table), "企业称号.xlsx")
    assert (periods(batch), batch.findings) == ({""}, ())
