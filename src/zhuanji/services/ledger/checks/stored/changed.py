"""A row whose values differ from the ledger's.

Runs on every sheet, where the ledger has a row of the same period and key. Names what changes from what to
what, and where the ledger has it from: a revision may be meant, or an old file sent again.
"""

from __future__ import annotations

from collections.abc import Iterator

import polars as pl

from zhuanji.services.ledger.batch import ROW
from zhuanji.services.ledger.checks.case import Case
from zhuanji.services.ledger.checks.check import Check, Hit
from zhuanji.services.ledger.checks.stored.comparing import OLD, compared, differs
from zhuanji.services.ledger.checks.wording import listed, shown


def find(case: Case) -> Iterator[Hit]:
    """Yield the rows with a value that the ledger has otherwise."""
    if not case.sent or case.stored.is_empty():
        return
    frame = compared(case).with_columns(differs(case, item).alias(f"{item}_differs") for item in case.sent)
    found = frame.filter(pl.any_horizontal(f"{item}_differs" for item in case.sent))
    for row in found.iter_rows(named=True):
        items = [item for item in case.sent if row[f"{item}_differs"]]
        told = (f"{case.title(item)} {shown(row[f'{item}{OLD}'])} → {shown(row[item])}" for item in items)
        values = {"changes": listed(told), "source": case.source(row["_source"])}
        yield Hit(row[ROW], items[0] if len(items) == 1 else None, values)


CHECK = Check("ledger.check.changed", "warning", (), (), find)
