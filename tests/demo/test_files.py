"""The departments' files: formats, marks, and faults where the list says that they are."""

from __future__ import annotations

from collections import Counter
from io import BytesIO

import pytest
from openpyxl import load_workbook

from zhuanji.demo.city.settings import MARK
from zhuanji.demo.faults.injector import KINDS
from zhuanji.demo.faults.truth import read_truth
from zhuanji.demo.files.forms import forms
from zhuanji.demo.files.produce import TRUTH, produce
from zhuanji.demo.files.writing import PROPERTY
from zhuanji.engines.rules.pack import load_pack


def test_forms_name_items_of_their_sheets_by_titles_or_aliases():
    items = {item.id: item for item in load_pack("huzhou").items}
    for form in forms().values():
        for column in form.columns:
            if column.item not in ("#", "period"):
                assert items[column.item].sheet in (form.sheet, "enterprises"), (form.id, column.item)


def test_every_file_bears_the_mark(sent):
    for one in sent:
        data = one.path.read_bytes()
        if one.path.suffix == ".xlsx":
            book = load_workbook(BytesIO(data))
            assert book.custom_doc_props[PROPERTY].value is True
            assert MARK in str(book.active.cell(1, 1).value)
        else:
            encoding = "gb18030" if one.job.form.format == "csv-gb18030" else "utf-8-sig"
            assert MARK in data.decode(encoding)[:600]


def test_formats_are_those_that_offices_use(sent):
    assert {one.job.form.format for one in sent} == {"xlsx", "html", "csv-utf8", "csv-gb18030"}
    assert any(one.path.suffix == ".xls" and one.path.read_bytes().startswith(b"<html") for one in sent)


def test_every_kind_of_fault_is_met(sent):
    met = Counter(fault.kind for one in sent for fault in one.faults)
    assert set(KINDS) - set(met) <= {"below_power", "name_former", "county_unknown", "uncomputed", "percent"}
    assert met["totals"] > 20


def test_two_per_cent_of_the_rows_are_faulty(city, tmp_path):
    sent = produce(city, tmp_path)
    rows = sum(len(one.job.frame) for one in sent)
    faults = [fault for one in sent for fault in one.faults if fault.kind != "totals"]
    assert len(faults) / rows == pytest.approx(0.02, abs=0.002)
    assert len(read_truth(tmp_path / TRUTH)) == sum(len(one.faults) for one in sent)


def test_the_list_says_where_a_fault_is(sent):
    checked = 0
    for one in sent:
        if one.path.suffix != ".xlsx" or not one.faults:
            continue
        sheet = load_workbook(one.path).active
        headings = {column.item: place for place, column in enumerate(one.job.form.columns, start=1)}
        for fault in one.faults:
            if fault.kind == "number_words":
                assert str(sheet.cell(fault.row, headings[fault.item]).value).startswith("约")
            elif fault.kind == "code_check":
                cell = str(sheet.cell(fault.row, headings["uscc"]).value)
                assert cell[:17] == fault.uscc[:17]
                assert cell != fault.uscc
            elif fault.kind == "hidden":
                assert sheet.row_dimensions[fault.row].hidden
            elif fault.kind == "totals":
                assert sheet.cell(fault.row, 1).value == one.job.form.foot
            else:
                continue
            checked += 1
    assert checked > 40


def test_the_same_seed_writes_the_same_bytes(small, tmp_path):
    first, again = (produce(small, tmp_path / name) for name in ("a", "b"))
    assert [one.path.read_bytes() for one in first] == [one.path.read_bytes() for one in again]


def test_rows_without_faults_are_right(small, tmp_path):
    sent = produce(small, tmp_path, share=0.0)
    assert {fault.kind for one in sent for fault in one.faults} == {"totals"}
