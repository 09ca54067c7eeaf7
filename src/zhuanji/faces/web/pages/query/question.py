"""A question: by what, which measure, of whom, in which year. The address holds all of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any
from urllib.parse import urlencode

# Dimensions: what enterprises are told apart by.
PLACES = ("area", "unit", "town")
DIMENSIONS = (*PLACES, "sector", "scale", "size", "grade", "year", "enterprise")
FILTERS = (*PLACES, "sector", "scale", "size", "grade")
COUNT = "count"
INDICATOR, SUM, MEAN = "i.", "s.", "m."
SORTS = ("name", "count", "value", "before", "change")
LONGEST = 60


@dataclass(frozen=True)
class Question:
    """What is asked.

    Args:
        rows, columns: dimensions; empty for none.
        measure: `count`, `i.<indicator>`, `s.<item>` (its sum) or `m.<item>` (its mean).
        year: of the data.
        filters: by dimension.
        sort: of the rows: a column, with a hyphen where the greatest comes first; empty for the usual order.
    """

    rows: str = "area"
    columns: str = ""
    measure: str = COUNT
    year: int = 0
    filters: Mapping[str, str] = field(default_factory=dict)
    sort: str = ""

    @property
    def dimensions(self) -> tuple[str, ...]:
        """The dimensions, rows first."""
        return tuple(one for one in (self.rows, self.columns) if one)

    @property
    def kind(self) -> str:
        """`count`, or how the measure begins."""
        return self.measure if self.measure == COUNT else self.measure[:2]

    @property
    def subject(self) -> str:
        """The id of the indicator or item."""
        return "" if self.measure == COUNT else self.measure[2:]

    @property
    def asks_sent(self) -> bool:
        """Whether the values are what enterprises sent: items, one enterprise each."""
        return "enterprise" in self.dimensions and self.kind in (SUM, MEAN)

    @property
    def asks_grades(self) -> bool:
        """Whether enterprises are told apart by grade."""
        return "grade" in self.dimensions or "grade" in self.filters

    def as_dict(self) -> dict[str, Any]:
        """Return it as plain data, as it is kept."""
        told = {
            "rows": self.rows,
            "columns": self.columns,
            "measure": self.measure,
            "year": self.year,
            "sort": self.sort,
        }
        return told | {"filters": dict(self.filters)}

    def query(self) -> str:
        """Return it as the address has it."""
        return urlencode(self.asked())

    def asked(self) -> dict[str, str]:
        """Return what the address asks for, name by name; what is empty isn't asked for."""
        told = {
            "rows": self.rows,
            "columns": self.columns,
            "measure": self.measure,
            "year": str(self.year),
            "sort": self.sort,
        }
        return {name: value for name, value in {**told, **self.filters}.items() if value}

    def of(self, **filters: str) -> Question:
        """Return it without dimensions, of some filters more."""
        return replace(self, rows="", columns="", filters={**self.filters, **filters})


@dataclass(frozen=True)
class Choices:
    """What may be asked by somebody.

    Args:
        dimensions: the ids.
        measures: the ids.
        years: the latest first.
        filters: of each dimension the values that may be chosen.
    """

    dimensions: tuple[str, ...]
    measures: tuple[str, ...]
    years: tuple[int, ...]
    filters: Mapping[str, tuple[str, ...]]


def read_question(told: Mapping[str, Any], choices: Choices) -> Question:
    """Return the question of an address or of what was kept; what isn't known is left out.

    Args:
        told: names and values.
        choices: what may be asked.
    """
    nested = told.get("filters")
    values = {**told, **nested} if isinstance(nested, Mapping) else dict(told)
    text = {
        name: str(value)[:LONGEST].strip() for name, value in values.items() if isinstance(value, str | int)
    }
    rows = known(text.get("rows", "area"), choices.dimensions, choices.dimensions[0])
    columns = text.get("columns", "")
    if columns not in choices.dimensions or columns == rows or "enterprise" in (rows, columns):
        columns = ""
    measure = known(text.get("measure", ""), choices.measures, choices.measures[0])
    year = text.get("year", "")
    asked = int(year) if year.isascii() and year.isdecimal() and int(year[:6]) in choices.years else 0
    filters = {
        name: text[name] for name in FILTERS if text.get(name) and text[name] in choices.filters.get(name, ())
    }
    sort = text.get("sort", "")
    kept = sort if sort.removeprefix("-") in SORTS else ""
    return Question(
        rows, columns, measure, asked or (choices.years[0] if choices.years else 0), filters, kept
    )


def known(value: str, among: tuple[str, ...], otherwise: str) -> str:
    """Return a value if it is one of some, else another."""
    return value if value in among else otherwise
