"""The ledger as it stands: what the approved rows say, or said at an instant."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from contextlib import suppress
from datetime import datetime
from typing import TYPE_CHECKING

import polars as pl

from zhuanji.basics.kept import Kept
from zhuanji.basics.problems import Place, Problem, ProblemError
from zhuanji.engines.snapshots.schema import PERIOD, REVISION, SOURCE, item_schema, key_schema, table_schema
from zhuanji.services.ledger.approved_rows import Approved, approved, entries_frame
from zhuanji.services.ledger.merging import decoded, merged

if TYPE_CHECKING:
    from zhuanji.engines.rules import Pack
    from zhuanji.services.records.models import Submission

SHOWN = 12  # figures of a file's hash by which a source is named
TABLES: Kept[pl.DataFrame] = Kept(24)  # the last tables that were asked for
PARTS: Kept[pl.DataFrame] = Kept(400)  # the last submissions that any of them was made of


def sheet_table(
    pack: Pack,
    sheet: str,
    *,
    periods: Iterable[str] | None = None,
    as_of: datetime | None = None,
    with_draft: int | None = None,
    among: Approved | None = None,
) -> pl.DataFrame:
    """Return what the ledger says on a sheet: a row for each period and key, the latest value of each item.

    The latest is by the time of approval, then by the order of writing. A value that a later row leaves out
    stays; one that a later row says is missing is missing. See `table_schema` for the columns.

    Args:
        pack: whose dictionary says what the sheet holds.
        sheet: its id.
        periods: only these, such as 2024-03.
        as_of: with a zone; only what was approved at or before it.
        with_draft: the id of a submission whose rows are added as if it were approved now.
        among: what counts, if it was asked for already; then the two before it are not looked at.

    Raises:
        KeyError: the pack has no such sheet.
        ProblemError: a value isn't of its item's type.
    """
    counted = among or approved(as_of=as_of, with_draft=with_draft)
    wanted = None if periods is None else frozenset(periods)
    if with_draft is not None:  # a draft may still change
        return made_table(pack, sheet, wanted, counted)
    of = (database(), pack.folder, sheet, wanted, counted.of(sheet))
    return TABLES.get(of, lambda: made_table(pack, sheet, wanted, counted))


def database() -> Hashable:
    """Return which database the models speak to."""
    from django.db import connection

    return tuple(str(connection.settings_dict[name]) for name in ("NAME", "HOST", "PORT"))


def made_table(pack: Pack, sheet: str, periods: frozenset[str] | None, counted: Approved) -> pl.DataFrame:
    """Return a sheet's table out of the database.

    Raises:
        KeyError: the pack has no such sheet.
        ProblemError: a value isn't of its item's type.
    """
    keys, items = key_schema(pack, sheet), item_schema(pack, sheet)
    try:
        parts = decoded_parts(pack, sheet, periods, counted)
        if not parts:
            return pl.DataFrame(schema=table_schema(pack, sheet))
        table = merged(pl.concat(parts, how="diagonal"), keys, items)
    except pl.exceptions.PolarsError as fault:
        values = {"sheet": sheet, "detail": str(fault).splitlines()[0]}
        raise ProblemError([Problem("snapshot.values", Place(sheet=sheet), values)]) from fault
    return table.select(list(table_schema(pack, sheet)))


def decoded_parts(
    pack: Pack, sheet: str, periods: frozenset[str] | None, counted: Approved
) -> list[pl.DataFrame]:
    """Return the rows of each submission of a sheet as values, in the order in which they came to hold.

    What was approved never changes, so each submission's rows are fetched and decoded once.
    """
    near = pl.lit(value=True) if periods is None else pl.col("period").is_in(["", *periods])
    ours = counted.frame.filter(pl.col("sheet") == sheet, near)
    ours = ours.sort("approved_at", "submission", nulls_last=True)
    known = {row[0]: PARTS.find(part_of(pack, *row)) for row in ours.iter_rows()}
    lacking = [number for number, part in known.items() if part is None]
    if lacking:
        known |= fetched_parts(pack, sheet, counted, lacking)
    found = [part for part in known.values() if part is not None and part.height]
    return [some for part in found if (some := within(part, periods)).height]


def part_of(pack: Pack, *row: Hashable) -> Hashable:
    """Return what the rows of a submission are known by: its sheet, its file and when it was approved."""
    return (database(), pack.folder, *row)


def fetched_parts(
    pack: Pack, sheet: str, counted: Approved, numbers: list[int]
) -> dict[int, pl.DataFrame | None]:
    """Fetch and decode the rows of some submissions, and keep those that were approved."""
    chosen = Approved(counted.frame.filter(pl.col("submission").is_in(numbers)))
    rows = entries_frame(sheet, among=chosen)
    by_number = rows.partition_by("submission", as_dict=True)
    parts: dict[int, pl.DataFrame | None] = {}
    for number, *handed_in in chosen.frame.iter_rows():
        own = by_number.get((number,))
        parts[number] = values = part_values(pack, sheet, rows.clear() if own is None else own)
        if handed_in[-1] is not None:
            PARTS.keep(part_of(pack, number, *handed_in), values)
    return parts


def part_values(pack: Pack, sheet: str, rows: pl.DataFrame) -> pl.DataFrame:
    """Return the rows of one submission as values."""
    return decoded(named(rows), key_schema(pack, sheet), item_schema(pack, sheet)) if rows.height else rows


def keep_approved(pack: Pack, submission: Submission, rows: pl.DataFrame) -> None:
    """Keep what a submission says from its approval on: its rows are at hand, and will be asked for soon.

    Args:
        pack: the city pack.
        submission: as it is approved; if that comes to nothing, nobody asks for it by this instant.
        rows: its rows as `rows_of` gives them, with the revisions that they have now.
    """
    told = (submission.sha256, submission.period, submission.approved_at)
    whole = rows.with_columns(
        pl.col("absent").replace("{}", None), sha256=pl.lit(submission.sha256), approved_at=pl.lit(told[-1])
    )
    with suppress(pl.exceptions.PolarsError):  # whoever asks for it meets that again, and tells it
        of = part_of(pack, submission.id, submission.sheet, *told)
        PARTS.keep(of, part_values(pack, submission.sheet, whole))


def within(part: pl.DataFrame, periods: frozenset[str] | None) -> pl.DataFrame:
    """Return the rows of some periods."""
    return part if periods is None else part.filter(pl.col(PERIOD).is_in(sorted(periods)))


def named(rows: pl.DataFrame) -> pl.DataFrame:
    """Return rows with the name of their source, in the order in which they came to hold."""
    source = pl.concat_str(pl.col("sha256").str.head(SHOWN), pl.lit(":"), pl.col("row"))
    in_order = (
        rows if rows["approved_at"].n_unique() == 1 else rows.sort("approved_at", "id", nulls_last=True)
    )
    return in_order.select(
        PERIOD, "key", "values", "absent", source.alias(SOURCE), pl.col("revision").alias(REVISION)
    )
