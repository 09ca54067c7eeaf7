"""The list of enterprises by which they are searched and filtered, built from the latest snapshot and its grades."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

import polars as pl

from zhuanji.basics.problems import ProblemError
from zhuanji.services.jobs.pinyin import in_pinyin
from zhuanji.services.ledger.freeze import find_snapshot
from zhuanji.services.ledger.roster import SHEET, in_year
from zhuanji.services.records.bulk import insert
from zhuanji.services.runs.opening import counted_runs
from zhuanji.services.runs.past import published_scoring
from zhuanji.services.runs.storing import latest_scoring

if TYPE_CHECKING:
    from zhuanji.services.records.home import Home
    from zhuanji.services.records.models import Scoring

TABLE = "records_enterpriseindex"
TEXTS = (
    "name",
    "area",
    "town",
    "functional_area",
    "sector",
    "industry",
    "tags",
    "size_class",
    "status",
)
COLUMNS = (
    "snapshot",
    "uscc",
    "former_names",
    "initials",
    "words",
    "above_scale",
    "period",
    "grade",
    "grade_year",
    "grades",
    "scored_grade",
    "scored_year",
    *TEXTS,
)
ADVISORY = 0x7A_6A_69_78  # the number by which builders take turns on PostgreSQL
BETWEEN = "|"  # two names
PARTS = re.compile(r"[、,，;；|/\s]+")  # between former names that stand in one cell

Grades = Mapping[str, Mapping[int, str]]  # code → year → grade


def rebuild(home: Home) -> int:
    """Build the list anew; who reads sees the one before until this one is complete. Returns how many stand in it.

    A home that has frozen nothing yet has nobody in it.
    """
    from django.db import connection
    from django.db.transaction import atomic

    home.use()
    try:
        snapshot = find_snapshot(home)
    except ProblemError:  # nothing is frozen yet
        return 0
    rows = list(index_rows(snapshot.id, snapshot.table(SHEET), grades_of(home)))
    with atomic(), connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [ADVISORY])
        cursor.execute(f"DELETE FROM {TABLE}")
        return insert(TABLE, COLUMNS, rows)


@dataclass(frozen=True)
class Given:
    """The grades that enterprises have.

    Args:
        published: code → year → grade; what isn't published yet isn't in it.
        scored: code → year → grade, of later scorings that aren't published.
    """

    published: Grades
    scored: Grades


def grades_of(home: Home) -> Given:
    """Return the grades of all runs that count."""
    home.use()
    published: dict[str, dict[int, str]] = {}
    scored: dict[str, dict[int, str]] = {}
    for run in counted_runs():
        told, last = published_scoring(home, run), latest_scoring(run)
        note_grades(published, run.year, told)
        if last != told:
            note_grades(scored, run.year, last)
    return Given(published, scored)


def note_grades(found: dict[str, dict[int, str]], year: int, scoring: Scoring | None) -> None:
    """Add what a scoring gave."""
    from zhuanji.services.records.models import RunResult

    if scoring is not None:
        graded = RunResult.objects.filter(scoring=scoring).exclude(grade="")
        for uscc, grade in graded.values_list("uscc", "grade").iterator():
            found.setdefault(uscc, {})[year] = grade


def index_rows(snapshot: str, lists: pl.DataFrame, grades: Given) -> Iterator[tuple[object, ...]]:
    """Yield the rows of the index, by code.

    Args:
        snapshot: its id.
        lists: its table `enterprises`, of all years: of each item the latest value counts.
        grades: of all runs.
    """
    if lists.is_empty():
        return
    latest = in_year(lists).sort("uscc")
    last = dict(lists.group_by("uscc").agg(pl.col("period").max()).iter_rows())
    names = names_over_time(lists)
    for row in latest.iter_rows(named=True):
        uscc, name = row["uscc"], row["name"] or ""
        former = [one for one in names.get(uscc, ()) if one != name]
        letters = in_pinyin(name)
        words = [uscc, name, *former, letters, *map(in_pinyin, former)]
        own, scored = grades.published.get(uscc, {}), grades.scored.get(uscc, {})
        year, scored_year = max(own, default=0), max(scored, default=0)
        yield (
            snapshot,
            uscc,
            BETWEEN.join(former),
            letters,
            BETWEEN.join(dict.fromkeys(one.lower() for one in words if one)),
            row["above_scale"],
            last[uscc],
            own.get(year, ""),
            year,
            json.dumps({str(number): own[number] for number in sorted(own)}, ensure_ascii=False),
            scored.get(scored_year, ""),
            scored_year,
            *(row[item] or "" for item in TEXTS),
        )


def names_over_time(lists: pl.DataFrame) -> dict[str, list[str]]:
    """Return all names that each enterprise has had by the lists, those told as former ones too."""
    found: dict[str, dict[str, None]] = {}
    told = lists.sort("period").select("uscc", "name", "former_name").unique(maintain_order=True)
    for uscc, name, former in told.iter_rows():
        names = found.setdefault(uscc, {})
        for one in (*PARTS.split(former or ""), name or ""):
            if one:
                names[one] = None
    return {uscc: list(names) for uscc, names in found.items()}
