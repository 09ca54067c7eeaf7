"""A day of completion of a project that isn't completed by its state.

Runs on projects with both.
"""

from __future__ import annotations

from collections.abc import Iterator

import polars as pl

from zhuanji.services.ledger.checks.case import Case
from zhuanji.services.ledger.checks.check import Check, Hit, each
from zhuanji.services.ledger.checks.projects.items import DONE, FINISHED, SHEET, STATE


def find(case: Case) -> Iterator[Hit]:
    """Yield the rows whose state lies before the completion that they date."""
    if STATE in case.sent or FINISHED in case.sent:
        frame = case.table(STATE, FINISHED)
        found = frame.filter(~pl.col(STATE).is_in(DONE) & pl.col(FINISHED).is_not_null())
        yield from each(found, STATE, state=STATE, finished=FINISHED)


CHECK = Check("ledger.project.state", "warning", SHEET, (STATE, FINISHED), find)
