"""Rows → totals → figures: added up by slot, put into the formula, with what is missing and what must stay closed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import reduce
from itertools import accumulate

import narwhals.stable.v2 as nw
import polars as pl

from zhuanji.basics.missing import Missing
from zhuanji.engines.indicators.cells import Spread, rolled
from zhuanji.engines.indicators.expressions.formulas import row_formula
from zhuanji.engines.indicators.expressions.parts import from_parts, part_names, with_parts
from zhuanji.engines.indicators.frames import Frame, made, missing, stacked
from zhuanji.engines.indicators.labels import (
    ASKING,
    behind,
    labelled,
    of_areas,
    of_part,
    plain,
    with_code,
)
from zhuanji.engines.indicators.measures import Measure
from zhuanji.engines.indicators.over_time import marked
from zhuanji.engines.indicators.parts.part import Part, expected_of, terms_of, why_of, withdrawn_of
from zhuanji.engines.indicators.roster import Cell
from zhuanji.engines.indicators.sheets import REASONS
from zhuanji.engines.rules.schemes.formula import divisors, item_names

TOGETHER = 4  # indicators that are added up in one go: more take memory, fewer take time
OK, CLOSED = "ok", "closed"


@dataclass(frozen=True)
class Limits:
    """When a cell is small: fewer enterprises than `enterprises`, or one above `dominance` (a share of 1)."""

    enterprises: int
    dominance: float


@dataclass(frozen=True)
class Atoms:
    """Who stands behind an indicator's figures: in each period the cells that have somebody who entered.

    Args:
        frame: code, cell, and how many entered.
        cells: the cells by number.
    """

    frame: pl.DataFrame
    cells: tuple[Cell, ...]


def figures(
    parts: Sequence[Part], spread: Spread, limits: Limits
) -> Iterator[tuple[Measure, Part, pl.DataFrame, Atoms]]:
    """Yield the figures of each indicator of each part, and who stands behind them.

    Args:
        parts: rows of enterprises; of several parts all have the same indicators, columns and cells, and differ in
            what is counted over, so that they are added up together.
        spread: which totals a cell adds to.
        limits: when a cell is small.
    """
    firsts = list(accumulate((len(part.basis) for part in parts), initial=0))
    frame = stacked(numbered(part, first) for part, first in zip(parts, firsts, strict=False))
    measures = parts[0].measures
    for start in range(0, len(measures), TOGETHER):
        chunk = measures[start : start + TOGETHER]
        added, largest, prepared = columns(frame, chunk)
        totals, by_cell = rolled(prepared, spread, added, largest)
        for measure in chunk:
            table, people = plain(of_measure(totals, measure, limits)), behind(by_cell, measure)
            for part, first in zip(parts, firsts, strict=False):
                told = marked(of_part(table, part, first), part, measure, spread, limits)
                found = labelled(told, measure, part, spread)
                atoms = Atoms(with_code(of_part(people, part, first), part), spread.cells)
                yield measure, part, found if part.cells is None else of_areas(found, part), atoms


def numbered(part: Part, first: int) -> Frame:
    """Return the rows of a part with their periods as numbers from the first on (`when`)."""
    whens = list(range(first, first + len(part.basis)))
    numbers = {"code": list(part.basis), "when": whens}
    return part.frame.join(
        made(numbers, dict.fromkeys(numbers, nw.Int64), part.frame), on="code", how="inner"
    )


def columns(frame: Frame, measures: Sequence[Measure]) -> tuple[list[str], list[str], Frame]:
    """Return the columns to add up, those to keep the largest of, and the rows that have them."""
    terms = [name for measure in measures for name in terms_of(measure)]
    whole = with_parts(frame, terms)
    counted, added, largest = [], part_names(terms), []
    for measure in measures:
        told = {"entered": 0, **{why.value: code for why, code in REASONS.items()}}
        counted += [
            (nw.col(why_of(measure)) == code).cast(nw.Int64).alias(f"{measure.id}.{name}")
            for name, code in told.items()
        ]
        added += [f"{measure.id}.{name}" for name in told]
        for name in (expected_of(measure), withdrawn_of(measure)):
            added += [name] if name in frame.columns else []
        for name in terms_of(measure):
            counted.append((-nw.col(name).clip(upper_bound=0.0)).fill_null(0.0).alias(f"{name}~below"))
            counted.append(nw.col(name).abs().alias(f"{name}~largest"))
            added.append(f"{name}~below")
            largest.append(f"{name}~largest")
    return added, largest, whole.with_columns(*counted).select("when", "cell", *added, *largest)


def of_measure(totals: Frame, measure: Measure, limits: Limits) -> Frame:
    """Return one indicator's figures by period (`when`) and slot; where nobody is concerned there is none."""
    entered = nw.col(f"{measure.id}.entered")
    reasons = [nw.col(f"{measure.id}.{why.value}") for why in ASKING]
    counts = [entered, *reasons]
    for name in (expected_of(measure), withdrawn_of(measure)):
        counts += [nw.col(name)] if name in totals.columns else []
    there = totals.filter(reduce(lambda one, other: one + other, counts) > 0)
    named = there.with_columns(
        *(
            nw.when(entered > 0).then(from_parts(name)).alias(f"term_{n}")
            for n, name in enumerate(terms_of(measure), 1)
        ),
        entered.alias("entered"),
        *(column.alias(why.value) for column, why in zip(reasons, ASKING, strict=True)),
        given_or_none(there, expected_of(measure)).alias("expected"),
        given_or_none(there, withdrawn_of(measure)).alias("withdrawn"),
    )
    masses = named.with_columns(
        *(found for n, name in enumerate(terms_of(measure), 1) for found in weights(n, name))
    )
    return with_state(masses, measure).with_columns(smallness(measure, limits).alias("small"))


def given_or_none(frame: Frame, name: str) -> nw.Expr:
    """Return a column, or missing counts where it isn't known."""
    return nw.col(name) if name in frame.columns else missing(nw.Int64)


def weights(number: int, name: str) -> list[nw.Expr]:
    """Return the largest single amount in a total, and the sum of all amounts whatever their sign."""
    largest = nw.col(f"{name}~largest").fill_null(0.0)
    return [
        largest.alias(f"largest_{number}"),
        (from_parts(name) + 2 * nw.col(f"{name}~below")).alias(f"mass_{number}"),
    ]


def with_state(frame: Frame, measure: Measure) -> Frame:
    """Return the figures with value and state; a denominator of 0 or less is to be verified, never a number."""
    bad = nw.lit(value=False)
    for divisor in divisors(measure.value):
        if item_names(divisor):
            bad = bad | (row_formula(divisor) <= 0).fill_null(value=False)
    state = nw.lit(Missing.NOT_REPORTED.value)
    for why in reversed(ASKING):
        state = nw.when(nw.col(why.value) > 0).then(nw.lit(why.value)).otherwise(state)
    good = (nw.col("entered") > 0) & ~nw.col("~bad")
    return (
        frame.with_columns(bad.alias("~bad"))
        .with_columns(
            nw.when(good).then(row_formula(measure.value)).alias("value"),
            nw.when(nw.col("~bad")).then(nw.lit(Missing.TO_VERIFY.value)).otherwise(state).alias("~state"),
        )
        .with_columns(
            nw.when(~nw.col("value").is_null()).then(nw.lit(OK)).otherwise(nw.col("~state")).alias("state")
        )
    )


def smallness(measure: Measure, limits: Limits) -> nw.Expr:
    """Say whether a figure could tell a single enterprise's: few entered, or one has nearly all of a total."""
    if measure.public:
        return nw.lit(value=False)
    few = nw.col("entered") < limits.enterprises
    for number in range(1, len(measure.terms) + 1):
        few = few | (nw.col(f"largest_{number}") > limits.dominance * nw.col(f"mass_{number}"))
    return few & (nw.col("entered") > 0)
