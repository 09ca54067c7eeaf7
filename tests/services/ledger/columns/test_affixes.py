"""Headings as departments write them: names with brackets, words for a stretch of time, periods side by side."""

from __future__ import annotations

import pytest

from support.workbooks import codes, column, errors, firms, one_batch, read, xlsx_file

NAMED = ["企业名称", "统一社会信用代码"]


def table(*heads, rows=2, cells=(1.0,), above=()):
    return [*above, [*NAMED, *heads], *([name, code, *cells] for code, name in firms(rows))]


@pytest.mark.parametrize(
    "heading",
    [
        "用户名称",
        "纳税人名称",
        "单位名称",
        "业户名称",
        "企业（单位）名称",
        "企业名称（盖章）",
        "户名",
        "权利人",
    ],
)
def test_names_of_the_enterprise(heading):
    batch = one_batch(xlsx_file([[heading, "税收"], *([name, 1.0] for _, name in firms(2))]))
    assert [one.item for one in batch.columns] == ["name", "tax_paid"]


@pytest.mark.parametrize(
    "heading",
    [
        "统一社会信用代码（税号）",
        "社会信用代码/税号",
        "统一社会信用代码（填报18位，不得有空格）",
        "营业执照号码（统一社会信用代码）",
    ],
)
def test_codes_with_something_in_brackets(heading):
    batch = one_batch(xlsx_file([[heading, "税收"], *([code, 1.0] for code, _ in firms(2))]))
    assert [one.item for one in batch.columns] == ["uscc", "tax_paid"]


def test_the_code_of_another_is_not_the_rows():
    heads = ["企业名称（变更前）", *NAMED, "上级单位信用代码（统一社会信用代码）", "税收"]
    rows = [["旧厂", name, code, "91330502DEM0000060", 1.0] for code, name in firms(2)]
    assert [one.item for one in one_batch(xlsx_file([heads, *rows])).columns[1:]] == [
        "name",
        "uscc",
        None,
        "tax_paid",
    ]


@pytest.mark.parametrize(
    ("heading", "value"),
    [
        ("税收合计（不含社保费）", 20.0),
        ("本年累计税收", 20.0),
        ("税收（本年）", 20.0),
        ("税收合计（1-12月）", 20.0),
        ("税收（不含社保费，亿元）", 200_000.0),
        ("税收（2023年，亿元）", 200_000.0),
        ("税收（1-9月）", None),
        ("1—9月累计税收", None),
        ("本月税收", None),
        ("12月税收", None),
        ("税收（上年同期）", None),
        ("税收（亿元，上年）", None),
        ("税收同比增减%", None),
    ],
)
def test_a_years_amount_is_only_read_from_the_years_column(heading, value):
    batch = one_batch(xlsx_file(table(heading, "房产税", cells=(20.0, 1.0))))
    found = column(batch, "tax_paid") if "tax_paid" in batch.frame.columns else None
    assert found == ([value, value] if value else None)
    assert errors(batch) == []


@pytest.mark.parametrize(
    ("heading", "read_as"),
    [
        ("本月止累计营业收入", True),
        ("1—本月累计营业收入", True),
        ("自年初累计营业收入", True),
        ("营业收入（1-3月）", True),
        ("本月营业收入", False),
        ("3月营业收入", False),
        ("上年同期累计营业收入", False),
    ],
)
def test_monthly_statistics_run_from_january(heading, read_as):
    above = [["规上工业 2023年1-3月"]]
    batch = one_batch(
        xlsx_file(table(heading, "利润总额（累计）", cells=(5.0, 1.0), above=above)), "月报.xlsx"
    )
    assert ("cumulative_revenue" in batch.frame.columns) is read_as


@pytest.mark.parametrize(
    ("heading", "read_as"),
    [
        ("3月用电量", True),
        ("当月用电量", True),
        ("1-3月用电量", False),
        ("累计用电量", False),
        ("用电量（累计）", False),
    ],
)
def test_a_months_power_is_never_the_running_one(heading, read_as):
    batch = read(
        xlsx_file(table("户号", heading, cells=("1", 5.0), above=[["2023年3月用电"]])), "用电.xlsx"
    ).batches[0]
    assert ("power_kwh" in batch.frame.columns) is read_as


GROUPS = [
    (["2022年", "2023年"], ["营业收入", "营业收入"], 1),
    (["营业收入", None], ["2022年", "2023年"], 1),
    (["营业收入", None], [2022.0, 2023.0], 1),
    (["营业收入", None], ["上年同期", "本期"], 1),
    (["营业收入", None], ["2023年实绩", "2024年目标"], 0),
    (["营业收入", None], ["快报数", "审定数"], None),
]


@pytest.mark.parametrize(("over", "under", "place"), GROUPS)
def test_columns_side_by_side_merged_or_not(over, under, place):
    rows = [[*NAMED, *over], [None, None, *under], *([name, code, 1.0, 2.0] for code, name in firms(2))]
    for draw in (None, lambda _, sheet: sheet.merge_range("C1:D1", over[0]) if over[1] is None else None):
        batch = one_batch(
            xlsx_file(rows, draw) if draw else xlsx_file(rows), "统计年报2023.xlsx", sheet="statistics_year"
        )
        assert batch.header == 2
        if place is None:
            assert "revenue" not in batch.frame.columns
        else:
            assert column(batch, "revenue") == [float(place + 1)] * 2
            assert (None, None, "ledger.column.other_period") in codes(batch)


def test_a_column_of_another_year_alone_is_asked_not_read():
    batch = one_batch(xlsx_file(table("税收（2022年）")), "税收2023.xlsx")
    assert [one.code for one in errors(batch)] == ["ledger.period.ambiguous"]
    named = one_batch(
        xlsx_file(table("税收（2022年）", "房产税", cells=(1.0, 2.0))), "税收.xlsx", period="2023"
    )
    assert "tax_paid" not in named.frame.columns


@pytest.mark.parametrize(
    ("title", "ok"),
    [
        ("二〇二三年度企业税收情况表", True),
        ("截至2023年12月31日企业税收", True),
        ("税款所属期：2023-01-01至2023-12-31", True),
        ("2023年1-9月企业税收", False),
        ("1-9月企业税收", False),
        ("税款所属期：2023年1月1日至2023年9月30日", False),
        ("2022-2023年企业税收", False),
    ],
)
def test_a_title_says_more_of_the_period_than_the_files_name(title, ok):
    batch = one_batch(xlsx_file(table("税收", above=[[title]])), "税收2023.xlsx")
    assert (errors(batch) == []) is ok


@pytest.mark.parametrize(
    "above",
    [
        [["税收表", None, "单 位： 元"]],
        [["税收表", "单位：", "元"]],
        [["税收表（单位：元，列至角分）"]],
        [["税收表", None, "金额单位：人民币元（保留两位小数）"]],
    ],
)
def test_units_of_a_whole_sheet(above):
    assert column(one_batch(xlsx_file(table("税收", cells=(10_000.0,), above=above))), "tax_paid") == [
        1.0,
        1.0,
    ]


def test_a_unit_that_only_a_note_at_the_foot_gives():
    rows = [*table("税收", cells=(10_000.0,)), ["注：本表金额单位为元。"]]
    assert column(one_batch(xlsx_file(rows)), "tax_paid") == [1.0, 1.0]
