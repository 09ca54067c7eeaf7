"""Which submissions count, and their rows out of the database as they were sent."""

from __future__ import annotations

from collections.abc import Collection, Hashable, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import polars as pl

from zhuanji.basics.civil_time import in_shanghai

CHUNK = 50_000  # rows that are fetched at a time
NAMED = 500  # submissions that a query names one by one; databases limit how many
ENTRY = {
    "id": pl.Int64(),
    "submission": pl.Int64(),
    "period": pl.String(),
    "key": pl.String(),
    "uscc": pl.String(),
    "row": pl.Int64(),
    "revision": pl.Int64(),
    "values": pl.String(),
    "absent": pl.String(),
}
HANDED_IN = {
    "submission": pl.Int64(),
    "sheet": pl.String(),
    "sha256": pl.String(),
    "period": pl.String(),
    "approved_at": pl.Datetime("us", "UTC"),
}


@dataclass(frozen=True)
class Approved:
    """The submissions that count: what was approved by an instant, and the draft that is looked at with it.

    `frame` has `submission`, `sheet`, `sha256`, `period` (empty where its rows carry several) and `approved_at`,
    which is null for a draft.
    """

    frame: pl.DataFrame

    @property
    def ids(self) -> list[int]:
        """The ids of the submissions."""
        return self.frame["submission"].to_list()

    def of(self, sheet: str) -> Hashable:
        """What the rows of a sheet are made of: its submissions, each with its file and when it was approved."""
        own = self.frame.filter(pl.col("sheet") == sheet).sort("submission")
        return tuple(own.select("submission", "sha256", "approved_at").iter_rows())


def approved(*, as_of: datetime | None = None, with_draft: int | None = None) -> Approved:
    """Return what counts at an instant, or now.

    Args:
        as_of: with a zone; what was approved at or before it counts.
        with_draft: the id of a submission that isn't approved, to count last.

    Raises:
        ValueError: `as_of` has no zone.
    """
    from django.db.models import Q

    from zhuanji.services.records.models import APPROVED, Submission

    wanted = Q(state=APPROVED)
    if as_of is not None:
        wanted &= Q(approved_at__lte=in_shanghai(as_of))
    if with_draft is not None:
        wanted |= Q(pk=with_draft)
    rows = Submission.objects.filter(wanted).values_list("pk", *list(HANDED_IN)[1:])
    return Approved(pl.DataFrame(list(rows), schema=HANDED_IN, orient="row"))


def entries_frame(
    sheet: str,
    *,
    periods: Iterable[str] | None = None,
    as_of: datetime | None = None,
    with_draft: int | None = None,
    among: Approved | None = None,
) -> pl.DataFrame:
    """Return the rows of a sheet as they were sent, every revision of them.

    Args:
        sheet: its id.
        periods: only these.
        as_of: with a zone; only what was approved at or before it.
        with_draft: the id of a submission that is added as if it were approved now.
        among: what counts, if it was asked for already.

    Returns:
        id, submission, period, key, uscc, row, revision, values (JSON), absent (JSON; null where empty),
        sha256 and approved_at (null for a draft); in the order of their ids.
    """
    counted = among or approved(as_of=as_of, with_draft=with_draft)
    wanted = None if periods is None else sorted(set(periods))
    rows = fetched(sheet, counted.ids, wanted)
    handed_in = counted.frame.drop("sheet", "period")
    return rows.join(handed_in, on="submission", maintain_order="left").sort("id")


def fetched(sheet: str, submissions: Collection[int], periods: list[str] | None) -> pl.DataFrame:
    """Fetch the entries of a sheet from the database, many at a time; some may be of other submissions."""
    from django.db import connection
    from django.db.models import TextField, Value
    from django.db.models.functions import NullIf

    from zhuanji.services.records.models import Entry

    if not submissions or periods == []:
        return pl.DataFrame(schema=ENTRY)
    found = Entry.objects.filter(sheet=sheet)
    if len(submissions) <= NAMED:
        found = found.filter(submission__in=submissions)
    if periods is not None:
        found = found.filter(period__in=periods)
    told = NullIf("absent", Value("{}"), output_field=TextField())
    columns = ["submission_id" if name == "submission" else name for name in ENTRY if name != "absent"]
    sql, params = found.values_list(*columns, told).query.sql_with_params()
    with connection.cursor() as cursor:
        cursor.execute(sql, params)
        parts = [framed(rows) for rows in iter(lambda: cursor.fetchmany(CHUNK), [])]
    return pl.concat(parts) if parts else pl.DataFrame(schema=ENTRY)


def framed(rows: list[tuple[Any, ...]]) -> pl.DataFrame:
    """Return fetched rows as a frame: column by column, which is several times faster than row by row."""
    columns = zip(*rows, strict=True)
    return pl.DataFrame(
        [
            pl.Series(name, column, dtype=kind, strict=False)
            for (name, kind), column in zip(ENTRY.items(), columns, strict=True)
        ]
    )
