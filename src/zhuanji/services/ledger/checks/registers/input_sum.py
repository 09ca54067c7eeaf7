"""VOCs put in against the material's amount and share.

Runs on materials with all three: tonnes = kilograms × per cent / 100,000.
"""

from __future__ import annotations

from collections.abc import Iterator

import polars as pl

from zhuanji.services.ledger.checks.case import Case
from zhuanji.services.ledger.checks.check import Check, Hit, each

INPUT, AMOUNT, FRACTION = "voc_input_t", "voc_material_kg", "voc_fraction"


def find(case: Case) -> Iterator[Hit]:
    """Yield the rows whose input isn't the product."""
    product = pl.col(AMOUNT) * pl.col(FRACTION) / 100_000
    frame = case.table(INPUT, AMOUNT, FRACTION).with_columns(product.alias("product"))
    share, least = case.limit("ledger.sum.tolerance"), case.limit("ledger.sum.tonnes_min")
    room = pl.max_horizontal(pl.col("product") * share / 100, pl.lit(least))
    off = (pl.col(INPUT) - pl.col("product")).abs() > room
    yield from each(frame.filter(off), INPUT, input=INPUT, product="product")


CHECK = Check("ledger.voc.input", "warning", ("voc_materials",), (INPUT, AMOUNT, FRACTION), find)
