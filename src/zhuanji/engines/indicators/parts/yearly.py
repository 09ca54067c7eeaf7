"""Indicators of yearly items: all enterprises of the list, joined with what each sheet has of them."""

from __future__ import annotations

from collections.abc import Iterable

import narwhals.stable.v2 as nw

from zhuanji.basics.periods import Kind
from zhuanji.engines.indicators.frames import STEP, Frame
from zhuanji.engines.indicators.measures import Measure
from zhuanji.engines.indicators.parts.part import (
    Ask,
    Basis,
    Part,
    measured,
    on_roster,
    on_sheet,
    standing,
    with_senders,
)
from zhuanji.engines.indicators.values import added_months, of_kind
from zhuanji.engines.rules.models.items import Item


def yearly(ask: Ask, measures: Iterable[Measure]) -> list[Part]:
    """Return the rows of yearly indicators; those with the same conditions and sheets together."""
    groups: dict[tuple[object, ...], list[Measure]] = {}
    for measure in measures:
        groups.setdefault((measure.where, frozenset(measure.sheets)), []).append(measure)
    return [together(ask, group) for group in groups.values()]


def together(ask: Ask, measures: list[Measure]) -> Part:
    """Return the rows of indicators that keep the same enterprises."""
    items = {item.id: item for measure in measures for item in measure.items.values()}
    people = standing(ask, list(items.values()), on_roster(measures[0]))
    frame = people.with_columns((nw.col("year") * 12 * STEP + nw.col("year") * 12 + 11).alias("code"))
    there: dict[str, set[int]] = {}
    for sheet in dict.fromkeys(item.sheet for item in items.values() if item.period != "standing"):
        wanted = [item for item in items.values() if item.sheet == sheet and item.period != "standing"]
        values = of_year(ask, sheet, wanted, measures[0])
        there[sheet] = set(values["code"].unique().to_list())
        frame = frame.join(values.drop("year"), on=["uscc", "code"], how="left")
    frame = with_senders(ask, frame, measures)
    shown: dict[int, Basis] = dict.fromkeys(sorted(set().union(*there.values())), "annual")
    return Part(
        measured(frame.filter(nw.col("code").is_in(list(shown))), measures, roster=True),
        tuple(measures),
        shown,
    )


def of_year(ask: Ask, sheet: str, items: list[Item], measure: Measure) -> Frame:
    """Return the yearly values of a sheet's items; monthly ones are added up where all months are there."""
    conditions = on_sheet(measure, sheet)
    by_year = [item for item in items if item.period == "year"]
    by_month = [item for item in items if item.period == "month"]
    frames = []
    if by_year:
        frames.append(of_kind(ask.sheets, sheet, by_year, "year", conditions))
    if by_month:
        months = of_kind(ask.sheets, sheet, by_month, "month", conditions)
        frames.append(added_months(months, by_month, Kind.YEAR))
    if len(frames) == 1:
        return frames[0]
    keys = ["uscc", "code", "year"]
    everybody = nw.concat([frame.select(*keys) for frame in frames], how="vertical").unique()
    for frame in frames:
        everybody = everybody.join(frame, on=keys, how="left")
    return everybody
