"""How a scoring is kept: whole tables as Parquet, rows in the database, and its own row that closes them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO
from typing import TYPE_CHECKING, Any

import polars as pl

from zhuanji.engines.appraisal import Appraisal
from zhuanji.engines.appraisal.verified import unverified_values
from zhuanji.engines.snapshots.identity import content_of
from zhuanji.services.ledger.files import write_whole
from zhuanji.services.records.bulk import insert
from zhuanji.services.records.outbox import MOVED, emit

if TYPE_CHECKING:
    from zhuanji.engines.lifecycles import Case
    from zhuanji.engines.snapshots import Snapshot
    from zhuanji.services.records.home import Home
    from zhuanji.services.records.models import Run, Scoring

COLUMNS = (
    "scoring_id",
    "uscc",
    "name",
    "town",
    "scheme",
    "stratum",
    "score",
    "rank",
    "grade",
    "grade_before",
    "flags",
)


@dataclass(frozen=True)
class Graded:
    """What one scheme of a run gave.

    Args:
        record: what the run keeps of the scheme: id, title, relation, sha256.
        appraisal: the whole result.
    """

    record: dict[str, Any]
    appraisal: Appraisal


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
    towns = towns_of(home, run, snapshot)
    insert(
        "records_runresult", COLUMNS, (row for one in graded for row in result_rows(scoring.id, one, towns))
    )
    scoring.save(force_insert=True)
    emit(MOVED, f"{run.id}/scoring/{number}", {"run": run.id, "action": "scored", "state": case.state})
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


def result_rows(scoring: str, one: Graded, towns: Mapping[str, str]) -> Iterator[tuple[object, ...]]:
    """Yield the rows of a scheme's results as the database takes them."""
    table = whole_table(one.appraisal)
    columns = table.select(
        "uscc", "name", "stratum", "score", "rank", "grade", "grade_before_adjustment", "flags"
    )
    for uscc, name, stratum, score, rank, grade, before, flags in columns.iter_rows():
        yield (
            scoring,
            uscc,
            name or "",
            towns.get(uscc, ""),
            one.record["id"],
            stratum or "",
            score,
            rank,
            grade or "",
            before or "",
            flags or "",
        )


def towns_of(home: Home, run: Run, snapshot: Snapshot) -> dict[str, str]:
    """Return the town of each enterprise as the list of the year tells it: a scheme's tables needn't have it."""
    from zhuanji.services.runs.roster import SHEET, members

    listed = members(home.pack, snapshot.table(SHEET), run.area, run.year)
    return dict(listed.select("uscc", "town").drop_nulls("town").iter_rows())


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
