"""How values are written: dates, flags, names and numbers in an office's way."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

import polars as pl

from zhuanji.demo.files.cells import PercentCell, Value
from zhuanji.demo.files.forms import DIGITS, Column
from zhuanji.engines.rules.pack import Pack
from zhuanji.services.ledger.workbooks.labels import choice_labels

YES = {True: "是", False: "否"}
ONE = {True: 1, False: 0}
DATES: Mapping[str, Callable[[date], Value]] = {
    "date": lambda day: day,
    "dash": lambda day: day.isoformat(),
    "dotted": lambda day: f"{day.year}.{day.month}.{day.day}",
    "compact": lambda day: f"{day:%Y%m%d}",
    "chinese": lambda day: f"{day.year}年{day.month}月{day.day}日",
}


@dataclass(frozen=True)
class Names:
    """What people write in place of codes: names of areas by code, words of choices by item and id."""

    areas: Mapping[str, str]
    choices: Mapping[str, Mapping[str, str]]
    tags: Mapping[str, str]


def names_of(pack: Pack) -> Names:
    """Return the names of a pack."""
    areas = {area.code: area.name for area in pack.areas}
    choices = {item.id: choice_labels(pack, item) for item in pack.items if item.choices}
    tags = {tag.id: tag.title for sector in pack.sectors for tag in sector.tags}
    return Names(areas, choices, tags)


def styled(frame: pl.DataFrame, column: Column, names: Names) -> list[Value]:
    """Return the cells of a column."""
    if column.item not in frame.columns:
        return [None] * len(frame)
    values = frame[column.item]
    if column.style in DIGITS:
        return (values / column.factor).round(DIGITS[column.style]).to_list()
    if column.style in DATES:
        write = DATES[column.style]
        return [None if day is None else write(day) for day in values.to_list()]
    if column.style in ("name", "label", "tags"):
        words = {"name": names.areas, "tags": names.tags}.get(column.style) or names.choices.get(
            column.item, {}
        )
        return [None if code is None else words.get(code, code) for code in values.to_list()]
    return other(values, column.style)


def other(values: pl.Series, style: str) -> list[Value]:
    """Return cells in the remaining ways of writing."""
    cells = values.to_list()
    match style:
        case "yes" | "one":
            words: Mapping[bool, str | int] = YES if style == "yes" else ONE
            return [None if cell is None else words[cell] for cell in cells]
        case "letter":
            return [None if cell is None else f"C{cell}" for cell in cells]
        case "month6":
            return [cell.replace("-", "") for cell in cells]
        case "percent":
            return [None if cell is None else PercentCell(round(cell / 100, 6)) for cell in cells]
    return cells
