"""What a sheet's XML tells besides values: errors, formulas without value, percent, hidden rows, merged cells.

The XML is in its canonical form (`canonical_sheet`). Nothing is parsed: marks are looked for by their bytes, so that
a sheet without any costs no more than a search.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from zhuanji.basics.xlsx.cells import column_number

CELL = b'<c r="'
_NAME = re.compile(rb'<c r="([A-Z]+)([0-9]+)"([^<>]*)>')
_ERROR = re.compile(rb't="e"')
_FORMULA = re.compile(rb"<f[ />]")
_VALUE = re.compile(rb"<v(?:/>|[^<>]*>([^<]*)</v>)")
_ZERO = re.compile(rb"-?0*\.?0*")
_ROW = re.compile(rb'<row [^<>]*\b(?:hidden="(?:1|true)"|ht="0(?:\.0*)?")[^<>]*>')
_COLUMN = re.compile(rb'<col [^<>]*\bhidden="(?:1|true)"[^<>]*>')
_MERGED = re.compile(rb'<mergeCell ref="([A-Z]+)([0-9]+):([A-Z]+)([0-9]+)"')
_FILLED = re.compile(rb'<c r="([A-Z]+)([0-9]+)"(?:[^<>]*[^<>/])?>')
MOST_MERGED = 50_000
# A mark stands in its cell's opening tag or right behind it; without this bound a long text full of them takes hours.
LONGEST_TAG = 400
MOST_COLUMNS = 16_384

Spot = tuple[int, int]
Range = tuple[int, int, int, int]


@dataclass(frozen=True, slots=True)
class Marks:
    """What was found; rows and columns are counted from 1, ranges are first row, first column, last row, last column.

    Args:
        errors: cells that hold an error, with its name such as `#DIV/0!`.
        uncached: formulas whose value the file doesn't hold.
        percents: cells with a percent format.
        shrunk: cells whose format shows thousands.
        hidden_rows: rows that the screen doesn't show.
        hidden_columns: columns that the screen doesn't show.
        merged: merged ranges.
    """

    errors: Mapping[Spot, str] = field(default_factory=dict)
    uncached: frozenset[Spot] = frozenset()
    percents: frozenset[Spot] = frozenset()
    shrunk: frozenset[Spot] = frozenset()
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    merged: tuple[Range, ...] = ()


def find_marks(
    sheet: bytes,
    percents: frozenset[int] = frozenset(),
    shrinking: frozenset[int] = frozenset(),
    *,
    stale: bool = False,
) -> Marks:
    """Return the marks of a sheet.

    Args:
        sheet: its canonical XML.
        percents: the styles that show percent.
        shrinking: the styles that show thousands.
        stale: whether the writer left formulas to be computed later: a value of 0 is then its stand-in, not a value.
    """
    return Marks(
        errors=dict(errors(sheet)),
        uncached=frozenset(uncached(sheet, stale=stale)),
        percents=frozenset(styled(sheet, percents)),
        shrunk=frozenset(styled(sheet, shrinking)),
        hidden_rows=frozenset(number(tag, b"r") for tag in _ROW.findall(sheet)) - {0},
        hidden_columns=frozenset(hidden_columns(sheet)),
        merged=tuple(merged(sheet)),
    )


def extent(sheet: bytes) -> Spot:
    """Return how many rows and columns the cells of a sheet take; cells without content may count or not.

    >>> extent(b'<row r="3"><c r="B3"><v>1</v></c><c r="XFD3" s="1"/></row>')
    (3, 2)
    """
    rows, columns = 0, set()
    for letters, row in _FILLED.findall(sheet):
        columns.add(letters)
        rows = max(rows, int(row[:9]))
    return rows, max((column_number(letters.decode()[:4]) for letters in columns), default=0)


def cells_at(sheet: bytes, pattern: re.Pattern[bytes], *, inside: bool) -> Iterator[tuple[Spot, bytes, int]]:
    """Yield place, attributes and end of the opening tag of each cell in which a pattern stands.

    Args:
        sheet: canonical XML.
        pattern: what to look for.
        inside: whether it stands in the opening tag itself, not in the cell's content.
    """
    for hit in pattern.finditer(sheet):
        start = sheet.rfind(CELL, max(hit.start() - LONGEST_TAG, 0), hit.start())
        tag = _NAME.match(sheet, start) if start >= 0 else None
        if tag is None or (tag.end() > hit.start()) != inside:
            continue
        if inside or sheet.find(b"</c>", tag.end(), hit.start()) < 0:
            yield (int(tag[2][:9]), column_number(tag[1].decode()[:4])), tag[3], tag.end()


def content(sheet: bytes, end_of_tag: int) -> bytes:
    """Return what stands in a cell."""
    if sheet[end_of_tag - 2 : end_of_tag] == b"/>":
        return b""
    return sheet[end_of_tag : sheet.find(b"</c>", end_of_tag)]


def errors(sheet: bytes) -> Iterator[tuple[Spot, str]]:
    """Yield the cells that hold an error, with its name."""
    for spot, _, end in cells_at(sheet, _ERROR, inside=True):
        value = _VALUE.search(content(sheet, end))
        yield spot, (value[1] or b"").decode("utf-8", "replace") if value else ""


def uncached(sheet: bytes, *, stale: bool) -> Iterator[Spot]:
    """Yield the cells whose formula has no value; an empty text that a formula gave is one."""
    for spot, attributes, end in cells_at(sheet, _FORMULA, inside=False):
        inner = content(sheet, end)
        value = _VALUE.search(inner)
        got = value[1] if value else None
        if got and not (stale and b"t=" not in attributes and _ZERO.fullmatch(got)):
            continue
        if not got and (b"<is>" in inner or (b't="str"' in attributes and value is not None and not stale)):
            continue
        yield spot


def styled(sheet: bytes, styles: frozenset[int]) -> Iterator[Spot]:
    """Yield the cells with content that have one of these styles."""
    if not styles:
        return
    numbers = b"|".join(str(style).encode() for style in sorted(styles))
    for spot, _, end in cells_at(sheet, re.compile(rb'\bs="(?:' + numbers + rb')"'), inside=True):
        if sheet[end - 2 : end] != b"/>":
            yield spot


def hidden_columns(sheet: bytes) -> Iterator[int]:
    """Yield the numbers of the columns that aren't shown."""
    for tag in _COLUMN.findall(sheet):
        first, last = number(tag, b"min"), number(tag, b"max")
        yield from range(max(first, 1), min(last, MOST_COLUMNS) + 1)


def merged(sheet: bytes) -> Iterator[Range]:
    """Yield the merged ranges, no more than a sheet of people's has."""
    for count, found in enumerate(_MERGED.finditer(sheet)):
        if count == MOST_MERGED:
            return
        first, top, last, bottom = found.groups()
        yield (
            int(top[:9]),
            column_number(first.decode()[:4]),
            int(bottom[:9]),
            column_number(last.decode()[:4]),
        )


def number(tag: bytes, attribute: bytes) -> int:
    """Return an attribute that is a whole number, else 0."""
    found = re.search(rb"\b" + attribute + rb'="([0-9]{1,9})"', tag)
    return int(found[1]) if found else 0
