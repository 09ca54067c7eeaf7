"""Figures of any engine of frames → tables of Polars with the words for indicator, period and place."""

from __future__ import annotations

import narwhals.stable.v2 as nw
import polars as pl

from zhuanji.basics.missing import Missing
from zhuanji.engines.indicators.cells import Spread
from zhuanji.engines.indicators.frames import STEP, Frame, decoded
from zhuanji.engines.indicators.measures import Measure
from zhuanji.engines.indicators.parts.part import Part
from zhuanji.engines.indicators.plain import as_polars, looked_up

TERMS = 2  # totals of a formula that a figure keeps, for its parts to be told
KEPT = tuple(f"{name}_{number}" for number in range(1, TERMS + 1) for name in ("term", "largest", "mass"))
# Of several reasons the one that asks for most work is told.
ASKING = (Missing.TO_VERIFY, Missing.NOT_REPORTED, Missing.NOT_APPLICABLE)
COUNTS = ("entered", *(why.value for why in ASKING), "expected", "withdrawn")


def plain(frame: Frame) -> pl.DataFrame:
    """Return figures by `when` and `slot` as a table of Polars."""
    have = [name for name in KEPT if name in frame.columns]
    table = as_polars(
        frame.select("when", "slot", "value", "state", *COUNTS, "small", *have), ("when", "slot", *COUNTS)
    )
    return table.with_columns(
        *(pl.lit(None, pl.Float64).alias(name) for name in KEPT if name not in have),
        *(pl.col(name).cast(pl.Int32) for name in COUNTS),
        pl.col("state").cast(pl.Categorical),
    )


def behind(by_cell: Frame, measure: Measure) -> pl.DataFrame:
    """Return in which periods (`when`) which cells have somebody who entered."""
    name = f"{measure.id}.entered"
    there = by_cell.filter(nw.col(name) > 0).select("when", cell="merged", entered=name)
    return as_polars(there, there.columns).cast(pl.Int32)


def of_part(table: pl.DataFrame, part: Part, first: int) -> pl.DataFrame:
    """Return the rows of one part, with its periods counted from 0."""
    mine = table.filter(pl.col("when").is_between(first, first + len(part.basis) - 1))
    return mine.with_columns(pl.col("when") - first)


def with_code(people: pl.DataFrame, part: Part) -> pl.DataFrame:
    """Return who stands behind a part's figures by the code of the period."""
    codes = pl.Series("code", list(part.basis), pl.Int64)
    return people.select(codes.gather(people["when"]), "cell", "entered")


def labelled(table: pl.DataFrame, measure: Measure, part: Part, spread: Spread) -> pl.DataFrame:
    """Return the figures of a part with the words for period and slot."""
    periods = [(str(decoded(code)), how) for code, how in part.basis.items()]
    return table.select(
        pl.lit(measure.id, pl.Categorical).alias("indicator"),
        *spread.words[table["slot"]],
        spread.scopes(part.scope).gather(table["slot"]),
        *looked_up(table, "when", periods, ("period", "basis")),
        pl.lit(part.scope, pl.Categorical).alias("counted"),
        "value",
        "state",
        *COUNTS,
        *("small", *KEPT),
        *looked_up(table, "when", [(code,) for code in part.basis], ("code",), pl.Int64),
    )


def of_areas(found: pl.DataFrame, part: Part) -> pl.DataFrame:
    """Return figures of accounts: no enterprise stands behind a row but those that the account is about."""
    years = pl.col("code") % STEP // 12
    few = pl.DataFrame(
        list(part.few), {"~area": pl.String, "~cut": pl.String, "~year": pl.Int64}, orient="row"
    )
    told = found.select(pl.col("area", "cut").cast(pl.String).name.prefix("~"), years.alias("~year"))
    kept = told.join(
        few.with_columns(pl.lit(value=True).alias("~few")), on=few.columns, how="left", maintain_order="left"
    )
    return found.with_columns(kept["~few"].fill_null(value=False).alias("small"))
