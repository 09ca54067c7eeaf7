"""What is wrong with a row or cell of a sheet, and how badly."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from zhuanji.basics.problems import Place, Problem

# An error keeps its row out of the draft; a warning goes with it; a note only says what was done, nothing is wrong.
Severity = Literal["error", "warning", "note"]
UNFILLED = "ledger.row.unfilled"  # the note on rows of a form that nobody filled in


@dataclass(frozen=True, slots=True)
class Finding:
    """One finding of a check.

    Args:
        code: its key in the catalogue of texts; `<code>.remedy` says what to do.
        severity: whether the row may enter the draft, and whether anything is wrong.
        row: the row in the sender's file, counted from 1; None for the whole sheet.
        item: the item whose cell it is about; None for the whole row.
        values: what the sentences name.
        column: the column of the cell, counted from 1, where several columns hold the item; None where one does.
    """

    code: str
    severity: Severity
    row: int | None = None
    item: str | None = None
    values: Mapping[str, object] = field(default_factory=dict)
    column: int | None = None

    def problem(self, *, file: str, sheet: str, column: str | None = None) -> Problem:
        """Return the finding as a coded problem at its place; `column` is the heading that the sender wrote."""
        place = Place(file=file, sheet=sheet, row=self.row, column=column)
        return Problem(self.code, place, self.values)
