"""What a run gave: the stored tables, and the appraisals computed again from what was pinned."""

from __future__ import annotations

from typing import TYPE_CHECKING

import polars as pl

from zhuanji.basics.problems import Place, Problem, ProblemError
from zhuanji.engines.snapshots.identity import content_of
from zhuanji.services.ledger.freeze import find_snapshot
from zhuanji.services.runs.opening import case_of
from zhuanji.services.runs.scoring import grade_run
from zhuanji.services.runs.storing import Graded, latest_scoring, whole_table

if TYPE_CHECKING:
    from zhuanji.basics.texts import Language
    from zhuanji.services.records.home import Home
    from zhuanji.services.records.models import Run, Scoring


def scoring_of(home: Home, run: Run, number: int | None = None) -> Scoring:
    """Return a scoring of a run: the last of its current revision, or one by its number.

    Raises:
        ProblemError: there is none.
    """
    from zhuanji.services.records.models import Scoring

    home.use()
    if number is not None:
        found = Scoring.objects.filter(run=run, number=number).first()
    else:
        found = latest_scoring(run, case_of(home, run).revision) or latest_scoring(run)
    if found is None:
        raise ProblemError([Problem("run.results.none", Place(), {"id": run.id})])
    return found


def stored_tables(home: Home, scoring: Scoring) -> dict[str, pl.DataFrame]:
    """Return the tables of a scoring as they were written, by scheme.

    Raises:
        ProblemError: a file is gone or isn't what was stored.
    """
    found = {}
    for one in scoring.tables:
        path = home.results / scoring.folder / one["file"]
        try:
            table = pl.read_parquet(path)
            same = content_of(table).sha256 == one["content"]
        except (OSError, TypeError, pl.exceptions.PolarsError):
            same = False
        if not same:
            raise ProblemError([Problem("run.results.altered", Place(file=one["file"]), {"id": scoring.id})])
        found[one["id"]] = table
    return found


def computed(home: Home, run: Run, scoring: Scoring, *, lang: Language = "zh") -> list[Graded]:
    """Compute a scoring again from its snapshot and the kept schemes, with everything that can be asked of it.

    Raises:
        ProblemError: what comes out isn't what was stored: another version of the program works otherwise.
    """
    graded = grade_run(home, run, find_snapshot(home, scoring.snapshot), lang=lang)
    if lang == "zh":
        check_same(scoring, graded)
    return graded


def check_same(scoring: Scoring, graded: list[Graded]) -> None:
    """See that what was computed is what was stored.

    Raises:
        ProblemError: it isn't.
    """
    stored = {one["id"]: one["content"] for one in scoring.tables}
    again = {one.record["id"]: content_of(whole_table(one.appraisal)).sha256 for one in graded}
    if stored != again:
        raise ProblemError([Problem("run.results.differ", Place(), {"id": scoring.id})])
