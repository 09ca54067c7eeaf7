"""Numbers, and what stands where one should."""

from __future__ import annotations

from datetime import date

import pytest

from support.workbooks import (
    TAX,
    code,
    codes,
    column,
    firms,
    one_batch,
    openpyxl_file,
    xlsx_file,
)
from zhuanji.basics.missing import Missing

ROWS = [TAX, *firms(3, lambda i: 1.5 + i)]


def test_error_cells_and_formulas_without_a_value_are_neither_missing_nor_zero():
    table = [TAX, [code(0), "甲公司", "#DIV/0!"], [code(1), "乙公司", "=C2*2"], [code(2), "丙公司", 3.0]]
    batch = one_batch(openpyxl_file(table))
    assert codes(batch) == [(2, "tax_paid", "ledger.value.error"), (3, "tax_paid", "ledger.value.uncached")]
    assert batch.good()["row"].to_list() == [4]
    assert batch.absent == {}


def test_a_formula_that_its_writer_could_not_compute_is_no_zero():
    def draw(_book, sheet):
        sheet.write_formula(1, 2, "=SUM(D2:E2)")

    batch = one_batch(xlsx_file(ROWS, draw))
    assert codes(batch) == [(2, "tax_paid", "ledger.value.uncached")]


def test_words_for_a_value_that_is_not_there():
    words = ["-", "——", "/", "", None, "未报", "不适用", "待核", "N/A", "无", "0"]
    batch = one_batch(xlsx_file([TAX, *firms(len(words), lambda i: words[i])]))
    assert column(batch, "tax_paid") == [None] * 10 + [0.0]
    assert batch.absent == {
        (7, "tax_paid"): Missing.NOT_REPORTED,
        (8, "tax_paid"): Missing.NOT_APPLICABLE,
        (9, "tax_paid"): Missing.TO_VERIFY,
        (10, "tax_paid"): Missing.NOT_APPLICABLE,
        (11, "tax_paid"): Missing.TO_VERIFY,
    }
    assert batch.findings == ()


def test_numbers_as_people_write_them():
    words = [
        "12.5万元",
        "0.2亿元",
        "(3.5)",
        "△3.5",
        "1.2E+3",
        "¥7",
        "一万",
        "约5",
        "12,34",
        "1e13",
        "inf",
        "10²",
    ]
    batch = one_batch(xlsx_file([TAX, *firms(len(words), lambda i: words[i])]))
    assert column(batch, "tax_paid") == [12.5, 2000.0, -3.5, -3.5, 1200.0, 7.0, *[None] * 6]
    assert [(row, name) for row, _, name in codes(batch)] == [
        (8, "ledger.value.not_number"),
        (9, "ledger.value.not_number"),
        (10, "ledger.value.not_number"),
        (11, "ledger.value.too_large"),
        (12, "ledger.value.not_number"),
        (13, "ledger.value.not_number"),
    ]


@pytest.mark.parametrize(
    "text", ["1\n2", "1 2", "12 34", "12 345\n678", "1. 5", "3\u30004", "1,234 567", "5\t6"]
)
def test_two_numbers_in_a_cell_are_not_one(text):
    batch = one_batch(xlsx_file([TAX, *firms(1, text)]))
    assert codes(batch) == [(2, "tax_paid", "ledger.value.not_number")]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("12 345", 12_345.0),
        ("1 234 567.5", 1_234_567.5),
        ("- 5", -5.0),
        ("5 000 万元", 5000.0),
        ("( 12 )", -12.0),
    ],
)
def test_blanks_that_part_thousands_or_stand_around(text, value):
    assert column(one_batch(xlsx_file([TAX, *firms(1, text)])), "tax_paid") == [value]


def test_below_the_minimum_fractions_of_whole_numbers_and_days_for_numbers():
    head = [*TAX[:2], "房产税（万元）", "企业数"]
    batch = one_batch(xlsx_file([head[:3], [code(0), "甲", -1.0], [code(1), "乙", date(2023, 5, 1)]]))
    assert codes(batch) == [
        (2, "property_tax", "ledger.value.below"),
        (3, "property_tax", "ledger.value.day_for_number"),
    ]
    batch = one_batch(
        xlsx_file([[*TAX[:2], "平均用工人数（人）"], [code(0), "甲", 12.5], [code(1), "乙", "0.1万人"]])
    )
    assert column(batch, "employees") == [12.5, 1000.0]
