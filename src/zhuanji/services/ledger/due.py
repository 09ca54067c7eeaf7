"""The board of missing data: what every department owes, and how that stands on a day."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

from zhuanji.basics.periods import Period, parse_period
from zhuanji.services.ledger.duties import Duty, Window, duties, periods_of, window
from zhuanji.services.ledger.submissions import OPEN
from zhuanji.services.ledger.unfilled import areas_open, lacking, left_open

if TYPE_CHECKING:
    from zhuanji.engines.rules import Pack
    from zhuanji.services.records.home import Home


class State(StrEnum):
    """How a sheet of a period stands: “not out yet” is not “late”, and neither is zero."""

    NOT_OUT = "not_out"  # 未到发布日
    DUE = "due"  # 待报
    LATE = "late"  # 迟报
    IN_REVIEW = "in_review"  # 已报待审
    REPORTED = "reported"  # 已报
    PARTIAL = "partial"  # 部分已报: its form came back with rows that nobody filled in
    ZERO = "zero"  # 零报告


@dataclass(frozen=True)
class Owed:
    """One sheet of one period that a department owes, or has sent.

    Args:
        duty: who owes what.
        period: the period.
        window: from and to when it is due.
        state: how it stands.
        submissions: the numbers of what was sent, without what was returned.
        lacking: how many enterprises of the list have no row, where it was reported in part.
    """

    duty: Duty
    period: Period
    window: Window
    state: State
    submissions: tuple[int, ...] = ()
    lacking: int = 0


@dataclass
class Sent:
    """What was sent of a sheet, period and department."""

    approved: bool = False
    zero: bool = False
    submissions: tuple[int, ...] = ()


def board(home: Home, *, on: date, period: str | None = None, first: int | None = None) -> list[Owed]:
    """Return everything that is owed, in the order of the pack's sheets and of time.

    Args:
        home: the open home.
        on: the day on which it is looked at.
        period: only this period (and for a year nothing shorter); None for all that have ended.
        first: the year that it begins with; the plan's first year, else that of `on`, where None.
    """
    home.use()
    pack = home.pack
    begin = first or (pack.head.plan.first_year if pack.head.plan else None) or on.year
    sent = sent_by_now()
    wanted = parse_period(period) if period else None
    return list(_owed(pack, sent, on, begin, wanted))


def _owed(
    pack: Pack, sent: dict[tuple[str, str, str], Sent], on: date, first: int, wanted: Period | None
) -> Iterator[Owed]:
    opened = left_open()
    for duty in duties(pack):
        periods = periods_of(duty, first, on) if wanted is None else [wanted]
        for period in periods:
            if period.kind is duty.kind:
                found = sent.get((duty.sheet, str(period), duty.department))
                span = window(pack, duty, period)
                one = Owed(
                    duty, period, span, state(found, span, period, on), found.submissions if found else ()
                )
                yield partly(pack, one, opened) if one.state is State.REPORTED else one


def partly(pack: Pack, one: Owed, opened: Mapping[int, str]) -> Owed:
    """Return something reported as reported in part, where its form left enterprises open that have no row yet."""
    areas = areas_open(one.submissions, opened)
    count = lacking(pack, one.duty.sheet, str(one.period), areas) if areas else 0
    return replace(one, state=State.PARTIAL, lacking=count) if count else one


def state(sent: Sent | None, span: Window, period: Period, on: date) -> State:
    """Return how something owed stands on a day.

    >>> from zhuanji.basics.periods import year
    >>> span = Window(date(2025, 3, 31), date(2025, 4, 15), True)
    >>> [str(state(None, span, year(2024), date(2025, 4, day))) for day in (1, 15, 16)]
    ['due', 'due', 'late']
    """
    if sent is not None:
        if not sent.approved:
            return State.IN_REVIEW
        return State.ZERO if sent.zero else State.REPORTED
    if on <= period.last_day or (span.opens is not None and on < span.opens):
        return State.NOT_OUT
    if span.closes is not None and on > span.closes:
        return State.LATE
    return State.DUE


def sent_by_now() -> dict[tuple[str, str, str], Sent]:
    """Return what was sent, by sheet, period and department; rows count before a statement of nothing.

    An area's statement speaks for that area alone, and says nothing of the department's sheet.
    """
    from zhuanji.services.records.models import APPROVED, Submission

    found: dict[tuple[str, str, str], Sent] = {}
    rows = Submission.objects.filter(state__in=[*OPEN, APPROVED]).exclude(zero=True, area__gt="")
    for row in rows.order_by("id"):
        for period in periods_in(row.id, row.period):
            place = found.setdefault((row.sheet, period, row.department), Sent(zero=True))
            approved = row.state == APPROVED
            place.zero = place.zero and row.zero if place.submissions else row.zero
            place.approved = place.approved or approved
            place.submissions = (*place.submissions, row.id)
    return found


def periods_in(submission: int, period: str) -> list[str]:
    """Return the periods of a submission; one whose rows carry their own is looked into."""
    from zhuanji.services.records.models import Entry

    if period:
        return [period]
    return list(Entry.objects.filter(submission_id=submission).values_list("period", flat=True).distinct())
