"""Rows beside the ledger's rows of the same key."""

from __future__ import annotations

from collections.abc import Sequence

import polars as pl

from zhuanji.basics.missing import Missing
from zhuanji.services.ledger.batch import ROW
from zhuanji.services.ledger.checks.case import Case, row_numbers

OLD = "_stored"
SAME = 1e-9  # relative; a value that went through a spreadsheet may differ in its last bits


def compared(case: Case) -> pl.DataFrame:
    """Return the rows that the ledger has already, each item beside `<item>_stored`."""
    old = {item: f"{item}{OLD}" for item in case.sent}
    stored = case.stored.select(*case.key, *case.sent, "_source", "_absent").rename(old)
    return case.rows.join(stored, on=case.key, how="inner", nulls_equal=True)


def differs(case: Case, item: str) -> pl.Expr:
    """Say whether both have a value and they aren't the same."""
    new, old = pl.col(item), pl.col(f"{item}{OLD}")
    if case.kind(item) == pl.Float64():
        return (new - old).abs() > SAME * pl.max_horizontal(new.abs(), old.abs())
    return new != old


def unchanged(case: Case) -> frozenset[int]:
    """Return the rows that bring nothing new: every value that they have is in the ledger already.

    An empty cell brings nothing; a reason why a value is missing does, unless the ledger has it.
    """
    frame = compared(case)
    brings = [differs(case, item).fill_null(value=False) | adds(item) for item in case.sent]
    news = frame.filter(pl.any_horizontal(brings)) if brings else frame.clear()
    unknown = case.rows.join(case.stored, on=case.key, how="anti", nulls_equal=True)
    # A row of a shared meter stands several times: each of its parts has to be there.
    rows = row_numbers(frame) - row_numbers(news) - row_numbers(unknown)
    return rows - new_reasons(case, frame, rows)


def adds(item: str) -> pl.Expr:
    """Say whether the row has a value where the ledger has none."""
    return pl.col(item).is_not_null() & pl.col(f"{item}{OLD}").is_null()


def new_reasons(case: Case, frame: pl.DataFrame, rows: frozenset[int]) -> frozenset[int]:
    """Return those of the rows that give a reason that the ledger doesn't have."""
    given: dict[int, list[tuple[str, Missing]]] = {}
    for (row, item), reason in case.batch.absent.items():
        if row in rows:
            given.setdefault(row, []).append((item, reason))
    known = frame.filter(pl.col(ROW).is_in(sorted(given))).select(ROW, "_absent")
    return frozenset(row for row, absent in known.iter_rows() if not holds(absent or "", given[row]))


def holds(absent: str, reasons: Sequence[tuple[str, Missing]]) -> bool:
    """Say whether the ledger's reasons (`item=reason;…`) hold all of these."""
    return {f"{item}={reason.value}" for item, reason in reasons} <= set(absent.split(";"))
