"""Tables of .docx files: one row a line, cells parted by one TAB."""

from support.documents.reading import word_lines
from support.documents.wordml import (
    BY_AUTHOR,
    cell,
    control,
    definition,
    instance,
    level,
    numbered,
    paragraph,
    row,
    run,
    table,
    text_box,
)

ACROSS = '<w:gridSpan w:val="2"/>'
DOWN, BELOW = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"


def test_rows_are_lines_and_line_breaks_in_cells_go():
    rows = row(cell("指标"), cell("基数\n（2018年）")), row(cell("工业总产值"), cell("1\t100"))
    assert word_lines(table(*rows, columns=2)) == ["指标\t基数（2018年）", "工业总产值\t1 100"]


def test_two_numbers_in_a_cell_don_t_grow_together():
    assert word_lines(table(row(cell("目标"), cell("2020\n2025")), columns=2)) == ["目标\t2020 2025"]


def test_merged_cells_hold_their_value_once():
    rows = [
        row(cell("指标", DOWN), cell("目标值", ACROSS)),
        row(cell("看不见", BELOW), cell("2023年"), cell("2025年")),
        row(
            cell("产值", '<w:hMerge w:val="restart"/>'),
            cell("", '<w:hMerge w:val="continue"/>'),
            cell("5000"),
        ),
    ]
    assert word_lines(table(*rows, columns=3)) == ["指标\t目标值\t", "\t2023年\t2025年", "产值\t\t5000"]


def test_rows_that_begin_late_keep_their_columns():
    late = row(cell("乙"), properties='<w:gridBefore w:val="1"/><w:gridAfter w:val="1"/>')
    assert word_lines(table(row(cell("甲"), cell("乙"), cell("丙")), late, columns=3)) == [
        "甲\t乙\t丙",
        "\t乙\t",
    ]


def test_deleted_rows_and_cells_are_out():
    gone = row(cell("删"), cell("去"), properties=f"<w:del {BY_AUTHOR}/>")
    rest = row(cell("留"), cell("删", f"<w:cellDel {BY_AUTHOR}/>"), cell("下"))
    assert word_lines(table(gone, rest, columns=2)) == ["留\t下"]


def test_rows_and_cells_in_content_controls():
    assert word_lines(table(control(row(cell("甲"), control(cell("乙")))), columns=2)) == ["甲\t乙"]


def test_inner_tables_and_boxes_follow_their_row():
    inner = table(row(cell("里一"), cell("里二")), columns=2)
    rows = [
        row(cell("外"), cell(inner + paragraph("旁"))),
        row(cell("下"), cell(paragraph(text_box(paragraph("框"))))),
    ]
    assert word_lines(table(*rows, columns=2)) == ["外\t旁", "里一\t里二", "下\t", "框"]


def test_a_table_of_one_column_is_a_frame_around_paragraphs():
    assert word_lines(table(row(cell("专栏1\n一是甲。\n二是乙。")), columns=1)) == [
        "专栏1",
        "一是甲。",
        "二是乙。",
    ]


def test_automatic_numbers_count_in_cells():
    lists = definition(0, level(0, "decimal", "%1")) + instance(1, 0)
    rows = [row(cell(paragraph("", numbered(1))), cell(name)) for name in ("甲", "乙")]
    assert word_lines(table(*rows, columns=2), numbering=lists) == ["1\t甲", "2\t乙"]


def test_a_table_between_paragraphs_stays_there():
    body = paragraph("上") + table(row(cell("甲"), cell(paragraph(run("乙")))), columns=2) + paragraph("下")
    assert word_lines(body) == ["上", "甲\t乙", "下"]
