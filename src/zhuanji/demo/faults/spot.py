"""Where a fault is put, and what it makes of the cell."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from zhuanji.demo.faults.truth import Expect
from zhuanji.demo.files.cells import Value
from zhuanji.demo.files.page import Page
from zhuanji.engines.rules.models.items import Item


@dataclass(frozen=True)
class Context:
    """What is known of the city when faults are put into a file.

    Args:
        items: the dictionary.
        before: codes with a row of the year before in the same sheet.
        former: earlier names by code.
        spared: codes that keep clean rows: the real names.
    """

    items: dict[str, Item]
    before: frozenset[str] = frozenset()
    former: dict[str, str] = field(default_factory=dict)
    spared: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Spot:
    """A row of a page, and the chance with which something goes wrong there."""

    page: Page
    place: int
    context: Context
    chance: np.random.Generator

    @property
    def code(self) -> str:
        """Return the right credit code."""
        return self.page.codes[self.place]

    @property
    def name(self) -> str:
        """Return the right name."""
        return self.page.names[self.place]

    def cell(self, item: str) -> Value:
        """Return a cell of the row."""
        cells = self.page.column(item)
        return cells[self.place] if cells is not None else None

    def pick(self, items: list[str]) -> str | None:
        """Return one of some items, or nothing of none."""
        return items[int(self.chance.integers(0, len(items)))] if items else None

    def numbers(self, least: float = 0.0) -> list[str]:
        """Return the items of the row with a number of the dictionary's type `number` above a least value."""
        found = []
        for column in self.page.form.columns:
            item = self.context.items.get(column.item)
            cell = self.cell(column.item)
            if (
                item is not None
                and item.type == "number"
                and isinstance(cell, float)
                and cell * column.factor > least
            ):
                found.append(column.item)
        return found


@dataclass(frozen=True)
class Wrong:
    """What goes into the cell.

    Args:
        item: whose cell.
        value: what it becomes.
        expect: what must come of it.
        also: further cells of the row that change with it.
        hide: whether the row is hidden.
        copy: whether the row stands a second time, with the value in the copy only.
    """

    item: str
    value: Value
    expect: Expect
    also: tuple[tuple[str, Value], ...] = ()
    hide: bool = False
    copy: bool = False
