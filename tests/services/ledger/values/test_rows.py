"""Rows that are data and rows that are none, in files as offices send them."""

from __future__ import annotations

from support.workbooks import (
    TAX,
    code,
    codes,
    column,
    csv_file,
    firms,
    one_batch,
    read,
    xlsx_file,
)

ROWS = [TAX, *firms(3, lambda i: 1.5 + i)]


def test_totals_rows_at_the_foot_and_in_the_middle_are_no_data():
    table = [
        TAX,
        *firms(2, lambda i: 1.0 + i),
        ["吴兴区小计", None, 3.0],
        [code(7), "演示7有限公司", 4.0],
        [None, "合 计", 7.0],
        [None, "全市", 7.0],
    ]
    batch = one_batch(xlsx_file(table))
    assert column(batch, "tax_paid") == [1.0, 2.0, 4.0]
    assert batch.passed == ((1, "header"), (4, "total"), (6, "total"), (7, "total"))
    assert batch.findings == ()


def test_a_total_without_any_label_is_known_by_its_sum():
    batch = one_batch(xlsx_file([TAX, *firms(3, lambda i: 1.25 * i), [None, None, 3.75]]))
    assert column(batch, "tax_paid") == [0.0, 1.25, 2.5]
    assert batch.passed[-1] == (5, "total")


def test_a_row_without_code_and_name_that_is_no_sum_stays_a_row():
    batch = one_batch(xlsx_file([TAX, *firms(3, lambda i: 1.25 * i), [None, None, 99.0]]))
    assert column(batch, "tax_paid") == [0.0, 1.25, 2.5, 99.0]


def test_rows_of_a_form_that_were_left_as_handed_out_are_blank():
    table = [
        ["序号", *TAX],
        [1.0, *firms(1, 1.0)[0]],
        [2.0],
        [3.0, None, None, 0.0],
        [4.0, "", "", ""],
    ]
    batch = one_batch(xlsx_file(table))
    assert column(batch, "tax_paid") == [1.0]
    assert batch.passed == ((1, "header"), (3, "blank"), (4, "blank"), (5, "blank"))


def test_names_that_look_like_notes_stay_rows_where_there_is_no_code():
    names = ["*ST演示", "注塑厂", "说明书印刷厂", "全市通物流有限公司"]
    batch = one_batch(
        csv_file([["企业名称", "税收合计"], *([name, "1.5"] for name in names)]), "税收2023.csv"
    )
    assert column(batch, "name") == names


def test_a_firm_whose_name_ends_like_a_total_is_a_firm():
    batch = one_batch(xlsx_file([TAX, [code(1), "演示合计", 1.0], [code(2), "全市", 1.0]]))
    assert column(batch, "tax_paid") == [1.0, 1.0]


def test_merged_headers_of_three_rows():
    def draw(book, sheet):
        form = book.add_format()
        sheet.merge_range(0, 0, 0, 5, "湖州市2023年度企业税收情况表", form)
        sheet.merge_range(1, 0, 3, 0, "统一社会\n信用代码", form)
        sheet.merge_range(1, 1, 3, 1, "企业名称", form)
        sheet.merge_range(1, 2, 1, 5, "税收（万元）", form)
        sheet.merge_range(2, 2, 3, 2, "税收合计", form)
        sheet.merge_range(2, 3, 2, 5, "其中：", form)
        for at, text in enumerate(("增值税", "企业所得税", "房产税"), start=3):
            sheet.write(3, at, text)

    data = xlsx_file([[], [], [], [], *firms(2, 9.0, 4.0, 3.0, 2.0)], draw)
    batch = one_batch(data, "报送.xlsx")
    assert batch.header == 4
    assert [one.item for one in batch.columns] == [
        "uscc", "name", "tax_paid", "vat_net", "corporate_income_tax", "property_tax",
    ]  # fmt: skip
    assert batch.frame.row(0)[4:] == (9.0, 4.0, 3.0, 2.0)
    assert set(column(batch, "period")) == {"2023"}


def test_hidden_rows_are_read_with_a_warning():
    batch = one_batch(xlsx_file(ROWS, lambda _book, sheet: sheet.set_row(2, None, None, {"hidden": True})))
    assert codes(batch) == [(3, None, "ledger.sheet.hidden_row")]
    assert batch.good().height == 3


def test_duplicates_inside_a_file_are_all_kept_for_the_checks():
    batch = one_batch(xlsx_file([*ROWS, ROWS[1]]))
    assert column(batch, "uscc") == [code(0), code(1), code(2), code(0)]


def test_a_row_without_a_credit_code_is_no_fault_here():
    batch = one_batch(xlsx_file([TAX, [None, "甲公司", 1.0], ["无", "乙公司", 2.0], ["—", "丙公司", 3.0]]))
    assert column(batch, "uscc") == [None, None, None]
    assert batch.findings == ()


def test_repeated_headers_titles_notes_and_blank_rows_in_the_middle():
    title = ["湖州市2023年税收表", None, None]
    table = [
        title,
        TAX,
        *firms(2, 1.0),
        [],
        title,
        TAX,
        [code(8), "甲", 2.0],
        [],
        ["注：入库口径"],
        ["填表人：张三", None, "审核人：李四"],
    ]
    batch = one_batch(xlsx_file(table))
    assert column(batch, "tax_paid") == [1.0, 1.0, 2.0]
    assert dict(batch.passed) == {
        1: "title",
        2: "header",
        5: "blank",
        6: "header",
        7: "header",
        9: "blank",
        10: "note",
        11: "note",
    }
    assert batch.findings == ()


def test_every_row_of_a_file_is_data_or_passed_over():
    table = [
        ["2023年税收"],
        [],
        TAX,
        ["甲", "乙", "1"],
        *firms(3, lambda i: 1.0 + i),
        [None, "合计", 6.0],
        [],
        ["附注：无"],
    ]
    batch = one_batch(xlsx_file(table))
    rows = [*batch.frame["row"].to_list(), *(row for row, _ in batch.passed)]
    assert sorted(rows) == list(range(1, len(batch.raw.rows) + 1))


def test_merged_cells_among_the_data():
    def draw(_book, sheet):
        sheet.merge_range(1, 0, 2, 0, code(0))
        sheet.merge_range(1, 1, 2, 1, "甲公司")
        sheet.merge_range(1, 3, 2, 3, 5.0)

    table = [
        ["统一社会信用代码", "企业名称", "宗地号", "登记土地面积（公顷）"],
        [None, None, "A1"],
        [None, None, "A2"],
        [code(1), "乙公司", "B1", 0.2],
    ]
    batch = one_batch(xlsx_file(table, draw), "用地2023.xlsx")
    assert column(batch, "uscc") == [code(0), code(0), code(1)]
    assert column(batch, "registered_land_mu") == [75.0, None, 3.0]
    assert codes(batch) == [(3, "registered_land_mu", "ledger.value.merged")]


def test_the_example_row_of_a_template_is_no_data():
    table = [["序号", *TAX], ["示例", code(99), "演示示例公司", 1.0], [1.0, code(1), "甲", 2.0]]
    batch = one_batch(xlsx_file(table))
    assert column(batch, "tax_paid") == [2.0]
    assert (2, "example") in batch.passed


def test_a_file_of_several_sheets_gives_a_batch_a_sheet_and_tells_what_it_passed():
    data = xlsx_file(
        {
            "税收2023": ROWS,
            "能源2023": [["统一社会信用代码", "企业名称", "综合能耗（吨标准煤）"], *firms(2, 3.0)],
            "空": [],
            "说明": [["请各部门按时报送"], ["联系人：张三"]],
        }
    )
    reading = read(data, "报送.xlsx")
    assert [(batch.sheet, batch.frame.height) for batch in reading.batches] == [("tax", 3), ("energy", 2)]
    assert [problem.code for problem in reading.problems] == ["ledger.sheet.no_header"]


def test_every_finding_has_its_sentences():
    batch = one_batch(
        xlsx_file(
            [[*TAX, "房产税（吨）", "神秘列"], ["1", "甲", "x", -1.0, "?"], [code(1), "乙", 1e13, 1.0, "?"]]
        )
    )
    for finding in batch.findings:
        problem = finding.problem(file="f", sheet="s")
        assert all(problem.sentence(lang) and problem.remedy(lang) for lang in ("zh", "en"))


def test_the_row_of_the_whole_city_beside_its_counties_is_their_total():
    head = ["区县", "无证无照企业", "取缔数"]
    table = [head, ["吴兴区", 3.0, 1.0], ["德清", 2.0, 2.0], ["全市", 5.0, 3.0]]
    batch = one_batch(xlsx_file(table), "区县台账2024Q1.xlsx")
    assert column(batch, "area") == ["330502", "330521"]
    assert (4, "total") in batch.passed
    alone = one_batch(xlsx_file([head, ["全市", 5.0, 3.0]]), "区县台账2024Q1.xlsx")
    assert column(alone, "area") == ["330500"]
