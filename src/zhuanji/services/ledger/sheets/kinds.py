"""Tells what kind of file some bytes are, whatever the name says."""

from __future__ import annotations

from typing import Literal

from zhuanji.services.ledger.sheets.refusal import RefusedError

Kind = Literal["zip", "xls", "xml", "html", "text"]

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ZIP = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
# A workbook of before Excel 5 isn't wrapped in OLE: its first record tells its version.
BARE_WORKBOOK = (
    b"\x09\x00\x04\x00",
    b"\x09\x02\x06\x00",
    b"\x09\x04\x06\x00",
    b"\x09\x08\x08\x00",
    b"\x09\x08\x10\x00",
)
# Names in an OLE file's directory → what it is; the first that is found decides.
OLE_STREAMS: tuple[tuple[str, str], ...] = (
    ("EncryptedPackage", "password"),
    ("WordDocument", "word"),
    ("Workbook", ""),
    ("Book", ""),
    ("PowerPoint Document", "slides"),
)
# Opening bytes of kinds that hold no table that can be read.
REFUSED: tuple[tuple[bytes, str], ...] = (
    (b"%PDF-", "pdf"),
    (b"{\\rtf", "word"),
    (b"\x89PNG\r\n", "picture"),
    (b"\xff\xd8\xff", "picture"),
    (b"GIF8", "picture"),
    (b"II*\x00", "picture"),
    (b"MM\x00*", "picture"),
    (b"BM", "picture"),
    (b"Rar!", "archive"),
    (b"7z\xbc\xaf\x27\x1c", "archive"),
    (b"\x1f\x8b", "archive"),
    (b"BZh", "archive"),
)
MARKUP = (b"<!doctype", b"<html", b"<table", b"<head", b"<body", b"<meta", b"<style", b"<div")
HEAD_BYTES = 4096
# A part of a zip → what the zip is, for those that are no workbook.
ZIP_PARTS: tuple[tuple[str, str], ...] = (
    ("word/document.xml", "word"),
    ("ppt/presentation.xml", "slides"),
    ("xl/workbook.bin", "binary_workbook"),
    ("content.xml", "open_document"),
    ("ofd.xml", "pdf"),
)


def sniff(data: bytes) -> Kind:
    r"""Return what the bytes are.

    Raises:
        RefusedError: nothing, or a kind that holds no table that can be read.

    >>> sniff("代码,名称".encode("gb18030")), sniff(b"<html><table>"), sniff(b"PK\x03\x04")
    ('text', 'html', 'zip')
    """
    if not data.strip(b"\x00 \t\r\n\xef\xbb\xbf\xff\xfe"):
        raise RefusedError("ledger.file.empty")
    if data.startswith(OLE):
        return ole_kind(data)
    if data.startswith(ZIP):
        return "zip"
    if data.startswith(BARE_WORKBOOK):
        return "xls"
    for opening, kind in REFUSED:
        if data.startswith(opening) and not is_text(data[:64], kind):
            raise RefusedError(f"ledger.file.{kind}")
    return marked_up(data[:HEAD_BYTES]) or "text"


def is_text(head: bytes, kind: str) -> bool:
    """Say whether a short opening that letters can make as well stands in plain text: BM,名称 is no picture."""
    return kind == "picture" and head.startswith(b"BM") and not any(byte < 9 for byte in head)


def ole_kind(data: bytes) -> Kind:
    """Return `xls` for an OLE file with a workbook in it."""
    for stream, kind in OLE_STREAMS:
        if stream.encode("utf-16-le") in data:
            if kind:
                raise RefusedError(f"ledger.file.{kind}")
            return "xls"
    raise RefusedError("ledger.file.damaged")


def marked_up(head: bytes) -> Kind | None:
    """Return `html` or `xml` for a table in a markup, None for anything else."""
    plain = (
        head.replace(b"\x00", b"").removeprefix(b"\xff\xfe").removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    )
    if plain.startswith(b"mime-version:"):
        raise RefusedError("ledger.file.web_archive")
    if plain.startswith((b"<?xml", b"<workbook")):
        if b"urn:schemas-microsoft-com:office:spreadsheet" in plain:
            return "xml"
        return "html" if b"<html" in plain or b"<table" in plain else None
    return "html" if plain.startswith((*MARKUP, b"<!--")) else None
