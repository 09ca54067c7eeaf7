"""Rows of one file, on one sheet of it or on two, with the same period and key that say different things.

Runs on every sheet. All of them are errors: which one is right only the sender knows, and the ledger has one
row a key. Where a part of the key is empty (two power accounts without a number), they can't be told apart.
"""

from __future__ import annotations

from collections.abc import Iterator

import polars as pl

from zhuanji.services.ledger.batch import ROW
from zhuanji.services.ledger.checks.case import Case
from zhuanji.services.ledger.checks.check import Check, Hit
from zhuanji.services.ledger.checks.repeats.groups import groups, key_of
from zhuanji.services.ledger.checks.wording import listed

OTHER = "_other"


def find(case: Case) -> Iterator[Hit]:
    """Yield every row of a key whose rows don't agree."""
    for rows in groups(case):
        if len({values for _, values in rows}) > 1:
            numbers, told = [row for row, _ in rows], key_of(case, rows[0][0])
            for row in numbers:
                yield Hit(row, None, {"told": told, "rows": listed(numbers, 20)})


def across(case: Case) -> Iterator[Hit]:
    """Yield every row of which another sheet of the same file says something else."""
    there = case.before.siblings
    own = [item for item in case.own if item in there.columns and item in case.rows.columns]
    if not own or not set(case.key) <= set(there.columns):
        return
    other = there.select(
        *case.key, pl.col(ROW).alias(OTHER), *(pl.col(item).alias(OTHER + item) for item in own)
    )
    both = case.rows.join(other, on=case.key, how="inner", nulls_equal=True, maintain_order="left")
    differ = pl.any_horizontal(*(pl.col(item) != pl.col(OTHER + item) for item in own)).fill_null(value=False)
    for row, elsewhere in both.filter(differ).select(ROW, OTHER).unique(ROW, maintain_order=True).iter_rows():
        yield Hit(row, None, {"told": key_of(case, row), "other": elsewhere})


CHECK = Check("ledger.check.conflicting", "error", (), (), find)
ACROSS = Check("ledger.check.conflicting_sheets", "error", (), (), across)
