"""The door of an appraisal: columns that are needed, cells of the right kind, no NaN, no infinity."""

from __future__ import annotations

import re

import polars as pl

from zhuanji.basics.problems import Place, Problem
from zhuanji.engines.appraisal.tables.model import RawTable
from zhuanji.engines.indicators.expressions.total import LARGEST
from zhuanji.engines.rules.schemes.items import Kind

TRUE = ("true", "1", "是", "yes", "y", "√")
FALSE = ("false", "0", "否", "no", "n")
DAYS = ("%Y-%m-%d", "%Y/%m/%d", "%Y.%m.%d", "%Y%m%d", "%Y年%m月%d日")
DAMAGED = re.compile(r"^\d(\.\d+)?[eE]\+?\d+$")
MOST = 20  # places told of one column
TYPES = {"number": pl.Float64, "text": pl.String, "flag": pl.Boolean, "day": pl.Date}


class Door:
    """Lets the columns of one table in, and collects what is wrong with them."""

    def __init__(self, name: str, table: RawTable, problems: list[Problem]) -> None:
        """Stand at a table."""
        self.name, self.table, self.problems = name, table, problems
        self.columns: list[pl.Series] = []

    def frame(self) -> pl.DataFrame:
        """Return the columns that were let in."""
        return pl.DataFrame(self.columns)

    def place(self, row: int | None = None, column: str | None = None) -> Place:
        """Return a place in the table; rows count from 0."""
        first = self.table.first_row
        number = None if row is None else row + (first if first is not None else 1)
        return Place(file=self.table.file, sheet=self.table.sheet, row=number, column=column)

    def add(self, code: str, row: int | None, column: str | None, **values: object) -> None:
        """Keep a problem."""
        self.problems.append(Problem(code, self.place(row, column), {"table": self.name, **values}))

    def need(self, column: str, kind: Kind) -> None:
        """Let a column in that must be there."""
        if column not in self.table.data.columns:
            self.add("appraisal.table.no_column", None, column, item=column)
            return
        self.columns.append(self.typed(column, kind))

    def may(self, column: str, kind: Kind) -> None:
        """Let a column in that may be there; where it isn't, it is missing everywhere."""
        if column in self.table.data.columns:
            self.columns.append(self.typed(column, kind))
        else:
            self.columns.append(pl.Series(column, [None] * self.table.data.height, dtype=TYPES[kind]))

    def typed(self, column: str, kind: Kind) -> pl.Series:
        """Return a column as its kind; every cell that isn't is a problem."""
        raw = self.table.data[column]
        if kind == "number":
            found = self.numbers(raw)
        elif kind == "flag":
            found = self.flags(raw)
        elif kind == "day":
            found = self.days(raw)
        else:
            return texts(raw)
        self.complain(raw, found, f"appraisal.cell.not_{kind}")
        return found

    def complain(self, raw: pl.Series, found: pl.Series, code: str) -> None:
        """Tell the cells that say something that isn't of the kind."""
        said = texts(raw).is_not_null() if raw.dtype == pl.String else raw.is_not_null()
        wrong = (said & found.is_null()).arg_true().to_list()
        for row in wrong[:MOST]:
            self.add(code, row, raw.name, got=str(raw[row])[:40])
        if len(wrong) > MOST:
            self.add("appraisal.cell.more", None, raw.name, count=len(wrong) - MOST)

    def numbers(self, raw: pl.Series) -> pl.Series:
        """Return finite numbers of a size that can be added up; the others are told."""
        if raw.dtype == pl.String:
            found = texts(raw).str.replace(r"^([+-]?\d{1,3})((,\d{3})+)(\.\d+)?$", "$1$2$4")
            found = found.str.replace_all(r",(\d{3})", "$1").cast(pl.Float64, strict=False)
        elif raw.dtype == pl.Boolean:
            found = pl.Series(raw.name, [None] * len(raw), dtype=pl.Float64)
        else:
            found = raw.cast(pl.Float64, strict=False)
        bad = (~found.is_finite() | (found.abs() >= LARGEST)).fill_null(value=False)
        return found.set(bad, None) if bad.any() else found

    def flags(self, raw: pl.Series) -> pl.Series:
        """Return true and false from the words that offices use."""
        if raw.dtype == pl.Boolean:
            return raw
        words = texts(raw).str.to_lowercase()
        known = {**dict.fromkeys(TRUE, True), **dict.fromkeys(FALSE, False)}
        return words.replace_strict(known, default=None, return_dtype=pl.Boolean)

    def days(self, raw: pl.Series) -> pl.Series:
        """Return dates from the forms that offices use."""
        if raw.dtype in (pl.Date, pl.Datetime):
            return raw.cast(pl.Date)
        words = texts(raw)
        found = pl.Series(raw.name, [None] * len(raw), dtype=pl.Date)
        for form in DAYS:
            found = found.zip_with(found.is_not_null(), words.str.to_date(form, strict=False))
        return found

    def codes(self) -> None:
        """Let the credit codes in: none missing, none twice, none damaged by a spreadsheet."""
        if "uscc" not in self.table.data.columns:
            self.add("appraisal.table.no_column", None, "uscc", item="uscc")
            return
        codes = texts(self.table.data["uscc"])
        for row in codes.is_null().arg_true().to_list()[:MOST]:
            self.add("appraisal.cell.no_code", row, "uscc")
        for row in codes.str.contains(DAMAGED.pattern).fill_null(value=False).arg_true().to_list()[:MOST]:
            self.add("appraisal.cell.damaged_code", row, "uscc", got=codes[row])
        self.columns.append(codes)

    def once(self, *keys: str) -> None:
        """Refuse rows that say the same enterprise twice."""
        frame = self.frame()
        if any(key not in frame.columns for key in keys):
            return
        twice = frame.select(keys).is_duplicated() & frame["uscc"].is_not_null()
        seen: set[object] = set()
        for row in twice.arg_true().to_list()[: 5 * MOST]:
            key = frame.select(keys).row(row)
            if key in seen:
                self.add("appraisal.table.twice", row, "uscc", got=frame["uscc"][row])
            seen.add(key)


def texts(raw: pl.Series) -> pl.Series:
    """Return a column as text without blanks around it; an empty text is missing."""
    if raw.dtype == pl.Float64:
        whole = raw.cast(pl.Int64, strict=False)
        as_text = pl.Series(raw.name, whole.cast(pl.String).to_list(), dtype=pl.String)
        return as_text.zip_with((whole.cast(pl.Float64) == raw).fill_null(value=False), raw.cast(pl.String))
    found = raw.cast(pl.String).str.strip_chars()
    return found.set(found == "", None) if (found == "").any() else found
