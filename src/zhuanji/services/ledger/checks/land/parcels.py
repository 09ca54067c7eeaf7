"""Parcels as they will be: those of the file, and those of the ledger that the file doesn't touch."""

from __future__ import annotations

import polars as pl

from zhuanji.services.ledger.batch import PERIOD, ROW
from zhuanji.services.ledger.checks.case import USCC, Case
from zhuanji.services.ledger.checks.frames import with_columns

SHEET = ("parcels",)
PARCEL, OTHER = "parcel_id", "counterparty_uscc"
REGISTERED, IN, OUT, ELSE = "registered_land_mu", "leased_in_land_mu", "leased_out_land_mu", "other_land_mu"
FROM, TO = "lease_from", "lease_to"
LAND = (REGISTERED, IN, OUT, ELSE)


def parcels(case: Case) -> pl.DataFrame:
    """Return every parcel once; `row` is null for those that only the ledger has."""
    names = [*case.key, *case.own]
    ledger = case.stored.join(case.rows, on=case.key, how="anti", nulls_equal=True).select(names)
    ledger = with_columns(ledger, {ROW: pl.Int64()})
    return pl.concat([case.merged.select(ROW, *names), ledger.select(ROW, *names)])


def leases(every: pl.DataFrame, side: str) -> pl.DataFrame:
    """Return the leases of one side by period, enterprise and counterparty, as row and area."""
    return (
        every.filter((pl.col(side) > 0) & pl.col(OTHER).is_not_null())
        .group_by(PERIOD, USCC, OTHER)
        .agg(pl.col(ROW).min(), pl.col(side).sum().alias("area"))
    )


def facing(every: pl.DataFrame, side: str) -> pl.DataFrame:
    """Return each side's leases beside the other side's of the same pair, `area_there` null where it has none."""
    opposite = OUT if side == IN else IN
    theirs = leases(every, opposite).select(
        PERIOD, pl.col(USCC).alias(OTHER), pl.col(OTHER).alias(USCC), pl.col("area").alias("area_there")
    )
    return leases(every, side).join(theirs, on=[PERIOD, USCC, OTHER], how="left").sort(ROW)
