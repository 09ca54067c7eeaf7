"""Kinds of files: told from their bytes, whatever their names say."""

import pytest

from support.documents.reading import problem_of
from support.documents.sheets import Sheet, pdf_bytes
from support.documents.wordml import make_docx, paragraph, zipped
from zhuanji.engines.plan.documents import read_document_bytes

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)


def ole(stream: str) -> bytes:
    return OLE + stream.encode("utf-16-le") + bytes(512)


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("plan.docx", ole("WordDocument"), "document.doc"),
        ("plan.doc", ole("WordDocument"), "document.doc"),
        ("plan.wps", ole("WordDocument"), "document.wps"),
        ("plan.docx", ole("EncryptedPackage"), "document.password"),
        ("plan.xls", ole("Workbook"), "document.spreadsheet"),
        ("plan.ppt", ole("PowerPoint Document"), "document.slides"),
        ("plan.docx", ole("Other"), "document.ole"),
        ("plan.docx", b"{\\rtf1\\ansi}", "document.rtf"),
        ("plan.doc", b"\xef\xbb\xbf<!DOCTYPE html><p>1", "document.html"),
        ("plan.txt", b"\r\n<HTML><body>", "document.html"),
        ("plan.doc", b"MIME-Version: 1.0\r\nContent-Type: multipart/related", "document.html"),
        ("plan.xml", b'<?xml version="1.0"?><?mso-application progid="Word.Document"?>', "document.word_xml"),
        ("plan.xml", b'<?xml version="1.0"?>\n<pkg:package xmlns:pkg="x"/>', "document.word_xml"),
        ("plan.pdf", b"\xff\xd8\xff\xe0scan", "document.picture"),
        ("plan.png", b"\x89PNG\r\n\x1a\n", "document.picture"),
        ("plan.rar", b"Rar!\x1a\x07", "document.archive"),
        ("plan.docx", "只是文字".encode(), "document.misnamed"),
        ("plan.pdf", "只是文字".encode("gb18030"), "document.misnamed"),
        ("plan.docx", b"", "document.empty"),
    ],
)
def test_refused_kinds(name, data, code):
    assert problem_of(data, name).code == code


@pytest.mark.parametrize(
    ("parts", "code"),
    [
        (["[Content_Types].xml", "xl/workbook.xml"], "document.spreadsheet"),
        (["[Content_Types].xml", "ppt/presentation.xml"], "document.slides"),
        (["OFD.xml", "Doc_0/Document.xml"], "document.ofd"),
        (["mimetype", "content.xml"], "document.odt"),
        (["[Content_Types].xml", "_rels/.rels"], "document.no_main_part"),
        (["word/styles.xml"], "document.no_main_part"),
        (["photo.jpg"], "document.archive"),
        ([], "document.archive"),
    ],
)
def test_other_zips(parts, code):
    data = zipped(dict.fromkeys(parts, b"<a/>"))
    assert problem_of(data, "plan.docx").code == code


@pytest.mark.parametrize("name", ["plan.docx", "plan.pdf", "plan.txt", "plan"])
def test_a_word_file_is_read_under_any_name(name):
    assert read_document_bytes(make_docx(paragraph("目标")), name) == "目标"


def test_a_pdf_is_read_under_any_name_and_behind_some_rubbish():
    sheet = Sheet()
    sheet.text(80, 100, 16, "目标")
    data = pdf_bytes([sheet])
    assert read_document_bytes(data, "plan.docx") == "目标"
    assert read_document_bytes(b"\r\n\r\n" + data, "plan.pdf") == "目标"
