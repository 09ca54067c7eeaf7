"""Months or quarters side by side: of which period each column is, when all of them are to be read."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from zhuanji.basics.periods import Kind, Period
from zhuanji.services.ledger.columns.affixes import SOME_YEAR, is_year, read_time, runs_from_january
from zhuanji.services.ledger.columns.header import Header
from zhuanji.services.ledger.columns.headings import bare, plain
from zhuanji.services.ledger.columns.matching import Match, Matcher
from zhuanji.services.ledger.columns.names import Names
from zhuanji.services.ledger.columns.of_period import Told, is_of, period_of, wanted_of
from zhuanji.services.ledger.columns.periods import Wanted, fitted, plain_of, stored
from zhuanji.services.ledger.findings import Finding

MANY = 3  # months side by side are all meant, even where a title names one of them
AMOUNTS = ("number", "whole")
TOTALS = frozenset(
    ("合计", "总计", "全年", "全年合计", "年合计", "年度合计", "小计", "累计", "全年累计", "平均", "月均")
)
_WHOLE = re.compile(r"(?<!\d)(0?1\s*月?\s*[-‐‑–—―~〜～至到]\s*)12(?=\s*月)")
_OWN_YEAR = re.compile(r"(?:19|20)\d{2}")
_YEAR = re.compile(r"((?:19|20)\d{2})年?度?")
_YEAR_IN_TITLE = re.compile(r"((?:19|20)\d{2})\s*年")
_YEAR_IN_NAME = re.compile(r"(?<!\d)((?:19|20)\d{2})(?!\d)|(?<!\d)((?:19|20)\d{2})(?:0[1-9]|1[0-2])(?!\d)")


@dataclass(frozen=True, slots=True)
class Spread:
    """A header of several periods side by side.

    Args:
        header: in which only columns that are read hold an item.
        periods: as the ledger writes it, by the number of the column; empty for an ordinary sheet.
        findings: what stands against it.
    """

    header: Header
    periods: Mapping[int, str] = field(default_factory=dict)
    findings: tuple[Finding, ...] = ()


def spread(header: Header, names: Names, ident: str, told: Told) -> Spread:
    """Return the periods of a header's columns where an item stands in several months or quarters.

    Args:
        header: as it was found.
        names: the names of items.
        ident: the id of the dictionary's sheet.
        told: what is told of the period besides the headings.
    """
    header = with_december(header, names, ident)
    wanted = wanted_of(names, ident, [match.item for match in header.matches])
    timed = {
        number: match
        for number, match in enumerate(header.matches, start=1)
        if match.item in names.items and names.items[match.item].type in AMOUNTS and is_part(match.period)
    }
    parts: dict[str | None, set[Period | None]] = {}
    for match in timed.values():
        parts.setdefault(match.item, set()).add(read_time(match.period))
    most = max(map(len, parts.values()), default=0)
    if most < 2 or is_one(timed.values(), wanted, told, most):
        return Spread(header)
    if any(match.role for match in header.matches):
        return Spread(without(header, timed), {}, (Finding("ledger.period.months_and_rows", "error"),))
    years = years_told(told)
    if len(years) != 1 and not all(_OWN_YEAR.match(match.period) for match in timed.values()):
        return Spread(without(header, timed), {}, (no_year(years),))
    year = min(years, default=SOME_YEAR)
    found = {number: period_at(match.period, year, wanted) for number, match in timed.items()}
    periods = {number: period for number, period in found.items() if period is not None}
    return Spread(only(header, names, ident, periods), periods)


def with_december(header: Header, names: Names, ident: str) -> Header:
    """Return a header in which 1-12月 beside 1-11月 is the last of the running months; alone it is the year's."""
    if not any(match.item and runs_from_january(match.period) for match in header.matches):
        return header
    matcher, matches = Matcher(names, ident), list(header.matches)
    for at, (match, lines) in enumerate(zip(header.matches, header.lines, strict=True)):
        if match.item is None and any(_WHOLE.search(line) for line in lines):
            month = matcher.match(tuple(_WHOLE.sub(r"\g<1>11", line) for line in lines))
            if month.item is not None:
                matches[at] = replace(month, period=month.period.replace("11", "12"))
    return replace(header, matches=tuple(matches))


def is_part(period: str) -> bool:
    """Say whether a heading's time is part of a year, or says that it runs over all of its months.

    >>> is_part("2024年"), is_part("3月"), is_part("1-12月"), is_part("")
    (False, True, True, False)
    """
    return read_time(period) is not None and not is_year(period)


def is_one(matches: Iterable[Match], wanted: Wanted, told: Told, most: int) -> bool:
    """Say whether only one of the periods is meant: the one that a person named, or a title of few columns."""
    if told.named:
        return stored(told.named, wanted) is not None
    period = period_of(told, wanted)
    return period is not None and most < MANY and any(is_of(match, period, wanted) for match in matches)


def years_told(told: Told) -> set[int]:
    """Return the years of which a person, else the titles and the names of sheet and file speak."""
    if told.named:
        return {int(found[1])} if (found := _YEAR.fullmatch(told.named)) else set()
    titles = [one for text in told.titles for one in _YEAR_IN_TITLE.findall(plain_of(text))]
    names = [found for text in (told.sheet, told.file) for found in _YEAR_IN_NAME.findall(plain_of(text))]
    return {int(one) for one in (*titles, *("".join(found) for found in names))}


def no_year(years: Iterable[int]) -> Finding:
    """Return what is told where nobody knows of which year the months are."""
    told = "、".join(map(str, sorted(years)))
    if not told:
        return Finding("ledger.period.no_year", "error")
    return Finding("ledger.period.ambiguous", "error", None, None, {"candidates": told})


def period_at(text: str, year: int, wanted: Wanted) -> str | None:
    """Return a heading's period as the ledger writes it; None where such a sheet has none.

    >>> monthly = Wanted(frozenset({"month"}), cumulative=True)
    >>> [period_at(text, 2024, monthly) for text in ("2月", "1-3月", "1-12月", "4-6月")]
    ['2024-02', '2024-03', '2024-12', None]
    """
    found = read_time(text, year)
    if found is None:
        return None
    if found.kind is Kind.YEAR and "month" in wanted.kinds:
        return f"{found.first // 12}-12" if wanted.cumulative else None
    return fitted(found, wanted)


def without(header: Header, timed: Iterable[int]) -> Header:
    """Return a header in which columns of a period are known, but not read: the sheet can't be taken anyway."""
    unread = set(timed)
    matches = (
        Match(wanted=False) if number in unread else match
        for number, match in enumerate(header.matches, start=1)
    )
    return replace(header, matches=tuple(matches))


def only(header: Header, names: Names, ident: str, periods: Mapping[int, str]) -> Header:
    """Return a header without amounts of no period of their own, or of one that isn't read: totals of the year."""
    matches = []
    for number, (match, lines) in enumerate(zip(header.matches, header.lines, strict=True), start=1):
        if match.item in names.items:
            extra = names.is_of(str(match.item), ident) and names.items[str(match.item)].type in AMOUNTS
        else:
            extra = bool(lines) and bare(plain(lines[-1])) in TOTALS
        drop = number not in periods and extra
        matches.append(Match(unit=match.unit, other=True) if drop else match)
    return replace(header, matches=tuple(matches))
