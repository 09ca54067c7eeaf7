"""Sums over the months and quarters of a year, missing where one of them is."""

from __future__ import annotations

import polars as pl

MONTHS, QUARTERS = 12, 4


def power_of(power: pl.DataFrame, year: int) -> pl.DataFrame:
    """Return the power that each enterprise used in a year: all twelve months of it, or missing."""
    months = power.filter(pl.col("period").str.starts_with(f"{year}-"))
    return summed(months, "power_kwh", MONTHS)


def vocs_of(materials: pl.DataFrame, year: int) -> pl.DataFrame:
    """Return the VOCs that each enterprise put in in a year, and the share of low-VOC materials by weight.

    A row without `voc_input_t` has weight × fraction; where neither is told, or a quarter is absent, the year
    is missing.
    """
    rows = materials.filter(pl.col("period").str.starts_with(f"{year}Q"))
    made = pl.col("voc_material_kg") * pl.col("voc_fraction") / 1000
    rows = rows.with_columns(pl.coalesce("voc_input_t", made).alias("voc_input_t"))
    weight, low = pl.col("voc_material_kg"), pl.col("voc_material_kg") * pl.col("low_voc").cast(pl.Float64)
    lacking = weight.is_null().any() | pl.col("low_voc").is_null().any() | (weight.sum() <= 0)
    share = rows.group_by("uscc").agg(
        pl.when(~lacking).then(low.sort().sum() / weight.sort().sum()).alias("low_voc_share")
    )
    return summed(rows, "voc_input_t", QUARTERS).join(share, on="uscc", how="left")


def summed(rows: pl.DataFrame, item: str, periods: int) -> pl.DataFrame:
    """Return the sum of an item for each enterprise that has all periods of a year and lacks no value."""
    whole = (pl.col("period").n_unique() == periods) & ~pl.col(item).is_null().any()
    return (
        rows.group_by("uscc", maintain_order=True)
        .agg(pl.when(whole).then(pl.col(item).sort().sum()).alias(item))
        .sort("uscc")
    )
