"""Figures of a year before the enterprise was registered.

Runs on sheets of what enterprises do; needs the roster's `registered_on`.
"""

from __future__ import annotations

from collections.abc import Iterator

import polars as pl

from zhuanji.services.ledger.checks.case import USCC, YEAR, Case
from zhuanji.services.ledger.checks.check import Check, Hit, each
from zhuanji.services.ledger.checks.enterprises.closed import SHEETS
from zhuanji.services.ledger.checks.frames import with_columns


def find(case: Case) -> Iterator[Hit]:
    """Yield the rows with a figure above zero of years before that of registration."""
    numbers = [item for item in case.sent if case.kind(item).is_numeric()]
    if not numbers or case.roster.is_empty():
        return
    roster = with_columns(case.roster, {"registered_on": pl.Date()})
    first = roster.drop_nulls([USCC, "registered_on"]).group_by(USCC).agg(pl.col("registered_on").min())
    frame = case.rows.drop("registered_on", strict=False).join(first, on=USCC, how="left")
    active = pl.any_horizontal(pl.col(item) > 0 for item in numbers)
    found = frame.filter(active & (pl.col("registered_on").dt.year() > pl.col(YEAR)))
    yield from each(found, USCC, year=YEAR, registered="registered_on")


CHECK = Check("ledger.enterprise.before_registration", "warning", SHEETS, ("registered_on",), find)
