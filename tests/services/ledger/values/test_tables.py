"""What stands under the first table of a sheet, labels of totals, and units in a column of their own."""

from __future__ import annotations

import pytest

from support.workbooks import column, errors, firms, one_batch, xlsx_file
from zhuanji.services.ledger.sheets import read_file
from zhuanji.services.ledger.values.days import in_digits

HEAD = ["企业名称", "统一社会信用代码", "税收（万元）"]


def rows(first, count=2):
    return [[name, code, 1.0] for code, name in firms(first + count)[first:]]


@pytest.mark.parametrize(
    ("between", "why"),
    [
        ([["2023年税收（续）"], HEAD], None),
        ([["企业名称", "统一社会信用代码", "税收（元）"]], "header"),
        ([["用电情况"], ["企业名称", "统一社会信用代码", "用电量（千瓦时）"]], "header"),
        ([["税收（万元）", "统一社会信用代码", "企业名称"]], "header"),
        ([["2022年企业税收表"], HEAD], "period"),
    ],
)
def test_a_second_table_is_read_only_where_it_says_the_same(between, why):
    batch = one_batch(
        xlsx_file([["2023年企业税收表"], HEAD, *rows(0), *between, *rows(2)]), "报送.xlsx", sheet="tax"
    )
    last = {5 + len(between), 6 + len(between)}
    wanted = {(row, f"ledger.row.other_{why}") for row in last} if why else set()
    assert {(one.row, one.code) for one in errors(batch)} == wanted
    assert set(batch.frame["row"]) == {3, 4, *last}


def test_a_second_title_with_another_unit():
    table = [
        ["2023年税收（万元）"],
        [*HEAD[:2], "税收"],
        *rows(0),
        ["2023年税收（元）"],
        [*HEAD[:2], "税收"],
        *rows(2),
    ]
    assert {(one.row, one.code) for one in errors(one_batch(xlsx_file(table)))} == {
        (7, "ledger.row.other_unit"),
        (8, "ledger.row.other_unit"),
    }


@pytest.mark.parametrize(
    "label",
    ["合计（3户）", "户数合计：3", "其中：规上", "其中:规下工业", "共3家", "总　计", "织里镇", "规上合计"],
)
def test_labels_of_totals(label):
    batch = one_batch(xlsx_file([HEAD, *rows(0), [label, 3.0, 2.0], [label, None, 2.0]]))
    assert batch.passed[-2:] == ((4, "total"), (5, "total"))


def test_names_that_only_look_like_totals_stay_among_the_data():
    batch = one_batch(xlsx_file([HEAD, *rows(0), ["其中堂茶业有限公司", None, 2.0]]))
    assert batch.frame["row"].to_list() == [2, 3, 4]


def test_outline_numbers_in_a_cell_of_their_own():
    table = [["序号", *HEAD], ["一", "规上企业"], *(["1", *row] for row in rows(0))]
    assert one_batch(xlsx_file(table)).passed[-1] == (2, "section")


def with_units(*cells, heads=("税收", "单位"), above=()):
    head = ["企业名称", "统一社会信用代码", *heads]
    return xlsx_file([*above, head, *([*row[:2], *own] for row, own in zip(rows(0, 9), cells, strict=False))])


def test_amounts_are_converted_by_their_rows_own_unit():
    batch = one_batch(with_units((1.5, "万元"), (15_000.0, "元"), (2.0, "亿元"), (None, "千元")))
    assert (column(batch, "tax_paid"), batch.findings) == ([1.5, 1.5, 20_000.0, None], ())


def test_a_unit_that_all_rows_share_holds_for_one_that_has_none():
    batch = one_batch(with_units((10_000.0, "元"), (20_000.0, None)))
    assert (column(batch, "tax_paid"), batch.findings) == ([1.0, 2.0], ())


@pytest.mark.parametrize(
    ("cells", "heads", "above", "wrong"),
    [
        ([(1.0, "万元"), (2.0, None), (3.0, "元")], ("税收", "单位"), (), [3]),  # of which of both?
        ([(1.0, "万元"), (2.0, "美元")], ("税收", "单位"), (), [3]),
        ([(1.0, "万元"), (2.0, "元")], ("税收", "单位"), [["2023年税收（单位：万元）"]], [4]),
        ([(1.0, "元"), (2.0, "元")], ("税收（万元）", "单位"), (), []),  # the heading has its own
    ],
)
def test_a_rows_unit_that_can_be_wrong_is_told(cells, heads, above, wrong):
    found = errors(one_batch(with_units(*cells, heads=heads, above=above)))
    assert [(one.row, one.code) for one in found] == [(row, "ledger.row.unit") for row in wrong]


@pytest.mark.parametrize(
    "label",
    [
        "合计数",
        "总额",
        "∑",
        "Σ",
        "汇总",
        "合计金额",
        "总数",
        "合計",
        "小計",
        "加总",
        "计",
        "本页小计",
        "总 计：",
        "织里镇汇总",
    ],
)
def test_further_labels_of_totals(label):
    batch = one_batch(xlsx_file([HEAD, *rows(0), [label, None, 9.0], *rows(2)]))
    assert (batch.frame["row"].to_list(), batch.passed[-1]) == ([2, 3, 5, 6], (4, "total"))


def test_an_amount_merged_over_two_enterprises_is_nobodys():
    data = xlsx_file([HEAD, *rows(0)], lambda _, sheet: sheet.merge_range("C2:C3", 5.0))
    assert [one.row for one in errors(one_batch(data))] == [2, 3]


@pytest.mark.parametrize("text", ["二〇一〇年五月六日", "二○一○年五月六日", "2010、5、6", "2010.05.06."])
def test_days_as_people_write_them(text):
    table = [["企业名称", "统一社会信用代码", "成立日期"], [*rows(0)[0][:2], text]]
    assert str(column(one_batch(xlsx_file(table), "企业名册2023.xlsx"), "registered_on")[0]) == "2010-05-06"
    assert in_digits("二十") == "二十"


@pytest.mark.parametrize("written", ["统一社会信用代码：{}", "{}。", "代码: {}", "{}."])
def test_words_and_stops_around_a_code(written):
    [first, _] = rows(0)
    batch = one_batch(xlsx_file([HEAD, [first[0], written.format(first[1]), 1.0]]))
    assert (column(batch, "uscc"), errors(batch)) == ([first[1]], [])


def test_a_table_that_only_lays_out_a_page():
    page = "<table><tr><td>菜单</td><td><table><tr><td>代码</td></tr><tr><td>1</td></tr></table></td></tr></table>"
    assert [one.rows for one in read_file(page.encode(), "a.xls").sheets] == [(("代码",), ("1",))]
