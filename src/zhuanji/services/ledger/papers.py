"""What the ledger gives out: a submission's rows to be stamped, and a sheet's rows for other programs."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import polars as pl

from zhuanji.basics.missing import Missing
from zhuanji.basics.texts import Language
from zhuanji.engines.rules import Pack
from zhuanji.engines.snapshots.schema import item_schema, key_schema
from zhuanji.services.ledger.batch import PERIOD, ROW
from zhuanji.services.ledger.codes import code_of_submission
from zhuanji.services.ledger.current import sheet_table
from zhuanji.services.ledger.roster import USCC, all_years, has_roster, in_year, latest

NAME = "name"

if TYPE_CHECKING:
    from datetime import datetime

    from zhuanji.engines.rules import Pack
    from zhuanji.services.records.home import Home
    from zhuanji.services.records.models import Submission


def printable(
    home: Home, submission: Submission, *, lang: Language = "zh", named: Pack | None = None
) -> bytes:
    """Return the rows of a submission as they entered, to be printed, signed and stamped, with their check code.

    Args:
        home: the open home.
        submission: a draft, an approved sheet or a statement of nothing to report.
        lang: the language of title and headings.
        named: the pack whose names stand in it, where the home's own are shown otherwise.
    """
    from zhuanji.services.ledger.workbooks import write_printable

    home.use()
    rows, absent = sent_rows(home.pack, submission)
    return write_printable(
        named or home.pack,
        submission.sheet,
        rows,
        absent,
        period=submission.period,
        department=submission.department,
        check_code=code_of_submission(submission),
        lang=lang,
        demo=home.demo or home.pack.head.synthetic,
        area=submission.area,
    )


def sent_rows(pack: Pack, submission: Submission) -> tuple[pl.DataFrame, dict[tuple[int, str], Missing]]:
    """Return the rows of a submission as it has them, with names from the roster, and reasons for missing values."""
    from zhuanji.services.records.models import Entry

    rows = Entry.objects.filter(submission=submission).order_by("row", "id")
    kept = list(rows.values_list("row", "period", "values", "absent"))
    schema = {ROW: pl.Int64(), PERIOD: pl.String(), **key_schema(pack, submission.sheet)}
    schema |= item_schema(pack, submission.sheet)
    values = [json.loads(one[2]) for one in kept]
    columns = [
        pl.Series(ROW, [one[0] for one in kept], pl.Int64),
        pl.Series(PERIOD, [one[1] for one in kept], pl.String),
    ]
    for name, kind in schema.items():
        if name not in (ROW, PERIOD):
            columns.append(typed_series(name, [one.get(name) for one in values], kind))
    frame = pl.DataFrame(columns)
    frame = frame.select(column.name for column in frame if column.null_count() < max(frame.height, 1))
    reasons = {
        (number, item): Missing(why) for number, _, _, text in kept for item, why in json.loads(text).items()
    }
    return with_names(pack, frame, submission.period), reasons


def typed_series(name: str, values: list[object], kind: pl.DataType) -> pl.Series:
    """Return values as they stand in JSON as a column."""
    if kind == pl.Date:
        return pl.Series(name, values, pl.String).str.to_date(strict=False)
    if kind == pl.Float64:
        return pl.Series(name, [None if value is None else float(str(value)) for value in values], pl.Float64)
    return pl.Series(name, values, kind, strict=False)


def with_names(pack: Pack, frame: pl.DataFrame, period: str) -> pl.DataFrame:
    """Return rows with the names of their enterprises, where the roster has them and the sheet hasn't."""
    if USCC not in frame.columns or "name" in frame.columns or not has_roster(pack):
        return frame
    known = in_year(all_years(pack), period)
    if known.is_empty() or "name" not in known.columns:
        return frame
    return frame.join(known.select(USCC, "name"), on=USCC, how="left", maintain_order="left")


def with_latest_names(pack: Pack, table: pl.DataFrame, as_of: datetime | None) -> pl.DataFrame:
    """Return rows of several periods with what the latest list calls their enterprises, right after the code."""
    if USCC not in table.columns or NAME in table.columns:
        return table
    known = latest(pack, as_of=as_of)
    if known.is_empty() or NAME not in known.columns:
        return table
    named = table.join(known.select(USCC, NAME), on=USCC, how="left", maintain_order="left")
    at = table.columns.index(USCC) + 1
    return named.select(*table.columns[:at], NAME, *table.columns[at:])


def exported(
    home: Home,
    sheet: str,
    period: str | None = None,
    *,
    csv: bool = False,
    as_of: datetime | None = None,
    lang: Language = "zh",
) -> tuple[int, bytes]:
    """Return how many rows of a sheet are approved, or were at an instant, and the file that holds them.

    Raises:
        ProblemError: there are more than a sheet of Excel holds.
    """
    from zhuanji.services.ledger.workbooks import write_export

    home.use()
    periods = None if period is None else [period]
    table = sheet_table(home.pack, sheet, periods=periods, as_of=as_of)
    table = with_latest_names(home.pack, table, as_of)
    demo = home.demo or home.pack.head.synthetic
    made = write_export(table, home.pack, sheet, kind="csv" if csv else "xlsx", demo=demo, lang=lang)
    return table.height, made
