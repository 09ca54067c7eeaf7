"""Until when the next steps are due, and what is overdue at an instant."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Literal

from zhuanji.basics.civil_time import civil_day, end_of, in_shanghai
from zhuanji.basics.problems import Problem, ProblemError
from zhuanji.basics.workdays import add_months, add_workdays
from zhuanji.engines.lifecycles.case import Case, Extension
from zhuanji.engines.lifecycles.model import Arrow, Limit, Unit


@dataclass(frozen=True, slots=True)
class Deadline:
    """A time limit that runs: the arrow, from when, and the last instant that is still in time.

    `last` is missing where it can't be reckoned, and `problem` says why. `extended` says whether it was put
    off; an unverified limit must be shown with 参数待核.
    """

    arrow: Arrow
    since: datetime
    last: datetime | None
    extended: bool
    verified: bool
    problem: Problem | None = None

    def status(self, at: datetime) -> Literal["running", "overdue", "unknown"]:
        """Say how the limit stands at an instant; the last instant itself is in time."""
        if self.last is None:
            return "unknown"
        return "overdue" if in_shanghai(at) > self.last else "running"


def deadlines(case: Case) -> tuple[Deadline, ...]:
    """Return the time limits that run for a case, in the definition's order.

    A limit runs from the entry into its state until the arrow's own state is left; the steps still ahead
    are included, so that all dates of a clock that starts once (清洁生产审核) are known from its first day.
    """
    found = (_deadline(case, arrow) for arrow in case.lifecycle.arrows)
    return tuple(deadline for deadline in found if deadline)


def overdue(case: Case, at: datetime) -> tuple[Deadline, ...]:
    """Return the time limits that are over at an instant.

    Raises:
        ValueError: the instant has no zone.
    """
    return tuple(deadline for deadline in deadlines(case) if deadline.status(at) == "overdue")


def _deadline(case: Case, arrow: Arrow) -> Deadline | None:
    limit = arrow.limit
    since = case.entered(limit.after) if limit else None
    if limit is None or since is None or not _runs(case, arrow, since):
        return None
    extension = _extension(case, arrow, since)
    if extension:
        return Deadline(arrow, since, end_of(extension.until), True, True)
    try:
        return Deadline(arrow, since, _last(case, limit, since), False, limit.verified)
    except ProblemError as error:
        return Deadline(arrow, since, None, False, limit.verified, error.problems[0])


def _runs(case: Case, arrow: Arrow, since: datetime) -> bool:
    """Say whether the arrow is still to be taken: its state is the present one, or lies ahead unvisited."""
    if case.state == arrow.start:
        return True
    entered = case.entered(arrow.start)
    ahead = arrow.start in case.lifecycle.reachable(case.state, new_revisions=False)
    return ahead and (entered is None or entered < since)


def _last(case: Case, limit: Limit, since: datetime) -> datetime:
    """Return the last instant in time; limits in days end with the day, on China's clocks."""
    if limit.unit is Unit.HOURS:
        return since + timedelta(hours=limit.amount)
    return end_of(_last_day(case, limit, civil_day(since)))


def _last_day(case: Case, limit: Limit, first: date) -> date:
    if limit.unit is Unit.GIVEN:
        return case.dates[limit.given]
    if limit.unit is Unit.WORKING_DAYS:
        return add_workdays(first, limit.amount)
    if limit.unit is Unit.MONTHS:
        return add_months(first, limit.amount)
    return first + timedelta(days=limit.amount)


def _extension(case: Case, arrow: Arrow, since: datetime) -> Extension | None:
    """Return the last extension of this limit that was granted since it began to run."""
    granted = [
        entry
        for entry in case.history
        if isinstance(entry, Extension) and entry.action == arrow.action and entry.at >= since
    ]
    return granted[-1] if granted else None
