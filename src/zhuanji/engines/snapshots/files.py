"""A snapshot on disk: a folder of Parquet files with a manifest, written whole or not at all."""

from __future__ import annotations

import os
import shutil
import uuid
from collections.abc import Iterator, Mapping
from datetime import datetime
from pathlib import Path

import polars as pl

from zhuanji.basics.ages import older_than
from zhuanji.basics.problems import Place, Problem, ProblemError
from zhuanji.engines.snapshots.identity import content_of, id_of
from zhuanji.engines.snapshots.manifest import (
    NAME,
    contents_in,
    manifest_of,
    read_manifest,
    schemas_in,
    written,
)
from zhuanji.engines.snapshots.schema import Schema
from zhuanji.engines.snapshots.snapshot import Snapshot

UNFINISHED = ".unfinished-"  # begins the name of a folder whose writer hasn't come to the end
STALE = 86_400.0  # seconds after which nobody is still writing it


class Tables(Mapping[str, pl.DataFrame]):
    """The tables of a folder, each read when it is first asked for."""

    def __init__(self, folder: Path, schemas: Mapping[str, Schema], names: tuple[str, ...]) -> None:
        """Remember where they lie."""
        self._folder, self._schemas, self._names = folder, schemas, names
        self._read: dict[str, pl.DataFrame] = {}

    def __getitem__(self, name: str) -> pl.DataFrame:
        """Return a table.

        Raises:
            KeyError: the snapshot has no rows of that sheet.
            ProblemError: its file is gone, broken, or has other columns than the manifest says.
        """
        if name not in self._names:
            raise KeyError(name)
        if name not in self._read:
            self._read[name] = read_table(self._folder, name, self._schemas.get(name, {}))
        return self._read[name]

    def __iter__(self) -> Iterator[str]:
        """Yield the names of the tables."""
        return iter(self._names)

    def __len__(self) -> int:
        """Return how many tables there are."""
        return len(self._names)


def write_snapshot(folder: Path, snapshot: Snapshot) -> Path:
    """Write a snapshot into a folder of its own, which is there as a whole or not at all.

    Args:
        folder: where snapshots lie; it gets a folder with the snapshot's id.
        snapshot: from `make_snapshot`.

    Returns:
        The folder of the snapshot; one that is there already stays as it is.
    """
    target = folder / snapshot.id
    if (target / NAME).is_file():
        return target
    folder.mkdir(parents=True, exist_ok=True)
    clear_up(folder)
    waiting = folder / f"{UNFINISHED}{uuid.uuid4().hex}"
    waiting.mkdir()
    try:
        for name, table in snapshot.tables.items():
            path = waiting / f"{name}.parquet"
            table.write_parquet(path, compression="zstd", compression_level=1)
            synced(path)
        (waiting / NAME).write_text(written(manifest_of(snapshot)), encoding="utf-8")
        synced(waiting / NAME)
        put_in_place(waiting, target)
    finally:
        shutil.rmtree(waiting, ignore_errors=True)
    return target


def clear_up(folder: Path) -> None:
    """Remove what writers that were killed left behind."""
    for left in folder.glob(f"{UNFINISHED}*"):
        if older_than(left, STALE):
            shutil.rmtree(left, ignore_errors=True)


def put_in_place(waiting: Path, target: Path) -> None:
    """Give a finished folder its name, unless another process was faster."""
    try:
        waiting.rename(target)
    except OSError:  # something stands there
        if (target / NAME).is_file():
            return
        aside = target.with_name(f"{UNFINISHED}{uuid.uuid4().hex}")  # without a manifest it is no snapshot
        target.rename(aside)
        shutil.rmtree(aside, ignore_errors=True)
        waiting.rename(target)


def synced(path: Path) -> None:
    """Bring a file to the disk."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def read_snapshot(folder: Path) -> Snapshot:
    """Read a snapshot; its tables are read when they are asked for, `verify_snapshot` looks at all of them.

    Raises:
        ProblemError: there is none, or it is of a newer version.
    """
    manifest = read_manifest(folder)
    schemas, contents = schemas_in(manifest), contents_in(manifest)
    tables = Tables(folder, schemas, tuple(contents))
    as_of = datetime.fromisoformat(manifest["as_of"])
    return Snapshot(
        manifest["id"], as_of, manifest["city"], manifest["demo"], tables, manifest, schemas, contents
    )


def read_table(folder: Path, name: str, schema: Schema) -> pl.DataFrame:
    """Read one table of a folder.

    Raises:
        ProblemError: its file is gone, broken, or has other columns than the manifest says.
    """
    file = f"{name}.parquet"
    try:
        table = pl.read_parquet(folder / file)
    except (OSError, pl.exceptions.PolarsError) as fault:
        values = {"folder": str(folder), "detail": file}
        raise ProblemError([Problem("snapshot.unreadable", Place(file=file), values)]) from fault
    if dict(table.schema) != dict(schema):
        raise ProblemError(
            [Problem("snapshot.altered", Place(file=file), {"folder": str(folder), "sheet": name})]
        )
    return table


def verify_snapshot(folder: Path) -> Snapshot:
    """Read all of a snapshot and see that it is what its id says.

    Raises:
        ProblemError: naming every table that isn't what was frozen.
    """
    snapshot = read_snapshot(folder)
    altered: list[Problem] = []
    for name, content in snapshot.contents.items():
        try:
            same = content_of(snapshot.tables[name]) == content
        except ProblemError as fault:
            altered += fault.problems
            continue
        if not same:
            values = {"folder": str(folder), "sheet": name}
            altered.append(Problem("snapshot.altered", Place(file=f"{name}.parquet"), values))
    if not altered and id_of(snapshot.contents) != snapshot.id:
        altered.append(Problem("snapshot.altered", Place(file=NAME), {"folder": str(folder), "sheet": NAME}))
    if altered:
        raise ProblemError(altered)
    return snapshot
