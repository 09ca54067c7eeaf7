"""A completion that lies after the day on which the file came in.

Runs on projects. Planned days belong into the column of plans.
"""

from __future__ import annotations

from collections.abc import Iterator

import polars as pl

from zhuanji.services.ledger.checks.case import Case
from zhuanji.services.ledger.checks.check import Check, Hit, each
from zhuanji.services.ledger.checks.projects.items import FINISHED, SHEET
from zhuanji.services.ledger.checks.wording import shown


def find(case: Case) -> Iterator[Hit]:
    """Yield the rows that are completed in the future."""
    if FINISHED in case.sent:
        found = case.rows.filter(pl.col(FINISHED) > case.before.on)
        for hit in each(found, FINISHED, finished=FINISHED):
            yield Hit(hit.row, hit.item, {**hit.values, "on": shown(case.before.on)})


CHECK = Check("ledger.project.future", "warning", SHEET, (FINISHED,), find)
