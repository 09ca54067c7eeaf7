"""A snapshot → the tables of an appraisal: enterprises with every yearly item, parcels, events, benchmarks, history."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

import polars as pl

from zhuanji.services.runs.land import land_of, parcels_of
from zhuanji.services.runs.roster import SHEET, members
from zhuanji.services.runs.sums import power_of, vocs_of

if TYPE_CHECKING:
    from zhuanji.engines.rules import Pack
    from zhuanji.engines.rules.schemes.scheme import Scheme
    from zhuanji.engines.snapshots import Snapshot

YEARS = 3  # of history, from which advice reads how the others improved
OF_THEIR_OWN = (SHEET, "grades", "parcels", "power", "events", "voc_materials", "published")
EVENTS = {"event_kind": "kind", "event_document": "document", "event_from": "from", "event_to": "to"}


@dataclass(frozen=True)
class County:
    """What all schemes of a run read: computed once.

    Args:
        snapshot: the data.
        area, year: of the run.
        enterprises: of the year, a row each.
        history: of the years before, if there are any.
    """

    snapshot: Snapshot
    area: str
    year: int
    enterprises: pl.DataFrame
    history: pl.DataFrame | None

    def tables(self, scheme: Scheme) -> dict[str, pl.DataFrame]:
        """Return what a scheme is given.

        Returns:
            `enterprises`, `events`, and where there is something: `parcels`, `benchmarks`, `history`.
        """
        found = {"enterprises": self.enterprises}
        inside = pl.col("uscc").is_in(self.enterprises["uscc"].implode())
        if scheme.land.rule == "parcels" or scheme.land.tenants is not None:
            found["parcels"] = parcels_of(rows_of(self.snapshot, "parcels", str(self.year)).filter(inside))
        kinds = [rule.kind for rule in scheme.events]
        events = plain(self.snapshot.table("events")).select("uscc", *EVENTS).rename(EVENTS)
        found["events"] = events.filter(pl.col("kind").is_in(kinds) & inside)
        if self.history is not None:
            found["history"] = self.history
        published = benchmarks(self.snapshot, self.area, self.year, scheme)
        return found if published is None else {**found, "benchmarks": published}


def county_of(
    snapshot: Snapshot,
    pack: Pack,
    area: str,
    year: int,
    grades: Mapping[int, pl.DataFrame] | None = None,
) -> County:
    """Return what the schemes of an area's run read.

    Args:
        snapshot: the data.
        pack: the city's dictionary and memberships.
        area: of the run.
        year: of the data.
        grades: final grades of years before (uscc, grade, score), which go before those of the ledger.
    """
    past = history(snapshot, pack, area, year, grades or {})
    return County(snapshot, area, year, wide(snapshot, pack, area, year), past)


def wide(snapshot: Snapshot, pack: Pack, area: str, year: int) -> pl.DataFrame:
    """Return the enterprises of an area and year, one row each, with every item that a year has.

    Items of months and quarters that run through the year are taken at its end; power is the sum of twelve
    months, and missing where one is.
    """
    frame = members(pack, plain(snapshot.table(SHEET)), area, year).drop("period")
    inside = pl.col("uscc").is_in(frame["uscc"].implode())
    parts = [yearly(snapshot, sheet.id, year, inside) for sheet in pack.sheets if sheet.key == ("uscc",)]
    parts += [
        land_of(rows_of(snapshot, "parcels", str(year)).filter(inside)),
        power_of(plain(snapshot.table("power")).filter(inside), year),
        vocs_of(plain(snapshot.table("voc_materials")).filter(inside), year),
    ]
    for part in parts:
        if part is not None:
            fresh = [name for name in part.columns if name == "uscc" or name not in frame.columns]
            frame = frame.join(part.select(fresh), on="uscc", how="left", maintain_order="left")
    return frame


def yearly(snapshot: Snapshot, sheet: str, year: int, inside: pl.Expr) -> pl.DataFrame | None:
    """Return the rows of a sheet that say what a whole year was: of the year, its last month or quarter."""
    if sheet in OF_THEIR_OWN:
        return None
    table = plain(snapshot.table(sheet))
    ends = [str(year), f"{year}-12", f"{year}Q4"]
    rows = table.filter(pl.col("period").is_in(ends) & inside).sort("uscc", "period")
    items = [name for name in table.columns if name not in ("uscc", "period")]
    # A sheet has items of one period kind in each of its rows, so that no two rows have a value of the same.
    return rows.group_by("uscc", maintain_order=True).agg(pl.col(items).drop_nulls().first())


def rows_of(snapshot: Snapshot, sheet: str, period: str) -> pl.DataFrame:
    """Return the rows of a sheet and period."""
    return plain(snapshot.table(sheet)).filter(pl.col("period") == period)


def plain(table: pl.DataFrame) -> pl.DataFrame:
    """Return a table without what tells where its rows came from."""
    return table.select(name for name in table.columns if not name.startswith("_"))


def history(
    snapshot: Snapshot, pack: Pack, area: str, year: int, grades: Mapping[int, pl.DataFrame]
) -> pl.DataFrame | None:
    """Return the years before with their grades, those of the area in each year's list; None without any."""
    parts = []
    for past in range(year - YEARS, year):
        given = grades.get(past)
        if given is None:
            given = rows_of(snapshot, "grades", str(past)).select(
                "uscc", "grade", pl.lit(None, pl.Float64).alias("score")
            )
        listed = wide(snapshot, pack, area, past).drop("grade", "score", strict=False)
        known = listed.join(given, on="uscc", how="left", maintain_order="left")
        if known.height:
            parts.append(known.with_columns(pl.lit(past, pl.Int64).alias("year")))
    return pl.concat(parts) if parts else None


def benchmarks(snapshot: Snapshot, area: str, year: int, scheme: Scheme) -> pl.DataFrame | None:
    """Return the published figures of the area and year that bear the name of a criterion; None without any."""
    if "published" not in snapshot.schemas:
        return None
    table = plain(snapshot.table("published"))
    named = [one.id for one in scheme.criteria]
    rows = table.filter(
        pl.col("published_indicator").is_in(named)
        & (pl.col("published_area") == area)
        & (pl.col("published_period") == str(year))
        & pl.col("published_value").is_not_null()
    )
    if rows.is_empty():
        return None
    return (
        rows.sort("period")
        .select(pl.col("published_indicator").alias("criterion"), pl.col("published_value").alias("value"))
        .unique("criterion", keep="last", maintain_order=True)
    )
