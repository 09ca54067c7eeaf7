"""What goes back to a sender: its own sheet as sent, with what was found beside."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from support import sent_workbook as messy
from support.sent_workbook import BAD, DOUBTFUL, HIDDEN, JUMP, TOTAL, WRONG
from zhuanji.basics.problems import Place, Problem
from zhuanji.services.ledger.findings import Finding
from zhuanji.services.ledger.raw import RawSheet
from zhuanji.services.ledger.workbooks import Receipt, Returned, check_code, write_return

RESULT, PROBLEMS = 8, 9  # columns


@pytest.fixture(scope="module")
def sent(pack):
    return messy.batch(pack, WRONG, JUMP)


@pytest.fixture(scope="module")
def code(sent):
    return check_code(sent, department="taxation")


@pytest.fixture(scope="module")
def book(pack, sent, code, opened):
    part = Returned(sent, "taxation", frozenset({10}), check_code=code, period="2024")
    other = RawSheet("校验汇总", (("本表由税务局提供", "=1+1"),))
    when = datetime(2025, 2, 28, 20, tzinfo=UTC)
    receipt = Receipt("税收2024.xlsx", when, "市制高办 张三", unread=(other,))
    return opened(write_return([part], pack, receipt, demo=True))


def told(sheet) -> str:
    """Return every text of a sheet."""
    return "\n".join(str(cell.value) for row in sheet.iter_rows() for cell in row if cell.value is not None)


def test_rows_and_columns_are_the_senders(book, sent):
    sheet = book["税收"]
    for row, cells in enumerate(sent.raw.rows, start=1):
        for column, value in enumerate(cells, start=1):
            found = sheet.cell(row, column).value
            assert found == value or (hasattr(found, "date") and found.date() == value)
            assert sheet.cell(row, column).data_type != "f"


def test_merged_headings_stay_merged(book):
    assert {"A1:G1", "A3:A4", "D3:E3"} <= {str(cells) for cells in book["税收"].merged_cells.ranges}


def test_text_stays_text_and_percents_stay_percents(book):
    sheet = book["税收"]
    assert (sheet["C5"].number_format, sheet["C5"].data_type) == ("@", "s")
    assert (sheet["B5"].value, sheet["B5"].data_type, sheet["B5"].quotePrefix) == (
        "=湖州宏达家具厂",
        "s",
        True,
    )
    assert sheet["E5"].number_format.endswith("%")
    assert not sheet["E8"].number_format.endswith("%")
    assert sheet["G7"].number_format == "yyyy-mm-dd"


def test_each_row_has_a_sign_and_words(book):
    sheet = book["税收"]
    results = {row: sheet.cell(row, RESULT).value for row in range(5, 13)}
    assert results == {
        5: "✓ 合格",
        BAD: "✗ 有误",
        DOUBTFUL: "△ 请核实",
        HIDDEN: "✓ 合格（隐藏行）",
        9: "✓ 合格",
        10: "＝ 无变化",
        TOTAL: "－ 未读取",
        12: "－ 未读取",
    }
    assert (sheet.cell(4, RESULT).value, sheet.cell(4, PROBLEMS).value) == ("校验结果", "问题")


def test_problems_say_where_what_and_what_to_do(book):
    text = book["税收"].cell(BAD, PROBLEMS).value
    assert text.startswith("✗ 〔税收实际贡献/金额〕")
    assert "一百二十万" in text
    assert "→" in text
    assert book["税收"].cell(5, PROBLEMS).value is None


def test_several_problems_are_numbered_errors_first(pack, opened):
    doubt = Finding("ledger.value.below", "warning", BAD, "tax_paid", {"got": "-3", "least": 0})
    part = Returned(messy.batch(pack, doubt, WRONG))
    text = opened(write_return([part], pack, Receipt("a.xlsx")))["税收"].cell(BAD, PROBLEMS).value
    first, second = text.split("\n")
    assert first.startswith("1. ✗")
    assert second.startswith("2. △")


def test_faulty_cells_have_a_comment_and_a_frame(book):
    sheet = book["税收"]
    cells = {cell.coordinate for row in sheet.iter_rows() for cell in row if cell.comment}
    assert cells == {f"D{BAD}", f"D{DOUBTFUL}"}
    assert "一百二十万" in sheet[f"D{BAD}"].comment.text
    assert sheet[f"D{BAD}"].border.left.style == "medium"
    assert sheet[f"D{DOUBTFUL}"].border.left.style == "mediumDashed"
    assert sheet["D5"].border.left.style == "thin"


def test_hidden_rows_are_shown_and_told(book):
    assert not book["税收"].row_dimensions[HIDDEN].hidden
    assert f"隐藏的第 {HIDDEN} 行" in told(book["校验汇总"])


def test_the_summary_tells_what_came_and_what_to_do(book, code):
    text = told(book["校验汇总"])
    for words in (
        "税收2024.xlsx",
        "2025年3月1日",  # in China
        "市制高办 张三",
        "市税务局",
        "2024年",
        code,
        "读取 6 行数据",
        "✗ 有误 1",
        "△ 请核实 1",
        "✓ 合格 3",
        "＝ 无变化 1",
        "－ 未读取 2",
        "✗ 有 1 行有误",
    ):
        assert words in text, words


def test_the_summary_counts_problems_by_code(pack, opened):
    many = [
        Finding("ledger.value.not_number", "error", row, "tax_paid", {"got": "x", "wanted": "万元"})
        for row in (5, 6, 7, 9)
    ]
    sheet = opened(write_return([Returned(messy.batch(pack, JUMP, *many))], pack, Receipt("a.xlsx")))[
        "校验汇总"
    ]
    lines = [[cell.value for cell in row] for row in sheet.iter_rows()]
    head = next(number for number, line in enumerate(lines) if line[0] == "级别")
    first, second = lines[head + 1 : head + 3]
    assert (first[0], first[2], first[3]) == ("✗ 错误", 4, "5—7、9")
    assert (second[0], second[2], second[3]) == ("△ 提醒", 1, "7")
    assert first[4]


def test_a_sheet_of_the_same_name_as_ours_keeps_its_own(book):
    assert book.sheetnames == ["校验汇总", "税收", "校验汇总(2)", "_zhuanji"]
    assert book["校验汇总(2)"]["B1"].value == "=1+1"
    assert book["校验汇总(2)"]["B1"].data_type == "s"


def test_the_check_code_is_at_the_foot_of_every_page(book, code):
    for name in ("校验汇总", "税收"):
        assert code in book[name].oddFooter.left.text
    assert book["税收"].print_title_rows == "$3:$4"


def test_a_whole_sheet_that_cannot_be_taken(pack, opened):
    whole = Finding("ledger.period.missing", "error")
    book = opened(write_return([Returned(messy.batch(pack, whole))], pack, Receipt("a.xlsx")))
    assert book["税收"].cell(5, RESULT).value == "✗ 整表未收"
    assert "整表" in told(book["校验汇总"])


def test_problems_of_the_file_are_told(pack, opened):
    problem = Problem("ledger.file.empty", Place(file="a.xlsx"))
    text = told(opened(write_return([], pack, Receipt("a.xlsx", problems=(problem,))))["校验汇总"])
    assert problem.sentence() in text
    assert problem.remedy() in text


def test_a_clean_file_is_told_to_be_printed(pack, opened):
    text = told(opened(write_return([Returned(messy.batch(pack))], pack, Receipt("a.xlsx")))["校验汇总"])
    assert "✓ 全部合格" in text


def test_demonstration_data_are_marked(book):
    assert "演示数据" in book.properties.title
    assert all("演示数据" in book[name].oddHeader.center.text for name in ("校验汇总", "税收"))


def test_in_english(pack, sent, opened):
    book = opened(write_return([Returned(sent)], pack, Receipt("a.xlsx"), lang="en"))
    assert book.sheetnames[:2] == ["Check summary", "税收"]
    assert book["税收"].cell(BAD, RESULT).value == "✗ wrong"


def test_more_comments_than_excel_opens_quickly_are_left_out(pack, sent, opened, monkeypatch):
    monkeypatch.setattr("zhuanji.services.ledger.workbooks.returns.sent.MOST_NOTES", 1)
    sheet = opened(write_return([Returned(sent)], pack, Receipt("a.xlsx")))["税收"]
    assert sheet[f"D{BAD}"].comment
    assert not sheet[f"D{DOUBTFUL}"].comment
    assert sheet.cell(DOUBTFUL, PROBLEMS).value
