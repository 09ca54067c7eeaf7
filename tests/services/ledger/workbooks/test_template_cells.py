"""What a cell of a template takes, and how it looks."""

from __future__ import annotations

import pytest

from zhuanji.services.ledger.workbooks import write_template

HEADING_ROW, EXAMPLE_ROW, FIRST_ROW = 5, 6, 7


@pytest.fixture(scope="module")
def enterprises(pack, opened):
    """The form of the roster."""
    return opened(write_template(pack, "enterprises", "2024"))


@pytest.fixture(scope="module")
def energy(pack, opened, roster):
    """The form of energy, prefilled."""
    return opened(write_template(pack, "energy", "2024", roster=roster))


def column_of(sheet, title: str) -> int:
    return next(
        cell.column for cell in sheet[HEADING_ROW] if title == str(cell.value).split("\n")[0].lstrip("*")
    )


def rule_of(sheet, title: str):
    cell = sheet.cell(FIRST_ROW, column_of(sheet, title)).coordinate
    return next(rule for rule in sheet.data_validations.dataValidation if cell in rule.sqref)


def words(book, rule) -> list[str]:
    """Return the words of a drop-down that names a column of the hidden sheet."""
    name, cells = rule.formula1.split("!")
    return [row[0].value for row in book[name.strip("'")][cells.replace("$", "")]]


def test_codes_are_text_down_to_the_last_row(energy):
    sheet = energy.worksheets[0]
    place = column_of(sheet, "统一社会信用代码")
    assert sheet.cell(FIRST_ROW, place).number_format == "@"
    assert sheet.cell(FIRST_ROW, place).data_type == "s"
    style = sheet.column_dimensions[sheet.cell(HEADING_ROW, place).column_letter]
    assert style.number_format == "@"


def test_choices_are_offered_in_words(enterprises):
    sheet = enterprises.worksheets[0]
    assert words(enterprises, rule_of(sheet, "行业（方案八大行业）"))[:3] == [
        "健康座椅",
        "家装木业",
        "时尚童装",
    ]
    assert words(enterprises, rule_of(sheet, "企业规模")) == [
        "大型",
        "中型",
        "小型",
        "微型",
        "未报",
        "不适用",
        "待核",
    ]
    assert words(enterprises, rule_of(sheet, "规模以上")) == ["是", "否", "未报", "不适用", "待核"]
    assert words(enterprises, rule_of(sheet, "区县")) == ["吴兴区", "南浔区", "德清县", "长兴县", "安吉县"]
    assert words(enterprises, rule_of(sheet, "功能区")) == ["南太湖新区", "长合区"]


def test_towns_follow_the_county(enterprises, pack):
    sheet = enterprises.worksheets[0]
    rule = rule_of(sheet, "镇街")
    county = sheet.cell(FIRST_ROW, column_of(sheet, "区县"))
    assert f"MATCH(${county.column_letter}{FIRST_ROW}," in rule.formula1
    assert "OFFSET(" in rule.formula1
    lists = enterprises["选项"]
    heads = [cell.value for cell in lists[1]]
    towns = heads.index("镇街") + 1
    pairs = [
        (lists.cell(row, towns - 1).value, lists.cell(row, towns).value)
        for row in range(2, lists.max_row + 1)
    ]
    pairs = [pair for pair in pairs if pair[1]]
    assert len(pairs) == sum(area.kind == "town" for area in pack.areas) == 72
    counties = [county for county, _ in pairs]
    assert counties == sorted(counties, key=counties.index)  # each county's towns stand together
    assert ("德清县", "下渚湖街道") in pairs


def test_numbers_have_their_least_value_and_a_chinese_message(energy):
    sheet = energy.worksheets[0]
    rule = rule_of(sheet, "综合能源消费量")
    assert (rule.type, rule.errorStyle, rule.showErrorMessage) == ("custom", None, True)
    assert "ISNUMBER(" in rule.formula1
    assert ">=0" in rule.formula1
    assert '="不适用"' in rule.formula1
    assert (
        rule.error
        == "“综合能源消费量”请填数字（吨标煤），不小于 0，不带单位和文字。没有数的填：未报、不适用、待核。"
    )


def test_a_doubtful_code_may_be_kept(energy):
    rule = rule_of(energy.worksheets[0], "统一社会信用代码")
    assert rule.errorStyle == "warning"
    assert "=18" in rule.formula1


def test_days_have_a_format_and_a_rule(enterprises):
    sheet = enterprises.worksheets[0]
    assert sheet.cell(EXAMPLE_ROW, column_of(sheet, "成立日期")).number_format == "yyyy-mm-dd"
    assert "DATE(1900,3,1)" in rule_of(sheet, "成立日期").formula1


def test_messages_fit_what_excel_takes(pack, opened):
    for lang in ("zh", "en"):
        for sheet, period in (
            ("parcels", "2024"),
            ("emissions", "2024"),
            ("cement_lines", "2024Q4"),
            ("titles", ""),
        ):
            page = opened(write_template(pack, sheet, period, lang=lang)).worksheets[0]
            for rule in page.data_validations.dataValidation:
                assert len(rule.error) <= 255
                assert len(rule.errorTitle) <= 32
                assert len(rule.formula1) <= 255


def test_the_example_is_marked_and_right(energy):
    sheet = energy.worksheets[0]
    cells = [cell.value for cell in sheet[EXAMPLE_ROW]]
    assert cells[0] == "示例"
    assert cells[2] == "示例制造有限公司"
    assert all(value is not None for value in cells)


def test_required_columns_bear_a_star(energy):
    stars = [cell.value for cell in energy.worksheets[0][HEADING_ROW] if str(cell.value).startswith("*")]
    assert stars == ["*统一社会信用代码"]


def test_headings_tell_more_in_a_comment(energy):
    sheet = energy.worksheets[0]
    assert "不小于 0" in sheet.cell(HEADING_ROW, column_of(sheet, "综合能源消费量")).comment.text
    assert sheet.cell(HEADING_ROW, column_of(sheet, "企业名称")).comment is None


def test_it_is_frozen_and_prints_on_a4_across(energy):
    sheet = energy.worksheets[0]
    assert sheet.freeze_panes == "D6"
    assert sheet.page_setup.orientation == "landscape"
    assert int(sheet.page_setup.paperSize) == 9
    assert sheet.print_title_rows == "$5:$5"
    assert "校验码" in sheet.oddFooter.left.text
    assert "&P" in sheet.oddFooter.right.text
    assert "&N" in sheet.oddFooter.right.text


def test_columns_are_wide_enough_for_their_headings(energy):
    sheet = energy.worksheets[0]
    widths = {}
    for dimension in sheet.column_dimensions.values():
        widths |= dict.fromkeys(range(dimension.min, dimension.max + 1), dimension.width)
    for cell in sheet[HEADING_ROW]:
        unit = str(cell.value).split("\n")[-1]
        assert widths[cell.column] >= max(6, 2 * len(unit) * (unit != cell.value))


def test_the_guide_lists_every_column_with_unit_and_source(energy):
    guide = energy["填表说明"]
    rows = [[cell.value for cell in row] for row in guide.iter_rows()]
    head = next(index for index, row in enumerate(rows) if row[0] == "栏目")
    listed = {row[0]: row for row in rows[head + 1 :]}
    assert listed["综合能源消费量"][1] == "吨标煤"
    assert listed["统一社会信用代码"][2] == "必填"
    assert listed["综合能源消费量"][5] == "统计调查"
    text = "\n".join(str(row[0]) for row in rows[:head])
    for word in ("零报告", "未报", "不适用", "待核", "请问"):
        assert word in text
