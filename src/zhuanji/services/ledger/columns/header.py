"""Which rows of a sheet are its header: those whose headings name most items."""

from __future__ import annotations

import re
from dataclasses import dataclass

from zhuanji.services.ledger.columns.affixes import is_mark
from zhuanji.services.ledger.columns.grids import DEPTH, Head, is_number, text_of
from zhuanji.services.ledger.columns.headings import plain
from zhuanji.services.ledger.columns.matching import TELLING, Match, Matcher
from zhuanji.services.ledger.raw import Cell

_FIGURE = re.compile(r"\s*(?:[-+]?[\d.,]+%?|[0-9A-Z]{15,18})\s*")
_TIME = re.compile(r"(?:19|20)\d{2}(?:0[1-9]|1[0-2]|[-./](?:0?[1-9]|1[0-2]))?")
LEAST = 2  # items that a header names at least


@dataclass(frozen=True, slots=True)
class Header:
    """A header found.

    Args:
        top: its first row.
        bottom: its last row.
        lines: the heading of each column.
        matches: what each column holds.
        score: how many of its columns were recognised.
        own: how many hold items of the sheet itself, each counted once.
    """

    top: int
    bottom: int
    lines: tuple[tuple[str, ...], ...]
    matches: tuple[Match, ...]
    score: int
    own: int


def find_header(head: Head, matcher: Matcher) -> Header | None:
    """Return the header of a sheet as one sheet of the dictionary would have it; None if there is none."""
    best: Header | None = None
    for bottom in range(1, len(head.texts) + 1):
        if not worth_trying(head, bottom):
            continue
        for depth in range(1, min(DEPTH, bottom) + 1):
            found = header_at(head, matcher, bottom, depth)
            if found.score >= LEAST and (best is None or found.score > best.score):
                best = found
    return stretched(head, matcher, best) if best else None


def stretched(head: Head, matcher: Matcher, found: Header) -> Header:
    """Return a header with all its rows: those of merged cells, and those that only tell times or comparisons."""
    top, bottom = found.top, found.bottom
    for (first, _), (last, _) in head.tall:
        if top <= first <= bottom < last:
            bottom = max(bottom, last)
    while bottom < len(head.texts) and is_under(head, found, bottom + 1):
        bottom += 1
    while top > 1 and is_over(head, top - 1):
        top -= 1
    depth = bottom - top + 1
    if depth == found.bottom - found.top + 1 or depth > 2 * DEPTH:
        return found
    return header_at(head, matcher, bottom, depth)


def is_under(head: Head, found: Header, row: int) -> bool:
    """Say whether a row under a header still belongs to it: 2022年, 2023年, 同比增减%, or any texts under a group's."""
    cells, texts = head.cells[row - 1], head.texts[row - 1]
    filled = [column for column, text in enumerate(texts) if text]
    telling = any(found.matches[column].item in TELLING for column in filled)
    if len(filled) < LEAST or telling:
        return False
    if all(is_mark(plain(texts[column])) for column in filled):
        return True
    words = not any(is_number(cells[column]) or _FIGURE.fullmatch(texts[column]) for column in filled)
    grouped = {column - 1 for line, column in head.wide if line == found.bottom}
    return words and any(column in grouped or not found.lines[column] for column in filled)


def is_over(head: Head, row: int) -> bool:
    """Say whether a row over a header groups columns by their time; a title or a day of issue doesn't."""
    columns = [
        column
        for column, text in enumerate(head.texts[row - 1], start=1)
        if column > 1 and is_mark(plain(text)) and (row, 1) not in head.wide
    ]
    own = [column for column in columns if (row, column) not in head.wide]
    first_of_all = bool(columns) and head.texts[row - 1][0] == head.texts[row - 1][columns[-1] - 1]
    return not first_of_all and bool(own) and len(columns) > 1


def worth_trying(head: Head, row: int) -> bool:
    """Say whether a row may end a header: it has texts in more than one column, and not many figures or codes."""
    cells = head.own_cells(row)
    figures = sum(is_figure(cell) for cell in cells)
    return len(cells) - figures >= min(2, head.width) and 4 * figures <= len(cells)


def is_figure(cell: Cell) -> bool:
    """Say whether a cell is a figure or a code; a year or month that heads a column is none.

    >>> is_figure(12.5), is_figure("1,234"), is_figure(202401.0), is_figure("2024")
    (True, True, False, False)
    """
    if _TIME.fullmatch(text_of(cell)):
        return False
    return is_number(cell) or _FIGURE.fullmatch(str(cell)) is not None


def header_at(head: Head, matcher: Matcher, bottom: int, depth: int) -> Header:
    """Return the header that some rows would make."""
    lines = tuple(head.lines(bottom, depth))
    matches = tuple(matcher.match(one) for one in lines)
    names = {match.item for match in matches if match.item is not None}
    own = sum(matcher.names.is_of(item, matcher.sheet) for item in names)
    score = len(names) + any(match.role is not None for match in matches)
    return Header(bottom - depth + 1, bottom, lines, matches, score, own)
