"""Scoring a run on its locked snapshot, and again after an objection; results are stored once and for all."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

import polars as pl

from zhuanji.basics.problems import Place, Problem, ProblemError
from zhuanji.engines.appraisal import appraise
from zhuanji.engines.lifecycles import Case, Evidence, Papers
from zhuanji.services.access.audit.acts import note_act
from zhuanji.services.ledger.freeze import find_snapshot
from zhuanji.services.records.turns import take_turn
from zhuanji.services.runs.facts import latest_fact
from zhuanji.services.runs.inputs import county_of
from zhuanji.services.runs.moves import step, tried
from zhuanji.services.runs.opening import actor, case_of, now
from zhuanji.services.runs.schemes import schemes_of
from zhuanji.services.runs.storing import Graded, latest_scoring, store
from zhuanji.services.runs.words import COUNTY_OFFICE, LOCKED, OBJECTION, RESOLVED

if TYPE_CHECKING:
    from zhuanji.basics.texts import Language
    from zhuanji.engines.snapshots import Snapshot
    from zhuanji.services.records.home import Home
    from zhuanji.services.records.models import Run, Scoring

NOBODY = "appraisal.table.nobody"


def grade_run(home: Home, run: Run, snapshot: Snapshot, *, lang: Language = "zh") -> list[Graded]:
    """Grade the enterprises of a run by each of its schemes; nothing is written.

    Raises:
        ProblemError: the data lack what a scheme needs, a scheme's text was altered, two schemes grade the same
            enterprise, or nobody belongs to any of them.
    """
    from zhuanji.services.runs.past import final_grades

    county = county_of(snapshot, home.pack, run.area, run.year, final_grades(home, run))
    found: list[Graded] = []
    nobody: list[Problem] = []
    for record, scheme in schemes_of(home, run):
        try:
            found.append(Graded(record, appraise(scheme, county.tables(scheme), year=run.year, lang=lang)))
        except ProblemError as fault:
            if [problem.code for problem in fault.problems] != [NOBODY]:
                raise
            nobody += fault.problems
    if not found:
        raise ProblemError(nobody)
    check_apart(found)
    return found


def check_apart(found: list[Graded]) -> None:
    """See that no enterprise is graded by two schemes.

    Raises:
        ProblemError: naming some that are.
    """
    codes = pl.concat([one.appraisal.table["uscc"] for one in found])
    twice = codes.filter(codes.is_duplicated()).unique().sort()
    if len(twice):
        values = {"count": len(twice), "uscc": " ".join(twice.head(3).to_list())}
        raise ProblemError([Problem("run.score.twice", Place(), values)])


def score_run(
    home: Home, run: Run, *, by: str, role: str = COUNTY_OFFICE, at: datetime | None = None
) -> Scoring:
    """Score a run on the snapshot that was locked, store what came out, and move the run to `SCORED`.

    Raises:
        RefusedError: the lifecycle doesn't allow it.
        ProblemError: as `grade_run`.
    """
    return scored_run(home, run, by=by, role=role, at=at)[0]


def scored_run(
    home: Home, run: Run, *, by: str, role: str = COUNTY_OFFICE, at: datetime | None = None
) -> tuple[Scoring, list[Graded]]:
    """Score a run as `score_run` does, and return what each scheme gave too.

    Raises:
        RefusedError: the lifecycle doesn't allow it.
        ProblemError: as `grade_run`.
    """
    from django.db import transaction

    home.use()
    instant, who = now(at), actor(by, role, run.area)
    case = case_of(home, run)
    tried(home, run, case, "score", who, Papers((Evidence("score_table", "…"),)), instant)
    snapshot = locked_snapshot(home, run, case.revision)
    graded = grade_run(home, run, snapshot)
    with transaction.atomic():
        take_turn(f"run/{run.id}")
        case = case_of(home, run)
        scoring = store(home, run, case, snapshot, graded, by=by, at=instant)
        papers = Papers((Evidence("score_table", scoring.folder),))
        step(home, run, case, "score", who, papers, instant)
        note_act(by, "run.scored", "run", [run.id], scoring=scoring.id, snapshot=snapshot.id)
    return scoring, graded


def rerun(
    home: Home,
    run: Run,
    *,
    by: str,
    role: str = COUNTY_OFFICE,
    snapshot: str = "",
    at: datetime | None = None,
) -> Scoring:
    """Score a run again after an objection, on a new snapshot; its state stays.

    Args:
        home: the open home.
        run: the run.
        by: who does it: not who took an objection.
        role: the county's office.
        snapshot: the beginning of the new snapshot's id; the latest, where it isn't given.
        at: the instant.

    Raises:
        ProblemError: nobody objected, the role or person isn't right, the snapshot is the one that was scored
            last, or as `grade_run`.
    """
    from django.db import transaction

    home.use()
    instant, case = now(at), case_of(home, run)
    check_rerun(case, by, role)
    found = find_snapshot(home, snapshot)
    last = latest_scoring(run, case.revision)
    if last is not None and last.snapshot == found.id:
        raise ProblemError([Problem("run.rerun.same_snapshot", Place(), {"id": found.id[:12]})])
    graded = grade_run(home, run, found)
    with transaction.atomic():
        take_turn(f"run/{run.id}")
        case = case_of(home, run)
        check_rerun(case, by, role)
        scoring = store(home, run, case, found, graded, by=by, at=instant)
        note_act(by, "run.rescored", "run", [run.id], scoring=scoring.id, snapshot=found.id)
    return scoring


def check_rerun(case: Case, by: str, role: str) -> None:
    """See that a run may be scored again.

    Raises:
        ProblemError: it may not.
    """
    problems = []
    if case.state not in (OBJECTION, RESOLVED):
        problems.append(Problem("run.rerun.not_now", Place()))
    if role != COUNTY_OFFICE:
        problems.append(Problem("run.rerun.role", Place()))
    if by in case.persons_behind(OBJECTION):
        problems.append(Problem("run.rerun.same_person", Place(), {"person": by}))
    if problems:
        raise ProblemError(problems)


def locked_snapshot(home: Home, run: Run, revision: int) -> Snapshot:
    """Return the snapshot that a revision of a run is locked to.

    Raises:
        ProblemError: none is locked, or its folder is gone.
    """
    fact = latest_fact(run, revision, LOCKED)
    if fact is None:
        raise ProblemError([Problem("run.score.not_locked", Place(), {"id": run.id})])
    return find_snapshot(home, fact.told["id"])
