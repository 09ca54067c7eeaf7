"""Columns of several periods side by side: those of the sheet's period are read, the others are told."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from zhuanji.basics.periods import Kind
from zhuanji.services.ledger.columns.affixes import read_time
from zhuanji.services.ledger.columns.header import Header
from zhuanji.services.ledger.columns.matching import Match
from zhuanji.services.ledger.columns.names import Names
from zhuanji.services.ledger.columns.periods import Wanted, fitted, spoken_of, stored

PUBLISHED_PERIOD = "published_period"
CUMULATIVE = "cumulative_"


@dataclass(frozen=True, slots=True)
class Told:
    """What is told of a sheet's period besides its headings.

    Args:
        named: by a person or our own template; empty for nothing.
        titles: the texts above the header.
        sheet: the sheet's name.
        file: the file's name, without its ending.
    """

    named: str = ""
    titles: tuple[str, ...] = ()
    sheet: str = ""
    file: str = ""


NOTHING_TOLD = Told()


def of_period(header: Header, names: Names, ident: str, told: Told) -> Header:
    """Return a header in which of an item's several columns only those of the sheet's period are read.

    A column by itself is left out only where somebody named another period: what a title or a file's name says
    then disagrees with it, which is asked.
    """
    wanted = wanted_of(names, ident, [match.item for match in header.matches])
    period = period_of(told, wanted)
    if period is None:
        return header
    told_by = [is_of(match, period, wanted) for match in header.matches]
    matches = []
    for match, fits in zip(header.matches, told_by, strict=True):
        others = [f for one, f in zip(header.matches, told_by, strict=True) if one.item == match.item]
        alone = not any(one is not False for one in others) and not told.named
        drop = match.item is not None and fits is False and not alone
        matches.append(Match(unit=match.unit, other=True) if drop else match)
    return replace(header, matches=tuple(matches))


def is_of(match: Match, period: str, wanted: Wanted) -> bool | None:
    """Say whether a heading's period is the sheet's; None where it tells none."""
    year = int(period[:4])
    found = read_time(match.period, year)
    if found is None:
        return None
    if found.kind is Kind.YEAR and not wanted.yearly:
        return year in found.years or False
    return fitted(found, wanted) == period


def period_of(told: Told, wanted: Wanted) -> str | None:
    """Return the one period of which all speak; None where nobody does, or several."""
    if told.named:
        return stored(told.named, wanted)
    spoken = spoken_of(told.titles, told.sheet, told.file, wanted)
    found = {one for several in spoken for one in several}
    return found.pop() if len(found) == 1 else None


def wanted_of(names: Names, ident: str, items: Iterable[str | None]) -> Wanted:
    """Return what periods a sheet may be of, by the items that it holds."""
    there: Sequence[str] = [item for item in items if item is not None]
    own = [item for item in there if names.is_of(item, ident)]
    key = names.keys[ident]
    said = [item for item in own if item not in key] or own
    # What is published of January to March comes out as of March, whatever its own period.
    cumulative = PUBLISHED_PERIOD in key or any(item.startswith(CUMULATIVE) for item in said)
    return Wanted(frozenset(names.items[item].period for item in said), cumulative)
