"""What reading a column gave: values, reasons for missing ones, faults."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction

import polars as pl

from zhuanji.basics.missing import Missing
from zhuanji.engines.rules.models.items import Item, ItemType
from zhuanji.services.ledger.findings import Finding, Severity
from zhuanji.services.ledger.raw import Cell

SHOWN = 40  # characters of a cell that a sentence quotes


@dataclass(frozen=True, slots=True)
class Kind:
    """What a column's values are: an item of the dictionary, or a number that only tells the enterprise.

    Args:
        id: the column's name in the frame.
        type: of the item.
        unit: of the item; empty where it has none.
        minimum: the least value that can be right.
        choices: the values of a choice.
    """

    id: str
    type: ItemType = "code"
    unit: str = ""
    minimum: Decimal | None = None
    choices: tuple[str, ...] = ()

    @classmethod
    def of(cls, item: Item) -> Kind:
        """Return the kind of an item."""
        return cls(item.id, item.type, item.unit, item.minimum, item.choices)


@dataclass
class Cells:
    """A column's cells, and where what is found in them goes.

    Args:
        item: what they hold.
        cells: of the rows of data, in order.
        rows: the rows' numbers in the file.
        factor: by what numbers are multiplied to be in the item's unit.
        percents: places (from 0) of cells that are shown as percent.
        from_1904: whether days that stand as numbers are counted from 1904.
        factors: by what each row's number is multiplied, where rows tell their units; it takes the factor's place.
    """

    item: Kind
    cells: Sequence[Cell]
    rows: Sequence[int]
    factor: Fraction = Fraction(1)
    percents: frozenset[int] = frozenset()
    from_1904: bool = False
    factors: Sequence[Fraction] | None = None
    findings: list[Finding] = field(default_factory=list)
    absent: dict[tuple[int, str], Missing] = field(default_factory=dict)

    def fault(self, place: int, code: str, *, severity: Severity = "error", **values: object) -> None:
        """Keep what is wrong with a cell.

        Args:
            place: of the cell, from 0.
            code: `ledger.value.…`.
            severity: whether the row may enter the draft.
            values: what the sentence names besides the cell's content.
        """
        self.tell(place, code, severity, values)

    def tell(self, place: int, code: str, severity: Severity, values: Mapping[str, object]) -> None:
        """Keep a finding on a cell, whose content its sentence may quote."""
        told: Mapping[str, object] = {"got": shown(self.cells[place]), **values}
        self.findings.append(Finding(code, severity, self.rows[place], self.item.id, told))

    def missing(self, place: int, reason: Missing) -> None:
        """Keep why a cell has no value."""
        self.absent[self.rows[place], self.item.id] = reason

    def series(self, values: Sequence[object] | pl.Series, kind: type[pl.DataType]) -> pl.Series:
        """Return the column under the item's name."""
        return pl.Series(self.item.id, values, dtype=kind, strict=True)


def shown(cell: Cell) -> str:
    """Return a cell as a sentence quotes it."""
    if isinstance(cell, float) and cell.is_integer() and abs(cell) < 1e15:
        return str(int(cell))
    text = str(cell)
    return text if len(text) <= SHOWN else f"{text[:SHOWN]}…"
