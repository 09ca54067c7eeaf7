"""The one figure that a table of months is about, where headings only tell the months: 2024年用电量 over 1月, 2月, ..."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from zhuanji.services.ledger.columns.affixes import OTHER
from zhuanji.services.ledger.columns.grids import Head
from zhuanji.services.ledger.columns.headings import bare, plain
from zhuanji.services.ledger.columns.names import Names

PARTS_OF_A_YEAR = ("month", "quarter")
TITLE_ROWS = 10  # in which titles stand
_RUNNING = re.compile(r"累计|(?<!\d)0?1月?[-‐‑–—―~～至到]\d")


@dataclass(frozen=True, slots=True)
class Titled:
    """What columns hold whose headings are nothing but a month or quarter.

    Args:
        item: of the dictionary; empty where none is known.
        running: an item that runs from the year's beginning, for headings that say so; empty where none is known.
    """

    item: str = ""
    running: str = ""


NOTHING = Titled()


def titled_by(names: Names, sheet: str, texts: Iterable[str]) -> Titled:
    """Return what the first text that names one figure of a sheet says.

    A yearly name such as 营业收入 means the running figure of months only where the text or a heading says so.

    Args:
        names: the names of items.
        sheet: the id of the dictionary's sheet.
        texts: titles, and the names of sheet and file.
    """
    own = {
        name: item
        for name, item in names.own[sheet].items()
        if names.is_of(item, sheet)
        and names.items[item].period in PARTS_OF_A_YEAR
        and names.items[item].type in ("number", "whole")
    }
    for text in texts:
        key = bare(plain(text))
        if OTHER.search(key):
            continue
        item, running = the_one_in(key, own), the_one_in(key, names.running[sheet])
        if item or running:
            return Titled(item or (running if _RUNNING.search(plain(text)) else ""), running)
    return NOTHING


def the_one_in(key: str, named: Mapping[str, str]) -> str:
    """Return the item whose name stands in a text; empty where none does, or several.

    >>> the_one_in("2024年企业用电量", {"用电量": "power_kwh", "电量": "power_kwh", "户号": "power_account"})
    'power_kwh'
    """
    found = [name for name in named if len(name) > 1 and name in key]
    longest = [name for name in found if not any(name != other and name in other for other in found)]
    items = {named[name] for name in longest}
    return items.pop() if len(items) == 1 else ""


def title_texts(head: Head) -> Iterator[str]:
    """Yield the texts of the first rows that have no more than two: titles, not yet a header."""
    for number in range(1, min(TITLE_ROWS, len(head.texts)) + 1):
        texts = [str(cell) for cell in head.own_cells(number) if isinstance(cell, str)]
        if 0 < len(texts) <= 2:
            yield from texts
