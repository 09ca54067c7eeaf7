"""Sheets' XML in the one form that Excel writes, whatever wrote it: no prefixes, every cell with its name first."""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO
from typing import cast
from xml.sax.saxutils import escape, quoteattr

from lxml import etree

from zhuanji.basics.xlsx.cells import column_letters, column_number
from zhuanji.basics.xlsx.marks import CELL
from zhuanji.basics.zips import ArchiveError, Element

_HEAD = re.compile(rb"\s*<(?:\?xml[^>]*\?>\s*<)?(?:worksheet)\b", re.DOTALL)
_PLACE = re.compile(r"([A-Za-z]{1,4})([0-9]{1,9})")
NAMESPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
MARK = b"\xef\xbb\xbf"


def canonical_sheet(data: bytes) -> bytes:
    """Return a sheet's XML in canonical form; one that has it already comes back as it is.

    Raises:
        ArchiveError: the XML is damaged or brings a DTD.
    """
    return data if is_canonical(data) else b"".join(rewritten(data))


def is_canonical(data: bytes) -> bool:
    """Say whether a sheet is UTF-8, without prefixes, and each of its cells begins with its name."""
    head = data[:200].lower()
    if not _HEAD.match(data.removeprefix(MARK)) or (b"encoding=" in head and b"utf-8" not in head):
        return False
    # Signs that a sheet has seldom or never are looked for first: finding none takes no time.
    if b":c" in data or (b"'" in data and b"='" in data) or (b"!" in data and b"<!" in data):
        return False
    start, end = data.find(b"<sheetData"), data.rfind(b"</sheetData")
    return start < 0 or data.count(b"<c", start, end) == data.count(CELL, start, end)


def rewritten(data: bytes) -> Iterator[bytes]:
    """Yield the canonical XML of a sheet: columns, rows, cells and merged ranges, nothing else."""
    yield f'<worksheet xmlns="{NAMESPACE}">'.encode()
    try:
        for piece in pieces(data):
            yield piece.encode("utf-8")
    except (etree.XMLSyntaxError, ValueError):
        raise ArchiveError("damaged") from None
    yield b"</worksheet>"


def pieces(data: bytes) -> Iterator[str]:
    """Yield the parts that matter, row by row, so that the tree is never whole in memory."""
    kept: list[str] = []
    columns: list[str] = []
    row = 0
    events = etree.iterparse(
        BytesIO(data),
        events=("end",),
        tag=("{*}row", "{*}col", "{*}mergeCell"),
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    if (
        b"<!DOCTYPE" in data
        or "<!DOCTYPE".encode("utf-16-le") in data
        or "<!DOCTYPE".encode("utf-16-be") in data
    ):
        raise ArchiveError("unsafe")
    yield "<sheetData>"
    for _, element in events:
        name = etree.QName(element).localname
        if name == "row":
            row = int((element.get("r") or "")[:9] or row + 1)
            yield row_text(element, row)
        elif name == "col":
            columns.append(element_text("col", element, ("min", "max", "hidden")))
        else:
            kept.append(element_text("mergeCell", element, ("ref",)))
        element.clear()
        while element.getprevious() is not None:
            del cast(Element, element.getparent())[0]
    yield "</sheetData>"
    if kept:
        yield f"<mergeCells>{''.join(kept)}</mergeCells>"
    if columns:  # they belong before the rows; the marks are found wherever they stand
        yield f"<cols>{''.join(columns)}</cols>"


def element_text(name: str, element: Element, attributes: tuple[str, ...]) -> str:
    """Return an empty element with some of its attributes."""
    told = "".join(f" {one}={quoted(element.get(one))}" for one in attributes if element.get(one) is not None)
    return f"<{name}{told}/>"


def quoted(value: str | None) -> str:
    """Return an attribute in double quotes."""
    return quoteattr((value or "").replace('"', ""))


def row_text(element: Element, row: int) -> str:
    """Return a row with its cells."""
    told = "".join(
        f" {one}={quoted(element.get(one))}" for one in ("hidden", "ht") if element.get(one) is not None
    )
    column, cells = 0, []
    for cell in element:
        if etree.QName(cell).localname != "c":
            continue
        place = _PLACE.fullmatch(cell.get("r") or "")
        column = column_number(place[1].upper()) if place else column + 1
        cells.append(cell_text(cell, f"{column_letters(column)}{int(place[2]) if place else row}"))
    return f'<row r="{row}"{told}>{"".join(cells)}</row>'


def cell_text(cell: Element, name: str) -> str:
    """Return a cell with formula and value; an inline text is written plain."""
    told = "".join(f" {one}={quoted(cell.get(one))}" for one in ("s", "t") if cell.get(one) is not None)
    inner = []
    for child in cell:
        kind = etree.QName(child).localname
        if kind in ("f", "v"):
            inner.append(f"<{kind}>{escape(child.text or '')}</{kind}>")
        elif kind == "is":
            text = "".join(one.text or "" for one in child.iter("{*}t") if not is_phonetic(one))
            inner.append(f'<is><t xml:space="preserve">{escape(text)}</t></is>')
    return f'<c r="{name}"{told}>{"".join(inner)}</c>' if inner else f'<c r="{name}"{told}/>'


def is_phonetic(text: Element) -> bool:
    """Say whether a piece of text only tells how the cell is read aloud."""
    parent = text.getparent()
    return parent is not None and etree.QName(parent).localname == "rPh"
