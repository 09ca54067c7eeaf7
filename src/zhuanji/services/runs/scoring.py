"""Scoring a run on its locked snapshot, and again after an objection; results are stored once and for all."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO
from typing import TYPE_CHECKING, Any

import polars as pl

from zhuanji.basics.problems import Place, Problem, ProblemError
from zhuanji.engines.appraisal import Appraisal, appraise
from zhuanji.engines.appraisal.verified import unverified_values
from zhuanji.engines.lifecycles import Case, Evidence, Papers
from zhuanji.engines.snapshots.identity import content_of
from zhuanji.services.ledger.files import write_whole
from zhuanji.services.ledger.freeze import find_snapshot
from zhuanji.services.records.bulk import insert
from zhuanji.services.runs.facts import latest_fact
from zhuanji.services.runs.inputs import county_of
from zhuanji.services.runs.moves import step, tried
from zhuanji.services.runs.opening import actor, case_of, now
from zhuanji.services.runs.schemes import schemes_of
from zhuanji.services.runs.words import COUNTY_OFFICE, LOCKED, OBJECTION, RESOLVED

if TYPE_CHECKING:
    from zhuanji.basics.texts import Language
    from zhuanji.engines.snapshots import Snapshot
    from zhuanji.services.records.home import Home
    from zhuanji.services.records.models import Run, Scoring

NOBODY = "appraisal.table.nobody"
COLUMNS = (
    "scoring_id", "uscc", "name", "town", "scheme", "stratum", "score", "rank", "grade", "grade_before", "flags",
)  # fmt: skip


@dataclass(frozen=True)
class Graded:
    """What one scheme of a run gave.

    Args:
        record: what the run keeps of the scheme: id, title, relation, sha256.
        appraisal: the whole result.
    """

    record: dict[str, Any]
    appraisal: Appraisal


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
        case = case_of(home, run)
        scoring = store(home, run, case, snapshot, graded, by=by, at=instant)
        papers = Papers((Evidence("score_table", scoring.folder),))
        step(home, run, case, "score", who, papers, instant)
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
        case = case_of(home, run)
        check_rerun(case, by, role)
        return store(home, run, case, found, graded, by=by, at=instant)


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


def store(
    home: Home, run: Run, case: Case, snapshot: Snapshot, graded: list[Graded], *, by: str, at: datetime
) -> Scoring:
    """Write tables and rows of a scoring; its own row comes last and closes it."""
    from zhuanji.services.records.models import Scoring

    number = Scoring.objects.filter(run=run).count() + 1
    scoring = Scoring(
        id=f"{run.id}-{number}",
        run=run,
        revision=case.revision,
        number=number,
        snapshot=snapshot.id,
        folder=f"runs/{run.id}/{number}",
        at=at,
        person=by,
    )
    scoring.tables = [kept_table(home, scoring, one) for one in graded]
    scoring.left_out = left_out(home, run, snapshot, graded)
    insert("records_runresult", COLUMNS, (row for one in graded for row in result_rows(scoring.id, one)))
    scoring.save(force_insert=True)
    return scoring


def left_out(home: Home, run: Run, snapshot: Snapshot, graded: list[Graded]) -> int:
    """Return how many enterprises of the area no scheme is about."""
    from zhuanji.services.runs.roster import SHEET, members

    listed = members(home.pack, snapshot.table(SHEET), run.area, run.year)
    known = pl.concat([one.appraisal.table["uscc"] for one in graded])
    return int((~listed["uscc"].is_in(known.implode())).sum())


def kept_table(home: Home, scoring: Scoring, one: Graded) -> dict[str, Any]:
    """Write the whole table of a scheme as Parquet, and return what the scoring keeps of it."""
    table = whole_table(one.appraisal)
    made = BytesIO()
    table.write_parquet(made)
    file = f"{one.record['id']}.parquet"
    write_whole(home.results / scoring.folder / file, made.getvalue())
    return {
        **one.record,
        "file": file,
        "rows": table.height,
        "content": content_of(table).sha256,
        "trial": one.appraisal.scheme.trial,
        "unverified": len(unverified_values(one.appraisal.scheme)),
        "distribution": one.appraisal.distribution.to_dicts(),
        "benchmarks": one.appraisal.benchmarks.fill_nan(None).to_dicts(),
    }


def whole_table(appraisal: Appraisal) -> pl.DataFrame:
    """Return the table of an appraisal with the name and town of each enterprise; what isn't a number is missing."""
    people = appraisal.tables.enterprises
    names = [name for name in ("name", "area", "town", "sector") if name in people.columns]
    fresh = [name for name in names if name not in appraisal.table.columns]
    table = appraisal.table.join(people.select("uscc", *fresh), on="uscc", how="left", maintain_order="left")
    return table.with_columns(pl.col(pl.Float64).fill_nan(None)).sort("uscc")


def result_rows(scoring: str, one: Graded) -> Iterator[tuple[object, ...]]:
    """Yield the rows of a scheme's results as the database takes them."""
    table = whole_table(one.appraisal)
    towns = towns_of(one.appraisal)
    columns = table.select(
        "uscc", "name", "stratum", "score", "rank", "grade", "grade_before_adjustment", "flags"
    )
    for uscc, name, stratum, score, rank, grade, before, flags in columns.iter_rows():
        town = towns.get(uscc) or ""
        yield (
            scoring, uscc, name or "", town, one.record["id"], stratum or "", score, rank, grade or "", before or "",
            flags or "",
        )  # fmt: skip


def towns_of(appraisal: Appraisal) -> dict[str, str | None]:
    """Return the town of each enterprise, as far as the data tell it."""
    people = appraisal.tables.enterprises
    if "town" not in people.columns:
        return {}
    return dict(people.select("uscc", "town").iter_rows())


def latest_scoring(run: Run, revision: int | None = None) -> Scoring | None:
    """Return the last scoring of a run, or of one of its revisions; None where there is none."""
    from zhuanji.services.records.models import Scoring

    rows = Scoring.objects.filter(run=run)
    if revision is not None:
        rows = rows.filter(revision=revision)
    return rows.order_by("-number").first()


def scorings_of(run: Run) -> list[Scoring]:
    """Return the scorings of a run, the first one first."""
    from zhuanji.services.records.models import Scoring

    return list(Scoring.objects.filter(run=run).order_by("number"))
