"""What somebody sends who means no good, or whose program is broken; and what has to come of it."""

from __future__ import annotations

import io
import re
import time
import traceback
import zipfile
from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING, Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

from support.counts import examples
from support.hostile_files import MORE
from support.senders import TAX_HEAD, as_book
from support.two_counties import HERE, PDF

if TYPE_CHECKING:
    from django.http import HttpResponse

LONGEST = 20.0  # seconds of this process's own work for one request, on a slow machine
BEHIND = (
    "Traceback (most recent",
    "site-packages",
    'File "/',
    "zhuanji.sqlite3",
    "django.db.utils",
    "psycopg.errors",
)
CODE = re.compile(r'<code>[a-z]+(\.[A-Za-z0-9_-]+)+</code>|"code": "[a-z]+(\.[A-Za-z0-9_-]+)+"')
BITTEN = (
    "",
    " ",
    "\x00",
    "a\x00b",
    "'",
    '"',
    "' OR 1=1 --",
    "'; DROP TABLE records_account; --",
    "1) UNION SELECT password FROM records_account--",
    "%",
    "_",
    "%%%",
    "\\",
    "../../etc/passwd",
    "..\\..\\x",
    "/etc/passwd",
    "file:///etc/passwd",
    "http://169.254.169.254/",
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "{{7*7}}",
    "{% debug %}",
    "${7*7}",
    "${jndi:ldap://x}",
    "{0.__class__}",
    "%(x)s",
    "%s%n%x",
    "=1+1",
    "+cmd|' /C calc'!A0",
    "@SUM(1)",
    "-1",
    "0",
    "-0",
    "1e309",
    "NaN",
    "Infinity",
    "9" * 400,
    "99999999999999999999",
    "2147483648",
    "1.5",
    "0x10",
    "１２",
    "²",
    "٣",
    "٣٣٠٥٢٢",
    "\u202e\u0041\u202c",
    "\u200b",
    "\ufeff",
    "\ufffe",
    "\U0001f4a9",
    "e\u0301" * 40,
    "ﷺ" * 60,
    "İ",
    "ß",
    "𐏿",
    "\r\nX-Evil: 1",
    "a\nb",
    "\t",
    "A" * 5_000,
    "中" * 3_000,
    "|" * 500,
    "(" * 800,
    "a" * 40 + "!",
    "true",
    "null",
    "[]",
    "{}",
    "undefined",
    "None",
    "__proto__",
    "constructor",
    "__class__",
    "2023",
    "20233",
    "0000",
    "9999",
    "2023-13",
    "2023-02-30",
    "-2023",
    "330522",
    "330523",
    "330500",
    "999999",
    HERE.uscc(0),
    HERE.uscc(0).lower(),
    "91330500MA2B00000X",
)
NAMES = (
    "q",
    "page",
    "sort",
    "area",
    "town",
    "unit",
    "sector",
    "scale",
    "size",
    "status",
    "tag",
    "grade",
    "year",
    "by",
    "rows",
    "columns",
    "measure",
    "lang",
    "next",
    "sheet",
    "period",
    "department",
    "state",
    "limit",
    "offset",
    "indicator",
    "from",
    "to",
    "show",
    "document",
    "clause",
    "a",
    "b",
    "kind",
    "account",
    "action",
    "about",
    "first",
    "last",
    "scheme",
    "with",
    "id",
    "uscc",
    "title",
    "words",
    "reason",
    "decision",
    "username",
    "password",
    "code",
    "name",
    "value",
    "key",
    "item",
    "year_of",
    "format",
    "number",
    "role",
    "days",
    "permissions",
    "csrfmiddlewaretoken",
    "done",
    "weight-0-tax_mu",
    "cut-0-0",
    "quota-0-0",
    "missing-0-tax_mu",
    "left",
    "column-tax-1",
    "column-tax-1-factor",
    "check_code",
    "signed_by",
    "note",
    "source",
    "frame",
    "answer",
    "start",
    "document_number",
    "old",
    "new",
    "again",
    "page\x00",
    "__proto__",
    "[]",
    "q[]",
)

CALM = [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much]


def several(count: int) -> settings:
    """Return how often a property is tried; its examples may be large and slow."""
    return settings(max_examples=examples(count), suppress_health_check=CALM)


def texts() -> st.SearchStrategy[str]:
    """Return texts that bite: known ones, any signs, and halves of pairs."""
    free = st.text(max_size=60)
    return st.one_of(
        st.sampled_from(BITTEN),
        st.sampled_from(BITTEN),
        free,
        st.builds(lambda a, b: a + b, st.sampled_from(BITTEN), free),
    )


def fields() -> st.SearchStrategy[dict[str, str]]:
    """Return names and values as an address or a form has them."""
    return st.dictionaries(st.one_of(st.sampled_from(NAMES), st.text(max_size=12)), texts(), max_size=6)


def plain_data() -> st.SearchStrategy[Any]:
    """Return anything that JSON can hold."""
    leaf = st.one_of(
        st.none(), st.booleans(), st.integers(), st.floats(), texts(), st.just(10**400), st.just([[[[[[]]]]]])
    )
    keys = st.one_of(st.sampled_from(NAMES), st.text(max_size=8))
    return st.recursive(
        leaf,
        lambda inner: st.lists(inner, max_size=4) | st.dictionaries(keys, inner, max_size=5),
        max_leaves=12,
    )


RAW_BODIES = (
    b"",
    b"{",
    b"[" * 100_000,
    b'{"a":' * 50_000,
    b"\xff\xfe\x00",
    b"nul",
    b'{"reason": "\\ud800"}',
    b'{"reason": "\\u0000"}',
    b'{"reason": NaN}',
    b'{"limit": 1e999}',
    b'{"a": ' + b"9" * 10_000 + b"}",
    b'{"reason":"x","reason":["y"]}',
    b"\x00" * 1_000,
    b'"' + b"A" * 200_000 + b'"',
    b"<?xml version='1.0'?><a/>",
    b"a=1&b=2",
)


def book(rows: list[tuple[Any, ...]] | None = None) -> bytes:
    """Return a workbook as it should be."""
    return as_book(税收=rows or [TAX_HEAD, (HERE.uscc(0), HERE.name(0), 12.5)])


def packed(**parts: bytes) -> bytes:
    """Return a zip file; two underscores in a name stand for a slash, one for a dot."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as file:
        for name, data in parts.items():
            file.writestr(name.replace("__", "/").replace("_", "."), data)
    return made.getvalue()


def rewritten(data: bytes, change: Callable[[str, bytes], bytes]) -> bytes:
    """Return a workbook whose parts were changed."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, change(name, old.read(name)))
    return made.getvalue()


XXE = b'<?xml version="1.0"?><!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
LAUGHS = (
    b'<?xml version="1.0"?><!DOCTYPE r [<!ENTITY a "'
    + b"ha" * 500
    + b'">'
    + b"".join(b'<!ENTITY %c "%s">' % (98 + n, b"&%c;" % (97 + n) * 20) for n in range(8))
    + b"]>"
)


def in_sheets(head: bytes, name: bytes) -> bytes:
    """Return a workbook whose sheets begin with a document type, and use its entity."""

    def change(part: str, data: bytes) -> bytes:
        if "sheet1" not in part and "sharedStrings" not in part:
            return data
        body = data[data.find(b"?>") + 2 :] if data.startswith(b"<?xml") else data
        return head + body.replace(b"<t>", b"<t>&" + name + b";", 1)

    return rewritten(book(), change)


def bomb() -> bytes:
    """Return a workbook of an eighth of a megabyte whose sheet is 128 MB of blanks."""
    return rewritten(
        book(),
        lambda part, data: (
            data.replace(b"<sheetData>", b"<sheetData>" + b" " * (128 << 20)) if "sheet1" in part else data
        ),
    )


def wide() -> bytes:
    """Return a workbook that says it has the most rows and columns that there can be, and a cell in the last."""
    last = b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'
    return rewritten(
        book(),
        lambda part, data: (
            re.sub(rb'<dimension ref="[^"]*"', b'<dimension ref="A1:XFD1048576"', data).replace(
                b"</sheetData>", last
            )
            if "sheet1" in part
            else data
        ),
    )


ATTACKS: dict[str, tuple[str, Callable[[], bytes]]] = {
    "nothing": ("a.xlsx", lambda: b""),
    "zip bomb": ("a.xlsx", bomb),
    "nested zip": ("a.xlsx", lambda: packed(a_zip=packed(b_zip=packed(c_txt=b"x")))),
    "zip that isn't": ("a.xlsx", lambda: b"PK\x03\x04" + b"\x00" * 400),
    "zip with a climbing name": ("a.xlsx", lambda: packed(**{"..__..__..__tmp__evil_txt": b"x"})),
    "zip with its directory cut off": ("a.xlsx", lambda: book()[:-40]),
    "half a workbook": ("a.xlsx", lambda: book()[: len(book()) // 2]),
    "external entity": ("a.xlsx", lambda: in_sheets(XXE, b"x")),
    "billion laughs": ("a.xlsx", lambda: in_sheets(LAUGHS, b"i")),
    "widest sheet": ("a.xlsx", wide),
    "workbook named csv": ("a.csv", book),
    "csv named workbook": ("a.xlsx", lambda: b"a,b\n1,2\n"),
    "old workbook of rubbish": ("a.xls", lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\xff" * 4_000),
    "ole without end": ("a.xls", lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 508),
    "xml of entities": ("a.xml", lambda: LAUGHS + b"<r>&i;</r>"),
    "xml with a file": ("a.xml", lambda: XXE + b"<r>&x;</r>"),
    "deep xml": ("a.xml", lambda: b"<a>" * 200_000),
    "deep html": ("a.html", lambda: b"<table><tr><td>" * 60_000),
    "zeros": ("a.csv", lambda: b"\x00" * 100_000),
    "one long line": ("a.csv", lambda: b"a," * 300_000),
    "quote without end": ("a.csv", lambda: b'"' + b"x,\n" * 50_000),
    "utf-16 without end": ("a.csv", lambda: b"\xff\xfe\x00\xd8\x00"),
    "formulas": (
        "a.csv",
        lambda: (
            f"统一社会信用代码,企业名称,税收实际贡献（万元）\n{HERE.uscc(0)},=cmd|' /C calc'!A0,@SUM(1)\n".encode()
        ),
    ),
    "right to left": (
        "a\u202excod.csv",
        lambda: "统一社会信用代码,税收实际贡献（万元）\n\u202e123,\u202e9\n".encode(),
    ),
    "pdf": ("a.pdf", lambda: PDF),
    "pdf without end": ("a.pdf", lambda: PDF[:30] + b"<< /Length 99999999999 >> stream\n"),
    "pdf of loops": (
        "a.pdf",
        lambda: (
            b"%PDF-1.7\n1 0 obj<</Type/Pages/Kids[1 0 R]/Count 1>>endobj\n"
            b"trailer<</Root<</Type/Catalog/Pages 1 0 R>>>>\n"
        ),
    ),
    "polyglot": ("a.pdf", lambda: PDF + book()),
    "docx bomb": (
        "a.docx",
        lambda: packed(
            word__document_xml=b"<w:document>" + b" " * (64 << 20), **{"[Content.Types]_xml": b"<Types/>"}
        ),
    ),
    "docx with a file": ("a.docx", lambda: packed(word__document_xml=XXE + b"<w:document>&x;</w:document>")),
    "docx of nothing": ("a.docx", lambda: packed(word__document_xml=b"")),
    "doc": ("a.doc", lambda: b"\xd0\xcf\x11\xe0" + b"a" * 600),
    "program": ("a.exe", lambda: b"MZ" + b"\x90" * 300),
    "no ending": ("a", lambda: b"x"),
    "long name": ("甲" * 400 + ".csv", lambda: b"a,b\n"),
    "climbing name": ("../../../../tmp/evil.csv", lambda: b"a,b\n"),
    "device": ("CON.xlsx", lambda: b"x"),
    "geojson of loops": ("a.json", lambda: b'{"type":"FeatureCollection","features":' + b"[" * 50_000),
    "geojson of numbers": (
        "a.geojson",
        lambda: (
            b'{"type":"FeatureCollection","features":[{"type":"Feature","geometry":{"type":"Polygon",'
            b'"coordinates":[[[1e999,NaN],[0,0],[1,1],[1e999,NaN]]]},"properties":{}}]}'
        ),
    ),
    "picture": ("a.png", lambda: b"\x89PNG\r\n\x1a\n" + b"\xff" * 200),
    **MORE,
}


@cache
def attack(name: str) -> tuple[str, bytes]:
    """Return name and bytes of a file that is known to do harm somewhere."""
    called, make = ATTACKS[name]
    return called, make()


def mutated() -> st.SearchStrategy[tuple[str, bytes]]:
    """Return a file of some kind with bytes changed, put in, taken out, or cut off."""
    kinds = {
        "a.xlsx": book(),
        "a.csv": f"{','.join(TAX_HEAD)}\n{HERE.uscc(0)},{HERE.name(0)},12.5\n".encode(),
        "a.pdf": PDF,
        "a.docx": packed(word__document_xml=b"<w:document><w:p/></w:document>"),
        "a.xml": b'<?xml version="1.0"?><Workbook><Worksheet><Table>'
        b"<Row><Cell><Data>1</Data></Cell></Row></Table></Worksheet></Workbook>",
        "a.html": "<table><tr><td>统一社会信用代码</td></tr></table>".encode(),
        "a.json": b'{"type":"FeatureCollection","features":[]}',
    }

    @st.composite
    def one(draw: st.DrawFn) -> tuple[str, bytes]:
        name = draw(st.sampled_from(sorted(kinds)))
        data = bytearray(kinds[name])
        for _ in range(draw(st.integers(0, 12))):
            at = draw(st.integers(0, max(len(data) - 1, 0)))
            data[at : at + draw(st.integers(0, 8))] = draw(st.binary(max_size=8))
        cut = draw(st.one_of(st.none(), st.integers(0, len(data))))
        name = draw(
            st.one_of(
                st.just(name), st.sampled_from(sorted(kinds)), texts().map(lambda text: f"{text[:60]}.xlsx")
            )
        )
        return name, bytes(data[:cut])

    return st.one_of(one(), st.tuples(st.sampled_from(sorted(kinds)), st.binary(max_size=600)))


def borne(send: Callable[[], HttpResponse]) -> HttpResponse:
    """Send something, and see that it was borne: no fault of ours, nothing told of what is behind, a code, in time."""
    begun = time.process_time()
    answer = send()
    took = time.process_time() - begun
    body = b"".join(answer.streaming_content) if answer.streaming else answer.content  # type: ignore[attr-defined]
    told = body.decode("utf-8", "replace")
    assert answer.status_code < 500, fault_of(answer)
    assert not any(word in told for word in BEHIND), told[:3000]
    assert "X-Evil" not in answer.headers
    assert took < LONGEST, took
    if answer.status_code in (400, 404, 409, 413, 415, 422) and body:
        assert CODE.search(told), (answer.status_code, told[:2000])
    return answer


def fault_of(answer: HttpResponse) -> str:
    """Return of which request a fault came, and where it arose."""
    request, fault = answer.wsgi_request, answer.exc_info  # type: ignore[attr-defined]
    where = "".join(traceback.format_exception(*fault)[-6:]) if fault else answer.content.decode()[-1500:]
    return f"{request.method} {request.get_full_path()} {dict(request.POST)}\n{where}"
