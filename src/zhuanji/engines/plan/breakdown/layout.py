"""How a sheet looks: its columns with widths and alignment, as data."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Align = Literal["left", "center"]
Cell = str | float | int | None


@dataclass(frozen=True, slots=True)
class Column:
    """A column: the catalogue key of its heading, its width in Excel's characters, how its cells align."""

    key: str
    width: float
    align: Align = "left"


@dataclass(frozen=True, slots=True)
class Layout:
    """A sheet: catalogue keys of its name, its title and the line under it, and its columns."""

    name: str
    title: str
    note: str
    columns: tuple[Column, ...]


MEASURES = Layout(
    "breakdown.sheet.measures",
    "breakdown.title.measures",
    "breakdown.note.measures",
    (
        Column("breakdown.column.number", 4.5, "center"),
        Column("breakdown.column.clause", 8.5, "center"),
        Column("breakdown.column.task", 19),
        Column("breakdown.column.measure", 44),
        Column("breakdown.column.targets", 27),
        Column("breakdown.column.lead", 11, "center"),
        Column("breakdown.column.with", 13),
        Column("breakdown.column.areas", 7.5, "center"),
        Column("breakdown.column.due", 9.5, "center"),
        Column("breakdown.column.source", 9, "center"),
        Column("breakdown.column.remarks", 22),
    ),
)
TARGETS = Layout(
    "breakdown.sheet.targets",
    "breakdown.title.targets",
    "breakdown.note.targets",
    (
        Column("breakdown.column.number", 4.5, "center"),
        Column("breakdown.column.clause", 8.5, "center"),
        Column("breakdown.column.subject", 24),
        Column("breakdown.column.asked", 20),
        Column("breakdown.column.value", 8, "center"),
        Column("breakdown.column.unit", 8, "center"),
        Column("breakdown.column.by", 8, "center"),
        Column("breakdown.column.kind", 9, "center"),
        Column("breakdown.column.basis", 12),
        Column("breakdown.column.hedge", 9, "center"),
        Column("breakdown.column.quote", 30),
        Column("breakdown.column.rows", 8, "center"),
        Column("breakdown.column.open", 22),
    ),
)
OWNERLESS = Layout(
    "breakdown.sheet.ownerless",
    "breakdown.title.ownerless",
    "breakdown.note.ownerless",
    (
        Column("breakdown.column.number", 4.5, "center"),
        Column("breakdown.column.row", 7, "center"),
        Column("breakdown.column.clause", 8.5, "center"),
        Column("breakdown.column.task", 24),
        Column("breakdown.column.measure", 60),
        Column("breakdown.column.areas", 10, "center"),
        Column("breakdown.column.proposed_lead", 16),
        Column("breakdown.column.proposed_with", 18),
    ),
)
