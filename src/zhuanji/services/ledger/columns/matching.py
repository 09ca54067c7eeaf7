"""One column's heading, of one to three lines → the item that it names on a sheet."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import product

from zhuanji.services.ledger.columns.affixes import (
    OTHER,
    Span,
    is_span,
    is_time,
    is_year,
    joined_time,
    runs_from_january,
)
from zhuanji.services.ledger.columns.headings import Part, canonical_heading, readings
from zhuanji.services.ledger.columns.names import ACCOUNTS, IDENTITY, PERIODS, PLACES, Names, Role
from zhuanji.services.ledger.columns.titled import NOTHING as UNTITLED
from zhuanji.services.ledger.columns.titled import Titled

READINGS = 6  # of a line that are joined with those of others

# Lines under a group's heading that name no thing of their own: 税收合计 over 金额.
GENERIC = frozenset(
    (
        "金额",
        "数值",
        "数量",
        "数据",
        "实际",
        "数",
        "值",
        "面积",
        "合计",
    )
)
# What tells the enterprise: of its heading a part is enough.
TELLING = frozenset((*IDENTITY, *PLACES, *ACCOUNTS))


@dataclass(frozen=True, slots=True)
class Match:
    """What a column holds.

    Args:
        item: of the dictionary.
        role: what it tells of the row's period.
        unit: that the heading names.
        period: that the heading names; without an item, the heading names nothing else.
        wanted: whether a person said that it isn't.
        bracket: what a bracket of the heading says that may matter.
        other: whether it is a figure of another time than the item's, a comparison or a plan.
    """

    item: str | None = None
    role: Role | None = None
    unit: str = ""
    period: str = ""
    wanted: bool = True
    bracket: str = ""
    other: bool = False

    @property
    def ok(self) -> bool:
        """Say whether anything was recognised."""
        return self.item is not None or self.role is not None


NOTHING, UNWANTED = Match(), Match(wanted=False)


class Matcher:
    """Matches headings to the items of one sheet; a remembered mapping of the sender comes first."""

    def __init__(
        self,
        names: Names,
        sheet: str,
        mapping: Mapping[str, str] | None = None,
        titled: Titled = UNTITLED,
    ) -> None:
        """Stand at a sheet of the dictionary."""
        self.names, self.sheet = names, sheet
        self.own = names.own[sheet]
        self.mapping = {canonical_heading(heading): item for heading, item in (mapping or {}).items()}
        self.titled = self._told() or titled
        self.seen: dict[tuple[str, ...], Match] = {}

    def _told(self) -> Titled | None:
        """Return what a person said of a column headed by a month alone: it holds for the months beside it."""
        timed = {item for heading, item in self.mapping.items() if item and pure_time([readings(heading)])}
        return Titled(*timed, *timed) if len(timed) == 1 else None

    def match(self, lines: tuple[str, ...]) -> Match:
        """Return what a heading names.

        Args:
            lines: its lines from the top, as the sender wrote them; empty and repeated ones left out.
        """
        if lines not in self.seen:
            self.seen[lines] = self._match(lines)
        return self.seen[lines]

    def _match(self, lines: tuple[str, ...]) -> Match:
        parts = [readings(line) for line in lines]
        parts = [part for part in parts if part]
        unit = next((one.unit for part in reversed(parts) for one in part if one.unit), "")
        remembered = self.mapping.get(canonical_heading("/".join(lines))) if self.mapping else None
        pure = pure_time(parts)
        if remembered is not None:
            return Match(remembered, unit=unit, period=pure) if remembered else UNWANTED
        if pure:
            return self.timed(pure, unit)
        other = False
        for form in forms(parts):
            item = self.item_of(form)
            if item is None:
                continue
            if self.is_time(item, form):
                return Match(item, unit=form.unit or unit, period=form.period, bracket=form.bracket)
            other = True
        for form in forms(parts):
            if form.key in PERIODS and not form.loose:
                return Match(role=PERIODS[form.key])
        other = other or any(OTHER.search(part[0].key) for part in parts)
        return Match(unit=unit, other=other)

    def timed(self, period: str, unit: str) -> Match:
        """Return what a column holds whose heading is nothing but a time."""
        item = self.titled.running if runs_from_january(period) else self.titled.item
        known = self.names.items.get(item)
        fits = known is not None and is_time(known, period) and not is_year(period)
        return Match(item if fits else None, unit=unit, period=period)

    def item_of(self, form: Part) -> str | None:
        """Return the item that a reading names."""
        running = form.span == "cumulative" or runs_from_january(form.period)
        item = self.own.get(form.key) or (self.names.running[self.sheet].get(form.key) if running else None)
        return None if form.loose and item not in TELLING else item

    def is_time(self, item: str, form: Part) -> bool:
        """Say whether a reading's time may be the item's."""
        known = self.names.items.get(item)
        if known is None:
            return True
        if form.span == "cumulative" and item in self.names.run_up_to:
            return False  # the monthly item that runs up to it is meant
        return is_span(known, form.span) and is_time(known, form.period)


def pure_time(parts: list[tuple[Part, ...]]) -> str:
    """Return the time of a heading that names nothing else; empty for any other."""
    pure = [next((one for one in part if one.period and not one.key), None) for part in parts]
    return joined_time(one.period if one else "" for one in pure) if pure and all(pure) else ""


def forms(parts: list[tuple[Part, ...]]) -> Iterator[Part]:
    """Yield the names that a heading may mean, the fullest first, each with its unit and time."""
    if not parts:
        return
    for chosen in product(*(part[:READINGS] for part in parts[-3:])):
        yield joined(chosen)
    above = parts[:-1]
    if not any(OTHER.search(part[0].key) for part in above):
        for leaf in parts[-1]:
            over = next((one.period for part in above for one in part if one.period), "")
            period = joined_time((over, leaf.period), last=True)
            spans = (one.span for part in above for one in part if one.span and not one.key)
            pure: Span = next(spans, "")
            yield replace(leaf, period=period, span=leaf.span or pure)
    if above and parts[-1][0].key in GENERIC:
        for one in above[-1]:
            yield replace(one, unit=one.unit or parts[-1][0].unit)


def joined(chosen: tuple[Part, ...]) -> Part:
    """Return lines read as one name."""
    back = tuple(reversed(chosen))
    return Part(
        "".join(one.key for one in chosen),
        next((one.unit for one in back if one.unit), ""),
        joined_time(one.period for one in chosen),
        next((one.span for one in back if one.span), ""),
        next((one.bracket for one in back if one.bracket), ""),
        any(one.loose for one in chosen),
    )
