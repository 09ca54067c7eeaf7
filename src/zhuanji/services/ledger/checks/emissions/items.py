"""The items that checks of emissions share."""

from __future__ import annotations

import polars as pl

SHEET = ("emissions",)
PERMIT, WHOLE, REASON = "permit_number", "emissions_t", "zero_emission_reason"
FOUR = ("cod_t", "ammonia_nitrogen_t", "so2_t", "nox_t")
POLLUTANTS = (WHOLE, *FOUR, "vocs_t", "particulate_t")
UNPERMITTED = ("登记管理", "依托房东")  # reasons for which an enterprise has no permit of its own


def any_given() -> pl.Expr:
    """Say whether a row has a figure of any pollutant, zero included."""
    return pl.any_horizontal(pl.col(name).is_not_null() for name in POLLUTANTS)


def total() -> pl.Expr:
    """Return the sum of the four pollutants; an empty one adds nothing."""
    return pl.sum_horizontal(pl.col(name).fill_null(0) for name in FOUR)
