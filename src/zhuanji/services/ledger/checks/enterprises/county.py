"""A county in a department's file that isn't the roster's.

Runs on sheets by enterprises whose file has a column of the county; needs the roster's `area`. The roster
decides where an enterprise counts, so the row's figures go there. Functional areas aren't compared: they lie
across counties.
"""

from __future__ import annotations

from collections.abc import Iterator

import polars as pl

from zhuanji.services.ledger.checks.case import Case
from zhuanji.services.ledger.checks.check import Check, Hit, each
from zhuanji.services.ledger.checks.enterprises.no_roster import ROSTER
from zhuanji.services.ledger.checks.enterprises.places import AREA, areas_by_name


def find(case: Case) -> Iterator[Hit]:
    """Yield the rows whose county and whose enterprise's county are two different ones."""
    if (
        case.batch.sheet == ROSTER
        or AREA in case.key
        or AREA not in case.rows.columns
        or case.roster.is_empty()
    ):
        return
    counties = {name: area.code for name, area in areas_by_name(case.pack).items() if area.kind == "county"}
    names = {area.code: area.name for area in case.pack.areas if area.kind == "county"}
    frame = case.with_roster(AREA).with_columns(
        pl.col(AREA).replace_strict(counties, default=None, return_dtype=pl.String).alias("here"),
        pl.col("roster_area").replace_strict(counties, default=None, return_dtype=pl.String).alias("there"),
    )
    found = frame.filter(pl.col("here") != pl.col("there")).with_columns(
        pl.col("here", "there").replace_strict(names, default=None, return_dtype=pl.String)
    )
    yield from each(found, AREA, here="here", there="there")


CHECK = Check("ledger.enterprise.county", "warning", (), (AREA,), find)
