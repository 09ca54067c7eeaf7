"""The door of snapshots: a table comes in with its declared columns, and without infinity or NaN."""

from __future__ import annotations

from collections.abc import Mapping

import polars as pl

from zhuanji.basics.problems import Place, Problem, ProblemError
from zhuanji.engines.snapshots.schema import ABSENT, Schema


def conforming(sheet: str, table: pl.DataFrame, schema: Schema) -> pl.DataFrame:
    """Return a table with the declared columns in their order; a column that isn't there is missing throughout.

    Raises:
        ProblemError: it has columns that aren't declared, or values that aren't of a column's type.
    """
    if strange := [name for name in table.columns if name not in schema]:
        values = {"sheet": sheet, "columns": " ".join(strange)}
        raise ProblemError([Problem("snapshot.column.unknown", Place(sheet=sheet), values)])
    problems, columns = [], []
    for name, kind in schema.items():
        if name not in table.columns:
            columns.append(pl.lit("" if name == ABSENT else None, kind).alias(name))
            continue
        try:
            columns.append(pl.lit(table[name].cast(kind)))
        except pl.exceptions.PolarsError:
            values = {"sheet": sheet, "column": name, "type": str(kind)}
            problems.append(Problem("snapshot.column.type", Place(sheet=sheet, column=name), values))
    if problems:
        raise ProblemError(problems)
    return table.select(columns) if table.height else pl.DataFrame(schema=dict(schema))


def check_finite(tables: Mapping[str, pl.DataFrame]) -> None:
    """Refuse tables in which a number is NaN or infinite.

    Raises:
        ProblemError: naming every such column with its first row.
    """
    problems = []
    for sheet, table in tables.items():
        for name, kind in table.schema.items():
            if not kind.is_float():
                continue
            wrong = (~table[name].is_finite()).fill_null(value=False)
            if count := int(wrong.sum()):
                values = {
                    "sheet": sheet,
                    "column": name,
                    "count": count,
                    "value": str(table[name].filter(wrong)[0]),
                }
                problems.append(Problem("snapshot.not_finite", Place(sheet=sheet, column=name), values))
    if problems:
        raise ProblemError(problems)
