"""A completed project without the day of completion.

Runs on projects with a state; progress counts projects by that day.
"""

from __future__ import annotations

from collections.abc import Iterator

import polars as pl

from zhuanji.services.ledger.checks.case import Case
from zhuanji.services.ledger.checks.check import Check, Hit, each
from zhuanji.services.ledger.checks.projects.items import DONE, FINISHED, SHEET, STATE


def find(case: Case) -> Iterator[Hit]:
    """Yield the rows that are done, but nobody says when."""
    if STATE in case.sent:
        frame = case.table(STATE, FINISHED)
        yield from each(
            frame.filter(pl.col(STATE).is_in(DONE) & pl.col(FINISHED).is_null()), FINISHED, state=STATE
        )


CHECK = Check("ledger.project.open_end", "warning", SHEET, (STATE, FINISHED), find)
