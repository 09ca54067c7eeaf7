"""Who owes which sheet for which period, and from when: the release calendar applied to the data dictionary."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from zhuanji.basics.periods import Kind, Period, month, quarter, year
from zhuanji.engines.rules import Pack
from zhuanji.engines.rules.models.indicators import Calendar, Indicator
from zhuanji.engines.rules.models.items import Item
from zhuanji.engines.rules.schemes.formula import item_names, parse_formula

GRACE = "calendar.report.grace_days"  # days after the release within which a sheet isn't late yet
KINDS = {"month": Kind.MONTH, "quarter": Kind.QUARTER, "year": Kind.YEAR, "standing": Kind.YEAR}


@dataclass(frozen=True)
class Duty:
    """What a department owes regularly.

    Args:
        department, sheet: their ids.
        kind: of its periods; a standing list is sent as the list of a year.
        calendars: by which its figures come out; those of the indicators that are made of its items, or where
            none is, all calendars of that kind.
    """

    department: str
    sheet: str
    kind: Kind
    calendars: tuple[Calendar, ...]

    def first_month(self) -> int:
        """Return the first month of a year that comes by itself: 2 where 1—2月 come together."""
        return max((one.first_month for one in self.calendars), default=1)


@dataclass(frozen=True)
class Window:
    """When a sheet is due: from the day its first figures come out to the day after which it is late.

    Either is None where the pack doesn't know it; an unverified one is shown with 参数待核.
    """

    opens: date | None
    closes: date | None
    verified: bool


def duties(pack: Pack) -> tuple[Duty, ...]:
    """Return every regular duty, in the order of the pack's sheets; sheets of events have none."""
    found = []
    for sheet in pack.sheets:
        items = items_of(pack, sheet.id)
        for kind, department in dict.fromkeys((KINDS.get(item.period), item.department) for item in items):
            if kind is not None:
                held = {item.id for item in items if KINDS.get(item.period) is kind}
                found.append(Duty(department, sheet.id, kind, _calendars(pack, held, kind)))
    return tuple(found)


def _calendars(pack: Pack, held: set[str], kind: Kind) -> tuple[Calendar, ...]:
    used = {indicator.calendar for indicator in pack.indicators if held & names_in(indicator)}
    of_kind = [one for one in pack.calendars if kind.value in one.periods]
    return tuple(one for one in of_kind if one.id in used) or tuple(of_kind)


def names_in(indicator: Indicator) -> frozenset[str]:
    """Return the items that an indicator's formula names; not those by which it picks rows."""
    return names_of(indicator.formula)


@lru_cache(maxsize=1024)
def names_of(formula: str) -> frozenset[str]:
    """Return the items that a formula names."""
    return frozenset(item_names(parse_formula(formula)))


def window(pack: Pack, duty: Duty, period: Period) -> Window:
    """Return when a duty's sheet for a period is due."""
    end, verified, lags = period.last_day, True, []
    for calendar in duty.calendars:
        if calendar.lag is None:
            continue
        answer = pack.rules.value(calendar.lag, on=end, area=pack.head.city)
        lags.append(int(answer.value))
        verified = verified and answer.verified
    if not lags:
        return Window(None, None, True)
    grace, known = _grace(pack, end)
    opens, closes = (end + timedelta(days=days) for days in (min(lags), max(lags) + grace))
    return Window(opens, closes, verified and known)


def _grace(pack: Pack, on: date) -> tuple[int, bool]:
    if GRACE not in pack.rules.keys():  # noqa: SIM118 — a method of ours, not a mapping's
        return 0, True
    answer = pack.rules.value(GRACE, on=on, area=pack.head.city)
    return int(answer.value), answer.verified


def periods_of(duty: Duty, first: int, last: date) -> Iterator[Period]:
    """Yield the periods of a duty from the year `first` on that have ended by a day, in order."""
    for number in range(first, last.year + 1):
        for period in _of_year(duty, number):
            if period.last_day < last:
                yield period


def _of_year(duty: Duty, number: int) -> list[Period]:
    if duty.kind is Kind.YEAR:
        return [year(number)]
    if duty.kind is Kind.QUARTER:
        return [quarter(number, part) for part in range(1, 5)]
    return [month(number, part) for part in range(duty.first_month(), 13)]


def title_of(pack: Pack, sheet: str) -> str:
    """Return a sheet's title; an id that the pack doesn't know stands for itself."""
    return next((one.title for one in pack.sheets if one.id == sheet), sheet)


def items_of(pack: Pack, sheet: str) -> list[Item]:
    """Return the items of a sheet, in the dictionary's order."""
    return [item for item in pack.items if item.sheet == sheet]
