"""Tables of a web page that were saved under the name of a workbook: one sheet a table."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import PurePath

from lxml import etree

from zhuanji.basics.zips import Element
from zhuanji.services.ledger.raw import Cell, RawSheet
from zhuanji.services.ledger.sheets.encodings import decoded
from zhuanji.services.ledger.sheets.limits import MAX_COLUMNS, MAX_ROWS, MAX_SHEETS, check_size, table
from zhuanji.services.ledger.sheets.refusal import RefusedError

_CHARSET = re.compile(rb"""charset\s*=\s*["']?\s*([\w-]{2,20})""", re.IGNORECASE)
_HIDDEN = re.compile(
    r"display\s*:\s*none|mso-height-source\s*:\s*userset[^;]*;\s*height\s*:\s*0", re.IGNORECASE
)
HEAD_BYTES = 4096
CHINESE = ("gb2312", "gbk", "gb18030", "gb_2312-80", "x-gbk", "cp936")
Merged = list[tuple[int, int, int, int]]


def read_markup(data: bytes, name: str) -> tuple[RawSheet, ...]:
    """Read the tables of a page.

    Raises:
        RefusedError: it has none, or is too large.
    """
    parser = etree.HTMLParser(encoding="utf-8", no_network=True, huge_tree=False, remove_comments=True)
    text = page_text(data).replace("\x00", "")
    try:
        root = etree.fromstring(text.encode("utf-8", "replace"), parser)
    except (etree.XMLSyntaxError, ValueError):
        root = None
    if root is None:
        raise RefusedError("ledger.file.no_table")
    outer = [one for one in root.iter("table") if next(one.iterancestors("table"), None) is None]
    tables = [inner for one in outer for inner in with_rows(one)]
    if not tables:
        raise RefusedError("ledger.file.no_table")
    if len(tables) > MAX_SHEETS:
        raise RefusedError("ledger.file.too_many_sheets", count=len(tables), limit=MAX_SHEETS)
    stem = PurePath(name).stem
    titles = [stem if number == 1 else f"{stem}-{number}" for number in range(1, len(tables) + 1)]
    return tuple(sheet(title, one) for title, one in zip(titles, tables, strict=True))


def page_text(data: bytes) -> str:
    """Return the text of a page in the encoding that it names, or that its bytes tell."""
    named = _CHARSET.search(data[:HEAD_BYTES])
    charset = named[1].decode("ascii").lower() if named else ""
    if charset in CHINESE:
        charset = "gb18030"
    if charset in ("gb18030", "utf-8", "utf8", "big5"):
        try:
            return data.decode(charset)
        except UnicodeDecodeError:
            pass
    return decoded(data)


def sheet(title: str, root: Element) -> RawSheet:
    """Return one table; a cell that spans several stands in its first, and the span is told as merged."""
    rows: list[list[Cell]] = []
    merged: Merged = []
    hidden: set[int] = set()
    taken: set[tuple[int, int]] = set()
    for number, line in enumerate(table_rows(root), start=1):
        check_size(title, number, 0)
        if is_hidden(line):
            hidden.add(number)
        rows.append(row(line, number, taken, merged))
    return RawSheet(title, table(title, rows), hidden_rows=frozenset(hidden), merged=tuple(merged))


def with_rows(root: Element) -> list[Element]:
    """Return a table, or those inside its cells where it only lays out a page: where they have more rows than it."""
    inside = [one for one in root.iter("table") if next(one.iterancestors("table"), None) is root]
    if not inside or sum(1 for _ in table_rows(root)) >= max(map(rows_in, inside)):
        return [root]
    return [found for one in inside for found in with_rows(one)]


def rows_in(root: Element) -> int:
    """Return how many rows a table has, those of the largest table inside it if these are more."""
    inside = [one for one in root.iter("table") if next(one.iterancestors("table"), None) is root]
    return max([sum(1 for _ in table_rows(root)), *map(rows_in, inside)])


def table_rows(root: Element) -> Iterator[Element]:
    """Yield the rows of a table, not those of tables inside its cells."""
    for line in root.iter("tr"):
        if next(line.iterancestors("table"), None) is root:
            yield line


def row(line: Element, number: int, taken: set[tuple[int, int]], merged: Merged) -> list[Cell]:
    """Return the cells of a row, with room for cells that reach down from rows above."""
    cells: list[Cell] = []
    for one in line:
        if one.tag not in ("td", "th"):
            continue
        while (number, len(cells) + 1) in taken:
            cells.append(None)
        across, down = span(one, "colspan", MAX_COLUMNS), span(one, "rowspan", MAX_ROWS)
        column = len(cells) + 1
        cells += [cell(one), *[None] * (across - 1)]
        if len(cells) > MAX_COLUMNS:
            raise RefusedError(
                "ledger.file.too_many_columns", sheet="", columns=len(cells), limit=MAX_COLUMNS
            )
        if across > 1 or down > 1:
            merged.append((number, column, number + down - 1, column + across - 1))
            reserve(taken, number, column, across, down)
    return cells


def reserve(taken: set[tuple[int, int]], number: int, column: int, across: int, down: int) -> None:
    """Keep the places free that a cell reaches down to, as far as tables of people's go."""
    if len(taken) > 2 * MAX_ROWS or across * down > MAX_ROWS:
        raise RefusedError("ledger.file.bomb")
    taken.update((number + i, column + j) for i in range(1, down) for j in range(across))


def span(one: Element, name: str, most: int) -> int:
    """Return how many columns or rows a cell spans."""
    text = (one.get(name) or "").strip()
    return min(max(int(text[:6]), 1), most) if text.isascii() and text.isdecimal() else 1


def cell(one: Element) -> str:
    """Return the text of a cell; a break is a line end."""
    pieces = []
    for part in one.iter():
        if part.tag == "br":
            pieces.append("\n")
        if part.tag not in ("script", "style"):
            pieces.append(blanks(part.text))
        if part is not one:
            pieces.append(blanks(part.tail))
    return "".join(pieces).strip(" \n")


def blanks(text: str | None) -> str:
    """Return text as a page shows it: runs of blanks and line ends are one blank."""
    return re.sub(r"[ \t\r\n]+", " ", text or "")


def is_hidden(line: Element) -> bool:
    """Say whether a row isn't shown."""
    return _HIDDEN.search(line.get("style") or "") is not None or line.get("hidden") is not None
