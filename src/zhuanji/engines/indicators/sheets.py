"""The tables of a snapshot as frames, with every column that the dictionary has, refused where a number isn't one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any, Protocol

import narwhals.stable.v2 as nw

from zhuanji.basics.missing import Missing
from zhuanji.basics.problems import Place, Problem, ProblemError
from zhuanji.engines.indicators.frames import Frame, framed, made, read_code, with_columns_of
from zhuanji.engines.rules.models.items import Item
from zhuanji.engines.rules.pack import Pack
from zhuanji.engines.snapshots.schema import ZERO_REPORTS

TYPES: dict[str, Any] = {"number": nw.Float64, "whole": nw.Int64, "flag": nw.Boolean, "date": nw.Date}
PERIOD, ABSENT, SOURCE = "period", "_absent", "_source"
ENTERED, OUTSIDE = 0, -1
# Why an enterprise doesn't enter, from what asks for least work to what asks for most; 0 is that it does.
REASONS = {Missing.NOT_APPLICABLE: 1, Missing.NOT_REPORTED: 2, Missing.TO_VERIFY: 3}
NOT_REPORTED = REASONS[Missing.NOT_REPORTED]


class SnapshotLike(Protocol):
    """What an evaluation needs of a snapshot: `zhuanji.engines.snapshots.Snapshot` has it."""

    @property
    def id(self) -> str:
        """The hash of its tables."""

    @property
    def as_of(self) -> datetime:
        """What was approved at or before this instant is in it."""

    @property
    def city(self) -> str:
        """The pack's name."""

    @property
    def demo(self) -> bool:
        """Whether the data are made up."""

    @property
    def tables(self) -> Mapping[str, Any]:
        """The tables by sheet."""


class Sheets:
    """The tables by sheet; one that a snapshot lacks is empty."""

    def __init__(self, snapshot: SnapshotLike, pack: Pack) -> None:
        """Keep both."""
        self.snapshot, self.pack = snapshot, pack
        self.items: dict[str, list[Item]] = {}
        for item in pack.items:
            self.items.setdefault(item.sheet, []).append(item)
        self.keys = {sheet.id: tuple(sheet.key) for sheet in pack.sheets}
        self.known: dict[str, Frame] = {}

    def __contains__(self, sheet: str) -> bool:
        """Say whether the snapshot has rows of a sheet."""
        return len(self.table(sheet)) > 0

    def table(self, sheet: str) -> Frame:
        """Return the rows of a sheet, with every column that they can have.

        Raises:
            ProblemError: a number is NaN or infinite.
        """
        if sheet not in self.known:
            types = {item.id: TYPES.get(item.type, nw.String) for item in self.items.get(sheet, [])}
            keys = {name: nw.String for name in self.keys.get(sheet, ()) if name not in types}
            wanted = {PERIOD: nw.String, **keys, **types, ABSENT: nw.String, SOURCE: nw.String}
            self.known[sheet] = refused(with_columns_of(self.given(sheet, wanted), wanted), sheet)
        return self.known[sheet]

    def nothing(self, sheet: str) -> frozenset[int]:
        """Return the periods, as numbers, for which somebody stated to have nothing to report on a sheet."""
        table = self.snapshot.tables.get(ZERO_REPORTS)
        if table is None:
            return frozenset()
        rows = framed(table).filter(nw.col("sheet") == sheet)
        found = (read_code(text) for text in rows["period"].unique().to_list())
        return frozenset(code for code in found if code is not None)

    def given(self, sheet: str, wanted: Mapping[str, Any]) -> Frame:
        """Return the rows as the snapshot has them."""
        tables = self.snapshot.tables
        if sheet in tables:
            return framed(tables[sheet])
        some = next((framed(table) for table in tables.values()), None)
        if some is None:
            raise ProblemError([Problem("indicator.snapshot.empty", Place(), {"snapshot": self.snapshot.id})])
        return made({name: [] for name in wanted}, wanted, some)


def refused(frame: Frame, sheet: str) -> Frame:
    """Return a frame whose numbers are all finite.

    Raises:
        ProblemError: with every column that has another; such a value would spoil each sum that it enters.
    """
    reals = [name for name, dtype in frame.schema.items() if dtype in (nw.Float64, nw.Float32)]
    if not reals or not len(frame):
        return frame
    bad = frame.select(*((~nw.col(name).is_finite()).fill_null(value=False).sum() for name in reals))
    counts = {name: int(bad[name].to_list()[0] or 0) for name in reals}
    if any(counts.values()):
        raise ProblemError(
            Problem(
                "indicator.value.not_finite", Place(sheet=sheet, column=name), {"item": name, "rows": count}
            )
            for name, count in counts.items()
            if count
        )
    return frame


def as_number(item: Item) -> nw.Expr:
    """Return an item's value as a number: a flag is 1 or 0."""
    if item.rows == "count":
        return nw.lit(1.0)
    if item.type == "flag":
        told = nw.when(nw.col(item.id).fill_null(value=False)).then(nw.lit(1.0)).otherwise(nw.lit(0.0))
        return nw.when(~nw.col(item.id).is_null()).then(told)
    return nw.col(item.id).cast(nw.Float64)


def reason(item: Item) -> nw.Expr:
    """Return why an item's value isn't there: 0 where it is, else one of `REASONS`."""
    if item.rows == "count":
        return nw.lit(ENTERED)
    told = nw.concat_str(nw.lit(";"), nw.col(ABSENT).fill_null(""))
    found: nw.Expr = nw.lit(NOT_REPORTED)
    for why in (Missing.NOT_APPLICABLE, Missing.TO_VERIFY):
        says = told.str.contains(f";{item.id}={why.value}", literal=True)
        found = nw.when(says).then(nw.lit(REASONS[why])).otherwise(found)
    return nw.when(~nw.col(item.id).is_null()).then(nw.lit(ENTERED)).otherwise(found)


def kept(frame: Frame, conditions: Iterable[tuple[str, Sequence[str]]], types: Mapping[str, str]) -> Frame:
    """Return the rows for which every condition holds; a missing value fulfils none.

    Args:
        frame: the rows.
        conditions: items and the values of which one must hold.
        types: the type of each item in the dictionary.
    """
    for name, among in conditions:
        column = nw.col(name)
        if types.get(name) == "flag":
            wanted = [word == "true" for word in among]
            test = column if wanted == [True] else ~column if wanted == [False] else ~column.is_null()
        else:
            test = column.is_in(list(among))
        frame = frame.filter(test.fill_null(value=False))
    return frame
