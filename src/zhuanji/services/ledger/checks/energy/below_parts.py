"""Energy reported below what coal, gas, oil, heat and power come to.

Runs on energy with at least two kinds. Each is converted with the lower factor where only a range is known. A
plant that sells heat or power takes it off its energy, so this is a warning.
"""

from __future__ import annotations

from collections.abc import Iterator

import polars as pl

from zhuanji.services.ledger.checks.case import Case
from zhuanji.services.ledger.checks.check import Check, Hit, each
from zhuanji.services.ledger.checks.energy.below_power import BOUGHT, ENERGY, HEAT

# Tonnes of standard coal in a unit of the item: the factor, times what of its own unit is in ours, by 1000.
KINDS = {
    "coal_t": ("energy.coal_equivalent.raw_coal", 1.0),
    "diesel_t": ("energy.coal_equivalent.diesel", 1.0),
    "gasoline_t": ("energy.coal_equivalent.gasoline", 1.0),
    "gas_10k_m3": ("energy.coal_equivalent.natural_gas_min", 10.0),
    "heat_gj": ("energy.coal_equivalent.heat", 1.0),
    BOUGHT: (HEAT, 1.0),
}


def find(case: Case) -> Iterator[Hit]:
    """Yield the rows whose kinds of energy are more than the whole."""
    frame = case.table(ENERGY, *KINDS)
    each_kind = [pl.col(name) * case.limit(key) * times for name, (key, times) in KINDS.items()]
    given = pl.sum_horizontal(pl.col(name).is_not_null().cast(pl.Int64) for name in KINDS)
    frame = frame.with_columns(pl.sum_horizontal(each_kind).alias("tce"), given.alias("given"))
    room = 1 + case.limit("ledger.energy.tolerance") / 100
    far = (pl.col("tce") > pl.col(ENERGY) * room) & (
        pl.col("tce") - pl.col(ENERGY) > case.limit("ledger.energy.gap_min")
    )
    yield from each(frame.filter(far & (pl.col("given") >= 2)), ENERGY, energy=ENERGY, tce="tce")


CHECK = Check("ledger.energy.below_parts", "warning", ("energy",), (ENERGY, *KINDS), find)
