"""Events → how many of each kind an enterprise had that were valid in the year, and their documents."""

from __future__ import annotations

from datetime import date

import polars as pl

from zhuanji.engines.rules.schemes.adjustments import EventRule
from zhuanji.engines.rules.schemes.scheme import Scheme


def valid_events(events: pl.DataFrame | None, year: int, as_of: date) -> pl.DataFrame | None:
    """Return the events that had begun by the day of the appraisal and hadn't ended before the year."""
    if events is None:
        return None
    begun = pl.col("from") <= as_of
    over = (pl.col("to") < date(year, 1, 1)).fill_null(value=False)
    return events.filter(begun & ~over)


def with_events(enterprises: pl.DataFrame, events: pl.DataFrame | None, scheme: Scheme) -> pl.DataFrame:
    """Return the enterprises with `events.<kind>` (how many), `~points.<kind>` and `~documents`."""
    columns = []
    for rule in scheme.events:
        counted = pl.lit(0.0)
        if events is not None:
            counts = events.filter(pl.col("kind") == rule.kind).group_by("uscc").agg(pl.len())
            known = dict(counts.iter_rows())
            counted = (
                pl.col("uscc").replace_strict(known, default=0.0, return_dtype=pl.Float64)
                if known
                else counted
            )
        columns.append(counted.alias(f"events.{rule.kind}"))
        if rule.points is not None:
            most = float(rule.at_most.value) if rule.at_most else None
            times = counted.clip(upper_bound=most) if most is not None else counted
            columns.append((times * float(rule.points.value)).alias(f"~points.{rule.kind}"))
    return enterprises.with_columns(*columns, documents(events, scheme).alias("~documents"))


def documents(events: pl.DataFrame | None, scheme: Scheme) -> pl.Expr:
    """Return the documents of each enterprise's events, with what they do."""
    if events is None or events.is_empty():
        return pl.lit("")
    does = {rule.kind: rule.effect or points_told(rule) for rule in scheme.events}
    known: dict[str, str] = {}
    for uscc, kind, document in (
        events.sort("uscc", "from", "document").select("uscc", "kind", "document").iter_rows()
    ):
        told = f"{document}>{does[kind]}"
        known[uscc] = f"{known[uscc]};{told}" if uscc in known else told
    return pl.col("uscc").replace_strict(known, default="", return_dtype=pl.String)


def points_told(rule: EventRule) -> str:
    """Return the points of an event with their sign."""
    return f"{rule.points.value:+}" if rule.points is not None else ""
