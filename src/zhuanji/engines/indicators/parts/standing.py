"""Indicators of the roster, and of quarterly states of an enterprise: the latest row until the end of a period."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import narwhals.stable.v2 as nw

from zhuanji.basics.periods import Period
from zhuanji.engines.indicators.frames import Frame, coded, decoded, made
from zhuanji.engines.indicators.measures import Measure
from zhuanji.engines.indicators.parts.part import (
    Ask,
    Part,
    codes,
    ends,
    measured,
    on_roster,
    on_sheet,
    standing,
    with_senders,
)
from zhuanji.engines.indicators.parts.spans import AT, Run, narrowed, newest, placed
from zhuanji.engines.indicators.values import by_enterprise, rows_of, why
from zhuanji.engines.rules.models.items import Item


def states(ask: Ask, measures: Iterable[Measure]) -> list[Part]:
    """Return the rows of indicators of states; what is said of everybody is frozen with the list of each year."""
    return [part for measure in measures if (part := of_one(ask, measure)) is not None]


def of_one(ask: Ask, measure: Measure) -> Part | None:
    """Return the rows of one indicator."""
    people = standing(ask, list(measure.items.values()), on_roster(measure))
    sheets = {item.sheet: [i for i in measure.moving if i.sheet == item.sheet] for item in measure.moving}
    rows = {sheet: rows_of(ask.sheets, sheet, "quarter", on_sheet(measure, sheet)) for sheet in sheets}
    found = ends(ask, first_of(ask, rows))
    if not found:
        return None
    numbers = {
        "code": [coded(period) for period, _ in found],
        "year": [period.last // 12 for period, _ in found],
    }
    frame = people.join(made(numbers, dict.fromkeys(numbers, nw.Int64), people), on="year", how="inner")
    for sheet, items in sheets.items():
        held = latest(rows[sheet], items, [(coded(period), period) for period, _ in found])
        frame = frame.join(held, on=["uscc", "code"], how="left")
    frame = with_senders(ask, frame.select(*columns(measure)), [measure])
    return Part(measured(frame, [measure], roster=True), (measure,), codes(found))


def columns(measure: Measure) -> list[str]:
    """Return what the rows need."""
    own = [name for item in measure.items for name in (item, why(item))]
    return ["uscc", "code", "cell", "above", "working", *own]


def first_of(ask: Ask, rows: dict[str, Frame]) -> Period | None:
    """Return the first period that there are rows of; for the roster alone its first year."""
    if not rows:
        return Period(ask.roster.years[0] * 12, ask.roster.years[0] * 12 + 11) if ask.roster.years else None
    firsts = [min(frame["code"].to_list()) for frame in rows.values() if len(frame)]
    return decoded(max(firsts)) if len(firsts) == len(rows) else None


def latest(rows: Frame, items: list[Item], runs: Sequence[Run]) -> Frame:
    """Return the values that held at the ends of periods, by enterprise and `code`."""
    held = newest(rows, ("uscc",), runs).join(
        narrowed(rows, ("uscc",), items), on=["uscc", "code"], how="inner"
    )
    return placed(by_enterprise(held, items, ("uscc", AT), single=True)).drop("year")
