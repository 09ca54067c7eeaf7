"""What every source of figures hands over: one row for each enterprise and period, with an indicator's terms."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Literal, TypeAlias

import narwhals.stable.v2 as nw

from zhuanji.basics.periods import Period, month_of, quarter, year
from zhuanji.engines.indicators.expressions.formulas import complete, row_formula
from zhuanji.engines.indicators.frames import Frame, coded
from zhuanji.engines.indicators.measures import Measure
from zhuanji.engines.indicators.roster import SHEET, Cell, Roster
from zhuanji.engines.indicators.sheets import ENTERED, NOT_REPORTED, OUTSIDE, Sheets, as_number, kept, reason
from zhuanji.engines.indicators.values import why
from zhuanji.engines.rules.models.items import Item

Basis: TypeAlias = Literal["annual", "cumulative", "derived", "months", "register", "partial", "to_date"]


@dataclass(frozen=True)
class Part:
    """Rows of some indicators over the same enterprises and periods.

    Args:
        frame: `uscc`, `code`, `cell`, and for each indicator the columns that `terms_of`, `why_of` and, where it
            is known who should report, `expected_of` name.
        measures: the indicators.
        basis: how a period's figures come about, by its code; what isn't in it isn't shown.
        cells: the cells that `cell` counts, where they aren't the roster's.
        scope: a scope that all rows are in besides their own.
        register: whether no row means none, and not missing.
        towns: whether towns are shown.
        few: of accounts, the areas, ways of cutting and years in which too few enterprises stand behind a row.
        known: how the figures of all periods come about that there are, also those that aren't shown.
        since: the last months before the years from which its rows are counted up elsewhere.
    """

    frame: Frame
    measures: tuple[Measure, ...]
    basis: Mapping[int, Basis]
    cells: tuple[Cell, ...] | None = None
    scope: str = ""
    register: bool = False
    towns: bool = True
    few: frozenset[tuple[str, str, int]] = frozenset()
    known: Mapping[int, Basis] = field(default_factory=dict)
    since: tuple[int, ...] = ()


@dataclass(frozen=True)
class Ask:
    """What the sources of figures are asked for.

    Args:
        sheets: the tables of the snapshot.
        roster: who is where.
        today: the last day of the snapshot.
        since: the years since which an indicator's amounts and additions are counted up.
        sectors: the sectors that a pack's targets measure an area's account for, by indicator.
        labels: further conditions on a register's rows that are told apart, by indicator.
        enterprises: fewer than these are few.
    """

    sheets: Sheets
    roster: Roster
    today: date
    since: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    sectors: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    labels: Mapping[str, tuple[tuple[str, str], ...]] = field(default_factory=dict)
    enterprises: int = 0


@dataclass(frozen=True)
class Window:
    """What rows are counted over.

    Args:
        scope: what it is called beside the other conditions: `since=2023`, or empty.
        first: the month from which rows count; None for all until the period's end, or all inside it.
        ends: the periods, with whether they are over.
    """

    scope: str
    first: int | None
    ends: list[tuple[Period, Basis]]

    def run(self, period: Period) -> Period:
        """Return the months that count for the figure of a period."""
        return period if self.first is None else Period(min(self.first, period.first), period.last)

    @property
    def runs(self) -> list[tuple[int, Period]]:
        """The code of each period with the months that count for its figure."""
        return [(coded(period), self.run(period)) for period, _ in self.ends]


def terms_of(measure: Measure) -> list[str]:
    """Return the names of the columns with an indicator's terms."""
    return [f"{measure.id}.{number}" for number in range(1, len(measure.terms) + 1)]


def why_of(measure: Measure) -> str:
    """Return the name of the column that says why a row doesn't enter: 0 if it does, -1 if nobody asks for it."""
    return f"{measure.id}.why"


def expected_of(measure: Measure) -> str:
    """Return the name of the column that says whether the enterprise should report."""
    return f"{measure.id}.expected"


def withdrawn_of(measure: Measure) -> str:
    """Return the name of the column with what was withdrawn."""
    return f"{measure.id}.withdrawn"


def measured(frame: Frame, measures: Iterable[Measure], *, roster: bool) -> Frame:
    """Return rows of item values with the terms of some indicators, and why a row doesn't enter.

    Args:
        frame: the items, and for each `why` it isn't there; `above` and `working` where `roster` is true.
        measures: the indicators.
        roster: whether the rows are all enterprises of the list, so that it is known who should report. Those
            who needn't enter if they did report, and aren't missed if they didn't.
    """
    columns = []
    for measure in measures:
        whole = complete(measure.formula)
        reasons = [nw.col(why(name)).fill_null(NOT_REPORTED) for name in measure.items]
        lacks = nw.max_horizontal(*reasons, nw.lit(1))
        asked = nw.col("working") & nw.col("above") if measure.statistical else nw.col("working")
        for sheet in measure.sent_by_some if roster else ():
            asked = asked & nw.col(sends(sheet))
        missed = nw.when(asked).then(lacks).otherwise(nw.lit(OUTSIDE)) if roster else lacks
        columns.append(nw.when(whole).then(nw.lit(ENTERED)).otherwise(missed).alias(why_of(measure)))
        for name, term in zip(terms_of(measure), measure.terms, strict=True):
            columns.append(nw.when(whole).then(row_formula(term)).alias(name))
        if roster:
            columns.append(asked.cast(nw.Int64).alias(expected_of(measure)))
    names = [name for one in measures for name in (*terms_of(one), why_of(one))]
    names += [expected_of(measure) for measure in measures] if roster else []
    return frame.with_columns(*columns).select("uscc", "code", "cell", *names)


def sends(sheet: str) -> str:
    """Return the name of the column that says whether an enterprise ever sent a row of a sheet."""
    return f"{sheet}~sends"


def with_senders(ask: Ask, frame: Frame, measures: Iterable[Measure]) -> Frame:
    """Return the enterprises with whether they ever sent a row of the sheets that only some have to do with."""
    for sheet in dict.fromkeys(sheet for measure in measures for sheet in measure.sent_by_some):
        senders = ask.sheets.table(sheet).select("uscc").unique().with_columns(nw.lit(1).alias("~sent"))
        joined = frame.join(senders, on="uscc", how="left")
        frame = joined.with_columns((~nw.col("~sent").is_null()).alias(sends(sheet))).drop("~sent")
    return frame


def standing(ask: Ask, items: Sequence[Item], conditions: Iterable[tuple[str, Sequence[str]]]) -> Frame:
    """Return the roster by year with some of its items as numbers; only those who fulfil the conditions on it."""
    types = {item.id: item.type for item in ask.sheets.items.get(SHEET, [])}
    people = kept(ask.roster.people, conditions, types)
    own = [item for item in items if item.sheet == SHEET and item.period == "standing"]
    told = people.with_columns(
        *(as_number(item).alias(item.id) for item in own), *(reason(item).alias(why(item.id)) for item in own)
    )
    return told.select(
        "uscc", "year", "cell", "above", "working", *(n for i in own for n in (i.id, why(i.id)))
    )


def on_roster(measure: Measure) -> list[tuple[str, tuple[str, ...]]]:
    """Return the conditions that are about the roster."""
    return [(name, among) for name, among in measure.where if measure.conditions[name].sheet == SHEET]


def on_sheet(measure: Measure, sheet: str) -> list[tuple[str, tuple[str, ...]]]:
    """Return the conditions that are about rows of another sheet."""
    return [
        (name, among) for name, among in measure.where if measure.conditions[name].sheet == sheet != SHEET
    ]


def with_cells(ask: Ask, frame: Frame) -> Frame:
    """Return rows of enterprises that the list of their year has, with their cells."""
    return frame.join(ask.roster.people.select("uscc", "year", "cell"), on=["uscc", "year"], how="inner")


def ends(ask: Ask, first: Period | None) -> list[tuple[Period, Basis]]:
    """Return the quarters and years from a period on until today, with whether they are over."""
    if first is None:
        return []
    now = month_of(ask.today)
    found = [
        quarter(number, part)
        for number in range(first.last // 12, now.last // 12 + 1)
        for part in (1, 2, 3, 4)
    ]
    found += [year(number) for number in range(first.last // 12, now.last // 12 + 1)]
    return [
        (one, running(one, ask.today)) for one in found if first.first <= one.last and one.first <= now.last
    ]


def windows(ask: Ask, measure: Measure, first: Period | None) -> list[Window]:
    """Return what an indicator's rows are counted over: up to the ends of periods, and since the years of targets."""
    found = ends(ask, first)
    since = [
        (year, [one for one in found if one[0].last >= year * 12]) for year in ask.since.get(measure.id, ())
    ]
    return [
        Window("", None, found),
        *(Window(f"since={year}", year * 12, inside) for year, inside in since if inside),
    ]


def running(period: Period, today: date) -> Basis:
    """Return whether a period is over."""
    return "register" if period.last_day <= today else "to_date"


def codes(bases: Iterable[tuple[Period, Basis]]) -> dict[int, Basis]:
    """Return how figures come about by the code of their period."""
    return {coded(period): basis for period, basis in bases}
