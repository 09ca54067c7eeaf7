"""Cells that only a workbook can hold, and what a cell can be."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class ErrorCell:
    """A cell that holds an error such as #DIV/0!."""

    text: str


@dataclass(frozen=True, slots=True)
class Uncomputed:
    """A formula whose result the file doesn't hold."""

    formula: str


@dataclass(frozen=True, slots=True)
class PercentCell:
    """A number with a percent format: 0.0302 is shown as 3.02 %."""

    value: float


Value: TypeAlias = str | float | int | date | ErrorCell | Uncomputed | PercentCell | None
