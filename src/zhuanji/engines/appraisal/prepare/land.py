"""Parcels → the land of an enterprise."""

from __future__ import annotations

from datetime import date

import narwhals.stable.v2 as nw
import polars as pl

from zhuanji.engines.indicators.expressions.formulas import row_formula
from zhuanji.engines.rules.schemes.formula import parse_formula
from zhuanji.engines.rules.schemes.names import LAND
from zhuanji.engines.rules.schemes.scheme import Scheme

USUAL = parse_formula("owned + leased_in - leased_out + other")


def valid_parcels(parcels: pl.DataFrame, as_of: date) -> pl.DataFrame:
    """Return the rows that hold on a day."""
    begun = (pl.col("from") <= as_of).fill_null(value=True)
    over = (pl.col("to") < as_of).fill_null(value=False)
    return parcels.filter(begun & ~over)


def with_land(
    enterprises: pl.DataFrame, parcels: pl.DataFrame | None, scheme: Scheme, as_of: date
) -> pl.DataFrame:
    """Return the enterprises with their land by the scheme's rule; without any parcel it is missing."""
    if parcels is None or scheme.land.rule == "given":
        return enterprises
    valid = valid_parcels(parcels, as_of)
    sums = valid.group_by("uscc").agg(
        *(
            pl.when((pl.col("kind") == kind).any())
            .then(
                pl.when((pl.col("land_mu").is_null() & (pl.col("kind") == kind)).any().not_()).then(
                    pl.col("land_mu").filter(pl.col("kind") == kind).sort().sum()
                )
            )
            .otherwise(0.0)
            .alias(kind)
            for kind in LAND
        )
    )
    formula = scheme.land.formula or USUAL
    land = nw.from_native(sums).with_columns(row_formula(formula).alias(scheme.land.into)).to_native()
    kept = land.select("uscc", scheme.land.into)
    return enterprises.drop(scheme.land.into, strict=False).join(
        kept, on="uscc", how="left", maintain_order="left"
    )
