"""What a file is is told from its bytes; what can't be read says why and what to do."""

from __future__ import annotations

import io

import docx
import pytest

from support.workbooks import (
    TAX,
    csv_file,
    firms,
    html_file,
    office_xml_file,
    openpyxl_file,
    raw_xlsx,
    xls_file,
    xlsx_file,
    zipped,
)
from zhuanji.basics.problems import ProblemError
from zhuanji.services.ledger.sheets import read_file

ROWS = [TAX, *firms(3, lambda i: 1.5 + i)]
TEXT_ROWS = [[str(cell) for cell in row] for row in ROWS]


def code_of(data: bytes, name: str = "税收.xlsx") -> str:
    with pytest.raises(ProblemError) as refusal:
        read_file(data, name)
    [problem] = refusal.value.problems
    assert problem.sentence()
    assert problem.sentence("en")
    assert problem.remedy()
    assert problem.remedy("en")
    assert problem.place.file == name
    return problem.code


@pytest.mark.parametrize("name", ["税收.xlsx", "税收.xls", "税收.et", "税收.csv", "税收"])
@pytest.mark.parametrize(
    ("data", "kind", "rows"),
    [
        (xlsx_file(ROWS), "xlsx", ROWS),
        (openpyxl_file(ROWS), "xlsx", ROWS),
        (xls_file(ROWS), "xls", ROWS),
        (csv_file(ROWS), "csv", TEXT_ROWS),
        (csv_file(ROWS, "utf-8-sig"), "csv", TEXT_ROWS),
        (csv_file(ROWS, "gb18030"), "csv", TEXT_ROWS),
        (csv_file(ROWS, "utf-16"), "csv", TEXT_ROWS),
        (csv_file(ROWS, "utf-16-le"), "csv", TEXT_ROWS),
        (csv_file(ROWS, "gb18030", "\t"), "csv", TEXT_ROWS),
        (csv_file(ROWS, "utf-8", ";"), "csv", TEXT_ROWS),
        (html_file(ROWS), "html", TEXT_ROWS),
        (html_file(ROWS, "utf-8"), "html", TEXT_ROWS),
        (office_xml_file(ROWS), "xml", ROWS),
    ],
    ids=[
        "xlsx",
        "openpyxl",
        "xls",
        "csv",
        "mark",
        "gb",
        "utf16",
        "utf16le",
        "tab",
        "semicolon",
        "html",
        "html8",
        "xml",
    ],
)
def test_the_same_table_in_every_kind_under_any_name(data, kind, rows, name):
    file = read_file(data, name)
    assert file.kind == kind
    assert [list(row) for row in file.sheets[0].rows] == rows


def test_a_folder_before_the_name_is_left_out():
    assert read_file(csv_file(ROWS), "C:\\报送\\2023\\税收.csv").name == "税收.csv"
    assert read_file(csv_file(ROWS), "/tmp/报送/税收.csv").name == "税收.csv"


def word_document() -> bytes:
    target = io.BytesIO()
    docx.Document().save(target)
    return target.getvalue()


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "empty"),
        (b"\r\n \r\n", "empty"),
        (b"\xef\xbb\xbf", "empty"),
        (word_document(), "word"),
        (b"{\\rtf1 abc", "word"),
        (b"%PDF-1.7 abc", "pdf"),
        (b"\x89PNG\r\n\x1a\n", "picture"),
        (b"\xff\xd8\xff\xe0" + bytes(100), "picture"),
        (b"Rar!\x1a\x07\x00", "archive"),
        (b"7z\xbc\xaf\x27\x1c" + bytes(30), "archive"),
        (zipped({"税收.xlsx": b"abc"}), "other"),
        (zipped({"content.xml": "<a/>"}), "open_document"),
        (zipped({"xl/workbook.bin": b"abc"}), "binary_workbook"),
        (zipped({"ppt/presentation.xml": "<a/>"}), "slides"),
        (b"MIME-Version: 1.0\r\nContent-Type: multipart/related", "web_archive"),
        (b"<html><body><p>session expired</p></body></html>", "no_table"),
        (OLE + "EncryptedPackage".encode("utf-16-le") + bytes(100), "password"),
        (OLE + "WordDocument".encode("utf-16-le") + bytes(100), "word"),
        (OLE + "Workbook".encode("utf-16-le") + bytes(100), "damaged"),
        (OLE, "damaged"),
        (bytes(range(256)) * 20, "other"),
        ("税收实际贡献统计报表".encode()[:-1] + b"\xff,a,b\n" + "企业名称统计".encode() * 20, "broken_text"),
        (xlsx_file(ROWS)[:-300], "damaged"),
        (xls_file(ROWS)[:3000], "damaged"),
        (raw_xlsx("<worksheet"), "damaged"),
        (raw_xlsx('<!DOCTYPE w [<!ENTITY a "b">]><worksheet><sheetData/></worksheet>'), "unsafe"),
        (
            raw_xlsx("<worksheet/>", {"xl/styles.xml": '<!DOCTYPE s SYSTEM "http://x/"><styleSheet/>'}),
            "unsafe",
        ),
        (raw_xlsx("<worksheet/>", {"xl/workbook.xml": "<workbook"}), "damaged"),
        ('代码,名称\n1,"湖州\n2,安吉\n3,德清\n'.encode(), "quotes"),
    ],
)
def test_what_cannot_be_read_says_why(data, code):
    assert code_of(data) == f"ledger.file.{code}"


def test_a_workbook_under_a_password_of_the_old_kind_is_known():
    plain = bytearray(xls_file(ROWS))
    start = plain.find(
        b"\x09\x08\x10\x00"
    )  # the stream's first record; the next becomes one that tells of a password
    length = int.from_bytes(plain[start + 2 : start + 4], "little")
    at = start + 4 + length
    plain[at : at + 2] = (0x2F).to_bytes(2, "little")
    assert code_of(bytes(plain)) == "ledger.file.password"


def test_an_entity_of_another_file_is_never_fetched(tmp_path):
    secret = tmp_path / "secret.txt"
    secret.write_text("秘密", encoding="utf-8")
    xml = office_xml_file(ROWS).replace(
        b"<?mso-application",
        f'<!DOCTYPE w [<!ENTITY x SYSTEM "{secret.as_uri()}">]><?mso-application'.encode(),
    )
    assert (
        code_of(xml.replace(b'<Data ss:Type="String">', b'<Data ss:Type="String">&x;', 1))
        == "ledger.file.unsafe"
    )
    page = html_file(ROWS).replace(
        b"<table", f'<!DOCTYPE h [<!ENTITY x SYSTEM "{secret.as_uri()}">]><table'.encode()
    )
    assert "秘密" not in str(read_file(page, "a.xls").sheets)


def sheet_of(*rows: str) -> bytes:
    """A workbook out of the XML of rows."""
    return raw_xlsx(f"<worksheet><sheetData>{''.join(rows)}</sheetData></worksheet>")


class TestLimits:
    def test_a_cell_far_out_is_refused_before_memory_is_asked_for(self):
        far = sheet_of('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>')
        assert code_of(far) == "ledger.file.too_many_rows"
        wide = sheet_of('<row r="1"><c r="XFD1"><v>1</v></c></row>')
        assert code_of(wide) == "ledger.file.too_many_columns"
        many = sheet_of(
            '<row r="1"><c r="NN1"><v>1</v></c></row>', '<row r="20000"><c r="A20000"><v>1</v></c></row>'
        )
        assert code_of(many) == "ledger.file.too_many_cells"

    @pytest.mark.parametrize("sign", ["\t", "\n", "  "])
    def test_nor_does_another_way_of_writing_it_get_past(self, sign):
        far = sheet_of(f'<row r="1"><c{sign}r="XFD1048576"><v>1</v></c></row>')
        assert code_of(far) in ("ledger.file.too_many_rows", "ledger.file.too_many_columns")
        prefixed = '<x:row r="9"><x:c r="XFD1048576"><x:v>1</x:v></x:c></x:row>'
        prefixed = f'<x:worksheet xmlns:x="urn:x"><x:sheetData>{prefixed}</x:sheetData></x:worksheet>'
        assert code_of(raw_xlsx(prefixed)) in ("ledger.file.too_many_rows", "ledger.file.too_many_columns")

    def test_formats_without_content_down_to_the_last_row_do_no_harm(self):
        text = '<row r="1"><c r="A1" t="inlineStr"><is><t>名称</t></is></c></row>'
        data = sheet_of(text, '<row r="1048576"><c r="A1048576" s="0"/></row>')
        assert read_file(data, "a.xlsx").sheets[0].rows == (("名称",),)

    def test_a_zip_that_grows_too_large_is_refused(self):
        assert (
            code_of(zipped({"xl/workbook.xml": b"<a/>", "xl/media/a.bmp": bytes(300 << 20)}))
            == "ledger.file.bomb"
        )

    def test_a_span_of_a_million_columns_is_no_trap(self):
        page = html_file(ROWS).replace(b"<td>", b"<td rowspan=100000 colspan=400>")
        assert code_of(page) in ("ledger.file.bomb", "ledger.file.too_many_columns")

    def test_a_file_above_the_limit(self):
        assert code_of(b"a,b\n" * (17 << 20)) == "ledger.file.too_large"

    def test_too_many_rows_of_text(self):
        assert code_of(b"a,b\n" * 200_001, "a.csv") == "ledger.file.too_many_rows"
