"""What a check is: a code, a severity, what it needs, and the function that finds its rows."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

import polars as pl

from zhuanji.services.ledger.batch import ROW
from zhuanji.services.ledger.checks.case import Case
from zhuanji.services.ledger.checks.wording import shown
from zhuanji.services.ledger.findings import Finding, Severity


@dataclass(frozen=True, slots=True)
class Hit:
    """One row or cell that a check found, with what its sentences name; without a row it is the whole sheet."""

    row: int | None
    item: str | None = None
    values: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Check:
    """A check of a sheet's rows.

    Args:
        code: its key in the catalogue of texts.
        severity: an error keeps the row out of the draft, so it is for what can't be right in the file itself,
            whatever the ledger says; all that somebody has to judge is a warning.
        sheets: the sheets that it runs on; none means all.
        items: what it needs, of the sheet or of others; it doesn't run on a pack without them.
        find: yields what it found, in any order.
    """

    code: str
    severity: Severity
    sheets: tuple[str, ...]
    items: tuple[str, ...]
    find: Callable[[Case], Iterable[Hit]]

    def applies(self, case: Case) -> bool:
        """Say whether the check is for such a sheet and the pack has what it needs."""
        return (not self.sheets or case.batch.sheet in self.sheets) and case.items.keys() >= set(self.items)

    def run(self, case: Case) -> list[Finding]:
        """Return the findings of this check.

        Raises:
            ProblemError: the pack has no value for a limit on the day that the rows are about.
        """
        return [Finding(self.code, self.severity, hit.row, hit.item, hit.values) for hit in self.find(case)]


def each(frame: pl.DataFrame, item: str | None = None, **columns: str) -> Iterator[Hit]:
    """Yield a hit for each row of a frame.

    Args:
        frame: the rows that were found; only they become objects.
        item: whose cell the hit is about.
        columns: the frame's columns by the names that the sentence gives their values.
    """
    wanted = {name: frame[column].to_list() for name, column in columns.items()}
    for at, row in enumerate(frame[ROW].to_list()):
        yield Hit(row, item, {name: shown(values[at]) for name, values in wanted.items()})
