"""Columns of numbers: in one go where a column is clean, cell by cell only where it isn't."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, time, timedelta

import polars as pl

from zhuanji.basics.missing import Missing
from zhuanji.engines.indicators.expressions.total import LARGEST
from zhuanji.services.ledger.raw import Cell
from zhuanji.services.ledger.values.found import Cells
from zhuanji.services.ledger.values.numerals import Unreadable, percent_factor, read_number, scaled
from zhuanji.services.ledger.values.words import NONE_WORDS, is_sign_for_nothing, plain, reason_in

CLEAN = r"^\s*-?\d{1,15}(\.\d+)?\s*$"
DAYS = (date, time, timedelta)  # an instant is a day too


def read_amounts(column: Cells) -> pl.Series:
    """Return a column of numbers in the item's unit; whole numbers as Int64."""
    values, own = first_look(column)
    factors = column.factors or ((column.factor,) * len(values) if column.factor != 1 else None)
    if factors:
        values = [
            value if value is None or place in own else scaled(value, factors[place])
            for place, value in enumerate(values)
        ]
    series = checked(column, pl.Series(column.item.id, values, dtype=pl.Float64))
    return whole(column, series) if column.item.type == "whole" else series


def first_look(column: Cells) -> tuple[list[float | None], set[int]]:
    """Return the numbers, and the places of those that are in the item's unit already."""
    kinds = set(map(type, column.cells))
    own: set[int] = set()
    if kinds <= {float, type(None)} and not column.percents:
        return list(column.cells), own  # type: ignore[arg-type]
    if kinds <= {str, type(None)} and not column.percents:
        texts = pl.Series(column.cells, dtype=pl.String)
        clean = texts.str.contains(CLEAN)
        numbers = (
            texts.set(~clean.fill_null(value=True), None).str.strip_chars().cast(pl.Float64, strict=False)
        )
        values: list[float | None] = numbers.to_list()
        odd: Sequence[int] = (texts.is_not_null() & numbers.is_null()).arg_true().to_list()
    else:
        values = [None] * len(column.cells)
        odd = [place for place, cell in enumerate(column.cells) if cell is not None]
    for place in odd:
        read_cell(column, place, values, own)
    return values, own


def read_cell(column: Cells, place: int, values: list[float | None], own: set[int]) -> None:
    """Read one cell that isn't plainly a number."""
    cell: Cell = column.cells[place]
    if isinstance(cell, (bool, *DAYS)):
        column.fault(
            place, "ledger.value.day_for_number" if isinstance(cell, DAYS) else "ledger.value.not_number"
        )
    elif isinstance(cell, int | float):
        if place in column.percents:
            percent(column, place, float(cell), values, own)
        else:
            values[place] = float(cell)
    elif cell is not None:
        read_text(column, place, plain(cell), values, own)


def percent(column: Cells, place: int, cell: float, values: list[float | None], own: set[int]) -> None:
    """Read a number that is shown as percent: what counts is what the sender sees."""
    factor = percent_factor(column.item.unit)
    if factor is None:
        column.fault(place, "ledger.value.percent", unit=column.item.unit)
        return
    values[place] = scaled(cell, factor)
    own.add(place)


def read_text(column: Cells, place: int, text: str, values: list[float | None], own: set[int]) -> None:
    """Read a number that stands as text, or the reason why there is none."""
    if is_sign_for_nothing(text):
        return
    reason = reason_in(text) or (Missing.TO_VERIFY if text in NONE_WORDS else None)
    if reason is not None:
        column.missing(place, reason)
        return
    found = read_number(text, column.item.unit or "1")
    if isinstance(found, Unreadable):
        column.fault(place, f"ledger.value.{found.code}", unit=found.unit, wanted=column.item.unit or "1")
        return
    values[place] = found.value if found.factor is None else scaled(found.value, found.factor)
    if found.factor is not None:
        own.add(place)


def checked(column: Cells, series: pl.Series) -> pl.Series:
    """Return finite numbers of a size that can be right; the others are told."""
    large = (~series.is_finite() | (series.abs() >= LARGEST)).fill_null(value=False)
    for place in large.arg_true().to_list():
        column.fault(place, "ledger.value.too_large")
    series = series.set(large, None) if large.any() else series
    least = column.item.minimum
    if least is None:
        return series
    below = (series < float(least)).fill_null(value=False)
    for place in below.arg_true().to_list():
        column.fault(place, "ledger.value.below", least=str(least))
    return series.set(below, None) if below.any() else series


def whole(column: Cells, series: pl.Series) -> pl.Series:
    """Return whole numbers; one with a fraction is told."""
    broken = (series != series.floor()).fill_null(value=False)
    for place in broken.arg_true().to_list():
        column.fault(place, "ledger.value.not_whole", unit=column.item.unit)
    return series.set(broken, None).cast(pl.Int64) if broken.any() else series.cast(pl.Int64)
