"""Figures of an enterprise that was closed before their year began.

Runs on sheets of what enterprises do (not on land, titles or grades, which outlive them); needs the roster's
`status`. Somebody else may be using the code, the account or the meter. In the year of closing itself figures
are nothing strange.
"""

from __future__ import annotations

from collections.abc import Iterator

import polars as pl

from zhuanji.services.ledger.checks.case import USCC, YEAR, Case
from zhuanji.services.ledger.checks.check import Check, Hit, each
from zhuanji.services.ledger.checks.frames import at_year, with_columns

CLOSED = ("注销", "吊销")
SHEETS = (
    "tax",
    "statistics_year",
    "statistics_month",
    "energy",
    "power",
    "emissions",
    "voc_materials",
    "products",
    "waste_sand",
)


def find(case: Case) -> Iterator[Hit]:
    """Yield the rows with a figure above zero of enterprises closed a year earlier."""
    numbers = [item for item in case.sent if case.kind(item).is_numeric()]
    if not numbers or case.roster.is_empty():
        return
    history = (
        with_columns(case.roster, {"status": pl.String()}).select(USCC, YEAR, "status").drop_nulls("status")
    )
    then = history.rename({"status": "status_then"}).with_columns(pl.col(YEAR) + 1)
    frame = at_year(at_year(case.rows, history), then)
    active = pl.any_horizontal(pl.col(item) > 0 for item in numbers)
    found = frame.filter(active & pl.col("status").is_in(CLOSED) & pl.col("status_then").is_in(CLOSED))
    yield from each(found, USCC, code=USCC, status="status_then", year=YEAR)


CHECK = Check("ledger.enterprise.closed", "warning", SHEETS, ("status",), find)
