"""A snapshot: frozen tables under an id that says what is in them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING

import polars as pl

from zhuanji.engines.snapshots.door import conforming
from zhuanji.engines.snapshots.identity import Content, contents_of, id_of
from zhuanji.engines.snapshots.schema import ZERO_REPORTS, ZERO_SCHEMA, Schema, table_schema

if TYPE_CHECKING:
    from zhuanji.engines.rules import Pack


@dataclass(frozen=True)
class Snapshot:
    """Tables that don't change any more.

    Args:
        id: the hash of their content.
        as_of: what was approved at or before this instant is in them.
        city: the name of the city pack.
        demo: whether everything in them is synthetic (演示数据).
        tables: by sheet id; see `zhuanji.engines.snapshots.schema` for their columns.
        manifest: what else was written down when they were frozen.
        schemas: the declared columns of every sheet of that time, with rows or without.
        contents: number of rows and hash of each table with rows.
    """

    id: str
    as_of: datetime
    city: str
    demo: bool
    tables: Mapping[str, pl.DataFrame]
    manifest: Mapping[str, object] = field(default_factory=dict)
    schemas: Mapping[str, Schema] = field(default_factory=dict, repr=False)
    contents: Mapping[str, Content] = field(default_factory=dict, repr=False)

    def table(self, sheet: str) -> pl.DataFrame:
        """Return the table of a sheet; one without rows is empty, with its columns.

        Raises:
            KeyError: the dictionary of that time had no such sheet.
        """
        if sheet in self.tables:
            return self.tables[sheet]
        return pl.DataFrame(schema=dict(self.schemas[sheet]))


def make_snapshot(
    pack: Pack, tables: Mapping[str, pl.DataFrame], *, as_of: datetime, demo: bool | None = None
) -> Snapshot:
    """Return a snapshot of tables in memory, after a look at their columns and numbers.

    Args:
        pack: whose dictionary declares the tables.
        tables: by sheet id, and `zero_reports`; columns that are left out are missing throughout.
        as_of: the instant at which they held.
        demo: whether they are synthetic; without it, as the pack says.

    Raises:
        ProblemError: a table or column isn't declared, has values of another type, or infinite ones.
    """
    schemas: dict[str, Schema] = {sheet.id: table_schema(pack, sheet.id) for sheet in pack.sheets}
    schemas[ZERO_REPORTS] = ZERO_SCHEMA
    whole = {name: conforming(name, table, schemas.get(name, {})) for name, table in tables.items()}
    held = {name: table for name, table in whole.items() if table.height}
    contents = contents_of(held)
    synthetic = pack.head.synthetic if demo is None else demo
    return Snapshot(id_of(contents), as_of, pack.head.name, synthetic, held, {}, schemas, contents)
