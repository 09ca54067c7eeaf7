"""Files of results: ratios in per cent, numbers with the decimals that everybody reads, in workbooks as numbers."""

from __future__ import annotations

import csv
from importlib.resources import as_file, files
from io import BytesIO, StringIO

import polars as pl
import pytest
from openpyxl import load_workbook

from zhuanji.basics.amounts import form
from zhuanji.engines.rules import load_pack
from zhuanji.engines.rules.schemes import load_scheme
from zhuanji.services.runs.files import table_bytes
from zhuanji.services.runs.headings import forms_of, headed
from zhuanji.services.runs.sheet_pages import criterion_title, shown


@pytest.fixture(scope="module")
def told():
    """A table of results as it goes into a file, and how its numbers are shown."""
    pack = load_pack("huzhou")
    with as_file(files("zhuanji.demo").joinpath("data", "schemes", "demo-above-scale.yaml")) as path:
        scheme = load_scheme(path)
    [ratio] = [one for one in scheme.criteria if one.unit == "比值"]
    table = pl.DataFrame({"score": [3.0189, 100.0], f"{ratio.id}.value": [0.0315, None]})
    made = headed(table, pack, scheme, "zh")
    return made, forms_of(table, pack, scheme, "zh")


def test_ratios_are_in_per_cent_and_headings_say_so(told):
    table, forms = told
    name = table.columns[1]
    assert name.endswith("（%）")
    assert table[name].to_list() == [3.15, None]
    assert set(forms) == set(table.columns)


def test_a_csv_has_the_decimals_that_everybody_reads(told):
    table, forms = told
    text = table_bytes({"all": table}, ".csv", "", "zh", forms=forms).decode("utf-8-sig")
    assert list(csv.reader(StringIO(text)))[1:] == [["3.02", "3.15"], ["100.00", ""]]


def test_a_workbook_holds_numbers_with_formats(told):
    table, forms = told
    page = load_workbook(BytesIO(table_bytes({"all": table}, ".xlsx", "结果", "zh", forms=forms))).active
    cells = [cell for row in page.iter_rows(min_row=3) for cell in row[1:] if cell.value is not None]
    assert [(cell.value, cell.number_format) for cell in cells] == [
        (3.0189, "#,##0.00"),
        (3.15, "#,##0.00"),
        (100, "#,##0.00"),
    ]


def test_a_sheet_for_an_enterprise_shows_numbers_as_pages_do():
    assert [shown(0.0315, form("比值")), shown(12345.678, form("万元")), shown(3.0189), shown(None)] == [
        "3.15",
        "12,345.68",
        "3.02",
        "",
    ]
    assert criterion_title("研发投入", form("比值"), "zh") == "研发投入（%）"
