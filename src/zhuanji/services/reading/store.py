"""Where a reading lies in the home, and that it is written whole or not at all."""

from __future__ import annotations

import hashlib
import shutil
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from zhuanji import __version__

if TYPE_CHECKING:
    import polars as pl

    from zhuanji.basics.periods import Period
    from zhuanji.engines.rules import Pack
    from zhuanji.services.records.home import Home

FORMAT = 4  # raised when what is stored changes, or which figures are kept ready
META, TRACKING, CLOSED = "meta.json", "tracking.json", "closed"


def rules_mark(pack: Pack) -> str:
    """Return a mark of the rules by which a reading is worked out: others make another reading."""
    kept = _marks.get(id(pack))  # by identity: hashing a pack means hashing all its rows
    if kept is None or kept[0] is not pack:
        kept = _marks[id(pack)] = (pack, mark_of(pack))
    return kept[1]


_marks: dict[int, tuple[Pack, str]] = {}


def mark_of(pack: Pack) -> str:
    """Work the mark of a pack out."""
    text = "".join(
        row.model_dump_json() for rows in (pack.targets, pack.indicators, pack.items) for row in rows
    )
    return hashlib.sha256(f"{FORMAT} {__version__} {text}".encode()).hexdigest()[:12]


def folder_of(home: Home, snapshot: str) -> Path:
    """Return the folder of a snapshot's reading by the rules of now."""
    return home.results / snapshot / f"reading-{rules_mark(home.pack)}"


def stored_ids(home: Home) -> frozenset[str]:
    """Return the snapshots that have a reading by the rules of now."""
    found = home.results.glob(f"*/reading-{rules_mark(home.pack)}/{META}")
    return frozenset(path.parent.parent.name for path in found)


def table_path(folder: Path, indicator: str, period: Period) -> Path:
    """Return where the figures of an indicator and period lie."""
    return folder / CLOSED / f"{indicator}~{str(period).replace('/', '_')}.parquet"


def write_table(path: Path, frame: pl.DataFrame) -> None:
    """Write figures whole or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    waiting = path.with_name(f".new-{uuid.uuid4().hex}")
    frame.write_parquet(waiting)
    waiting.replace(path)


@contextmanager
def written(target: Path) -> Iterator[Path]:
    """Give a folder to write into, which takes its place when it is complete."""
    waiting = target.with_name(f".new-{uuid.uuid4().hex}")
    waiting.mkdir(parents=True)
    try:
        yield waiting
        shutil.rmtree(target, ignore_errors=True)
        waiting.rename(target)
    finally:
        shutil.rmtree(waiting, ignore_errors=True)
