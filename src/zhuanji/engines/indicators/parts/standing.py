"""Indicators of the roster, and of quarterly states of an enterprise: the latest row until the end of a period."""

from __future__ import annotations

from collections.abc import Iterable

import narwhals.stable.v2 as nw

from zhuanji.basics.periods import Period
from zhuanji.engines.indicators.frames import STEP, Frame, coded, decoded, stacked
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
    frames = []
    for period, _ in found:
        frame = people.filter(nw.col("year") == period.last // 12).with_columns(
            nw.lit(coded(period), nw.Int64).alias("code")
        )
        for sheet, items in sheets.items():
            frame = frame.join(latest(rows[sheet], items, ("uscc",), period), on="uscc", how="left")
        frames.append(frame.select(*columns(measure)))
    if not frames:
        return None
    rows_of_all = with_senders(ask, stacked(frames), [measure])
    return Part(measured(rows_of_all, [measure], roster=True), (measure,), codes(found))


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


def latest(rows: Frame, items: list[Item], keys: tuple[str, ...], period: Period) -> Frame:
    """Return the values that held at the end of a period."""
    until = newest(rows, keys, period)
    return by_enterprise(until, items, ("uscc",), single=keys == ("uscc",))


def newest(rows: Frame, keys: tuple[str, ...], period: Period) -> Frame:
    """Return of each thing, told apart by some keys, the latest row until the end of a period."""
    until = rows.filter(nw.col("code") % STEP <= period.last)
    last = until.group_by(*keys).agg(nw.col("code").max())
    return until.join(last, on=[*keys, "code"], how="inner")
