"""The grades of years before, from runs that were published."""

from __future__ import annotations

from typing import TYPE_CHECKING

import polars as pl

from zhuanji.services.runs.opening import case_of, counted_runs
from zhuanji.services.runs.words import FINAL

if TYPE_CHECKING:
    from zhuanji.engines.lifecycles import Case
    from zhuanji.services.records.home import Home
    from zhuanji.services.records.models import Run, Scoring

SCHEMA = {"uscc": pl.String, "grade": pl.String, "score": pl.Float64}


def final_grades(home: Home, run: Run) -> dict[int, pl.DataFrame]:
    """Return the published grades of the area's runs of years before, by year: uscc, grade, score."""
    from zhuanji.services.records.models import RunResult

    found = {}
    for earlier in counted_runs(kind=run.kind):
        if earlier.area != run.area or earlier.year >= run.year:
            continue
        scoring = published_scoring(home, earlier)
        if scoring is not None:
            rows = RunResult.objects.filter(scoring=scoring).values_list("uscc", "grade", "score")
            found[earlier.year] = pl.DataFrame(list(rows), schema=SCHEMA, orient="row")
    return found


def published_scoring(home: Home, run: Run) -> Scoring | None:
    """Return the scoring that was published last, of whichever revision; None where none was."""
    from zhuanji.services.records.models import Scoring

    revision = published_revision(case_of(home, run))
    if revision is None:
        return None
    return Scoring.objects.filter(run=run, revision=revision).order_by("-number").first()


def published_revision(case: Case) -> int | None:
    """Return the last revision of a run that was published."""
    return next((step.revision for step in reversed(case.steps) if step.end == FINAL), None)
