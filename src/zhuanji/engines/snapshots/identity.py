"""What a snapshot is called: the hash of its tables' canonical text."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass

import polars as pl

from zhuanji.engines.snapshots.door import check_finite
from zhuanji.engines.snapshots.text import lines

CHUNK = 50_000  # rows that are hashed at a time: the whole text of a table is never one piece of memory


@dataclass(frozen=True, slots=True)
class Content:
    """What a table holds: how many rows, and the hash of their canonical text."""

    rows: int
    sha256: str


def content_of(table: pl.DataFrame) -> Content:
    """Return the number of rows of a table and the hash of its canonical text."""
    digest = hashlib.sha256()
    text = lines(table)
    for start in range(0, text.len(), CHUNK):
        digest.update(("\n".join(text.slice(start, CHUNK).to_list()) + "\n").encode())
    return Content(table.height, digest.hexdigest())


def contents_of(tables: Mapping[str, pl.DataFrame]) -> dict[str, Content]:
    """Return the content of each table that has rows, by its name.

    Raises:
        ProblemError: a number is NaN or infinite.
    """
    check_finite(tables)
    return {name: content_of(tables[name]) for name in sorted(tables) if tables[name].height}


def id_of(contents: Mapping[str, Content]) -> str:
    """Return the id that these contents give: the hash of a line for each table, `name⇥rows⇥hash`."""
    named = "".join(
        f"{name}\t{one.rows}\t{one.sha256}\n" for name, one in sorted(contents.items()) if one.rows
    )
    return hashlib.sha256(named.encode()).hexdigest()


def snapshot_id(tables: Mapping[str, pl.DataFrame]) -> str:
    """Return the id of a snapshot with these tables; rows and tables may come in any order.

    Args:
        tables: by sheet id; one without rows is as good as none.

    Raises:
        ProblemError: a number is NaN or infinite.

    >>> one = pl.DataFrame({"period": ["2024"], "uscc": ["a"], "tax_paid": [1.0], "_source": ["f:7"]})
    >>> snapshot_id({"tax": one}) == snapshot_id({"energy": one.clear(), "tax": one.drop("_source")})
    True
    """
    return id_of(contents_of(tables))
