"""Who went from which grade last year to which this year."""

from __future__ import annotations

import polars as pl

from zhuanji.basics.texts import say
from zhuanji.engines.appraisal.result import Appraisal


def migration(result: Appraisal) -> pl.DataFrame:
    """Return how many went from each of last year's grades (rows) to each of this year's (columns).

    Last year's grades come from the column `grade` of the table `history`. Who wasn't there last year stands
    in the row “new”, who isn't there any more in the column “gone”.
    """
    new, gone = (say(f"appraisal.compare.{name}", result.lang) for name in ("new", "gone"))
    now = result.table.select("uscc", pl.col("grade").alias("to"))
    history = result.tables.history
    before = pl.DataFrame(schema={"uscc": pl.String, "from": pl.String})
    if history is not None:
        last = history.filter((pl.col("year") == result.year - 1) & pl.col("grade").is_not_null())
        before = last.select("uscc", pl.col("grade").alias("from"))
    both = now.join(before, on="uscc", how="full", coalesce=True)
    both = both.with_columns(pl.col("from").fill_null(new), pl.col("to").fill_null(gone))
    counted = both.group_by("from", "to").agg(pl.len().alias("n"))
    order = [*result.scheme.grades.order]
    rest = sorted(set(counted["from"]) | set(counted["to"]) - {new, gone})
    names = [*order, *(name for name in rest if name not in (*order, new, gone))]
    wide = {to: counted.filter(pl.col("to") == to) for to in (*names, gone)}
    rows = [name for name in (*names, new) if name in set(counted["from"])]
    columns = {to: [number(part, name) for name in rows] for to, part in wide.items()}
    return pl.DataFrame({"from": rows, **columns}, schema_overrides={"from": pl.String})


def number(part: pl.DataFrame, name: str) -> int:
    """Return how many of a column come from one row."""
    found = part.filter(pl.col("from") == name)["n"]
    return int(found[0]) if len(found) else 0
