"""Registers with several rows an enterprise, sent by quarter: cement lines, projects, parcels brought back into use.

A state (a line and what becomes of it) is told by the latest row until the period's end. A flow (what a project
cost) adds up over the rows inside the period, and since the year from which a target counts. What is counted by
rows is counted once, however many quarters it was sent in.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TypeAlias

from zhuanji.basics.periods import Kind, Period, month_of
from zhuanji.engines.indicators.frames import Frame, coded, decoded
from zhuanji.engines.indicators.measures import Measure
from zhuanji.engines.indicators.parts.part import (
    Ask,
    Basis,
    Part,
    Window,
    ends,
    measured,
    on_sheet,
    windows,
    with_cells,
)
from zhuanji.engines.indicators.parts.spans import AT, Run, inside, narrowed, newest, placed
from zhuanji.engines.indicators.scopes import joined_scope
from zhuanji.engines.indicators.sheets import Sheets, kept
from zhuanji.engines.indicators.values import by_enterprise, rows_of

Conditions: TypeAlias = tuple[tuple[str, tuple[str, ...]], ...]


def registers(ask: Ask, measures: Iterable[Measure]) -> list[Part]:
    """Return the rows of indicators of such registers, also by the labels that targets tell apart."""
    found = []
    for measure in measures:
        for label, further in [("", ()), *labelled(ask, measure)]:
            found += of_label(ask, measure, label, further)
    return found


def labelled(ask: Ask, measure: Measure) -> list[tuple[str, Conditions]]:
    """Return the labels of an indicator as scopes with their conditions."""
    return [(f"{item}={value}", ((item, (value,)),)) for item, value in ask.labels.get(measure.id, ())]


def of_label(ask: Ask, measure: Measure, label: str, further: Conditions) -> list[Part]:
    """Return the rows of one indicator under one label."""
    [sheet] = measure.sheets
    everything = rows_of(ask.sheets, sheet, "quarter")
    sent = sent_quarters(ask.sheets, sheet, everything)
    if not sent:
        return []
    source = Register(ask, measure, sheet, everything, (*on_sheet(measure, sheet), *further), sent)
    first = decoded(min(sent))
    found = [Window("", None, ends(ask, first))] if source.state else windows(ask, measure, first)
    return [source.part(window, label) for window in found]


def sent_quarters(sheets: Sheets, sheet: str, rows: Frame) -> frozenset[int]:
    """Return the quarters, as numbers, that anybody sent rows of, or stated to have nothing to report for."""
    nothing = {code for code in sheets.nothing(sheet) if decoded(code).kind is Kind.QUARTER}
    return frozenset(rows["code"].unique().to_list()) | nothing


@dataclass(frozen=True)
class Register:
    """The rows of one register for one indicator, and the quarters that it was sent for."""

    ask: Ask
    measure: Measure
    sheet: str
    rows: Frame
    conditions: Conditions
    sent: frozenset[int]

    @property
    def state(self) -> bool:
        """Whether the latest row holds, and rows don't add up over time."""
        return all(item.over_time == "state" for item in self.measure.items.values())

    def part(self, window: Window, label: str) -> Part:
        """Return the rows of a window."""
        items = list(self.measure.items.values())
        basis: dict[int, Basis] = {
            coded(period): how if self.complete(window.run(period)) else "partial"
            for period, how in window.ends
        }
        values = placed(by_enterprise(self.held(window.runs), items, ("uscc", AT), single=False))
        frame = measured(with_cells(self.ask, values), [self.measure], roster=False)
        return Part(
            frame,
            (self.measure,),
            basis,
            scope=joined_scope(label, window.scope),
            register=True,
            since=tuple(year * 12 - 1 for year in self.ask.since.get(self.measure.id, ())),
        )

    def held(self, runs: Sequence[Run]) -> Frame:
        """Return the rows that count for some months and fulfil the conditions, once for each period.

        Of a state those that hold at the end, of a flow those inside; of things that are counted the latest row
        of each, so that each counts once.
        """
        keys = self.ask.sheets.keys[self.sheet]
        if not self.state and any(item.rows != "count" for item in self.measure.items.values()):
            return inside(self.fitting, runs)
        latest = newest(self.rows, keys, runs, within=not self.state)
        return latest.join(self.fitting, on=[*keys, "code"], how="inner")

    @cached_property
    def fitting(self) -> Frame:
        """The rows that fulfil the conditions."""
        types = {item.id: item.type for item in self.ask.sheets.items[self.sheet]}
        rows = kept(self.rows, self.conditions, types)
        return narrowed(rows, self.ask.sheets.keys[self.sheet], list(self.measure.items.values()))

    def complete(self, run: Period) -> bool:
        """Say whether the register was sent for every quarter of some months that is over."""
        if self.state:
            return True
        now = month_of(self.ask.today)
        over = Period(run.first, min(run.last, now.last)) if now.last >= run.first else run
        quarters = [one for one in over.months() if one.last % 3 == 2]
        return all(coded(Period(one.last - 2, one.last)) in self.sent for one in quarters)
