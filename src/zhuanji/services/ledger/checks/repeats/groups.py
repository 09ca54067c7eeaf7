"""The rows of a file that have the same period and key."""

from __future__ import annotations

from collections.abc import Iterator

import polars as pl

from zhuanji.services.ledger.batch import ROW
from zhuanji.services.ledger.checks.case import Case
from zhuanji.services.ledger.checks.wording import NOTHING

OTHER_TABLE = "ledger.row.other_"  # rows of another table on the same sheet say nothing of this one's
Told = tuple[object, ...]


def groups(case: Case) -> Iterator[list[tuple[int, Told]]]:
    """Yield, for each key that several rows have, the rows in order with their values, but for the key."""
    strange = {one.row for one in case.batch.findings if one.row and one.code.startswith(OTHER_TABLE)}
    rows = case.rows.filter(~pl.col(ROW).is_in(sorted(strange))) if strange else case.rows
    several = rows.filter(pl.len().over(case.key) > 1)
    if several.is_empty():
        return
    own = [item for item in case.own if item in several.columns]
    for _, rows in several.sort(ROW).group_by(case.key, maintain_order=True):
        yield [(int(row[0]), row[1:]) for row in rows.select(ROW, *own).iter_rows()]


def key_of(case: Case, row: int) -> str:
    """Return the key of a row as a sentence names it."""
    values = case.rows.filter(pl.col(ROW) == row).select(case.key).row(0)
    return " ".join(str(value) if value else NOTHING for value in values)
