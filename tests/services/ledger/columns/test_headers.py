"""Which row is the header, which column holds what, what is asked, and which sheet it is."""

from __future__ import annotations

import pytest

from support.workbooks import (
    TAX,
    code,
    codes,
    column,
    csv_file,
    errors,
    firms,
    huzhou,
    one_batch,
    read,
    xlsx_file,
)
from zhuanji.services.ledger.columns.headings import canonical_heading
from zhuanji.services.ledger.workbooks.labels import heading

ROWS = [TAX, *firms(2, lambda i: 1.5 + i)]


def items(batch) -> list[str | None]:
    return [one.item for one in batch.columns]


def test_a_header_far_down_under_titles_and_notes():
    above = [
        ["附件2"],
        [],
        ["2023年税收情况表"],
        ["填报单位：湖州市税务局", None, "单位：万元"],
        ["说明：入库口径，单位按表头填写"],
    ]
    batch = one_batch(xlsx_file([*above, *ROWS]), "报送.xlsx")
    assert batch.header == 6
    assert batch.frame["row"].to_list() == [7, 8]


def test_rows_of_letters_and_of_hints_under_the_header():
    batch = one_batch(xlsx_file([TAX, ["甲", "乙", 1.0], ["必填，18位", "必填", "请填万元"], *ROWS[1:]]))
    assert batch.passed == ((1, "header"), (2, "numbers"), (3, "note"))


def test_running_numbers_and_remarks_are_not_asked_for():
    reading = read(
        xlsx_file([["序号", *TAX, "备注", "联系电话"], *([1.0, *row, "无", "123"] for row in ROWS[1:])])
    )
    assert reading.questions == ()
    assert reading.batches[0].findings == ()


def test_an_unknown_column_is_asked_once_with_candidates_and_kept_in_the_raw_sheet():
    data = xlsx_file([[*TAX, "增值税收入（万元）", "神秘指标"], *([*row, 1.0, 2.0] for row in ROWS[1:])])
    reading = read(data)
    [first, second] = reading.questions
    assert (first.heading, first.number, first.candidates[0]) == ("增值税收入（万元）", 4, "vat_net")
    assert second.heading == "神秘指标"
    [batch] = reading.batches
    assert [(one.code, one.severity) for one in batch.findings] == [("ledger.column.unknown", "warning")] * 2
    again = read(data, mapping={"增值税收入": "vat_net", "神秘指标": ""})
    assert again.questions == ()
    assert items(again.batches[0]) == ["uscc", "name", "tax_paid", "vat_net", None]
    assert again.batches[0].findings == ()


def test_a_remembered_column_keeps_its_unit():
    data = xlsx_file([[*TAX[:2], "缴税（亿元）"], *ROWS[1:]])
    batch = one_batch(data, mapping={canonical_heading("缴税"): "tax_paid"}, sheet="tax")
    assert column(batch, "tax_paid") == [15_000.0, 25_000.0]


def test_a_column_of_another_sheet_is_told_not_asked():
    reading = read(xlsx_file([[*TAX, "综合能耗"], *([*row, 1.0] for row in ROWS[1:])]))
    assert reading.questions == ()
    assert codes(reading.batches[0]) == [(None, None, "ledger.column.elsewhere")]


def test_the_same_item_twice():
    table = [[*TAX, "税收"], *([*row, 7.0] for row in ROWS[1:])]
    batch = one_batch(xlsx_file(table))
    assert [one.code for one in errors(batch)] == ["ledger.column.twice"]
    assert batch.good().is_empty()
    same = [[*TAX, "税收"], *([*row, row[2]] for row in ROWS[1:])]
    assert codes(one_batch(xlsx_file(same))) == [(None, "tax_paid", "ledger.column.same")]


def test_no_column_tells_the_enterprise():
    batch = one_batch(xlsx_file([["税收合计", "增值税"], [1.0, 2.0], [3.0, 4.0]]))
    assert "ledger.column.no_key" in [one.code for one in errors(batch)]


@pytest.mark.parametrize("head", ["企业名称", "用电户号", "不动产权证号", "纳税人识别号", "用气户号", "MN号"])
def test_other_numbers_tell_the_enterprise_too(head):
    batch = one_batch(xlsx_file([[head, "税收合计", "增值税"], ["33050212345", 2.0, 1.0]]))
    assert errors(batch) == []
    assert column(batch, batch.columns[0].item) == ["33050212345"]
    assert column(batch, "uscc") == [None]


def test_keys_besides_the_code():
    batch = one_batch(
        xlsx_file([["统一社会信用代码", "登记土地面积（亩）"], [code(1), 3.0]]), "用地2023.xlsx"
    )
    assert codes(batch) == [(None, "parcel_id", "ledger.column.no_part")]
    batch = one_batch(
        xlsx_file([["统一社会信用代码", "认定日期", "称号级别"], [code(1), "2023-01-01", "省级"]]),
        "企业称号.xlsx",
    )
    assert [one.code for one in errors(batch)] == ["ledger.column.missing_key"]


@pytest.mark.parametrize(
    ("sheet", "head", "wanted"),
    [
        ("tax", ["企业名称", "神秘数"], "税"),
        ("parcels", ["宗地编号", "神秘数"], "登记土地面积"),
        ("projects", ["投资项目代码", "神秘数"], "项目数"),
    ],
)
def test_a_sheet_without_a_column_of_its_own_says_what_was_looked_for(sheet, head, wanted):
    table = [["统一社会信用代码", *head], [code(1), *["12"] * len(head)]]
    period = "2024Q1" if sheet == "projects" else "2024"
    batch = one_batch(xlsx_file([*table]), sheet=sheet, period=period)
    found = next(one for one in errors(batch) if one.code == "ledger.column.no_data")
    assert (found.row, found.values["period"]) == (None, period)
    assert wanted in found.values["wanted"]
    assert batch.good().is_empty()


def test_an_event_says_something_by_its_key():
    table = [["统一社会信用代码", "事件", "起始日"], [code(1), "演示事项", "2024-03-01"]]
    batch = one_batch(xlsx_file(table), "事项.xlsx", sheet="events")
    assert "ledger.column.no_data" not in [one.code for one in errors(batch)]


class TestWhichSheet:
    def test_by_its_columns(self):
        table = [
            ["企业代码", "单位名称", "营业收入", "工业增加值", "利润总额"],
            [code(1), "甲", 1.0, 2.0, 3.0],
        ]
        assert one_batch(xlsx_file(table), "2023.xlsx").sheet == "statistics_year"

    def test_by_its_title_where_columns_leave_it_open(self):
        table = [["统一社会信用代码", "企业名称", "区县"], [code(1), "甲", "吴兴区"]]
        assert one_batch(xlsx_file(table), "2023.xlsx").sheet == "enterprises"

    def test_by_what_a_person_says(self):
        assert one_batch(xlsx_file(ROWS), "a2023.xlsx", sheet="tax").sheet == "tax"
        [problem] = read(xlsx_file(ROWS), "a.xlsx", sheet="nonsense").problems
        assert problem.code == "ledger.sheet.not_in_pack"

    def test_two_that_fit_as_well_are_asked(self):
        table = [["统一社会信用代码", "企业名称", "税收", "综合能耗"], [code(1), "甲", 1.0, 2.0]]
        [problem] = read(xlsx_file(table), "2023.xlsx").problems
        assert problem.code == "ledger.sheet.unknown"
        assert "tax" in str(problem.values["candidates"])
        assert one_batch(xlsx_file(table), "2023.xlsx", department="taxation").sheet == "tax"
        assert one_batch(xlsx_file(table), "能源2023.xlsx").sheet == "energy"

    def test_hidden_sheets_are_passed_over_and_told(self):
        data = xlsx_file({"税收": ROWS, "去年": ROWS}, lambda book, _sheet: book.worksheets()[1].hide())
        reading = read(data)
        assert len(reading.batches) == 1
        assert [one.code for one in reading.notices] == ["ledger.sheet.passed"]

    def test_a_sheet_with_a_header_only(self):
        assert [one.code for one in read(xlsx_file([TAX])).problems] == ["ledger.sheet.no_rows"]


@pytest.mark.parametrize("sheet", [sheet.id for sheet in huzhou().sheets])
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_heading_of_a_template_is_known_on_its_sheet(sheet, lang):
    own = [item for item in huzhou().items if item.sheet == sheet]
    keys = next(one.key for one in huzhou().sheets if one.id == sheet)
    wanted = [item for item in huzhou().items if item.id in keys and item.sheet != sheet] + own
    data = csv_file([[f"*{heading(item, lang)}" for item in wanted], ["x"] * len(wanted)])
    reading = read(data, "a.csv", sheet=sheet)
    [batch] = reading.batches
    assert items(batch) == [item.id for item in wanted]
    assert {column.factor for column in batch.columns} == {1.0}


def test_canonical_headings():
    assert canonical_heading("税 收\n（万元）") == canonical_heading("税收(亿元)") == "税收"
