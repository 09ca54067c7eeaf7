"""`manifest.json`: what a frozen folder says of itself."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

from zhuanji.basics.civil_time import in_shanghai
from zhuanji.basics.problems import Place, Problem, ProblemError
from zhuanji.basics.version import __version__
from zhuanji.engines.snapshots.identity import Content
from zhuanji.engines.snapshots.schema import NAMES, Schema
from zhuanji.engines.snapshots.snapshot import Snapshot

NAME = "manifest.json"
FORMAT = 1


def manifest_of(snapshot: Snapshot) -> dict[str, object]:
    """Return what is written beside the tables of a snapshot."""
    known: dict[str, object] = {
        "format": FORMAT,
        "id": snapshot.id,
        "as_of": in_shanghai(snapshot.as_of).isoformat(),
        "city": snapshot.city,
        "demo": snapshot.demo,
        "program": __version__,
        "tables": {
            name: {"file": f"{name}.parquet", "rows": one.rows, "sha256": one.sha256}
            for name, one in snapshot.contents.items()
        },
        "columns": {
            sheet: {name: str(kind) for name, kind in schema.items()}
            for sheet, schema in snapshot.schemas.items()
        },
    }
    return {**snapshot.manifest, **known}


def written(manifest: Mapping[str, object]) -> str:
    """Return a manifest as its file holds it."""
    return json.dumps(manifest, ensure_ascii=False, indent=1) + "\n"


def read_manifest(folder: Path) -> dict[str, Any]:
    """Read the manifest of a frozen folder.

    Raises:
        ProblemError: it isn't there, is broken, or of a newer version.
    """
    try:
        manifest = json.loads((folder / NAME).read_text(encoding="utf-8"))
        newer = manifest["format"] > FORMAT
        complete = {"id", "as_of", "city", "demo", "tables", "columns"} <= set(manifest)
        datetime.fromisoformat(manifest["as_of"])
    except (OSError, ValueError, KeyError, TypeError) as fault:
        values = {"folder": str(folder), "detail": type(fault).__name__}
        raise ProblemError([Problem("snapshot.unreadable", Place(file=NAME), values)]) from fault
    if newer or not complete:
        code = "snapshot.newer" if newer else "snapshot.unreadable"
        raise ProblemError([Problem(code, Place(file=NAME), {"folder": str(folder), "detail": NAME})])
    return dict(manifest)


def schemas_in(manifest: Mapping[str, Any]) -> dict[str, Schema]:
    """Return the declared columns of each sheet."""
    return {
        sheet: {name: NAMES[kind] for name, kind in columns.items()}
        for sheet, columns in manifest["columns"].items()
    }


def contents_in(manifest: Mapping[str, Any]) -> dict[str, Content]:
    """Return the number of rows and the hash of each table."""
    return {name: Content(one["rows"], one["sha256"]) for name, one in manifest["tables"].items()}
