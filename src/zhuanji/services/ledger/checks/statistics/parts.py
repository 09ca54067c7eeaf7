"""A part above its whole.

Runs on every pair of items of which one is a part of the other: new products in output, exports in sales,
equipment in investment, capacity taken out in approved capacity and so on.
"""

from __future__ import annotations

from collections.abc import Iterator

import polars as pl

from zhuanji.services.ledger.checks.case import Case
from zhuanji.services.ledger.checks.check import Check, Hit, each

PAIRS = (
    ("new_product_output", "output_value"),
    ("cumulative_new_product_output", "cumulative_output"),
    ("export_value", "sales_value"),
    ("raw_material_energy_tce", "energy_tce"),
    ("high_end_fabric_value", "textile_value"),
    ("end_textile_value", "textile_value"),
    ("high_end_casting_t", "casting_t"),
    ("equipment_investment", "project_investment"),
    ("exited_capacity_kt", "approved_capacity_kt"),
)
SAME = 1 + 1e-9


def find(case: Case) -> Iterator[Hit]:
    """Yield the rows whose part is more than the whole."""
    own = set(case.own)
    for part, whole in PAIRS:
        if {part, whole} <= own and (part in case.sent or whole in case.sent):
            found = case.table(part, whole).filter(pl.col(part) > pl.col(whole) * SAME)
            for hit in each(found, part, value=part, total=whole):
                titles = {"part": case.items[part].title, "whole": case.items[whole].title}
                yield Hit(hit.row, hit.item, {**hit.values, **titles})


CHECK = Check("ledger.check.part_above_whole", "warning", (), (), find)
