"""CSV and its kin: commas, tabs or semicolons between cells, quotes around some of them."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterator
from io import StringIO
from itertools import islice
from pathlib import PurePath

from zhuanji.services.ledger.raw import RawSheet
from zhuanji.services.ledger.sheets.encodings import decoded
from zhuanji.services.ledger.sheets.limits import MAX_CELLS, MAX_COLUMNS, check_size, filled, table
from zhuanji.services.ledger.sheets.refusal import RefusedError

SEPARATORS = ",\t;|"
TRIED_LINES = 50
SEPARATOR_LINE = "sep="  # Excel's own way to tell the separator, on a line of its own


def read_text(data: bytes, name: str) -> tuple[RawSheet, ...]:
    """Read a text file as one sheet.

    Raises:
        RefusedError: it is no text, or no table.
    """
    text = decoded(data)
    title = PurePath(name).stem
    rows: list[list[str]] = []
    cells = 0
    for row in rows_of(text, separator(text)):
        rows.append(row if len(row) <= MAX_COLUMNS else row[: filled([cell or None for cell in row])])
        cells += len(rows[-1])
        check_size(title, len(rows), 0)
        if cells > 2 * MAX_CELLS:
            raise RefusedError("ledger.file.too_many_cells", sheet=title, rows=len(rows), columns=len(row))
    if rows and rows[0] and rows[0][0].lower().startswith(SEPARATOR_LINE):
        rows[0] = []
    return (RawSheet(title, table(title, rows)),)


def separator(text: str) -> str:
    r"""Return what stands between cells: what gives most lines the same number of cells, and most cells.

    >>> separator("代码;税收\n1;2,5\n2;3,5\n"), separator("代码\t税收\n1\t2\n")
    (';', '\t')
    """
    head = text[:100_000]
    if head[:4].lower() == SEPARATOR_LINE and head[4:5] in SEPARATORS:
        return head[4]
    if "\n" in head and len(text) > len(head):
        head = head[: head.rindex("\n")]
    return max(SEPARATORS, key=lambda sign: agreement(head, sign))


def agreement(head: str, sign: str) -> tuple[int, int]:
    """Return how many lines have the commonest number of cells, more than one, and how many that is."""
    try:
        lines = list(islice(csv.reader(StringIO(head, newline=""), delimiter=sign), TRIED_LINES))
    except csv.Error:
        return (0, 0)
    widths = Counter(len(line) for line in lines if len(line) > 1)
    if not widths:
        return (0, 0)
    width, count = max(widths.items(), key=lambda pair: (pair[1], pair[0]))
    return (count, width)


def rows_of(text: str, sign: str) -> Iterator[list[str]]:
    """Yield the rows of a text.

    Raises:
        RefusedError: a quote is opened and never closed, so that nobody knows which cells it swallowed.
    """
    try:
        yield from csv.reader(StringIO(text, newline=""), delimiter=sign, strict=is_strict(text, sign))
    except csv.Error as fault:
        code = "quotes" if "end of data" in str(fault) or "limit" in str(fault) else "damaged"
        raise RefusedError(f"ledger.file.{code}", detail=str(fault)) from None


def is_strict(text: str, sign: str) -> bool:
    """Say whether the quotes of a text keep the rules; a sign of inches inside a cell is let pass otherwise."""
    if '"' not in text:
        return True
    try:
        for _ in csv.reader(StringIO(text, newline=""), delimiter=sign, strict=True):
            pass
    except csv.Error as fault:
        return "expected after" not in str(fault)
    return True
