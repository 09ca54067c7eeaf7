"""A sheet with what it is held against: joined once, asked by every check."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

import polars as pl

from zhuanji.basics.periods import parse_period
from zhuanji.basics.problems import ProblemError
from zhuanji.engines.rules import Pack
from zhuanji.engines.rules.models.items import Item, Sheet
from zhuanji.services.ledger.batch import PERIOD, ROW, Batch
from zhuanji.services.ledger.checks.before import Before
from zhuanji.services.ledger.checks.frames import at_year, combined, typed, with_columns, year_of, yearly

USCC, YEAR = "uscc", "year"


@dataclass(frozen=True)
class Case:
    """What a check is given.

    Args:
        batch: the sheet.
        pack: the city's dictionary, areas and dated limits.
        before: what the ledger holds.
        kept: frames that `once` has made.
    """

    batch: Batch
    pack: Pack
    before: Before
    kept: dict[str, pl.DataFrame] = field(default_factory=dict, repr=False, compare=False)

    def once(self, name: str, make: Callable[[], pl.DataFrame]) -> pl.DataFrame:
        """Return a frame that several checks need, made when the first asks for it."""
        if name not in self.kept:
            self.kept[name] = make()
        return self.kept[name]

    @cached_property
    def items(self) -> Mapping[str, Item]:
        """The data dictionary by id."""
        return {item.id: item for item in self.pack.items}

    @cached_property
    def sheet(self) -> Sheet:
        """The dictionary's sheet; the pack has it, or the sheet couldn't have been read."""
        return next(sheet for sheet in self.pack.sheets if sheet.id == self.batch.sheet)

    @cached_property
    def key(self) -> list[str]:
        """The period and the items that tell two rows apart."""
        return [PERIOD, *self.sheet.key]

    @cached_property
    def own(self) -> list[str]:
        """The sheet's items besides its key, in the order of the dictionary."""
        return [
            item.id
            for item in self.pack.items
            if item.sheet == self.batch.sheet and item.id not in self.sheet.key
        ]

    @cached_property
    def sent(self) -> list[str]:
        """The items that the file has values of; a column of blanks says nothing."""
        frame = self.batch.frame
        return [
            item for item in self.own if item in frame.columns and frame[item].null_count() < frame.height
        ]

    @cached_property
    def rows(self) -> pl.DataFrame:
        """The sheet's rows that can be told apart, with their year; a key without its columns leaves none."""
        frame = with_columns(self.batch.frame, {name: self.kind(name) for name in self.key})
        frame = frame.with_columns(year_of(PERIOD).alias(YEAR))
        return frame.filter(pl.col(USCC).is_not_null()) if USCC in self.sheet.key else frame

    @cached_property
    def stored(self) -> pl.DataFrame:
        """The ledger's rows of the same keys, one a key."""
        kinds = {name: self.kind(name) for name in (*self.key, *self.own)} | {"_source": pl.String()}
        return with_columns(self.before.same, kinds | {"_absent": pl.String()}).unique(self.key, keep="last")

    @cached_property
    def merged(self) -> pl.DataFrame:
        """The rows as they will be in the ledger: what the file has, and where it has nothing, what is there."""
        kinds = {name: self.kind(name) for name in self.own}
        rows = with_columns(self.rows, kinds)
        if self.stored.is_empty():
            return rows
        return combined(rows, self.stored.select(*self.key, *self.own), on=self.key, items=self.own)

    @cached_property
    def roster(self) -> pl.DataFrame:
        """The enterprises of all years, with `year`."""
        return with_columns(self.before.roster, {PERIOD: pl.String(), USCC: pl.String()}).with_columns(
            year_of(PERIOD).alias(YEAR)
        )

    def kind(self, item: str) -> pl.DataType:
        """Return the type of an item's column."""
        return typed(self.items[item].type) if item in self.items else pl.String()

    def table(self, *items: str) -> pl.DataFrame:
        """Return the rows with items of this sheet, and of others by enterprise and year; null where unknown.

        An item of a sheet with several rows an enterprise is their total; a text or flag is the last.
        """
        frame = self.merged
        theirs = [item for item in items if item not in frame.columns]
        for sheet in dict.fromkeys(self.items[item].sheet for item in theirs):
            wanted = {item: self.kind(item) for item in theirs if self.items[item].sheet == sheet}
            other = yearly(self.before.others.get(sheet, pl.DataFrame()), wanted)
            frame = frame.join(other, on=[USCC, YEAR], how="left")
        return frame

    def with_roster(self, *columns: str) -> pl.DataFrame:
        """Return the rows with columns of the roster of their year, as `roster_…`; null where it has none.

        An enterprise's row holds from its year until a later one.
        """
        undated = pl.col(YEAR).fill_null(self.before.on.year)
        kinds = {column: self.kind(column) for column in columns}
        roster = with_columns(self.roster, kinds).select(USCC, YEAR, *columns)
        return at_year(
            self.merged.with_columns(undated), roster.rename({name: f"roster_{name}" for name in columns})
        )

    def limit(self, key: str) -> float:
        """Return a limit of the pack on the last day that the rows are about.

        Raises:
            ProblemError: the pack has no such value on that day.
        """
        return float(self.pack.rules.value(key, on=self.day, area=self.pack.head.city).value)

    @cached_property
    def day(self) -> date:
        """The last day of the sheet's last period; of undated rows the day on which the file came in."""
        last = self.batch.frame[PERIOD].drop_nulls().max() if PERIOD in self.batch.frame.columns else None
        return last_day(str(last)) or self.before.on if last else self.before.on

    def title(self, item: str) -> str:
        """Return how a sentence calls an item: as the sender's column is headed, or else the dictionary."""
        return self.batch.heading_of(item) or self.items[item].title

    def source(self, text: str | None) -> str:
        """Return where a value of the ledger came from: files and rows."""
        names = []
        for mark in (text or "").split():
            file, _, row = mark.rpartition(":")
            names.append(f"{self.before.files.get(file, file)}:{row}" if file else mark)
        return "、".join(names[:3]) + ("…" if len(names) > 3 else "") or "—"


def last_day(period: str) -> date | None:
    """Return the last day of a period; none where the text is no period.

    >>> last_day("2024-02"), last_day("")
    (datetime.date(2024, 2, 29), None)
    """
    try:
        return parse_period(period).last_day
    except ProblemError:
        return None


def row_numbers(frame: pl.DataFrame) -> frozenset[int]:
    """Return the numbers of a frame's rows in the sender's file."""
    return frozenset(frame[ROW].to_list())
