"""More waste sand reused than there was.

Runs on waste sand: reused against generated + stock at the beginning − stock at the end.
"""

from __future__ import annotations

from collections.abc import Iterator

import polars as pl

from zhuanji.services.ledger.checks.case import Case
from zhuanji.services.ledger.checks.check import Check, Hit, each

REUSED, MADE, BEGIN, END = "sand_reused_t", "sand_generated_t", "sand_stock_begin_t", "sand_stock_end_t"


def find(case: Case) -> Iterator[Hit]:
    """Yield the rows that reuse more than they had; without both stocks nothing can be said."""
    there = pl.col(MADE) + pl.col(BEGIN) - pl.col(END)
    frame = case.table(REUSED, MADE, BEGIN, END).with_columns(there.alias("there"))
    room = 1 + case.limit("ledger.sum.tolerance") / 100
    yield from each(
        frame.filter(pl.col(REUSED) > pl.col("there") * room), REUSED, reused=REUSED, there="there"
    )


CHECK = Check("ledger.sand.reused", "warning", ("waste_sand",), (REUSED, MADE, BEGIN, END), find)
