"""What a row says of its enterprise besides a credit code: its name, and numbers of any kind."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

import polars as pl

from zhuanji.basics.uscc import Kind as Verdict
from zhuanji.basics.uscc import judge
from zhuanji.basics.uscc.verdict import Verdict as Judged
from zhuanji.services.ledger.batch import PERIOD, ROW, Batch
from zhuanji.services.ledger.identity.crosswalk import ITEMS, KINDS, Kind, canonical
from zhuanji.services.ledger.values.credit_codes import meant

USCC, NAME, AREA, TOWN = "uscc", "name", "area", "town"
# Columns of the frame that hold a number of a kind; those without an item of the dictionary have the kind's name.
COLUMNS: Mapping[str, Kind] = {item: kind for item, (_, kind) in ITEMS.items()} | {
    kind: kind for kind in KINDS if kind != "name"
}


@dataclass(frozen=True, slots=True)
class Described:
    """A row without a credit code.

    Args:
        row: in the sender's file.
        period: its period's text; empty for events.
        name: as the file has it; empty where it has none.
        area: the county that the file gives, by code or name.
        town: the town that the file gives.
        code: the verdict on what stands in the cell of the code.
        numbers: what else tells the enterprise, by kind, as canonical texts.
    """

    row: int
    period: str
    name: str
    area: str | None
    town: str | None
    code: Judged
    numbers: tuple[tuple[Kind, str], ...] = field(default=())


def described(batch: Batch) -> Iterator[Described]:
    """Yield the rows whose code is empty or can't be one."""
    frame = batch.frame
    lacking = frame.filter(pl.col(USCC).is_null()) if USCC in frame.columns else frame
    at = next((column.number for column in batch.columns if column.item == USCC), None)
    held = [(name, kind) for name, kind in COLUMNS.items() if name in frame.columns]
    for row in lacking.iter_rows(named=True):
        code = judge(cell(batch, row[ROW], at) if at else None)
        numbers = [(kind, row[name]) for name, kind in held if row[name]] + old_numbers(code)
        told = tuple(dict.fromkeys((kind, canonical(kind, text)) for kind, text in numbers))
        yield Described(
            row[ROW], row[PERIOD] or "", row.get(NAME) or "", row.get(AREA), row.get(TOWN), code, told
        )


def old_numbers(code: Judged) -> list[tuple[Kind, str]]:
    """Return an old code of 15 characters as what it may be: a taxpayer's number, a registration's, or both."""
    if code.kind is not Verdict.OLD:
        return []
    return [("tax_number", code.code), ("registration_number", code.code)]


def cell(batch: Batch, row: int, column: int) -> str | float | None:
    """Return a cell of the sender's sheet as text, or the number that a spreadsheet made of a code."""
    rows = batch.raw.rows
    if not (0 < row <= len(rows) and column <= len(rows[row - 1])):
        return None
    held = rows[row - 1][column - 1]
    return held if held is None or isinstance(held, float) else meant(str(held))
