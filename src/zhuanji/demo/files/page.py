"""One sheet of a file before it is written: the sender's columns with their cells."""

from __future__ import annotations

from dataclasses import dataclass, field

import polars as pl

from zhuanji.demo.files.cells import Value
from zhuanji.demo.files.forms import NUMBER, Form
from zhuanji.demo.files.styles import Names, styled


@dataclass
class Page:
    """A sheet.

    Args:
        form: how it looks.
        name: the file's name.
        period: which period it is for; empty where its rows tell.
        area: the name of the area in its title.
        cells: a list a column, all equally long.
        codes, names: the right credit code and name of each row, whatever the cells say.
        periods: the right period of each row.
        hidden: rows (places in `cells`) that the screen doesn't show.
        foot: whether a totals row follows.
    """

    form: Form
    name: str
    period: str
    area: str
    cells: list[list[Value]]
    codes: list[str]
    names: list[str]
    periods: list[str]
    hidden: set[int] = field(default_factory=set)
    foot: bool = True

    def __len__(self) -> int:
        """Return how many rows of data it has."""
        return len(self.codes)

    def column(self, item: str) -> list[Value] | None:
        """Return the cells of an item, or nothing if it isn't there."""
        place = self.form.place(item)
        return None if place is None else self.cells[place]

    @property
    def first_row(self) -> int:
        """Return the row, counted from 1, in which its data begin."""
        return len(self.above) + self.depth + 1

    @property
    def above(self) -> tuple[str, ...]:
        """Return the lines above the header."""
        return self.form.above(self.period, self.area)

    @property
    def depth(self) -> int:
        """Return how many rows its header takes."""
        merged = self.form.format == "xlsx" and any("|" in column.heading for column in self.form.columns)
        return 2 if merged else 1

    @property
    def sheet_name(self) -> str:
        """Return the title of the sheet in its file; a text file's is its own name."""
        return "Sheet1" if self.form.format == "xlsx" else self.name

    def row_number(self, place: int) -> int:
        """Return the row of the file, counted from 1, of a place in `cells`."""
        return self.first_row + place

    def totals(self) -> list[Value]:
        """Return the totals row, its word in the first column; codes, shares and years have no sum."""
        row: list[Value] = [None] * len(self.cells)
        for place, column in enumerate(self.form.columns):
            numbers = [cell for cell in self.cells[place] if isinstance(cell, float)]
            if numbers and column.item != NUMBER and "%" not in column.heading:
                row[place] = round(sum(numbers), 4)
        row[0] = self.form.foot
        return row


def make_page(
    form: Form, frame: pl.DataFrame, names: Names, *, name: str, period: str, area: str = "湖州市"
) -> Page:
    """Return the sheet that a form makes of a table's rows.

    Args:
        form: the form.
        frame: `period`, `name` and the items, in the dictionary's units.
        names: names of areas and choices.
        name: of the file.
        period: which the title tells.
        area: which the title tells.
    """
    size = len(frame)
    cells: list[list[Value]] = [
        list(range(1, size + 1)) if column.item == NUMBER else styled(frame, column, names)
        for column in form.columns
    ]
    codes = frame["uscc"].to_list() if "uscc" in frame.columns else [""] * size
    called = frame["name"].to_list() if "name" in frame.columns else [""] * size
    return Page(form, name, period, area, cells, codes, called, frame["period"].to_list())
