"""Small snapshots made by hand, for whatever reads one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache
from typing import Any

import polars as pl

from zhuanji.basics.civil_time import end_of
from zhuanji.basics.uscc.characters import make_synthetic
from zhuanji.engines.rules.pack import Pack, load_pack
from zhuanji.engines.snapshots import Snapshot, make_snapshot, table_schema

CITY = "330500"
COUNTIES = ("330502", "330503", "330521", "330522", "330523")
ZONE = "330500-F1"  # 南太湖新区
Rows = Sequence[Mapping[str, Any]]


@cache
def huzhou() -> Pack:
    """Return the pack that comes with the program."""
    return load_pack("huzhou")


@cache
def code(number: int) -> str:
    """Return the valid credit code of a made enterprise."""
    return make_synthetic("330502", number)


def enterprise(number: int, *, year: int = 2022, **items: Any) -> dict[str, Any]:
    """Return a row of the list of a year: above scale, at work, in 吴兴, without sector, unless told otherwise."""
    usual = {
        "area": "330502",
        "above_scale": True,
        "traditional": True,
        "status": "在营",
        "size_class": "小型",
    }
    return {"period": str(year), "uscc": code(number), "name": f"演示企业{number}"} | usual | items


def row(number: int, period: str | int, **items: Any) -> dict[str, Any]:
    """Return a row of another sheet; `absent="tax_paid=to_verify"` tells why an item is missing."""
    reasons = items.pop("absent", "")
    return {
        "period": str(period),
        "uscc": code(number),
        "_absent": reasons,
        "_source": f"演示文件:{number}",
    } | items


def table(sheet: str, rows: Rows, pack: Pack | None = None) -> pl.DataFrame:
    """Return rows as the table of a sheet, with every declared column."""
    schema = table_schema(pack or huzhou(), sheet)
    columns = {name: [one.get(name) for one in rows] for name in schema}
    frame = pl.DataFrame(columns, schema=schema)
    return frame.with_columns(pl.col("_absent").fill_null(""))


def snapshot(
    tables: Mapping[str, Rows], *, as_of: date = date(2026, 6, 30), pack: Pack | None = None
) -> Snapshot:
    """Return a snapshot of rows by sheet."""
    made = {sheet: table(sheet, rows, pack) for sheet, rows in tables.items()}
    return make_snapshot(pack or huzhou(), made, as_of=end_of(as_of), demo=True)
