"""Tables with ruling lines on PDF pages."""

from itertools import pairwise

import pytest

from support.documents.reading import pdf_lines
from support.documents.sheets import Sheet
from support.documents.typesetter import LEFT

XS = [80, 120, 300, 400, 500]
HEAD = ["序号", "指标", "2022年", "2025年"]


def fill(
    sheet: Sheet, rows: list[list[str]], top: float = 100, high: float = 40, size: float = 12
) -> list[float]:
    """Write the cells of rows below each other, each line of a cell by itself, and return the rows' edges."""
    for index, values in enumerate(rows):
        for x, value in zip(XS, values, strict=False):
            for step, line in enumerate(value.split("\n")):
                sheet.text(x + 4, top + index * high + 16 + 14 * step, size, line)
    return [top + index * high for index in range(len(rows) + 1)]


def test_rows_are_lines_and_lines_of_a_cell_are_joined():
    sheet = Sheet()
    sheet.grid(XS, fill(sheet, [HEAD, ["1", "规上工业\n总产值（亿元）", "4800", "5000"]]))
    sheet.text(LEFT, 80, 16, "表前")
    sheet.text(LEFT, 220, 16, "表后")
    assert pdf_lines(sheet) == [
        "表前",
        "序号\t指标\t2022年\t2025年",
        "1\t规上工业总产值（亿元）\t4800\t5000",
        "表后",
    ]


def test_lines_of_browsers_are_thin_filled_rectangles_in_pieces():
    sheet = Sheet()
    ys = fill(sheet, [HEAD, ["1", "甲", "2", "3"]])
    for y in ys:
        for left, right in pairwise(XS):
            sheet.bar(left, y, right - left, 0.75)
    for x in XS:
        for top, bottom in pairwise(ys):
            sheet.bar(x, top, 0.75, bottom - top)
    assert pdf_lines(sheet) == ["序号\t指标\t2022年\t2025年", "1\t甲\t2\t3"]


def test_a_table_open_at_its_sides():
    sheet = Sheet()
    ys = fill(sheet, [HEAD, ["1", "甲", "2", "3"]])
    for y in ys:
        sheet.line(XS[0], y, XS[-1], y)
    for x in XS[1:-1]:
        sheet.line(x, ys[0], x, ys[-1])
    assert pdf_lines(sheet) == ["序号\t指标\t2022年\t2025年", "1\t甲\t2\t3"]


def test_merged_cells_hold_their_value_in_the_first():
    sheet = Sheet()
    ys = fill(sheet, [["序号", "指标", "目标", ""], ["", "", "2022年", "2025年"], ["1", "甲", "2", "3"]])
    for y in (ys[0], ys[2], ys[3]):
        sheet.line(XS[0], y, XS[-1], y)
    sheet.line(XS[2], ys[1], XS[-1], ys[1])
    for x in (XS[0], XS[1], XS[2], XS[4]):
        sheet.line(x, ys[0], x, ys[-1])
    sheet.line(XS[3], ys[1], XS[3], ys[-1])
    assert pdf_lines(sheet) == ["序号\t指标\t目标\t", "\t\t2022年\t2025年", "1\t甲\t2\t3"]


def test_double_and_dotted_lines():
    sheet = Sheet()
    ys = fill(sheet, [HEAD, ["1", "甲", "2", "3"]])
    for y in ys:
        for step in range(60):
            sheet.line(80 + 7 * step, y, 84 + 7 * step, y)
    for x in XS:
        sheet.line(x, ys[0], x, ys[-1])
        sheet.line(x + 1.5, ys[0], x + 1.5, ys[-1])
    assert pdf_lines(sheet) == ["序号\t指标\t2022年\t2025年", "1\t甲\t2\t3"]


def test_underlines_and_a_red_line_are_no_table():
    sheet = Sheet()
    sheet.text(LEFT, 100, 16, "湖州市文件")
    sheet.line(LEFT, 110, 500, 110)
    sheet.text(LEFT, 140, 16, "目标")
    sheet.line(LEFT, 143, 120, 143)
    assert pdf_lines(sheet) == ["湖州市文件", "目标"]


def test_a_frame_of_one_column_holds_paragraphs():
    sheet = Sheet()
    sheet.grid([70, 530], [120, 260])
    sheet.text(80, 100, 16, "上文。")
    for step, line in enumerate(["专栏1 重点工程", "甲" * 28, "乙。", "丙工程。"]):
        sheet.text(80, 145 + 28 * step, 15.5, line)
    sheet.text(80, 300, 16, "下文。")
    assert pdf_lines(sheet) == ["上文。", "专栏1 重点工程", "甲" * 28 + "乙。", "丙工程。", "下文。"]


def two_pages(upper: list[list[str]], lower: list[list[str]], *, open_edge: bool = False) -> list[str]:
    """Return what a table reads that a page's end cuts."""
    first, second = Sheet(), Sheet()
    edges = fill(first, upper, top=600), fill(second, lower, top=60)
    for sheet, ys in ((first, edges[0]), (second, edges[1])):
        sheet.grid(XS, ys)
    if open_edge:
        first.drawn = [
            drawn
            for drawn in first.drawn
            if not drawn.startswith(f"0.5 w {XS[0]} {842 - edges[0][-1]} m {XS[-1]}")
        ]
        second.drawn = [
            drawn for drawn in second.drawn if not drawn.startswith(f"0.5 w {XS[0]} {842 - 60} m {XS[-1]}")
        ]
    return pdf_lines(first, second)


def test_a_table_goes_on_without_its_repeated_head():
    rows = ["序号\t指标\t2022年\t2025年", "1\t甲\t2\t3", "2\t乙\t4\t5"]
    assert two_pages([HEAD, ["1", "甲", "2", "3"]], [HEAD, ["2", "乙", "4", "5"]]) == rows


@pytest.mark.parametrize("open_edge", [False, True])
def test_a_row_that_the_page_s_end_cuts_is_made_whole(open_edge):
    upper, lower = [HEAD, ["1", "规上工业", "2", "3"]], [["", "总产值", "", ""], ["2", "乙", "4", "5"]]
    expected = ["序号\t指标\t2022年\t2025年", "1\t规上工业总产值\t2\t3", "2\t乙\t4\t5"]
    assert two_pages(upper, lower, open_edge=open_edge) == expected


def test_a_row_that_only_looks_cut_stays():
    upper, lower = [HEAD, ["1", "句子。", "2", "3"]], [["", "另一句", "", ""]]
    assert two_pages(upper, lower)[-1] == "\t另一句\t\t"


def test_another_table_on_the_next_page_is_another():
    first, second = Sheet(), Sheet()
    first.grid(XS, fill(first, [HEAD], top=600))
    second.grid([80, 300, 500], [60, 100])
    second.text(90, 80, 12, "甲")
    second.text(310, 80, 12, "乙")
    assert pdf_lines(first, second) == ["序号\t指标\t2022年\t2025年", "甲\t乙"]
