"""What becomes of the first counties' grades: one list is put up for everybody to see, one is published.

The others stay with their offices, as most do at any one time. By their dates the steps of a published run lie in
the weeks before: its notice has run all its days, as the lifecycle asks.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from zhuanji.basics.civil_time import civil_day
from zhuanji.basics.texts import say
from zhuanji.demo.loop.people import APPROVER, CLERK
from zhuanji.engines.lifecycles import Papers
from zhuanji.services.runs.files import table_bytes
from zhuanji.services.runs.moves import move_run, papers_of
from zhuanji.services.runs.opening import area_name
from zhuanji.services.runs.words import COUNTY_OFFICE, FINAL, LEADERS, PUBLIC_NOTICE, SCORED

if TYPE_CHECKING:
    from zhuanji.services.records.home import Home
    from zhuanji.services.records.models import Run
    from zhuanji.services.runs.storing import Graded as OfScheme

Further = Callable[["Home", "Run", Sequence["OfScheme"]], None]
# Of the made-up documents, in the order of their days.
NOTICE_NUMBER = 1
FINAL_NUMBER = 2
LATER_NOTICE_NUMBER = 3
# The days before the demo's day on which a published run was scored, submitted, put up and published.
RATED, SUBMITTED, PUT_UP, PUBLISHED = 14, 13, 12, 2


@dataclass(frozen=True)
class Way:
    """How far a run goes.

    Args:
        state: in which it ends.
        scored: how many days ago it was scored.
        further: what is done with it after that.
    """

    state: str
    scored: int
    further: Further


def ago(days: int) -> datetime:
    """Return the instant so many days ago."""
    return datetime.now(UTC) - timedelta(days=days)


def stay(_home: Home, _run: Run, _graded: Sequence[OfScheme]) -> None:
    """Leave a run at its scoring."""


def put_up(home: Home, run: Run, graded: Sequence[OfScheme]) -> None:
    """Put a run's grades up for everybody to see from the demo's day on: enterprises object while that runs."""
    notice(home, run, graded, LATER_NOTICE_NUMBER, submitted=0, days=0)


def publish(home: Home, run: Run, graded: Sequence[OfScheme]) -> None:
    """Put a run's grades up, and publish them after the notice has run its days."""
    notice(home, run, graded, NOTICE_NUMBER, submitted=SUBMITTED, days=PUT_UP)
    papers = Papers(document_number=document_number(FINAL_NUMBER, PUBLISHED))
    move_run(home, run, "finalise", by=APPROVER, role=LEADERS, papers=papers, at=ago(PUBLISHED))


def notice(
    home: Home, run: Run, graded: Sequence[OfScheme], number: int, *, submitted: int, days: int
) -> None:
    """Bring a scored run to its public notice, whose paper is the list itself."""
    move_run(home, run, "submit", by=CLERK, role=COUNTY_OFFICE, at=ago(submitted))
    told = document_number(number, days)
    title = say("demo.notice", "zh", area=area_name(home, run.area), year=run.year)
    lists = {one.record["title"]: one.appraisal.public() for one in graded}
    paper = ("public_notice", table_bytes(lists, ".xlsx", title, "zh", told), f"{title}.xlsx")
    papers = papers_of(home, [paper], document_number=told)
    move_run(home, run, "publish", by=APPROVER, role=LEADERS, papers=papers, at=ago(days))


def document_number(number: int, days: int) -> str:
    """Return the number of a made-up document of so many days ago."""
    return say("demo.document", "zh", year=civil_day(ago(days)).year, number=number)


WAYS = (Way(PUBLIC_NOTICE, 0, put_up), Way(FINAL, RATED, publish))
STAYS = Way(SCORED, 0, stay)
