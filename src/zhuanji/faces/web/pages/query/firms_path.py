"""Answers by enterprise: thousands of lines, of which a page shows the first; so they are put in order as a frame."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import polars as pl

from zhuanji.faces.web.pages.query import rows_path
from zhuanji.faces.web.pages.query.frames import STATE, VALUE, values
from zhuanji.faces.web.pages.query.question import COUNT, MEAN
from zhuanji.faces.web.pages.query.rows_path import OK, TO_VERIFY
from zhuanji.services.access import Target

if TYPE_CHECKING:
    from zhuanji.faces.web.pages.query.question import Question
    from zhuanji.faces.web.request import SiteRequest
    from zhuanji.services.reading import Reading

SORTS = ("value", "before", "change")


@dataclass(frozen=True)
class Firms:
    """Enterprises with their values.

    Args:
        frame: uscc, value, before, change, state; in order.
        total: how many there are.
    """

    frame: pl.DataFrame
    total: int


def firms(
    request: SiteRequest,
    reading: Reading,
    question: Question,
    before: int | None,
    *,
    points: bool,
    most: int | None,
) -> Firms:
    """Return the enterprises in the order that is asked for.

    Args:
        request: by whom.
        reading: of the snapshot.
        question: by enterprise.
        before: the year that is compared with; None for none.
        points: whether changes are points of a percentage.
        most: how many are wanted, besides those that fell and rose most; all where it is None.
    """
    now = of_year(request, reading, question, question.year)
    if before is None:
        whole = now.with_columns(pl.lit(None, pl.Float64).alias("before"))
    else:
        then = of_year(request, reading, question, before).select("uscc", pl.col(VALUE).alias("before"))
        whole = now.join(then, on="uscc", how="left")
    change = pl.col(VALUE) - pl.col("before")
    if not points:
        change = pl.when(pl.col("before") > 0).then((100 * (pl.col(VALUE) / pl.col("before") - 1)).round(10))
    whole = ordered(whole.with_columns(change.alias("change")), question)
    if most is None or whole.height <= most:
        return Firms(whole, whole.height)
    moved = whole.filter(pl.col("change").is_not_null()).sort("change", "uscc")
    ends = pl.concat([moved.head(1), moved.tail(1)])
    return Firms(pl.concat([whole.head(most), ends]).unique("uscc", maintain_order=True), whole.height)


def ordered(frame: pl.DataFrame, question: Question) -> pl.DataFrame:
    """Return rows in an order: by what is asked for, else the greatest first; what is missing stands last."""
    by, descending = question.sort.removeprefix("-"), question.sort.startswith("-")
    if by == "name":
        return frame.sort("uscc", descending=descending)
    column, down = (by, descending) if by in SORTS else (VALUE, True)
    return frame.sort(column, "uscc", descending=[down, False], nulls_last=True)


def of_year(request: SiteRequest, reading: Reading, question: Question, year: int) -> pl.DataFrame:
    """Return value and state of each enterprise in a year, as far as the actor may see single values."""
    measure = rows_path.measure_of(reading, question)
    if measure is None or question.measure == COUNT:
        listed = rows_path.listed(request, reading, question, year, Target())
        return listed.filter("working").select("uscc", pl.lit(1.0).alias(VALUE), pl.lit(OK).alias(STATE))
    about = Target(items=frozenset(measure.items), single=True)
    listed = rows_path.listed(request, reading, question, year, about).select("uscc")
    told = listed.join(values(reading, measure, year).frame, on="uscc", how="inner")
    terms = told.with_columns((pl.col(STATE) == OK).cast(pl.Int64).alias("entered"))
    whole = rows_path.with_values(terms, measure, mean=question.kind == MEAN)
    good = (pl.col(STATE) == OK) & ~pl.col("bad")
    state = (
        pl.when((pl.col(STATE) == OK) & pl.col("bad")).then(pl.lit(TO_VERIFY)).otherwise(STATE).alias(STATE)
    )
    return whole.select("uscc", pl.when(good).then(VALUE).alias(VALUE), state)
