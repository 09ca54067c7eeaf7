"""The print as a workbook."""

from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO

import polars as pl

from zhuanji.basics.missing import Missing
from zhuanji.basics.texts import Language, say
from zhuanji.basics.workbooks import Pen, new_book, sheet_name
from zhuanji.engines.rules.pack import Pack
from zhuanji.services.ledger.asked import title_of
from zhuanji.services.ledger.workbooks.keys import FORMAT, column_keys, write_keys
from zhuanji.services.ledger.workbooks.printable.draw import HEADING_ROW, draw
from zhuanji.services.ledger.workbooks.printable.paper import Paper


def write_printable(
    pack: Pack,
    sheet: str,
    rows: pl.DataFrame,
    absent: Mapping[tuple[int, str], Missing] | None = None,
    *,
    period: str,
    department: str,
    check_code: str,
    lang: Language = "zh",
    demo: bool = False,
    area: str = "",
) -> bytes:
    """Return a workbook to be printed, signed and stamped, as the bytes of an .xlsx file.

    Args:
        pack: the city pack.
        sheet: the id of the dictionary's sheet.
        rows: the good rows (`batch.good()`); none: a statement that there is nothing to report.
        absent: the reasons of missing values, by row and item (`batch.absent`).
        period: of the whole file; empty where rows carry several.
        department: the id of the sender.
        check_code: of these rows, see `check_codes`.
        lang: the language of title and headings.
        demo: whether everything bears 演示数据.
        area: the code of the area that sends it; empty for the city.
    """
    paper = Paper(pack, sheet, rows, absent or {}, period, department, check_code, lang, demo, area)
    made = BytesIO()
    mark = {"keywords": say("ledger.book.demo", lang)} if demo else {}
    with new_book(made, paper.title, **mark) as book:
        pen = Pen(book)
        page = book.add_worksheet(sheet_name(title_of(pack, sheet, english=lang == "en")))
        draw(page, pen, paper)
        keys = {"kind": "print", "format": FORMAT, "city": pack.head.name, "sheet": sheet, "period": period}
        keys |= {"department": department, "demo": "true" if demo else "false", "check_code": check_code}
        keys |= {"header": str(HEADING_ROW + 1), **column_keys(["", *(item.id for item in paper.items)])}
        write_keys(book, {page.get_name(): keys})
    return made.getvalue()
