"""The declared columns of every table: what a sheet holds, and what the ledger adds."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

import polars as pl

if TYPE_CHECKING:
    from zhuanji.engines.rules import Pack
    from zhuanji.engines.rules.models.items import Item

PERIOD, SOURCE, ABSENT, REVISION = "period", "_source", "_absent", "_revision"
TYPES: Mapping[str, pl.DataType] = {
    "number": pl.Float64(),
    "whole": pl.Int64(),
    "flag": pl.Boolean(),
    "date": pl.Date(),
}  # everything else is text
NAMES: Mapping[str, pl.DataType] = {
    "Float64": pl.Float64(),
    "Int64": pl.Int64(),
    "Boolean": pl.Boolean(),
    "Date": pl.Date(),
    "String": pl.String(),
}

Schema = Mapping[str, pl.DataType]
# Who stated to have nothing to report (零报告), beside the tables of the sheets: such a period was sent.
ZERO_REPORTS = "zero_reports"
ZERO_SCHEMA: Schema = {"period": pl.String(), "sheet": pl.String(), "department": pl.String()}


def table_schema(pack: Pack, sheet: str) -> dict[str, pl.DataType]:
    """Return the columns of a sheet's table with their types.

    `period` comes first, then what tells rows apart, then the items in the dictionary's order; at the end where
    a row came from (`_source`, as `<hash of the file>:<row>`), why values are missing (`_absent`, as
    `item=reason;…`) and the row's revision.

    Raises:
        KeyError: the pack has no such sheet.
    """
    added = {SOURCE: pl.String(), ABSENT: pl.String(), REVISION: pl.Int64()}
    return {PERIOD: pl.String(), **key_schema(pack, sheet), **item_schema(pack, sheet), **added}


def key_schema(pack: Pack, sheet: str) -> dict[str, pl.DataType]:
    """Return the items that tell the rows of a sheet apart, with their types.

    Raises:
        KeyError: the pack has no such sheet.
    """
    keys = {row.id: row.key for row in pack.sheets}[sheet]
    items = {item.id: item for item in pack.items}
    return {key: column_type(items[key]) for key in keys}


def item_schema(pack: Pack, sheet: str) -> dict[str, pl.DataType]:
    """Return the items of a sheet in the dictionary's order, with their types."""
    return {item.id: column_type(item) for item in pack.items if item.sheet == sheet}


def column_type(item: Item) -> pl.DataType:
    """Return the type of an item's column."""
    return TYPES.get(item.type, pl.String())
