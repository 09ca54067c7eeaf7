"""Departments that hand files in: made enterprises with right codes, and their tables as files."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from io import BytesIO
from typing import Any

from zhuanji.basics.uscc import check_character, organisation_check_character
from zhuanji.services.ledger.intake import import_file
from zhuanji.services.ledger.outcomes import Imported, Taken
from zhuanji.services.ledger.reading import Request
from zhuanji.services.records.home import Home

TODAY = date(2025, 4, 1)
CLERK, APPROVER = "李经办", "王审核"
ROSTER_HEAD = ("统一社会信用代码", "企业名称", "区县", "国民经济行业代码", "规模以上", "传统制造业")
TAX_HEAD = ("统一社会信用代码", "企业名称", "税收实际贡献（万元）")


def code(number: int) -> str:
    """Return the credit code of a made enterprise; both of its checks hold."""
    body = f"91330502MA{number:06d}"
    whole = body + organisation_check_character(body[8:16])
    return whole + check_character(whole)


def name(number: int) -> str:
    """Return its name."""
    return f"湖州第{number}制造有限公司"


def roster_rows(count: int) -> list[tuple[object, ...]]:
    """Return the list of so many enterprises."""
    return [ROSTER_HEAD, *((code(n), name(n), "吴兴区", "1751", "是", "是") for n in range(count))]


def tax_rows(*values: object) -> list[tuple[object, ...]]:
    """Return the taxes of the first enterprises."""
    return [TAX_HEAD, *((code(n), name(n), value) for n, value in enumerate(values))]


def as_csv(rows: Sequence[Sequence[object]], encoding: str = "utf-8") -> bytes:
    """Return rows as a text file."""
    lines = (",".join("" if cell is None else str(cell) for cell in row) for row in rows)
    return "\n".join([*lines, ""]).encode(encoding)


def as_book(**sheets: Sequence[Sequence[object]]) -> bytes:
    """Return rows as a workbook, a sheet a name."""
    from openpyxl import Workbook

    book = Workbook()
    book.remove(book.active)
    for title, rows in sheets.items():
        page = book.create_sheet(title)
        for row in rows:
            page.append(list(row))
    return saved(book)


def saved(book: Any) -> bytes:
    """Return an open workbook as bytes."""
    made = BytesIO()
    book.save(made)
    return made.getvalue()


def edited(data: bytes, change: Callable[[Any], None]) -> bytes:
    """Return a workbook as somebody saves it after changing it in an office program."""
    from openpyxl import load_workbook

    book = load_workbook(BytesIO(data))
    change(book)
    return saved(book)


def send(home: Home, data: bytes, file: str = "税收2024.csv", *, by: str = CLERK, **options: Any) -> Imported:
    """Hand a file in; what isn't an option of the import says what the file is (sheet, period, department)."""
    asked = {key: options.pop(key) for key in ("sheet", "period", "department") if key in options}
    return import_file(
        home, data, file, request=Request(TODAY, **({"period": "2024"} | asked)), by=by, **options
    )


def send_one(home: Home, data: bytes, file: str = "税收2024.csv", **options: Any) -> Taken:
    """Hand a file of one sheet in, and return what became of that."""
    (taken,) = send(home, data, file, **options).sheets
    return taken


def with_roster(home: Home, count: int = 12) -> Home:
    """Put an approved list of enterprises into a home."""
    from zhuanji.services.ledger.approval import approve

    taken = send_one(home, as_csv(roster_rows(count)), "企业名册2024.csv")
    approve(home, [taken.submission.id], by=APPROVER)
    return home
