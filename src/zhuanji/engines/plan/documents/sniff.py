"""Tells what kind of file some bytes are; a file's name is only a check."""

from __future__ import annotations

from typing import Literal

from zhuanji.engines.plan.documents.refusal import RefusedError

Kind = Literal["text", "pdf", "zip"]

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
# Opening bytes → code of the problem, for kinds that can't be read.
REFUSED_OPENINGS: tuple[tuple[bytes, str], ...] = (
    (b"{\\rtf", "document.rtf"),
    (b"\x89PNG\r\n", "document.picture"),
    (b"\xff\xd8\xff", "document.picture"),
    (b"GIF8", "document.picture"),
    (b"II*\x00", "document.picture"),
    (b"MM\x00*", "document.picture"),
    (b"Rar!", "document.archive"),
    (b"7z\xbc\xaf\x27\x1c", "document.archive"),
    (b"\x1f\x8b", "document.archive"),
    (b"BZh", "document.archive"),
)
# Words that open a web page or Word's own XML forms, in lower case.
REFUSED_MARKUP: tuple[tuple[bytes, str], ...] = (
    (b"<!doctype html", "document.html"),
    (b"<html", "document.html"),
    (b"mime-version:", "document.html"),
    (b"<?mso-application", "document.word_xml"),
    (b"<pkg:package", "document.word_xml"),
    (b"<w:worddocument", "document.word_xml"),
)
# Names in an OLE file's directory → code; the first that is found decides.
OLE_STREAMS: tuple[tuple[str, str], ...] = (
    ("EncryptedPackage", "document.password"),
    ("WordDocument", "document.doc"),
    ("Workbook", "document.spreadsheet"),
    ("PowerPoint Document", "document.slides"),
)
# Names that promise something else than plain text.
BINARY_SUFFIXES = (".docx", ".docm", ".doc", ".wps", ".pdf", ".rtf", ".xlsx", ".xls", ".ofd", ".zip")
HEAD_BYTES = 1024


def sniff(data: bytes, name: str) -> Kind:
    """Return what the bytes are.

    Args:
        data: the whole file.
        name: its name; only a file that is text in spite of its name is judged by it.

    Raises:
        RefusedError: the kind is known and can't be read, or plain text is named as a document.

    >>> sniff("一、总体要求".encode(), "plan.txt"), sniff(b"%PDF-1.7", "plan")
    ('text', 'pdf')
    """
    if not data:
        raise RefusedError("document.empty")
    if data.startswith(OLE):
        raise RefusedError(ole_code(data, name))
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")):
        return "zip"
    if data.startswith(b"%PDF-") or (name.lower().endswith(".pdf") and b"%PDF-" in data[:HEAD_BYTES]):
        return "pdf"
    code = refused_code(data)
    if code is not None:
        raise RefusedError(code)
    if name.lower().endswith(BINARY_SUFFIXES):
        raise RefusedError("document.misnamed", suffix=name[name.rindex(".") :])
    return "text"


def ole_code(data: bytes, name: str) -> str:
    """Return the code of an OLE file: the old Office formats, or a new one under a password."""
    if name.lower().endswith(".wps"):
        return "document.wps"
    for stream, code in OLE_STREAMS:
        if stream.encode("utf-16-le") in data:
            return code
    return "document.ole"


def refused_code(data: bytes) -> str | None:
    """Return the code of a kind that is known by its opening and can't be read, else None."""
    for opening, code in REFUSED_OPENINGS:
        if data.startswith(opening):
            return code
    head = data[:HEAD_BYTES].removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    if head.startswith(b"<?xml"):
        return next((code for word, code in REFUSED_MARKUP if word in head), None)
    return next((code for word, code in REFUSED_MARKUP if head.startswith(word)), None)
