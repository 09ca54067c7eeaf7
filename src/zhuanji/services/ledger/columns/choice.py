"""Which sheet of the dictionary a sheet of a file is: by its columns, and by titles that speak of one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from zhuanji.services.ledger.columns.grids import Head
from zhuanji.services.ledger.columns.header import Header, find_header
from zhuanji.services.ledger.columns.headings import bare, plain
from zhuanji.services.ledger.columns.matching import Matcher
from zhuanji.services.ledger.columns.names import Names


def named_sheet(names: Names, text: str) -> str | None:
    """Return the sheet that a title or a file's name speaks of: the longest title in it, if one is longest.

    >>> from datetime import date
    >>> from zhuanji.engines.rules import load_pack
    >>> names = Names(load_pack("huzhou"), date(2024, 1, 1))
    >>> named_sheet(names, "2023年湖州市税收表"), named_sheet(names, "Sheet1")
    ('tax', None)
    """
    key = bare(plain(text))
    found = {
        sheet: title for sheet, title in names.titles.items() if bare(plain(title)) in key or sheet == key
    }
    if not found:
        return None
    longest = max(map(len, found.values()))
    best = [sheet for sheet, title in found.items() if len(title) == longest]
    return best[0] if len(best) == 1 else None


def headers(head: Head, names: Names, sheets: Iterable[str], mapping: Mapping[str, str]) -> dict[str, Header]:
    """Return the header that each sheet of the dictionary would find."""
    found = {}
    for sheet in sheets:
        header = find_header(head, Matcher(names, sheet, mapping))
        if header is not None:
            found[sheet] = header
    return found


def best_sheets(found: Mapping[str, Header], texts: Iterable[str], names: Names) -> tuple[str, ...]:
    """Return the sheet whose items the columns name best; several where they can't be told apart.

    Args:
        found: the header by sheet.
        texts: what may speak of the sheet: title rows, the sheet's and the file's name.
        names: the names of items.
    """
    known = {sheet: header for sheet, header in found.items() if header.own}
    if not known:
        return ()
    most = max((header.score, header.own) for header in known.values())
    best = tuple(sheet for sheet, header in known.items() if (header.score, header.own) == most)
    spoken = [sheet for text in texts if (sheet := named_sheet(names, text)) in known]
    for sheet in spoken:  # a title decides where its sheet has most of the columns, if not quite as many
        if 2 * known[sheet].score >= most[0]:
            return (sheet,)
    return best
