"""Who belongs to a run: the enterprises of the year's list that lie in its area, each in one area only."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import polars as pl

from zhuanji.engines.rules.models.areas import Basis

if TYPE_CHECKING:
    from zhuanji.engines.rules import Pack

SHEET = "enterprises"
WORKING = "在营"
BASIS: Basis = "appraisal"
RUN_AREA = "~run_area"


def members(pack: Pack, listed: pl.DataFrame, area: str, year: int) -> pl.DataFrame:
    """Return the enterprises of an area in the list of a year.

    Args:
        pack: the city's, with the dated membership of functional areas.
        listed: the table `enterprises`.
        area: a county or functional area.
        year: the year of the list.

    Returns:
        The rows of those who were at work, or whose status isn't told, by credit code.
    """
    return placed(pack, listed, year).filter(pl.col(RUN_AREA) == area).drop(RUN_AREA).sort("uscc")


def placed(pack: Pack, listed: pl.DataFrame, year: int) -> pl.DataFrame:
    """Return the working enterprises of a year with the area that appraises each.

    That is the functional area in trusteeship: where the list says that the enterprise lies in it, or its whole
    town belongs to it, by the memberships of basis `appraisal` on the last day of the year; else the county.
    A functional area that has no membership for appraisals appraises nobody.
    """
    there = listed.filter((pl.col("period") == str(year)) & (pl.col("status").fill_null(WORKING) == WORKING))
    rows = [
        row
        for one in pack.areas.of_kind("functional", date(year, 12, 31))
        for row in pack.areas.members(one.code, date(year, 12, 31), BASIS)
    ]
    trusted = sorted({row.functional for row in rows})
    towns = {row.member: row.functional for row in rows if row.extent == "whole"}
    county = pl.col("area")
    by_town = (
        pl.coalesce(
            pl.col("town").replace_strict(towns, default=None, return_dtype=pl.String),
            county.replace_strict(towns, default=None, return_dtype=pl.String),
        )
        if towns
        else pl.lit(None, pl.String)
    )
    told = pl.when(pl.col("functional_area").is_in(trusted)).then(pl.col("functional_area"))
    return there.with_columns(pl.coalesce(told, by_town, county).alias(RUN_AREA))
