"""Files as offices send them, faults included; made by other programs' writers and raw parts, not by our own."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from functools import cache
from typing import Any

import openpyxl
import xlsxwriter
import xlwt

from zhuanji.basics.uscc import make_synthetic
from zhuanji.engines.rules import load_pack
from zhuanji.services.ledger.batch import Batch
from zhuanji.services.ledger.findings import Finding
from zhuanji.services.ledger.reading import Reading, Request, read_batches
from zhuanji.services.ledger.sheets import read_file

Rows = Sequence[Sequence[object]]
TODAY = date(2024, 6, 3)
TAX = ["统一社会信用代码", "企业名称", "税收实际贡献（万元）"]


@cache
def huzhou():
    """The city pack, read once."""
    return load_pack("huzhou")


def code(number: int, county: str = "330502") -> str:
    """The credit code of a synthetic enterprise."""
    return make_synthetic(county, number)


def firms(count: int, *more: object) -> list[list[object]]:
    """Rows of enterprises: code, name, and more; a function gives each row its own."""
    return [
        [code(i), f"演示{i}有限公司", *(one(i) if callable(one) else one for one in more)]
        for i in range(count)
    ]


def read(data: bytes, name: str = "税收2023.xlsx", **said: Any) -> Reading:
    """Read a file to the end."""
    request = Request(said.pop("today", TODAY), **said)
    return read_batches(read_file(data, name), huzhou(), request)


def one_batch(data: bytes, name: str = "税收2023.xlsx", **said: Any) -> Batch:
    """The only batch of a file that has no problem."""
    reading = read(data, name, **said)
    assert reading.problems == ()
    [batch] = reading.batches
    return batch


def codes(batch: Batch) -> list[tuple[int | None, str | None, str]]:
    """Row, item and code of every finding."""
    return [(one.row, one.item, one.code) for one in batch.findings]


def errors(batch: Batch) -> list[Finding]:
    """The findings that keep their row out."""
    return [one for one in batch.findings if one.severity == "error"]


def csv_file(rows: Rows, encoding: str = "utf-8", sep: str = ",") -> bytes:
    """A text file; cells that hold the separator or a quote are quoted."""

    def cell(value: object) -> str:
        text = "" if value is None else str(value)
        return '"' + text.replace('"', '""') + '"' if any(sign in text for sign in (sep, '"', "\n")) else text

    return "\r\n".join(sep.join(map(cell, row)) for row in rows).encode(encoding)


def xlsx_file(
    rows: Rows | Mapping[str, Rows],
    draw: Callable[[xlsxwriter.Workbook, Any], None] | None = None,
    **options: object,
) -> bytes:
    """A workbook by XlsxWriter; `draw` may add to its first sheet."""
    target = io.BytesIO()
    sheets = rows if isinstance(rows, Mapping) else {"Sheet1": rows}
    with xlsxwriter.Workbook(
        target, {"in_memory": True, "default_date_format": "yyyy-mm-dd", **options}
    ) as book:
        for name, table in sheets.items():
            sheet = book.add_worksheet(name)
            for at, row in enumerate(table):
                for column, value in enumerate(row):
                    if value is not None:
                        sheet.write(at, column, value)
        if draw is not None:
            draw(book, book.worksheets()[0])
    return target.getvalue()


def openpyxl_file(rows: Rows, draw: Callable[[Any], None] | None = None) -> bytes:
    """A workbook by openpyxl, which keeps no value of a formula."""
    book = openpyxl.Workbook()
    sheet = book.active
    for row in rows:
        sheet.append(list(row))
    if draw is not None:
        draw(sheet)
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


def xls_file(rows: Rows, draw: Callable[[Any], None] | None = None, name: str = "Sheet1") -> bytes:
    """An old workbook by xlwt."""
    book = xlwt.Workbook()
    sheet = book.add_sheet(name)
    for at, row in enumerate(rows):
        for column, value in enumerate(row):
            if value is not None:
                sheet.write(at, column, value)
    if draw is not None:
        draw(sheet)
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


def html_file(rows: Rows, charset: str = "gb2312") -> bytes:
    """A web page with a table, as many systems export it under the name of a workbook."""
    lines = "".join(
        "<tr>" + "".join(f"<td>{'' if cell is None else cell}</td>" for cell in row) + "</tr>" for row in rows
    )
    page = f'<html><head><meta http-equiv="Content-Type" content="text/html; charset={charset}"></head>'
    page += f"<body><table border=1>{lines}</table></body></html>"
    return page.encode("gb18030" if charset == "gb2312" else charset)


def office_xml_file(rows: Rows, styles: str = "") -> bytes:
    """A workbook in the XML of Excel 2003."""

    def cell(value: object) -> str:
        kind = "Number" if isinstance(value, int | float) else "String"
        return f'<Cell><Data ss:Type="{kind}">{value}</Data></Cell>'

    lines = "".join(f"<Row>{''.join(map(cell, row))}</Row>" for row in rows)
    return (
        '<?xml version="1.0" encoding="UTF-8"?><?mso-application progid="Excel.Sheet"?>'
        '<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" '
        'xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">'
        f'{styles}<Worksheet ss:Name="税收"><Table>{lines}</Table></Worksheet></Workbook>'
    ).encode()


def raw_xlsx(sheet: str, parts: Mapping[str, str | bytes] | None = None, head: str = "") -> bytes:
    """A workbook of one sheet out of raw XML; `parts` adds parts or replaces them."""
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package = "http://schemas.openxmlformats.org/package/2006/relationships"
    whole: dict[str, str | bytes] = {
        "[Content_Types].xml": "<Types/>",
        "xl/workbook.xml": (
            f'<workbook xmlns="{main}" xmlns:r="{office}">{head}'
            '<sheets><sheet name="税收" sheetId="1" r:id="r1"/></sheets></workbook>'
        ),
        "xl/_rels/workbook.xml.rels": (
            f'<Relationships xmlns="{package}"><Relationship Id="r1" Type="{office}/worksheet" '
            'Target="worksheets/sheet1.xml"/></Relationships>'
        ),
        "xl/worksheets/sheet1.xml": sheet,
        **(parts or {}),
    }
    return zipped(whole)


def zipped(parts: Mapping[str, str | bytes]) -> bytes:
    """A zip of parts."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as book:
        for name, part in parts.items():
            book.writestr(name, part)
    return target.getvalue()


def with_parts(data: bytes, change: Callable[[str, bytes], bytes]) -> bytes:
    """A workbook whose parts were changed."""
    with zipfile.ZipFile(io.BytesIO(data)) as book:
        return zipped({name: change(name, book.read(name)) for name in book.namelist()})


def column(batch: Batch, item: str) -> list[object]:
    """The values of an item."""
    values: Iterable[object] = batch.frame[item].to_list()
    return list(values)
