"""What a spreadsheet knows of a cell besides its value: errors, formulas without value, percent, hidden, merged."""

from __future__ import annotations

from datetime import date, datetime

import pytest
import xlwt

from support.workbooks import (
    TAX,
    firms,
    html_file,
    office_xml_file,
    openpyxl_file,
    raw_xlsx,
    with_parts,
    xls_file,
    xlsx_file,
)
from zhuanji.basics.xlsx import canonical_sheet, find_marks
from zhuanji.basics.xlsx.canonical import is_canonical, rewritten
from zhuanji.services.ledger.sheets import read_file

ROWS = [TAX, *firms(3, lambda i: 1.5 + i)]


def sheet_of(data: bytes):
    return read_file(data, "a.xlsx").sheets[0]


def test_errors_and_formulas_without_value_by_openpyxl():
    sheet = sheet_of(openpyxl_file([*ROWS, ["=1/0", "#DIV/0!", "=SUM(C2:C4)"]]))
    assert sheet.uncached == {(5, 1), (5, 3)}
    assert sheet.errors == {(5, 2): "#DIV/0!"}
    assert len(sheet.rows) == 5


def test_errors_by_excel_and_a_formula_that_gave_an_empty_text():
    xml = (
        '<worksheet><sheetData><row r="1"><c r="A1" t="e"><f>1/0</f><v>#DIV/0!</v></c>'
        '<c r="B1" t="str"><f>""</f><v></v></c><c r="C1"><f>1+1</f><v>2</v></c><c r="D1"><f>A1</f></c>'
        '<c r="E1"><f t="shared" si="0"/><v>3</v></c><c r="F1"><f>1-1</f><v>0</v></c></row></sheetData></worksheet>'
    )
    sheet = sheet_of(raw_xlsx(xml))
    assert sheet.errors == {(1, 1): "#DIV/0!"}
    assert sheet.uncached == {(1, 4)}
    assert sheet.rows == ((None, None, 2.0, None, 3.0, 0.0),)


def test_a_zero_that_a_writer_put_for_a_formula_it_could_not_compute_is_none():
    def draw(_book, sheet):
        sheet.write_formula(4, 0, "=SUM(C2:C4)")
        sheet.write_formula(4, 1, "=SUM(C2:C4)", None, 7.5)

    sheet = sheet_of(xlsx_file(ROWS, draw))
    assert sheet.uncached == {(5, 1)}
    assert sheet.rows[4][1] == 7.5


def test_percent_formats():
    def draw(book, sheet):
        for at, form in enumerate(("0%", "0.00%", '0.00"%"', "0.00", "0.0%;[Red]-0.0%", "_ * 0.00%")):
            sheet.write_number(5, at, 0.0302, book.add_format({"num_format": form}))
        sheet.write_string(6, 0, "文字", book.add_format({"num_format": "0%"}))
        sheet.write_blank(7, 0, None, book.add_format({"num_format": "0%"}))

    assert {spot for spot in sheet_of(xlsx_file(ROWS, draw)).percents if spot[0] == 6} == {
        (6, 1),
        (6, 2),
        (6, 5),
        (6, 6),
    }


def test_hidden_rows_columns_and_sheets():
    def draw(book, sheet):
        sheet.set_row(2, None, None, {"hidden": True})
        sheet.set_row(3, 0)
        sheet.set_column(1, 1, None, None, {"hidden": True})
        book.worksheets()[1].hide()

    first, second = read_file(xlsx_file({"一": ROWS, "二": ROWS}, draw), "a.xlsx").sheets
    assert first.hidden_rows == {3, 4}
    assert first.hidden_columns == {2}
    assert (first.hidden, second.hidden) == (False, True)


def test_merged_cells():
    sheet = sheet_of(xlsx_file(ROWS, lambda _book, sheet: sheet.merge_range(5, 0, 6, 2, "合并")))
    assert sheet.merged == ((6, 1, 7, 3),)
    assert sheet.rows[5:] == (("合并", None, None),)


def test_days_of_both_systems():
    row = [[date(2023, 5, 1), datetime(2023, 5, 1, 8, 30)]]  # noqa: DTZ001 - a spreadsheet's clock has no zone
    for options in ({}, {"date_1904": True}):
        sheet = sheet_of(xlsx_file(row, **options))
        assert sheet.rows[0][0] in (date(2023, 5, 1), datetime(2023, 5, 1))  # noqa: DTZ001
        assert sheet.from_1904 == bool(options)


class TestOldWorkbooks:
    def test_marks(self):
        def draw(sheet):
            sheet.write(5, 0, 0.0302, xlwt.easyxf(num_format_str="0.00%"))
            sheet.write(5, 1, date(2023, 5, 1), xlwt.easyxf(num_format_str="yyyy-mm-dd"))
            sheet.write(5, 2, xlwt.Formula("1/0"))
            sheet.write_merge(6, 7, 0, 1, "合并")
            sheet.row(2).hidden = True

        sheet = sheet_of(xls_file(ROWS, draw))
        assert sheet.percents == {(6, 1)}
        assert sheet.rows[5][:2] == (0.0302, date(2023, 5, 1))
        assert sheet.merged == ((7, 1, 8, 2),)
        assert sheet.hidden_rows == {3}


class TestMarkup:
    def test_spans_and_hidden_rows(self):
        page = html_file([["a", "b"], ["c", "d"], ["e"]])
        page = page.replace(b"<td>a</td>", b"<td rowspan=2>a</td>").replace(b"<td>c</td>", b"")
        page = page.replace(b"<tr><td>e", b"<tr style='display:none'><td colspan=2>e")
        sheet = sheet_of(page)
        assert sheet.rows == (("a", "b"), (None, "d"), ("e", None))
        assert sheet.merged == ((1, 1, 2, 1), (3, 1, 3, 2))
        assert sheet.hidden_rows == {3}

    def test_each_table_is_a_sheet_and_tables_in_cells_are_none(self):
        page = b"<table><tr><td>a<table><tr><td>x</td></tr></table></td></tr></table>"
        page += b"<table><tr><td>b<br>c</td></tr></table>"
        assert [sheet.rows for sheet in read_file(page, "a.xls").sheets] == [(("ax",),), (("b\nc",),)]

    def test_office_xml(self):
        styles = '<Styles><Style ss:ID="s1"><NumberFormat ss:Format="Percent"/></Style></Styles>'
        data = office_xml_file([["a", 0.0302], ["b", 1]], styles)
        data = data.replace(
            b'<Cell><Data ss:Type="Number">0.0302', b'<Cell ss:StyleID="s1"><Data ss:Type="Number">0.0302'
        )
        data = data.replace(
            b'<Row><Cell><Data ss:Type="String">b',
            b'<Row ss:Index="4" ss:Hidden="1"><Cell ss:Index="2"><Data ss:Type="Error">#REF!',
        )
        sheet = sheet_of(data)
        assert sheet.percents == {(1, 2)}
        assert sheet.errors == {(4, 2): "#REF!"}
        assert sheet.hidden_rows == {4}
        assert len(sheet.rows) == 4


def prefixed(name: str, part: bytes) -> bytes:
    """Write a sheet's elements with a prefix and single quotes, as some libraries do."""
    if not name.startswith("xl/worksheets/"):
        return part
    import re

    part = re.sub(rb"<(/?)(?=[a-z])", rb"<\1x:", part).replace(b"xmlns=", b"xmlns:x=")
    return re.sub(rb' (r|s|t|hidden|ref)="([^"]*)"', rb" \1='\2'", part)


@pytest.mark.parametrize(
    "change", [prefixed, lambda name, part: part.replace(b"<c r=", b"<c  r=") if "sheet1" in name else part]
)
def test_other_ways_of_writing_the_xml_tell_the_same(change):
    def draw(book, sheet):
        sheet.write_number(5, 0, 0.5, book.add_format({"num_format": "0%"}))
        sheet.set_row(2, None, None, {"hidden": True})
        sheet.merge_range(7, 0, 8, 1, "合并")
        sheet.write_formula(6, 0, "=1/0", None, "#DIV/0!")

    data = xlsx_file(ROWS, draw)
    assert sheet_of(with_parts(data, change)) == sheet_of(data)


def test_canonical_xml_stays_as_it_is_and_rewriting_it_changes_no_mark():
    xml = (
        b'<worksheet><sheetData><row r="2" hidden="1"><c r="B2" s="1" t="e"><f>1/0</f><v>#REF!</v></c></row>'
        b'</sheetData><mergeCells><mergeCell ref="A4:B5"/></mergeCells></worksheet>'
    )
    assert canonical_sheet(xml) is xml
    again = b"".join(rewritten(xml))
    assert is_canonical(again)
    assert find_marks(again, frozenset({1})) == find_marks(xml, frozenset({1}))


def test_the_hidden_keys_of_our_templates_belong_to_their_sheet():
    from io import BytesIO

    import xlsxwriter

    from zhuanji.services.ledger.workbooks.keys import write_keys

    target = BytesIO()
    with xlsxwriter.Workbook(target) as book:
        for name in ("税收", "能源"):
            book.add_worksheet(name).write_row(0, 0, TAX)
        write_keys(
            book, {"税收": {"sheet": "tax", "period": "2023"}, "能源": {"sheet": "energy", "period": "2022"}}
        )
    first, second = read_file(target.getvalue(), "a.xlsx").sheets
    assert (first.properties, second.properties) == (
        {"sheet": "tax", "period": "2023"},
        {"sheet": "energy", "period": "2022"},
    )
