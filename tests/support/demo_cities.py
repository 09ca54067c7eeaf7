"""Synthetic cities that several tests look at; each is made once."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import cache

import polars as pl

from zhuanji.demo.city import City, build_city
from zhuanji.demo.city.settings import Settings
from zhuanji.engines.rules import Pack
from zhuanji.engines.rules.pack import load_pack
from zhuanji.engines.snapshots import Snapshot, make_snapshot, table_schema

SMALL = 400
# Tables of a sheet that is sent for two kinds of periods, or by two departments.
SECOND = {
    "enterprises_supervised": "enterprises",
    "parcels_quarter": "parcels",
    "emissions_month": "emissions",
}


@cache
def huzhou() -> Pack:
    """Return the pack of Huzhou."""
    return load_pack("huzhou")


@cache
def city_of(size: int, seed: int = 1) -> City:
    """Return the city of a size and a seed."""
    return build_city(Settings(size, seed), huzhou())


def snapshot_of(city: City) -> Snapshot:
    """Return the city as a snapshot would have it if no file had a fault: the tables, not sent through intake."""
    tables = {}
    for sheet in huzhou().sheets:
        schema = table_schema(huzhou(), sheet.id)
        frames = [city.tables[name] for name in city.tables if SECOND.get(name, name) == sheet.id]
        key = ["period", *sheet.key]
        whole = frames[0] if len(frames) == 1 else one_table(frames, key)
        lacking = [
            pl.lit(None, dtype=kind).alias(name) for name, kind in schema.items() if name not in whole.columns
        ]
        tables[sheet.id] = whole.with_columns(lacking).select(
            pl.col(name).cast(kind) for name, kind in schema.items()
        )
    return make_snapshot(huzhou(), tables, as_of=datetime(2026, 11, 26, tzinfo=UTC), demo=True)


def one_table(frames: list[pl.DataFrame], key: list[str]) -> pl.DataFrame:
    """Return tables of one sheet as one: side by side where they are about the same rows, else under each other."""
    first, *others = frames
    for other in others:
        both = first.join(other.select(key), on=key, how="semi")
        if both.is_empty():
            first = pl.concat([first, other], how="diagonal")
        else:
            first = first.join(other, on=key, how="left")
    return first
