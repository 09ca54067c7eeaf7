"""What is due soon, late or overdue, told once each: an event that pages list."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from zhuanji.basics.civil_time import civil_day
from zhuanji.engines.lifecycles import deadlines
from zhuanji.services.ledger.due import Owed, State, board
from zhuanji.services.records.outbox import emit
from zhuanji.services.runs.opening import all_runs, case_of

if TYPE_CHECKING:
    from zhuanji.services.records.home import Home
    from zhuanji.services.records.models import OutboxEvent

SOON = timedelta(days=3)
PAST = timedelta(days=60)  # what was late before nobody is told of for the first time
SHEET_SOON, SHEET_LATE = "due.soon", "due.late"
RUN_SOON, RUN_LATE = "run.soon", "run.overdue"


def tell(home: Home, now: datetime) -> int:
    """Tell what hasn't been told yet; returns how many things are due, late or overdue at all."""
    home.use()
    return tell_sheets(home, civil_day(now)) + tell_runs(home, now)


def tell_sheets(home: Home, on: date) -> int:
    """Tell which sheets departments owe."""
    count = 0
    for owed in board(home, on=on):
        kind = sheet_kind(owed, on)
        if kind:
            told = {
                "sheet": owed.duty.sheet,
                "period": str(owed.period),
                "department": owed.duty.department,
                "until": owed.window.closes.isoformat() if owed.window.closes else "",
            }
            emit(kind, f"{told['sheet']}/{told['period']}/{told['department']}/{told['until']}", told)
            count += 1
    return count


def sheet_kind(owed: Owed, on: date) -> str:
    """Return as what something owed is told; empty for not at all."""
    closes = owed.window.closes
    if closes is None:
        return ""
    if owed.state is State.DUE and on >= closes - SOON:
        return SHEET_SOON
    return SHEET_LATE if owed.state is State.LATE and on <= closes + PAST else ""


def tell_runs(home: Home, now: datetime) -> int:
    """Tell which steps of appraisal runs are due."""
    count = 0
    for run in all_runs(home):
        case = case_of(home, run)
        for deadline in deadlines(case):
            last = deadline.last
            if last is None or now < last - SOON:
                continue
            kind = RUN_LATE if deadline.status(now) == "overdue" else RUN_SOON
            told = {"run": run.id, "action": deadline.arrow.action, "until": last.isoformat()}
            emit(kind, f"{run.id}/{case.revision}/{told['action']}/{told['until']}", told)
            count += 1
    return count


def reminders(since: datetime) -> list[OutboxEvent]:
    """Return what was told since an instant, the latest first."""
    from zhuanji.services.records.models import OutboxEvent

    kinds = (SHEET_SOON, SHEET_LATE, RUN_SOON, RUN_LATE)
    return list(OutboxEvent.objects.filter(kind__in=kinds, at__gte=since).order_by("-id"))
