"""The list of injected faults: what is wrong where, and what must come of it."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Literal

# refused: the row must not enter; found: something must be said of it, and if it enters, then under the right code
# (a damaged code beside an exact name may be put right, but never in silence); normalised: it enters with the right
# value; matched: it enters under the right code; ignored: it is no row of data.
Expect = Literal["refused", "found", "normalised", "matched", "ignored"]


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault.

    Args:
        file, sheet: where; a text file's sheet is its name.
        row: counted from 1 as the sender sees it.
        twin: the other row, of duplicates; 0 for none.
        item: the item of the dictionary, or `row`.
        kind: which fault.
        expect: what must come of it.
        uscc: the right credit code.
        period: the right period.
        right: the right value as text, where one was damaged.
    """

    file: str
    sheet: str
    row: int
    twin: int
    item: str
    kind: str
    expect: Expect
    uscc: str
    period: str
    right: str


def write_truth(path: Path, faults: Iterable[Fault]) -> None:
    """Write the list as CSV."""
    with path.open("w", encoding="utf-8-sig", newline="") as target:
        writer = csv.DictWriter(target, [field.name for field in fields(Fault)], lineterminator="\n")
        writer.writeheader()
        writer.writerows(asdict(fault) for fault in faults)


def read_truth(path: Path) -> list[Fault]:
    """Read the list."""
    with path.open(encoding="utf-8-sig", newline="") as source:
        return [
            Fault(**{**row, "row": int(row["row"]), "twin": int(row["twin"])})  # type: ignore[arg-type]
            for row in csv.DictReader(source)
        ]
