"""From which grade last year to which this year, enterprise by enterprise: what the matrix counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import polars as pl

from zhuanji.basics.texts import say
from zhuanji.services.ledger.freeze import find_snapshot
from zhuanji.services.runs.comparing import last_years_grades
from zhuanji.services.runs.roster import SHEET

if TYPE_CHECKING:
    from zhuanji.basics.texts import Language
    from zhuanji.services.records.home import Home
    from zhuanji.services.records.models import Run, Scoring

SCHEMA = {"uscc": pl.String, "name": pl.String, "town": pl.String, "to": pl.String, "score": pl.Float64}


def migrated(home: Home, run: Run, scoring: Scoring, *, lang: Language = "zh") -> tuple[pl.DataFrame, str]:
    """Return every enterprise with its grade of last year and of this one.

    Args:
        home: the open home.
        run: the run.
        scoring: which of its scorings.
        lang: of the words for those who are new or gone.

    Returns:
        `uscc`, `name`, `town`, `from`, `to`, `score`; and where last year's grades are from: `run`, `ledger`
        or nowhere. Counted by `from` and `to` it is the matrix of `comparing.migration`.
    """
    from zhuanji.services.records.models import RunResult

    rows = RunResult.objects.filter(scoring=scoring).values_list("uscc", "name", "town", "grade", "score")
    now = pl.DataFrame(list(rows), schema=SCHEMA, orient="row")
    before, origin = last_years_grades(home, run, scoring)
    new, gone = (say(f"appraisal.compare.{name}", lang) for name in ("new", "gone"))
    both = now.join(before.rename({"grade": "from"}), on="uscc", how="full", coalesce=True)
    both = both.with_columns(pl.col("from").fill_null(new), pl.col("to").fill_null(gone))
    if both.filter(pl.col("name").is_null() | (pl.col("town").fill_null("") == "")).height:
        both = with_names(both, home, scoring)
    return both.select("uscc", "name", "town", "from", "to", "score").sort("uscc"), origin


def with_names(both: pl.DataFrame, home: Home, scoring: Scoring) -> pl.DataFrame:
    """Return the table with the names and towns that it lacks, as the last list tells them."""
    listed = find_snapshot(home, scoring.snapshot).table(SHEET).sort("period")
    known = listed.unique("uscc", keep="last").select(
        "uscc", pl.col("name").alias("~name"), pl.col("town").alias("~town")
    )
    both = both.join(known, on="uscc", how="left", maintain_order="left")
    return both.with_columns(
        pl.coalesce("name", "~name").alias("name"),
        pl.when(pl.col("town") != "").then(pl.col("town")).otherwise(pl.col("~town")).alias("town"),
    ).drop("~name", "~town")


def matrix(pairs: pl.DataFrame, *, lang: Language = "zh") -> pl.DataFrame:
    """Return how many went from each grade (rows) to each (columns)."""
    new, gone = (say(f"appraisal.compare.{name}", lang) for name in ("new", "gone"))
    counts = {(one, other): n for one, other, n in pairs.group_by("from", "to").len().iter_rows()}
    grades = sorted({grade for pair in counts for grade in pair} - {new, gone})
    rows = [name for name in (*grades, new) if any(pair[0] == name for pair in counts)]
    columns = {to: [counts.get((name, to), 0) for name in rows] for to in (*grades, gone)}
    return pl.DataFrame({"from": rows, **columns}, schema_overrides={"from": pl.String})
