"""What every check is given."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from zhuanji.basics.problems import Place
from zhuanji.engines.rules.loading import Document, Findings, Row
from zhuanji.engines.rules.models.heads import Head

# What a row may name → the part that defines it; a tag, option or choice stands in the row itself.
DEFINED_IN = {
    name: f"{name}s"
    for name in (
        "source", "area", "department", "sheet", "collection", "item", "parameter", "calendar", "indicator",
        "question", "sector",
    )
}  # fmt: skip


@dataclass(frozen=True)
class Table:
    """The good rows of a pack by part, and where findings go.

    `broken` are the parts of which rows couldn't be read: that a name is missing there says nothing.
    """

    head: Head | None
    rows: Mapping[str, list[Row]]
    folder: Path
    document: Document
    findings: Findings
    broken: frozenset[str] = frozenset()

    def of(self, name: str) -> list[Any]:
        """Return the rows of a part."""
        return list(self.rows.get(name, ()))

    def ids(self, name: str) -> set[str]:
        """Return the ids, codes or keys of a part."""
        return {getattr(row, self.label(row)) for row in self.of(name)}

    @staticmethod
    def label(row: Row) -> str:
        """Return which field names a row."""
        return next(name for name in ("id", "code", "key") if name in type(row).model_fields)

    def refer(self, what: str, wanted: str, known: set[str], place: Place) -> bool:
        """Keep a finding if what a row names isn't there; say whether it is."""
        if wanted in known:
            return True
        if DEFINED_IN.get(what) in self.broken:
            return False
        near = " ".join(get_close_matches(wanted, known, n=2)) or "-"
        self.findings.add(f"rules.reference.{what}", place, wanted=wanted, near=near)
        return False


def where(place: Place) -> str:
    """Return a place as another row's sentence names it.

    >>> where(Place(file="areas.csv", line=3))
    'areas.csv:3'
    """
    return f"{place.file or '-'}:{place.line or '-'}"
