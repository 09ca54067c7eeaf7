"""Which sheet of the dictionary a sheet of a file is: by its columns, and by titles that speak of one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from zhuanji.services.ledger.columns.grids import Head, text_of
from zhuanji.services.ledger.columns.header import Header, find_header
from zhuanji.services.ledger.columns.headings import bare, plain
from zhuanji.services.ledger.columns.matching import Matcher
from zhuanji.services.ledger.columns.names import Names, is_not_data
from zhuanji.services.ledger.columns.titled import title_texts, titled_by
from zhuanji.services.ledger.raw import RawSheet

TRIED = 50  # rows by which a column is told to hold numbers
_FIGURE = re.compile(r"\s*[-+(（]?[\d０-９][\d０-９,，.]*%?[)）]?\s*")


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


def headers(
    head: Head, names: Names, sheets: Iterable[str], mapping: Mapping[str, str], beside: Iterable[str] = ()
) -> dict[str, Header]:
    """Return the header that each sheet of the dictionary would find.

    Args:
        head: the first rows.
        names: the names of items.
        sheets: by their ids.
        mapping: what the sender's columns hold, as it was decided before.
        beside: the names of sheet and file, which may tell what a table of months is about.
    """
    found = {}
    titles = (*title_texts(head), *beside)
    for sheet in sheets:
        header = find_header(head, Matcher(names, sheet, mapping, titled_by(names, sheet, titles)))
        if header is not None:
            found[sheet] = header
    return found


def bare_list(header: Header) -> bool:
    """Say whether a header names nothing but enterprises."""
    return {match.item for match in header.matches if match.item} <= {"uscc", "name", "former_name"}


def figures_unknown(header: Header, sheet: RawSheet) -> tuple[str, ...]:
    """Return the headings of columns of numbers that nobody knows, beside nothing but enterprises.

    A list of enterprises has none; what has some is a table of figures, whatever the roster's columns in it.
    """
    if not bare_list(header):
        return ()
    found = []
    for number, (lines, match) in enumerate(zip(header.lines, header.matches, strict=True), start=1):
        heading = "/".join(lines)
        if match.ok or not match.wanted or not heading or any(map(is_not_data, (heading, lines[-1]))):
            continue
        cells = [row[number - 1] for row in sheet.rows[header.bottom : header.bottom + TRIED]]
        texts = [text for cell in cells if (text := text_of(cell))]
        if texts and 2 * sum(_FIGURE.fullmatch(text) is not None for text in texts) > len(texts):
            found.append(heading)
    return tuple(found)


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
    named = (named_sheet(names, text) for text in texts)
    spoken = [sheet for sheet in named if sheet is not None and sheet in found]
    if all(bare_list(header) for header in known.values()):  # only the enterprises are told
        others = [sheet for sheet in spoken if sheet not in known]
        return tuple(others[:1]) or tuple(known)
    most = max((header.score, header.own) for header in known.values())
    best = tuple(sheet for sheet, header in known.items() if (header.score, header.own) == most)
    for sheet in spoken:  # a title decides where its sheet has most of the columns, if not quite as many
        if sheet in known and 2 * known[sheet].score >= most[0]:
            return (sheet,)
    return best
