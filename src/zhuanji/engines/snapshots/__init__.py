"""Snapshots: frozen tables with a manifest, named by what is in them.

    make_snapshot(pack, tables, as_of=…) ─▶ Snapshot ──write_snapshot──▶ folder ──read_snapshot──▶ Snapshot

A table is called like its sheet. What is named here is loaded when it is first asked for.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from zhuanji.engines.snapshots.files import read_snapshot, verify_snapshot, write_snapshot
    from zhuanji.engines.snapshots.identity import snapshot_id
    from zhuanji.engines.snapshots.schema import table_schema
    from zhuanji.engines.snapshots.snapshot import Snapshot, make_snapshot

__all__ = [
    "Snapshot",
    "make_snapshot",
    "read_snapshot",
    "snapshot_id",
    "table_schema",
    "verify_snapshot",
    "write_snapshot",
]

_HOMES = {
    "Snapshot": "snapshot",
    "make_snapshot": "snapshot",
    "read_snapshot": "files",
    "snapshot_id": "identity",
    "table_schema": "schema",
    "verify_snapshot": "files",
    "write_snapshot": "files",
}


def __getattr__(name: str) -> object:
    """Load one of the room's doors."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
