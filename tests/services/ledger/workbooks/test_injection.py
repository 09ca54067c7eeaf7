"""Any text comes back as it was written, and never as a formula, a link or a number."""

from __future__ import annotations

import csv
from io import StringIO

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from support.counts import examples
from zhuanji.basics.workbooks import sheet_name
from zhuanji.services.ledger.batch import Batch, Column
from zhuanji.services.ledger.raw import RawSheet
from zhuanji.services.ledger.sheets.read import read_file
from zhuanji.services.ledger.workbooks import (
    Receipt,
    Returned,
    write_export,
    write_printable,
    write_return,
    write_template,
)

# What XML can't hold is left to the tests of single signs below.
SIGNS = st.characters(min_codepoint=0x20, exclude_categories=("Cs", "Cc"), exclude_characters="\ufffe\uffff")
TEXTS = st.one_of(
    st.text(SIGNS, min_size=1, max_size=30),
    st.text(SIGNS, max_size=10).map(lambda text: f"={text}"),
    st.sampled_from(
        [
            "=1+1",
            "+86",
            "-1",
            "@SUM(A1)",
            '=HYPERLINK("x")',
            "{=1}",
            "http://a.b",
            "mailto:a@b",
            "1234",
            "0012",
            "_x0041_",
        ]
    ),
)
FRAME = pl.DataFrame(schema={"row": pl.Int64, "period": pl.String, "uscc": pl.String})


def returned(text: str) -> Batch:
    raw = RawSheet("税收", (("代码", "备注"), (text, 1.0)))
    frame = pl.DataFrame({"row": [2], "period": ["2024"], "uscc": [text]}, schema=FRAME.schema)
    return Batch("a.xlsx", raw, "tax", 1, (Column(1, "代码", "uscc"), Column(2, "备注")), frame)


@settings(max_examples=examples(300))
@given(TEXTS)
def test_in_a_return(pack, opened, text):
    cell = opened(write_return([Returned(returned(text))], pack, Receipt("a.xlsx")))["税收"]["A2"]
    assert (cell.value, cell.data_type) == (text, "s")
    assert cell.hyperlink is None
    assert cell.number_format == "@"


@settings(max_examples=examples(200))
@given(TEXTS)
def test_in_a_template(pack, opened, text):
    roster = pl.DataFrame({"uscc": [text], "name": [text], "area": [text], "town": [text]})
    row = opened(write_template(pack, "tax", "2024", roster=roster)).worksheets[0][7]
    assert [(cell.value, cell.data_type) for cell in row[1:5]] == [(text, "s")] * 4


@settings(max_examples=examples(200))
@given(TEXTS)
def test_in_an_export_and_a_print(pack, opened, text):
    table = pl.DataFrame({"uscc": [text], "name": [text]})
    cells = opened(write_export(table, pack, "enterprises")).worksheets[0][4]
    assert [(cell.value, cell.data_type) for cell in cells] == [(text, "s")] * 2
    rows = table.with_columns(pl.Series("row", [5]), pl.lit("2024").alias("period"))
    data = write_printable(pack, "enterprises", rows, period="2024", department="x", check_code="y")
    cells = opened(data).worksheets[0][5]
    assert [(cell.value, cell.data_type) for cell in cells[1:3]] == [(text, "s")] * 2


@settings(max_examples=examples(300))
@given(TEXTS)
def test_in_a_csv_signs_are_guarded(pack, text):
    data = write_export(pl.DataFrame({"uscc": [text]}), pack, "enterprises", kind="csv")
    (_, [cell]) = list(csv.reader(StringIO(data.decode("utf-8-sig"), newline="")))
    assert cell == (f"'{text}" if text[0] in "=+-@\t\r" else text)
    assert cell[0] not in "=+-@"


@pytest.mark.parametrize("sign", ["\x00", "\x0b", "\ufffe", "\r\n", "\t"])
def test_signs_that_xml_cannot_hold_break_nothing(pack, sign):
    data = write_return([Returned(returned(f"湖{sign}州"))], pack, Receipt("a.xlsx"))
    sheet = next(one for one in read_file(data, "a.xlsx").sheets if one.name == "税收")
    assert "湖" in str(sheet.rows[1][0])


@settings(max_examples=examples(300))
@given(st.lists(st.text(max_size=40), max_size=4))
def test_sheets_of_any_name_are_taken(pack, opened, wanted):
    others = tuple(RawSheet(name, (("x",),)) for name in wanted)
    book = opened(write_return([], pack, Receipt("a.xlsx", unread=others)))
    assert len(book.sheetnames) == len(wanted) + 2
    assert all(book.worksheets[place + 1]["A1"].value == "x" for place in range(len(wanted)))


@pytest.mark.parametrize(
    ("wanted", "name"),
    [
        ("'税收'", "税收"),
        ("History", "History_"),
        ("", "Sheet"),
        ("a" * 40, "a" * 31),
        ("𠮷" * 20, "𠮷" * 15),
    ],
)
def test_names_that_excel_refuses_are_changed(wanted, name):
    assert sheet_name(wanted) == name
