"""Who moved between two scorings and why; from which grade last year to which this year."""

from __future__ import annotations

from typing import TYPE_CHECKING

import polars as pl

from zhuanji.basics.problems import Place, Problem, ProblemError
from zhuanji.basics.texts import say
from zhuanji.services.ledger.freeze import find_snapshot
from zhuanji.services.runs.inputs import rows_of
from zhuanji.services.runs.past import SCHEMA, final_grades
from zhuanji.services.runs.results import computed, scoring_of

if TYPE_CHECKING:
    from zhuanji.basics.texts import Language
    from zhuanji.services.records.home import Home
    from zhuanji.services.records.models import Run, Scoring

MOVED = {
    "uscc": pl.String,
    "grade_before": pl.String,
    "grade_after": pl.String,
    "score_before": pl.Float64,
    "score_after": pl.Float64,
    "why": pl.String,
}


def moved_since(
    home: Home, run: Run, since: int | None = None, *, lang: Language = "zh"
) -> tuple[pl.DataFrame, int, int]:
    """Return who moved between an earlier scoring of a run and its last one, and why.

    Args:
        home: the open home.
        run: the run.
        since: the number of the earlier one; by default the one before the last.
        lang: of the reasons.

    Returns:
        `scheme`, `uscc`, `name`, `grade_before`, `grade_after`, `score_before`, `score_after`, `why`; and the
        numbers of the two scorings.

    Raises:
        ProblemError: the run was scored only once, or there is no such scoring.
    """
    after = scoring_of(home, run)
    number = since if since is not None else after.number - 1
    if number >= after.number or number < 1:
        raise ProblemError([Problem("run.moved.once", Place(), {"id": run.id, "count": after.number})])
    before = scoring_of(home, run, number)
    old = {one.record["id"]: one.appraisal for one in computed(home, run, before, lang=lang)}
    parts = []
    names: dict[str, str | None] = {}
    for one in computed(home, run, after, lang=lang):
        names |= dict(one.appraisal.tables.enterprises.select("uscc", "name").iter_rows())
        if (earlier := old.get(one.record["id"])) is not None:
            moved = one.appraisal.moved_since(earlier).cast(MOVED)  # type: ignore[arg-type]
            parts.append(moved.select(pl.lit(one.record["id"]).alias("scheme"), *MOVED))
    rows = pl.concat(parts) if parts else pl.DataFrame(schema={"scheme": pl.String, **MOVED})
    named = pl.col("uscc").replace_strict(names, default=None, return_dtype=pl.String).alias("name")
    return rows.with_columns(named).select("scheme", "uscc", "name", *list(MOVED)[1:]), number, after.number


def last_years_grades(home: Home, run: Run, scoring: Scoring) -> tuple[pl.DataFrame, str]:
    """Return last year's grades (uscc, grade) and where they are from: `run`, `ledger` or nowhere."""
    published = final_grades(home, run).get(run.year - 1)
    if published is not None:
        return published.select("uscc", "grade"), "run"
    snapshot = find_snapshot(home, scoring.snapshot)
    rows = rows_of(snapshot, "grades", str(run.year - 1)).select("uscc", "grade")
    codes = in_area(home, run, scoring)
    rows = rows.filter(pl.col("grade").is_not_null() & pl.col("uscc").is_in(codes))
    return rows, "ledger" if rows.height else ""


def in_area(home: Home, run: Run, scoring: Scoring) -> list[str]:
    """Return who belonged to the area last year or belongs to it now."""
    from zhuanji.services.runs.roster import SHEET, members

    listed = find_snapshot(home, scoring.snapshot).table(SHEET)
    years = (run.year - 1, run.year)
    return sorted({code for year in years for code in members(home.pack, listed, run.area, year)["uscc"]})


def migration(home: Home, run: Run, *, lang: Language = "zh") -> tuple[pl.DataFrame, str]:
    """Return how many went from each of last year's grades (rows) to each of this year's (columns).

    Last year's are those of the published run, else those that the ledger's sheet of grades says.

    Returns:
        `from`, a column for each grade and one for who is gone; and where last year's grades are from.
    """
    from zhuanji.services.records.models import RunResult

    scoring = scoring_of(home, run)
    now = pl.DataFrame(
        list(RunResult.objects.filter(scoring=scoring).values_list("uscc", "grade", "score")),
        schema=SCHEMA,
        orient="row",
    ).select("uscc", pl.col("grade").alias("to"))
    before, origin = last_years_grades(home, run, scoring)
    new, gone = (say(f"appraisal.compare.{name}", lang) for name in ("new", "gone"))
    both = now.join(before.rename({"grade": "from"}), on="uscc", how="full", coalesce=True)
    both = both.with_columns(pl.col("from").fill_null(new), pl.col("to").fill_null(gone))
    counts = {(one, other): n for one, other, n in both.group_by("from", "to").len().iter_rows()}
    grades = sorted({grade for pair in counts for grade in pair} - {new, gone})
    rows = [name for name in (*grades, new) if any(pair[0] == name for pair in counts)]
    columns = {to: [counts.get((name, to), 0) for name in rows] for to in (*grades, gone)}
    return pl.DataFrame({"from": rows, **columns}, schema_overrides={"from": pl.String}), origin
