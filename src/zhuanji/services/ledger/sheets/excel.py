"""Workbooks of Excel since 2007 (.xlsx, .xlsm, and .et that are the same): values by calamine, marks by their XML.

The reader of values is given a workbook made anew of parts that have passed the limits: what it doesn't need
(pictures, links to the outside, macros) isn't there, and no cell lies farther out than a sheet may reach.
"""

from __future__ import annotations

import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import replace
from io import BytesIO
from xml.sax.saxutils import quoteattr

from python_calamine import CalamineError, CalamineWorkbook

from zhuanji.basics.xlsx import Archive, ArchiveError, Book, canonical_sheet, find_marks, open_book
from zhuanji.basics.xlsx.marks import extent
from zhuanji.basics.zips import safe_tree
from zhuanji.services.ledger.raw import Cell, RawSheet
from zhuanji.services.ledger.sheets.kinds import ZIP_PARTS
from zhuanji.services.ledger.sheets.limits import MAX_SHEETS, ZIP, check_size, table
from zhuanji.services.ledger.sheets.refusal import RefusedError
from zhuanji.services.ledger.workbooks.keys import KEYS_SHEET, keys_of

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
HEAD = {
    "[Content_Types].xml": (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        f'<Override PartName="/xl/workbook.xml" ContentType="{TYPES}"/></Types>'
    ).encode(),
    "_rels/.rels": (
        f'<Relationships xmlns="{PACKAGE}">'
        f'<Relationship Id="r0" Type="{OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>'
    ).encode(),
}
EMPTY_STRINGS = f'<sst xmlns="{MAIN}"/>'.encode()


def read_workbook(data: bytes) -> tuple[RawSheet, ...]:
    """Read the sheets of a workbook, those with our hidden keys taken out.

    Raises:
        RefusedError: it is no workbook, damaged, under a password, or too large.
    """
    try:
        archive = Archive(data, ZIP)
        foreign = next((kind for part, kind in ZIP_PARTS if part in archive), None)
        if "xl/workbook.xml" not in archive:
            raise RefusedError(f"ledger.file.{foreign or 'other'}")
        return sheets(open_book(archive))
    except ArchiveError as fault:
        raise RefusedError(f"ledger.file.{fault.reason}") from None


def sheets(book: Book) -> tuple[RawSheet, ...]:
    """Return the sheets of a workbook."""
    if len(book.sheets) > MAX_SHEETS:
        raise RefusedError("ledger.file.too_many_sheets", count=len(book.sheets), limit=MAX_SHEETS)
    parts = [canonical_sheet(book.archive.read(sheet.part)) for sheet in book.sheets]
    for sheet, part in zip(book.sheets, parts, strict=True):
        check_size(sheet.name, *extent(part))
    values = read_values(book, parts)
    hidden = next(
        (rows for sheet, rows in zip(book.sheets, values, strict=True) if sheet.name == KEYS_SHEET), ()
    )
    found = []
    for number, (sheet, part, rows) in enumerate(zip(book.sheets, parts, values, strict=True), start=1):
        if sheet.name != KEYS_SHEET:
            marks = find_marks(part, book.percents, book.shrinking, stale=book.stale)
            found.append(
                RawSheet(
                    sheet.name,
                    table(sheet.name, rows),
                    marks.errors,
                    marks.uncached,
                    marks.percents,
                    marks.hidden_rows,
                    marks.hidden_columns,
                    marks.merged,
                    keys_of(sheet.name, number, hidden, book.properties),
                    sheet.hidden,
                    book.from_1904,
                    marks.shrunk,
                )
            )
    return tuple(widened(sheet) for sheet in found)


def widened(sheet: RawSheet) -> RawSheet:
    """Return a sheet whose cells reach as far as its errors and formulas without value, which read as empty."""
    spots = [*sheet.errors, *sheet.uncached]
    rows = max((row for row, _ in spots), default=0)
    width = max((column for _, column in spots), default=0)
    if rows <= len(sheet.rows) and width <= sheet.width:
        return sheet
    width = max(width, sheet.width)
    check_size(sheet.name, max(rows, len(sheet.rows)), width)
    wide = [(*row, *[None] * (width - len(row))) for row in sheet.rows]
    wide += [(None,) * width] * (rows - len(wide))
    return replace(sheet, rows=tuple(wide))


def read_values(book: Book, parts: Sequence[bytes]) -> list[Sequence[Sequence[Cell]]]:
    """Return the values of the sheets, by row and column.

    Raises:
        RefusedError: the reader of values can't make anything of them.
    """
    if not parts:
        return []
    try:
        found = CalamineWorkbook.from_filelike(BytesIO(packed(rebuilt(book, parts))))
        names = range(len(parts))
        return [found.get_sheet_by_index(number).to_python(skip_empty_area=False) for number in names]
    except (CalamineError, ValueError, OSError, KeyError, OverflowError) as fault:
        raise RefusedError("ledger.file.damaged", detail=type(fault).__name__) from None
    except BaseException as fault:
        if type(fault).__name__ != "PanicException":  # Rust's own; it is no Exception
            raise
        raise RefusedError("ledger.file.damaged", detail="PanicException") from None


def rebuilt(book: Book, parts: Sequence[bytes]) -> Mapping[str, bytes]:
    """Return the parts of a workbook that holds nothing but the sheets, their strings and styles."""
    archive = book.archive
    strings = archive.read(book.strings) if book.strings else EMPTY_STRINGS
    styles = archive.read(book.styles) if book.styles else f'<styleSheet xmlns="{MAIN}"/>'.encode()
    for part in (strings, styles):
        if b"<!DOCTYPE" in part or b"<!ENTITY" in part:
            raise ArchiveError("unsafe")
    if strings.startswith((b"\xff\xfe", b"\xfe\xff")):
        from lxml import etree

        strings = etree.tostring(safe_tree(strings), encoding="utf-8")
    numbers = range(1, len(parts) + 1)
    listed = "".join(f'<sheet name="s{number}" sheetId="{number}" r:id="r{number}"/>' for number in numbers)
    related = "".join(
        relation(f"r{number}", "worksheet", f"worksheets/sheet{number}.xml") for number in numbers
    )
    related += relation("rs", "styles", "styles.xml") + relation("rt", "sharedStrings", "sharedStrings.xml")
    from_1904 = ' date1904="1"' if book.from_1904 else ""
    head = f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><workbookPr{from_1904}/><sheets>{listed}</sheets></workbook>'
    return {
        **HEAD,
        "xl/workbook.xml": head.encode(),
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{PACKAGE}">{related}</Relationships>'.encode(),
        "xl/styles.xml": styles,
        "xl/sharedStrings.xml": strings,
        **{f"xl/worksheets/sheet{number}.xml": part for number, part in enumerate(parts, start=1)},
    }


def relation(ident: str, kind: str, target: str) -> str:
    """Return a relation of a workbook."""
    return f'<Relationship Id="{ident}" Type={quoteattr(f"{OFFICE}/{kind}")} Target="{target}"/>'


def packed(parts: Mapping[str, bytes]) -> bytes:
    """Return a zip of parts, not compressed."""
    target = BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_STORED) as book:
        for name, part in parts.items():
            book.writestr(name, part)
    return target.getvalue()
