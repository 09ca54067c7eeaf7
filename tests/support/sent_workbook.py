"""A workbook as an office sends it, read by the real reader, with findings of our own choice."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time
from io import BytesIO

import openpyxl
from openpyxl.comments import Comment

from zhuanji.basics.uscc import make_synthetic
from zhuanji.engines.rules import Pack
from zhuanji.services.ledger.batch import Batch
from zhuanji.services.ledger.findings import Finding
from zhuanji.services.ledger.reading import Reading, Request, read_batches
from zhuanji.services.ledger.sheets.read import read_file

CODES = tuple(make_synthetic("330502", number) for number in range(6))
BAD, DOUBTFUL, HIDDEN, TOTAL = 6, 7, 8, 11  # rows
JUMP = Finding("ledger.value.below", "warning", DOUBTFUL, "tax_paid", {"got": "-3", "least": 0})
WRONG = Finding("ledger.value.not_number", "error", BAD, "tax_paid", {"got": "一百二十万"})


def sent_file() -> bytes:
    """Return the bytes of a workbook with title, merged headings, a total, a note, hidden things."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "税收"
    rows = [
        ["2024年度规上企业税收情况表"],
        ["填报单位：市税务局", None, None, "单位：万元"],
        ["序号", "单位名称", "统一社会信用代码", "税收实际贡献", None, "贡献评级", "备注"],
        [None, None, None, "金额", "增速", None, None],
        [1, "=湖州宏达家具厂", CODES[0], 120.5, 0.0302, "甲", "+86 572"],
        [2, "湖州鑫源纺织有限公司", CODES[1], "一百二十万", None, "乙", None],
        [3, "湖州恒力童装有限公司", CODES[2], -3, 0.1, None, date(2024, 3, 31)],
        [
            4,
            "湖州锦绣印染有限公司",
            CODES[3],
            7,
            None,
            None,
            datetime.combine(date(2024, 3, 31), time(8, 30)),
        ],
        [5, "湖州某厂", None, 8, None, None, True],
        [6, "湖州建材厂", CODES[5], 9.25, None, None, "-"],
        ["合计", None, None, 150, None, None, None],
        ["注：数据为快报数", None, None, None, None, None, None],
    ]
    for row in rows:
        sheet.append(row)
    for cells in ("A1:G1", "A3:A4", "B3:B4", "C3:C4", "D3:E3", "F3:F4", "G3:G4"):
        sheet.merge_cells(cells)
    for row in sheet.iter_rows(min_row=5):
        for cell in row:
            if cell.data_type == "f":
                cell.data_type = "s"  # the sender's text begins with a sign
    sheet["E5"].number_format = sheet["E7"].number_format = "0.00%"
    sheet.row_dimensions[HIDDEN].hidden = True
    sheet["B5"].comment = Comment("旧批注", "某人")
    book.create_sheet("说明").append(["本表由税务局提供"])
    return saved(book)


def saved(book: openpyxl.Workbook) -> bytes:
    """Return the bytes of a workbook."""
    made = BytesIO()
    book.save(made)
    return made.getvalue()


def reading(pack: Pack, data: bytes | None = None) -> Reading:
    """Return what the reader makes of it, or of other bytes."""
    raw = read_file(data or sent_file(), "税收2024.xlsx")
    return read_batches(raw, pack, Request(date(2025, 3, 1), sheet="tax", period="2024"))


def batch(pack: Pack, *findings: Finding) -> Batch:
    """Return the sheet with only the findings given."""
    (found,) = reading(pack).batches
    return replace(found, findings=findings)
