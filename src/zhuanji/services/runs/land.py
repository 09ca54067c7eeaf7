"""Parcels of the ledger → the land of an enterprise, and the rows that a scheme's own land rule reads."""

from __future__ import annotations

import polars as pl

PARTS = {
    "owned": "registered_land_mu",
    "leased_in": "leased_in_land_mu",
    "leased_out": "leased_out_land_mu",
    "other": "other_land_mu",
}
FINEST = 6  # decimals of a 亩 that a sum keeps, so that the order of parcels can't show in it


def land_of(parcels: pl.DataFrame) -> pl.DataFrame:
    """Return the land of each enterprise: 登记 + 承租 − 出租 + 其他 over its parcels.

    A parcel for which none of the four is told has the land that the sheet tells as a whole; one with neither
    makes the land of its enterprise missing. What exemptions ask of parcels goes along: the latest grant and
    completion date, and whether one lies in a 小微园.
    """
    parts = {kind: pl.col(name) for kind, name in PARTS.items()}
    told = pl.any_horizontal(column.is_not_null() for column in parts.values())
    added = pl.sum_horizontal(parts[kind].fill_null(0.0) for kind in ("owned", "leased_in", "other"))
    own = pl.when(told).then(added - parts["leased_out"].fill_null(0.0)).otherwise(pl.col("land_mu"))
    lacking = pl.col("~own").is_null().any()
    return (
        parcels.with_columns(own.alias("~own"))
        .group_by("uscc", maintain_order=True)
        .agg(
            pl.when(~lacking).then(pl.col("~own").sort().sum().round(FINEST)).alias("land_mu"),
            pl.col("granted_on", "completion_due_on").max(),
            pl.col("micro_park").any().alias("micro_park"),
        )
    )


def parcels_of(parcels: pl.DataFrame) -> pl.DataFrame:
    """Return a row for each kind of land of each parcel: uscc, kind, land_mu, counterparty, from, to."""
    rows = []
    for kind, name in PARTS.items():
        leased = kind in ("leased_in", "leased_out")
        start, end = (pl.col("lease_from"), pl.col("lease_to")) if leased else (pl.col("granted_on"), None)
        rows.append(
            parcels.filter(pl.col(name).is_not_null()).select(
                "uscc",
                pl.lit(kind).alias("kind"),
                pl.col(name).alias("land_mu"),
                pl.col("counterparty_uscc").alias("counterparty"),
                start.alias("from"),
                (end if end is not None else pl.lit(None, pl.Date)).alias("to"),
            )
        )
    return pl.concat(rows)
