"""Energy reported below what the power alone comes to.

Runs on energy against the power company's months, and on power against the year's energy; also against the
power that the energy sheet has itself. Power is converted with the lower of the two ways (当量值, the heat of a
kilowatt-hour), so that it holds whichever way the energy was computed; months that aren't in yet only make it
less. With the last month of the file is said what is wrong.
"""

from __future__ import annotations

from collections.abc import Iterator

import polars as pl

from zhuanji.services.ledger.batch import PERIOD, ROW
from zhuanji.services.ledger.checks.case import USCC, YEAR, Case
from zhuanji.services.ledger.checks.check import Check, Hit, each
from zhuanji.services.ledger.checks.frames import with_columns, yearly

ENERGY, POWER, BOUGHT = "energy_tce", "power_kwh", "power_mwh"
HEAT = "energy.coal_equivalent.electricity"  # kg of standard coal a kWh


def find(case: Case) -> Iterator[Hit]:
    """Yield the rows whose energy is less than their power."""
    frame = case.table(ENERGY, POWER, BOUGHT) if case.batch.sheet == "energy" else by_year(case)
    if frame.is_empty():
        return
    kwh = pl.max_horizontal(pl.col(POWER), pl.col(BOUGHT) * 1000)
    frame = frame.with_columns(kwh.alias("kwh"), (kwh * case.limit(HEAT) / 1000).alias("tce"))
    room = 1 + case.limit("ledger.energy.tolerance") / 100
    gap = pl.col("tce") - pl.col(ENERGY)
    far = (pl.col("tce") > pl.col(ENERGY) * room) & (gap > case.limit("ledger.energy.gap_min"))
    item = ENERGY if ENERGY in case.own else POWER
    yield from each(frame.filter(far), item, energy=ENERGY, kwh="kwh", tce="tce")


def by_year(case: Case) -> pl.DataFrame:
    """Return the power of each enterprise and year, file and ledger together, on the file's last row of it."""
    others = case.before.others
    energy = yearly(others.get("energy", pl.DataFrame()), {ENERGY: pl.Float64(), BOUGHT: pl.Float64()})
    if energy[ENERGY].count() == 0:
        return energy.clear()
    kinds = {**{name: case.kind(name) for name in case.key}, POWER: pl.Float64()}
    months = (case.before.earlier, case.before.same)
    ledger = pl.concat([with_columns(one, kinds).select(*kinds) for one in months])
    ledger = ledger.unique(case.key, keep="last").join(case.rows, on=case.key, how="anti", nulls_equal=True)
    every = pl.concat([ledger, case.rows.select(*kinds)])
    last = case.rows.sort(PERIOD, ROW).unique([USCC, YEAR], keep="last", maintain_order=True)
    last = last.select(ROW, USCC, YEAR)
    power = yearly(every, {POWER: pl.Float64()})
    return last.join(power, on=[USCC, YEAR]).join(energy, on=[USCC, YEAR])


CHECK = Check("ledger.energy.below_power", "warning", ("energy", "power"), (ENERGY, POWER, BOUGHT), find)
