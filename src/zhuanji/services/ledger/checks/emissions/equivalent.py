"""Main pollutants given in pollution equivalents instead of tonnes.

Runs on emissions with the whole and all four, where the whole is their sum in equivalents and not in tonnes.
The item is in tonnes; equivalents are computed where a scheme asks for them.
"""

from __future__ import annotations

from collections.abc import Iterator

import polars as pl

from zhuanji.services.ledger.checks.case import Case
from zhuanji.services.ledger.checks.check import Check, Hit, each
from zhuanji.services.ledger.checks.emissions.items import FOUR, SHEET, WHOLE, total


def find(case: Case) -> Iterator[Hit]:
    """Yield the rows whose whole is the sum of equivalents."""
    frame = case.table(WHOLE, *FOUR).with_columns(total().alias("sum"))
    found = frame.filter(~near(case, pl.col("sum")) & agrees_in_equivalents(case))
    yield from each(found, WHOLE, whole=WHOLE, sum="sum")


def near(case: Case, other: pl.Expr) -> pl.Expr:
    """Say whether the whole agrees with another sum."""
    room = pl.max_horizontal(
        pl.col(WHOLE) * case.limit("ledger.sum.tolerance") / 100, pl.lit(case.limit("ledger.sum.tonnes_min"))
    )
    return (pl.col(WHOLE) - other).abs() <= room


def agrees_in_equivalents(case: Case) -> pl.Expr:
    """Say whether the whole is the sum of the four in equivalents (t by kg an equivalent, so thousands of them)."""
    keys = {name: f"appraisal.pollution_equivalent.{name.removesuffix('_t')}" for name in FOUR}
    parts = [pl.col(name) / case.limit(key) for name, key in keys.items()]
    full = pl.all_horizontal(pl.col(name).is_not_null() for name in FOUR)
    return full & near(case, pl.sum_horizontal(parts))


CHECK = Check("ledger.emissions.equivalent", "warning", SHEET, (WHOLE, *FOUR), find)
