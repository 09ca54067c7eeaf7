"""A sheet of 一企一单 holds numbers as numbers, shown as the site shows them, and tells gaps as every page does."""

from __future__ import annotations

from io import BytesIO

from openpyxl import load_workbook

from zhuanji.basics.amounts import form
from zhuanji.services.runs.sheet_pages import Page
from zhuanji.services.runs.sheets import book_of

TOLD = {"demo": True, "stand_in": False, "final": False}
PAGE = Page(
    uscc="91330502DEM000014T",
    name="甲公司",
    town="某镇",
    scheme="办法",
    figures=[
        ("实缴税金（含代征）", 1236.214, form("万元")),
        ("研发强度", 0.0315, form("比值")),
        ("用地", None, form("亩")),
    ],
    terms=[("亩均税收", form("万元/亩"), 18.9, 20.0, 47.25, "按比例计")],
    grade="B",
    score=47.25,
    flags="距 A 档 17.0523 分;试算",
)


def cells():
    """Return the cells of the sheet that hold something."""
    sheet = load_workbook(BytesIO(book_of([PAGE], "某镇", "一企一单", TOLD, "zh"))).active
    return [one for line in sheet.iter_rows() for one in line if one.value not in (None, "")]


def test_numbers_are_numbers_in_the_decimals_of_the_site():
    held = [(one.value, one.number_format) for one in cells() if one.data_type == "n"]
    assert held == [
        (1236.214, "#,##0.00"),
        (3.15, "#,##0.00"),
        (18.9, "#,##0.00"),
        (20, "#,##0.00"),
        (47.25, "#,##0.00"),
    ]


def test_what_is_missing_and_what_lacks_to_the_next_grade_stand_in_words():
    texts = [one.value for one in cells() if one.data_type == "s"]
    assert "未报" in texts
    assert "距 A 档 17.06 分；试算" in texts
    assert "91330502DEM000014T" in texts
