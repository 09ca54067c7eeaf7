"""The sheet's periods beside the day on which the file came in, and when their figures come out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from zhuanji.basics.problems import ProblemError
from zhuanji.services.ledger.batch import PERIOD, ROW
from zhuanji.services.ledger.checks.case import Case, last_day

LISTS = ("enterprises",)  # the list of a year is sent during it
NAME = re.compile(r"[a-z][a-z0-9_]*")


def periods(case: Case) -> Iterator[tuple[str, date, list[int]]]:
    """Yield each period of the sheet with its last day and its rows; lists and events have none."""
    if case.batch.sheet in LISTS:
        return
    for (text,), rows in (
        case.batch.frame.drop_nulls(PERIOD).sort(PERIOD, ROW).group_by(PERIOD, maintain_order=True)
    ):
        day = last_day(str(text))
        if day is not None:
            yield str(text), day, rows[ROW].to_list()


def comes_out(case: Case, end: date) -> date | None:
    """Return the first day on which an indicator that reads the sheet's items can come out.

    Args:
        case: the sheet.
        end: the last day of its period.
    """
    lags = {calendar.id: calendar.lag for calendar in case.pack.calendars if calendar.lag}
    read = {
        lags[indicator.calendar]
        for indicator in case.pack.indicators
        if indicator.calendar in lags and not set(case.sent).isdisjoint(NAME.findall(indicator.formula))
    }
    days = [days for key in read if (days := lag_days(case, key, end)) is not None]
    return end + timedelta(days=min(days)) if days else None


def lag_days(case: Case, key: str, end: date) -> int | None:
    """Return the days from a period's end to publication, where the pack has them for that day."""
    try:
        return int(case.pack.rules.value(key, on=end, area=case.pack.head.city).value)
    except ProblemError:
        return None
