"""Answers from rows: enterprises that pass, told apart by dimensions, their terms added up and put into the formula."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import narwhals.stable.v2 as nw
import polars as pl

from zhuanji.engines.indicators.expressions.formulas import row_formula
from zhuanji.engines.rules.schemes.formula import divisors, item_names
from zhuanji.faces.web.pages.query.choices import ASK
from zhuanji.faces.web.pages.query.frames import (
    STATE,
    VALUE,
    grades,
    indicator_measure,
    item_measure,
    people,
    values,
)
from zhuanji.faces.web.pages.query.question import COUNT, INDICATOR, MEAN, Question
from zhuanji.services.access import Target, visible_frame

if TYPE_CHECKING:
    from zhuanji.engines.indicators.measures import Measure
    from zhuanji.faces.web.request import SiteRequest
    from zhuanji.services.reading import Reading

RESULTS = "run.results"
OK, TO_VERIFY, NOT_REPORTED = "ok", "to_verify", "not_reported"
# A dimension → the column of the list of a year.
COLUMNS = {
    "area": "county",
    "unit": "unit",
    "town": "inside",
    "sector": "sectors",
    "scale": "scale",
    "size": "size_class",
    "grade": "grade",
    "enterprise": "uscc",
}
Key = tuple[str, ...]


@dataclass(frozen=True)
class Sum:
    """What the rows of a part make.

    Args:
        entered: how many enterprises entered.
        left: how many were asked for and didn't.
        value: None for the reason that `state` tells.
        state: `ok`, or why there is none.
    """

    entered: int
    left: int
    value: float | None
    state: str


def measure_of(reading: Reading, question: Question) -> Measure | None:
    """Return the measure; None for a count."""
    if question.measure == COUNT:
        return None
    if question.kind == INDICATOR:
        return indicator_measure(reading, question.subject)
    return item_measure(reading, question.subject)


def items_of(reading: Reading, question: Question) -> frozenset[str]:
    """Return the items of which the measure is made."""
    measure = measure_of(reading, question)
    return frozenset(measure.items) if measure is not None else frozenset()


def listed(
    request: SiteRequest, reading: Reading, question: Question, year: int, about: Target
) -> pl.DataFrame:
    """Return the enterprises of a year that pass the filters, of those that the actor may see."""
    frame = people(reading, year)
    if question.asks_grades:
        found = grades(request.home, year)
        frame = frame.join(found, on="uscc", how="left").with_columns(pl.col("grade").fill_null(""))
        frame = seen(request, RESULTS, frame, Target())
    frame = seen(request, ASK, frame, about)
    for name, value in question.filters.items():
        column = pl.col(COLUMNS[name])
        frame = frame.filter(column.list.contains(value) if name == "sector" else column == value)
    return frame


def seen(request: SiteRequest, permission: str, frame: pl.DataFrame, about: Target) -> pl.DataFrame:
    """Return the rows that the actor may use a permission with."""
    return visible_frame(request.actor, permission, frame, pack=request.home.pack, on=request.on, about=about)


def told_apart(frame: pl.DataFrame, dimensions: Key) -> tuple[pl.DataFrame, list[str]]:
    """Return the rows with the columns by which they are grouped; an enterprise of two sectors stands in both."""
    if "sector" in dimensions:
        frame = frame.explode("sectors").with_columns(pl.col("sectors").fill_null(""))
    return frame, [COLUMNS[name] for name in dimensions]


def counts(frame: pl.DataFrame, dimensions: Key) -> dict[Key, int]:
    """Return how many enterprises in operation each part has."""
    rows, columns = told_apart(frame.filter("working"), dimensions)
    if not columns:
        return {(): rows.height}
    counted = rows.group_by(columns).len().iter_rows()
    return {tuple(str(part or "") for part in row[:-1]): row[-1] for row in counted}


def sums(
    request: SiteRequest, reading: Reading, question: Question, year: int, dimensions: Key
) -> dict[Key, Sum]:
    """Return what the measure comes to in each part; only from rows whose values the actor may see.

    Args:
        request: by whom.
        reading: of the snapshot.
        question: a measure that isn't a count.
        year: of the data.
        dimensions: without `year`.
    """
    measure = measure_of(reading, question)
    assert measure is not None
    about = Target(items=frozenset(measure.items), single=True)
    frame = listed(request, reading, question, year, about)
    told = values(reading, measure, year)
    rows, columns = told_apart(frame.join(told.frame, on="uscc", how="inner"), dimensions)
    names = [f"term_{number}" for number in range(1, told.terms + 1)]
    entered = pl.col(STATE) == OK
    added = [pl.col(name).filter(entered).sum().alias(name) for name in names]
    counted = [entered.sum().alias("entered"), (~entered).sum().alias("left")]
    grouped = rows.group_by(columns).agg(*added, *counted) if columns else rows.select(*added, *counted)
    found = {}
    for row in with_values(grouped, measure, mean=question.kind == MEAN).iter_rows(named=True):
        found[tuple(str(row[column] or "") for column in columns)] = sum_of(row)
    return found


def with_values(grouped: pl.DataFrame, measure: Measure, *, mean: bool) -> pl.DataFrame:
    """Return sums with the value of the formula; a denominator of 0 or less is to be verified, never a number."""
    frame = nw.from_native(grouped, eager_only=True)
    bad = nw.lit(value=False)
    for divisor in divisors(measure.value):
        if item_names(divisor):
            bad = bad | (row_formula(divisor) <= 0).fill_null(value=False)
    whole: pl.DataFrame = frame.with_columns(
        row_formula(measure.value).alias(VALUE), bad.alias("bad")
    ).to_native()
    if not mean:
        return whole
    entered = pl.when(pl.col("entered") > 0).then("entered")
    return whole.with_columns(pl.col(VALUE) / entered)


def sum_of(row: Mapping[str, Any]) -> Sum:
    """Return the sum of a row."""
    if not row["entered"]:
        return Sum(0, row["left"], None, NOT_REPORTED)
    if row["bad"] or row[VALUE] is None:
        return Sum(row["entered"], row["left"], None, TO_VERIFY)
    return Sum(row["entered"], row["left"], float(row[VALUE]), OK)
