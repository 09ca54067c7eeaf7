"""Cells of a workbook that the reader takes for empty although they aren't: errors, formulas without a value."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from zipfile import BadZipFile, ZipFile

SHEET = re.compile(r'<sheet\b[^>]*\bname="([^"]*)"[^>]*\br:id="([^"]*)"')
RELATION = re.compile(r"<Relationship\b[^>]*>")
CELL = re.compile(rb"<c\b([^>]*?)(?:/>|>(.*?)</c>)", re.DOTALL)
PLACE = re.compile(rb'\br="([A-Z]+)([0-9]+)"')
MOST = 50  # places told of one workbook


def blind_cells(path: Path) -> list[tuple[str, int, str, str]]:
    """Return sheet, row, column and kind (`error` or `no_value`) of such cells, the first fifty."""
    found: list[tuple[str, int, str, str]] = []
    try:
        with ZipFile(path) as book:
            for name, part in sheet_parts(book):
                for row, letters, kind in cells(book.read(part)):
                    found.append((name, row, letters, kind))
                    if len(found) == MOST:
                        return found
    except (BadZipFile, KeyError):
        return found
    return found


def sheet_parts(book: ZipFile) -> Iterator[tuple[str, str]]:
    """Yield the sheets' names, each with the part of the archive that it is in."""
    relations = {}
    for tag in RELATION.findall(book.read("xl/_rels/workbook.xml.rels").decode("utf-8")):
        ident, target = re.search(r'\bId="([^"]*)"', tag), re.search(r'\bTarget="([^"]*)"', tag)
        if ident and target:
            relations[ident[1]] = target[1]
    for name, ident in SHEET.findall(book.read("xl/workbook.xml").decode("utf-8")):
        named = relations.get(ident, "").removeprefix("/")
        part = named if named.startswith("xl/") else f"xl/{named}"
        if part in book.namelist():
            yield name, part


def cells(sheet: bytes) -> Iterator[tuple[int, str, str]]:
    """Yield row, column and kind of the blind cells of a sheet."""
    for found in CELL.finditer(sheet):
        attributes, inner = found[1], found[2] or b""
        is_error = b't="e"' in attributes
        no_value = b"<f" in inner and b"<v>" not in inner and b"<is>" not in inner
        place = PLACE.search(attributes)
        if (is_error or no_value) and place:
            yield int(place[2]), place[1].decode(), "error" if is_error else "no_value"
