"""More files that mean no good: workbooks that lead elsewhere, zips that lie, documents and drawings without end."""

from __future__ import annotations

import io
import json
import zipfile
import zlib
from collections.abc import Callable, Mapping
from typing import Any

from support.senders import TAX_HEAD, as_book
from support.two_counties import HERE

SHEET = "xl/worksheets/sheet1.xml"
ELSEWHERE = "http://169.254.169.254/latest"
POINT = [119.9, 30.9]


def book() -> bytes:
    """Return a workbook as it should be."""
    return as_book(税收=[TAX_HEAD, (HERE.uscc(0), HERE.name(0), 12.5)])


def with_parts(data: bytes, added: Mapping[str, bytes], changed: Callable[[bytes], bytes] = bytes) -> bytes:
    """Return a workbook with further parts, and its first sheet changed."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, changed(old.read(name)) if name == SHEET else old.read(name))
        for name, part in added.items():
            new.writestr(name, part)
    return made.getvalue()


def with_macros() -> bytes:
    """Return a workbook that holds a program."""
    return with_parts(book(), {"xl/vbaProject.bin": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 2_000})


def with_links() -> bytes:
    """Return a workbook that has parts of another computer's."""
    relation = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" '
        'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/externalLinkPath" '
        f'Target="{ELSEWHERE}" TargetMode="External"/></Relationships>'
    ).encode()
    link = b'<externalLink xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>'
    added = {
        "xl/externalLinks/externalLink1.xml": link,
        "xl/externalLinks/_rels/externalLink1.xml.rels": relation,
        "xl/worksheets/_rels/sheet1.xml.rels": relation,
    }
    return with_parts(book(), added)


def calling() -> bytes:
    """Return a workbook whose cells are formulas that call others."""
    formulas = (f'=WEBSERVICE("{ELSEWHERE}")', f'=HYPERLINK("{ELSEWHERE}","x")', "=cmd|'/C calc'!A0")
    return as_book(税收=[TAX_HEAD, *((HERE.uscc(n), HERE.name(n), one) for n, one in enumerate(formulas))])


def merged_whole() -> bytes:
    """Return a workbook all of whose cells are one."""
    merge = b'</sheetData><mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>'
    return with_parts(book(), {}, lambda data: data.replace(b"</sheetData>", merge))


def far_cells() -> bytes:
    """Return a workbook whose cells lie at the ends of rows far apart."""
    rows = b"".join(
        b'<row r="%d"><c r="XFD%d"><v>1</v></c></row>' % (n, n) for n in range(9, 1_000_000, 40_000)
    )
    return with_parts(book(), {}, lambda data: data.replace(b"</sheetData>", rows + b"</sheetData>"))


def of_sheets(count: int) -> bytes:
    """Return a workbook of many sheets."""
    from openpyxl import Workbook

    made, told = Workbook(), io.BytesIO()
    for number in range(count):
        made.create_sheet(f"税收{number}").append(TAX_HEAD)
    made.save(told)
    return told.getvalue()


def of_names(count: int) -> bytes:
    """Return a zip of many empty parts."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as file:
        for number in range(count):
            file.writestr(f"xl/worksheets/sheet{number}.xml", b"")
    return made.getvalue()


def lying() -> bytes:
    """Return a workbook whose directory says that its parts are small."""
    data = bytearray(with_parts(book(), {"xl/media/a.bin": b" " * (8 << 20)}))
    at = data.rfind(b"PK\x01\x02")
    data[at + 24 : at + 28] = (16).to_bytes(4, "little")
    return bytes(data)


def twice() -> bytes:
    """Return a zip that has a name twice."""
    made = io.BytesIO(book())
    with zipfile.ZipFile(made, "a") as file:
        file.writestr("xl/workbook.xml ", b"<workbook/>")
        file.writestr(SHEET.upper(), b"<worksheet/>")
    return made.getvalue()


def document(body: bytes, **parts: bytes) -> bytes:
    """Return a Word document of a body."""
    made = io.BytesIO()
    head = b'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>'
    types = (
        b'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        b'<Default Extension="xml" ContentType="application/xml"/></Types>'
    )
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("[Content_Types].xml", types)
        file.writestr("word/document.xml", head + body + b"</w:body></w:document>")
        for name, data in parts.items():
            file.writestr(name.replace("__", "/"), data)
    return made.getvalue()


def tables_in_tables(deep: int) -> bytes:
    """Return a Word document of tables in tables."""
    return document(b"<w:tbl><w:tr><w:tc>" * deep + b"<w:p/>" + b"</w:tc></w:tr></w:tbl>" * deep)


def numbered_without_end() -> bytes:
    """Return a Word document whose list levels lead to each other."""
    style = (
        b'<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        b'<w:style w:type="paragraph" w:styleId="a"><w:basedOn w:val="b"/></w:style>'
        b'<w:style w:type="paragraph" w:styleId="b"><w:basedOn w:val="a"/></w:style></w:styles>'
    )
    paragraph = b'<w:p><w:pPr><w:pStyle w:val="a"/></w:pPr><w:r><w:t>x</w:t></w:r></w:p>'
    return document(paragraph * 50, word__styles_xml=style)


def pdf_of(*objects: bytes) -> bytes:
    """Return a PDF of objects, numbered from 1, without a table of where they lie."""
    told = b"".join(b"%d 0 obj %s endobj\n" % (n, one) for n, one in enumerate(objects, 1))
    return b"%PDF-1.7\n" + told + b"trailer <</Root 1 0 R>>\n%%EOF\n"


def pdf_bomb() -> bytes:
    """Return a PDF whose page is 256 MB of blanks."""
    squeezed = zlib.compress(b" " * (256 << 20), 9)
    stream = b"<</Length %d/Filter/FlateDecode>>stream\n%s\nendstream" % (len(squeezed), squeezed)
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>"
    return pdf_of(b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[3 0 R]/Count 1>>", page, stream)


def layer(*shapes: Any) -> bytes:
    """Return a drawing of shapes."""
    features = [{"type": "Feature", "properties": {"name": "园"}, "geometry": one} for one in shapes]
    return json.dumps({"type": "FeatureCollection", "features": features}).encode()


def polygon(*points: list[float]) -> dict[str, Any]:
    """Return an area."""
    return {"type": "Polygon", "coordinates": [[*points, points[0]]]}


def nested(deep: int) -> bytes:
    """Return a drawing whose coordinates lie in lists in lists."""
    shape = '{"type":"Polygon","coordinates":' + "[" * deep + "1" + "]" * deep + "}"
    feature = f'{{"type":"Feature","properties":{{}},"geometry":{shape}}}'
    return f'{{"type":"FeatureCollection","features":[{feature}]}}'.encode()


def collected(deep: int) -> dict[str, Any]:
    """Return shapes in shapes."""
    found: dict[str, Any] = {"type": "Point", "coordinates": POINT}
    for _ in range(deep):
        found = {"type": "GeometryCollection", "geometries": [found]}
    return found


FAR_OFF = [[1e308, 1e308], [-1e308, 1e308], [0.0, -1e308]]
MANY = [[119.9 + n / 1e7, 30.9 + (n % 7) / 1e7] for n in range(150_000)]
MORE: dict[str, tuple[str, Callable[[], bytes]]] = {
    "workbook of macros": ("a.xlsm", with_macros),
    "macros named xlsx": ("a.xlsx", with_macros),
    "links to elsewhere": ("a.xlsx", with_links),
    "formulas that call": ("a.xlsx", calling),
    "one merged cell": ("a.xlsx", merged_whole),
    "cells far apart": ("a.xlsx", far_cells),
    "hundreds of sheets": ("a.xlsx", lambda: of_sheets(400)),
    "thousands of parts": ("a.xlsx", lambda: of_names(20_000)),
    "sizes that lie": ("a.xlsx", lying),
    "a part twice": ("a.xlsx", twice),
    "tables in tables": ("a.docx", lambda: tables_in_tables(5_000)),
    "styles in a circle": ("a.docx", numbered_without_end),
    "pdf bomb": ("a.pdf", pdf_bomb),
    "deep pdf": ("a.pdf", lambda: pdf_of(b"[" * 100_000 + b"]" * 100_000)),
    "pdf of its own length": ("a.pdf", lambda: pdf_of(b"<</Length 1 0 R>>stream\nx\nendstream")),
    "deep coordinates": ("a.geojson", lambda: nested(600)),
    "shapes in shapes": ("a.geojson", lambda: layer(collected(200))),
    "far off": ("a.geojson", lambda: layer(polygon(*FAR_OFF))),
    "area of nothing": (
        "a.geojson",
        lambda: layer(polygon(POINT, POINT, POINT), {"type": "Polygon"}, None, 3),
    ),
    "very many points": ("a.geojson", lambda: layer(polygon(*MANY))),
    "coordinates of words": (
        "a.geojson",
        lambda: layer({"type": "Polygon", "coordinates": [[["x", None]] * 4]}),
    ),
    "no signs to see": ("a.csv", lambda: "\u200b\u2060\ufeff,\u200d\n\u200b,\u202e1\u202c\n".encode()),
    "signs of two meanings": (
        "a.csv",
        lambda: "统一社会信用代码,税收\u200b实际贡献（万元）\n９１,1\u0000\n".encode(),
    ),
}
