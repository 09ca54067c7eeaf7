"""An empty cell where the ledger has a value.

Runs on every sheet, on columns that the file uses at all: a template's columns that nobody filled in say
nothing. The ledger keeps its value; a blank doesn't erase.
"""

from __future__ import annotations

from collections.abc import Iterator

import polars as pl

from zhuanji.services.ledger.batch import ROW
from zhuanji.services.ledger.checks.case import Case
from zhuanji.services.ledger.checks.check import Check, Hit
from zhuanji.services.ledger.checks.stored.comparing import OLD, compared
from zhuanji.services.ledger.checks.wording import listed, shown


def find(case: Case) -> Iterator[Hit]:
    """Yield the rows with an empty cell for a value of the ledger."""
    if not case.sent or case.stored.is_empty():
        return
    unread = {(one.row, one.item) for one in case.batch.findings if one.severity == "error"}
    blank = [pl.col(item).is_null() & pl.col(f"{item}{OLD}").is_not_null() for item in case.sent]
    for row in compared(case).filter(pl.any_horizontal(blank)).iter_rows(named=True):
        items = [
            item
            for item in case.sent
            if row[item] is None and row[f"{item}{OLD}"] is not None and (row[ROW], item) not in unread
        ]
        if items:
            told = (f"{case.title(item)} {shown(row[f'{item}{OLD}'])}" for item in items)
            values = {"kept": listed(told), "source": case.source(row["_source"])}
            yield Hit(row[ROW], items[0] if len(items) == 1 else None, values)


CHECK = Check("ledger.check.blanked", "warning", (), (), find)
