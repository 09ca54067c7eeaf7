"""The joins that checks share. A frame may lack columns that a department or an older ledger never had."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import polars as pl

_TYPES: Mapping[str, pl.DataType] = {
    "number": pl.Float64(),
    "whole": pl.Int64(),
    "flag": pl.Boolean(),
    "date": pl.Date(),
}


def typed(kind: str) -> pl.DataType:
    """Return the type of a column by the type of its item.

    >>> typed("whole"), typed("code")
    (Int64, String)
    """
    return _TYPES.get(kind, pl.String())


def with_columns(frame: pl.DataFrame, kinds: Mapping[str, pl.DataType]) -> pl.DataFrame:
    """Return a frame that has these columns; one that it lacks is all null."""
    missing = [pl.lit(None, kind).alias(name) for name, kind in kinds.items() if name not in frame.columns]
    if not frame.columns:
        return pl.DataFrame(schema=dict(kinds))
    return frame.with_columns(missing) if missing else frame


def year_of(period: str) -> pl.Expr:
    """Return the year that a period's text begins with; null for what happens without one."""
    return pl.col(period).str.slice(0, 4).cast(pl.Int64, strict=False)


def combined(rows: pl.DataFrame, other: pl.DataFrame, *, on: list[str], items: Iterable[str]) -> pl.DataFrame:
    """Return rows whose empty items are filled from the other frame's row of the same key."""
    joined = rows.join(other, on=on, how="left", nulls_equal=True, suffix="_before")
    filled = [pl.coalesce(item, f"{item}_before").alias(item) for item in items]
    return joined.with_columns(filled).select(rows.columns)


def yearly(frame: pl.DataFrame, items: Mapping[str, pl.DataType]) -> pl.DataFrame:
    """Return one row an enterprise and year: totals of numbers, the last of the rest; nothing stays null."""
    frame = with_columns(frame, {"period": pl.String(), "uscc": pl.String(), **items})
    return (
        frame.filter(pl.col("uscc").is_not_null())
        .with_columns(year_of("period").alias("year"))
        .group_by("uscc", "year", maintain_order=True)
        .agg(_whole(name, kind) for name, kind in items.items())
    )


def _whole(name: str, kind: pl.DataType) -> pl.Expr:
    if not kind.is_numeric():
        return pl.col(name).drop_nulls().last()
    return pl.when(pl.col(name).count() > 0).then(pl.col(name).sum()).alias(name)


def at_year(rows: pl.DataFrame, roster: pl.DataFrame) -> pl.DataFrame:
    """Return rows with the columns of the last roster row of the enterprise up to their year."""
    if roster.is_empty():
        kinds = {name: kind for name, kind in roster.schema.items() if name not in ("uscc", "year")}
        return with_columns(rows, kinds)
    return (
        rows.sort("year", nulls_last=True)
        .join_asof(
            roster.drop_nulls("year").sort("year"),
            on="year",
            by="uscc",
            strategy="backward",
            check_sortedness=False,
        )
        .sort("row")
    )
