"""The land of an enterprise: what it registered and leased in, less what it leased out, and other land.

A row of the sheet is a part of a parcel that the enterprise uses, so several enterprises on one parcel each bring
their own area. A lease counts in a year if it runs on the year's last day.
"""

from __future__ import annotations

import narwhals.stable.v2 as nw

from zhuanji.engines.indicators.expressions.formulas import row_formula
from zhuanji.engines.indicators.frames import Frame, day_number
from zhuanji.engines.rules.schemes.formula import parse_formula

LAND = "land_mu"
LEASED = ("leased_in_land_mu", "leased_out_land_mu")
USUAL = parse_formula("sum_given(registered_land_mu, leased_in_land_mu, -leased_out_land_mu, other_land_mu)")


def with_land(parcels: Frame) -> Frame:
    """Return the yearly rows of the sheet `parcels` with `land_mu`: as given, else made of its four parts.

    Args:
        parcels: rows with `year`, the four parts in 亩, `lease_from` and `lease_to`.

    >>> import polars as pl
    >>> from datetime import date
    >>> rows = {"year": [2024, 2024], "registered_land_mu": [30.0, None], "leased_in_land_mu": [None, 5.0],
    ...         "leased_out_land_mu": [4.0, None], "other_land_mu": [1.0, None], "land_mu": [None, None],
    ...         "lease_from": [date(2023, 1, 1), None], "lease_to": [None, date(2024, 6, 30)]}
    >>> frame = nw.from_native(pl.DataFrame(rows, schema_overrides={"land_mu": pl.Float64}))
    >>> with_land(frame)["land_mu"].to_list()
    [27.0, 0.0]
    """
    last = nw.col("year") * 10_000 + 1231
    runs = nw.col("~begun") & nw.col("~lasts")
    leases = {
        name: nw.when(nw.col(name).is_null() | runs).then(nw.col(name)).otherwise(nw.lit(0.0))
        for name in LEASED
    }
    dated = parcels.with_columns(
        (nw.col("lease_from").is_null() | (day_number("lease_from") <= last)).alias("~begun"),
        (nw.col("lease_to").is_null() | (day_number("lease_to") >= last)).alias("~lasts"),
    )
    made = dated.with_columns(*(leased.alias(name) for name, leased in leases.items()))
    return made.with_columns(nw.coalesce(nw.col(LAND), row_formula(USUAL)).alias(LAND))
