"""Workbooks in the XML of Excel 2003, which many systems export under the name .xls."""

from __future__ import annotations

from datetime import datetime

from lxml import etree

from zhuanji.basics.xlsx.styles import is_percent
from zhuanji.basics.zips import Element, safe_parser
from zhuanji.services.ledger.raw import Cell, RawSheet, Spot
from zhuanji.services.ledger.sheets.limits import MAX_COLUMNS, MAX_ROWS, MAX_SHEETS, check_size, table
from zhuanji.services.ledger.sheets.refusal import RefusedError

SPACE = "{urn:schemas-microsoft-com:office:spreadsheet}"
PERCENT_NAMES = ("Percent", "Percentage")


def read_office_xml(data: bytes) -> tuple[RawSheet, ...]:
    """Read the sheets of such a workbook.

    Raises:
        RefusedError: it is damaged or too large.
    """
    try:
        root = etree.fromstring(data, safe_parser())
    except (etree.XMLSyntaxError, ValueError):
        raise RefusedError("ledger.file.damaged", detail="XML") from None
    if root.getroottree().docinfo.internalDTD is not None:
        raise RefusedError("ledger.file.unsafe")
    percents = frozenset(
        style.get(f"{SPACE}ID") or ""
        for style in root.iter(f"{SPACE}Style")
        for shown in style.iter(f"{SPACE}NumberFormat")
        if (code := shown.get(f"{SPACE}Format") or "") in PERCENT_NAMES or is_percent(code)
    )
    sheets = root.findall(f"{SPACE}Worksheet")
    if len(sheets) > MAX_SHEETS:
        raise RefusedError("ledger.file.too_many_sheets", count=len(sheets), limit=MAX_SHEETS)
    return tuple(Reader(sheet, percents).read() for sheet in sheets)


class Reader:
    """Reads one sheet."""

    def __init__(self, sheet: Element, percents: frozenset[str]) -> None:
        """Stand at a sheet."""
        self.sheet, self.percent_styles = sheet, percents
        self.name = sheet.get(f"{SPACE}Name") or ""
        self.rows: list[list[Cell]] = []
        self.errors: dict[Spot, str] = {}
        self.uncached: set[Spot] = set()
        self.percents: set[Spot] = set()
        self.hidden: set[int] = set()
        self.merged: list[tuple[int, int, int, int]] = []

    def read(self) -> RawSheet:
        """Return the sheet."""
        for row in self.sheet.iterfind(f"{SPACE}Table/{SPACE}Row"):
            number = whole(row, "Index", len(self.rows) + 1, MAX_ROWS + 1)
            check_size(self.name, number, 0)
            self.rows += [[] for _ in range(number - len(self.rows) - 1)]
            if row.get(f"{SPACE}Hidden") == "1" or row.get(f"{SPACE}Height") == "0":
                self.hidden.add(number)
            self.rows.append(self.cells(row, number))
        return RawSheet(
            self.name,
            table(self.name, self.rows),
            self.errors,
            frozenset(self.uncached),
            frozenset(self.percents),
            frozenset(self.hidden),
            merged=tuple(self.merged),
        )

    def cells(self, row: Element, number: int) -> list[Cell]:
        """Return the cells of a row."""
        cells: list[Cell] = []
        for one in row.iterfind(f"{SPACE}Cell"):
            column = whole(one, "Index", len(cells) + 1, MAX_COLUMNS + 1)
            cells += [None] * (column - len(cells) - 1)
            across = whole(one, "MergeAcross", 0, MAX_COLUMNS)
            down = whole(one, "MergeDown", 0, MAX_ROWS)
            check_size(self.name, number, column + across)
            if across or down:
                self.merged.append((number, column, number + down, column + across))
            cells += [self.value(one, (number, column)), *[None] * across]
        return cells

    def value(self, one: Element, spot: Spot) -> Cell:
        """Return the value of a cell, and keep what else it tells."""
        data = one.find(f"{SPACE}Data")
        text = "".join(str(piece) for piece in data.itertext()) if data is not None else ""
        kind = data.get(f"{SPACE}Type") if data is not None else None
        if kind == "Error":
            self.errors[spot] = text
            return None
        if one.get(f"{SPACE}Formula") is not None and data is None:
            self.uncached.add(spot)
        if kind == "Number":
            if one.get(f"{SPACE}StyleID") in self.percent_styles:
                self.percents.add(spot)
            return number_of(text)
        if kind == "Boolean":
            return text.strip() == "1"
        return instant(text) if kind == "DateTime" else text


def whole(one: Element, name: str, default: int, most: int) -> int:
    """Return an attribute that is a whole number, not above a bound and not before the default's place."""
    text = one.get(f"{SPACE}{name}") or ""
    if not (text.isascii() and text.isdecimal()):
        return default
    return min(max(int(text[:9]), default), most)


def number_of(text: str) -> Cell:
    """Return a number, or the text that isn't one."""
    try:
        return float(text)
    except ValueError:
        return text


def instant(text: str) -> Cell:
    """Return a day or an instant, or the text that is none."""
    try:
        found = datetime.fromisoformat(text.strip())
    except ValueError:
        return text
    return found.date() if (found.hour, found.minute, found.second) == (0, 0, 0) else found
