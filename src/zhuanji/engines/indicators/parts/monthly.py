"""Indicators of monthly items that flow: months as they are, quarters and years only where all months are there."""

from __future__ import annotations

from collections.abc import Iterable

import narwhals.stable.v2 as nw

from zhuanji.basics.periods import Kind, month_of
from zhuanji.engines.indicators.frames import STEP, Frame, made, stacked
from zhuanji.engines.indicators.measures import Measure
from zhuanji.engines.indicators.parts.part import Ask, Basis, Part, measured, on_sheet, with_cells
from zhuanji.engines.indicators.sheets import NOT_REPORTED
from zhuanji.engines.indicators.values import added_months, of_kind, why
from zhuanji.engines.rules.models.items import Item


def monthly(ask: Ask, measures: Iterable[Measure]) -> list[Part]:
    """Return the rows of monthly indicators."""
    return [part for measure in measures if (part := of_one(ask, measure)) is not None]


def of_one(ask: Ask, measure: Measure) -> Part | None:
    """Return the rows of one indicator: who sent any month of a year is expected in each that anybody sent."""
    months = all_months(ask, measure)
    if not len(months):
        return None
    items = list(measure.items.values())
    now = month_of(ask.today).last
    added = {kind: added_months(months, items, kind) for kind in (Kind.QUARTER, Kind.YEAR)}
    shown: dict[int, Basis] = dict.fromkeys(months["code"].unique().to_list(), "register")
    for frame in added.values():
        shown |= {code: "months" for code in frame["code"].unique().to_list() if code % STEP <= now}
    columns = ["uscc", "code", "year", *(name for item in items for name in (item.id, why(item.id)))]
    rows = stacked(frame.select(*columns) for frame in (months, *added.values()))
    return Part(measured(with_cells(ask, rows), [measure], roster=False), (measure,), shown)


def all_months(ask: Ask, measure: Measure) -> Frame:
    """Return the values of every month that anybody sent, for everybody who sent any month of that year."""
    by_sheet: dict[str, list[Item]] = {}
    for item in measure.items.values():
        by_sheet.setdefault(item.sheet, []).append(item)
    keys = ["uscc", "code", "year"]
    frames = [
        of_kind(ask.sheets, sheet, items, "month", on_sheet(measure, sheet))
        for sheet, items in by_sheet.items()
    ]
    there = sorted({code for frame in frames for code in frame["code"].unique().to_list()})
    years = [code % STEP // 12 for code in there]
    calendar = made({"code": there, "year": years}, {"code": nw.Int64, "year": nw.Int64}, ask.roster.people)
    senders = stacked(frame.select("uscc", "year") for frame in frames).unique()
    rows = senders.join(calendar, on="year", how="inner").select(*keys)
    for frame in frames:
        rows = rows.join(frame, on=keys, how="left")
    return rows.with_columns(*(nw.col(why(name)).fill_null(NOT_REPORTED) for name in measure.items))
