"""Titles and audits: rows with days of their own, counted at the ends of quarters and years, and since a year.

A title counts once for an enterprise, from the day on which it was recognised until it is withdrawn. Of an audit
only today's state is known, so that there is no figure of an earlier period.
"""

from __future__ import annotations

from collections.abc import Iterable

import narwhals.stable.v2 as nw

from zhuanji.basics.missing import Missing
from zhuanji.basics.periods import Period
from zhuanji.engines.indicators.frames import Frame, coded, day_number, number_of_day, stacked
from zhuanji.engines.indicators.measures import Measure
from zhuanji.engines.indicators.parts.part import (
    Ask,
    Part,
    Window,
    codes,
    ends,
    measured,
    on_sheet,
    windows,
    with_cells,
    withdrawn_of,
)
from zhuanji.engines.indicators.sheets import REASONS, kept
from zhuanji.engines.indicators.values import by_enterprise, why
from zhuanji.engines.rules.pack import Pack

# The items that say from and to which day a row counts.
DAYS = {"titles": ("recognised_on", "withdrawn_on"), "audits": ("audit_listed_on", None)}
KEPT = "still_valid"  # the question whether a title must be valid at the period's end
ONCE = "recognised"  # its option that it needn't


def events(ask: Ask, measures: Iterable[Measure]) -> list[Part]:
    """Return the rows of indicators of events."""
    return [part for measure in measures for part in of_one(ask, measure)]


def of_one(ask: Ask, measure: Measure) -> list[Part]:
    """Return the rows of one indicator: all until a period's end, and those since a year."""
    [sheet] = measure.sheets
    begins, ends_with = DAYS[sheet]
    types = {item.id: item.type for item in ask.sheets.items[sheet]}
    rows = kept(ask.sheets.table(sheet), on_sheet(measure, sheet), types)
    if not len(rows) or not ask.roster.years:
        return []
    first = Period(ask.roster.years[0] * 12, ask.roster.years[0] * 12 + 11)
    if ends_with is None:
        now = [
            (period, how)
            for period, how in ends(ask, first)
            if how == "to_date" or period.last_day == ask.today
        ]
        return [of_window(ask, rows, measure, Window("", None, now), DAYS[sheet])] if now else []
    days = DAYS[sheet] if must_be_valid(ask.sheets.pack) else (begins, None)
    return [of_window(ask, rows, measure, window, days) for window in windows(ask, measure, first)]


def of_window(ask: Ask, rows: Frame, measure: Measure, window: Window, days: tuple[str, str | None]) -> Part:
    """Return the rows of one indicator in one window."""
    frames = [of_period(rows, measure, period, window.first, days) for period, _ in window.ends]
    frame = with_cells(ask, stacked(frames))
    told = measured(frame, [measure], roster=False)
    gone = frame.select("uscc", "code", withdrawn_of(measure))
    whole = told.join(gone, on=["uscc", "code"], how="left")
    return Part(whole, (measure,), codes(window.ends), scope=window.scope, register=True)


def must_be_valid(pack: Pack) -> bool:
    """Say whether a title that was withdrawn by the period's end doesn't count."""
    question = next((row for row in pack.questions if row.id == KEPT), None)
    if question is None:
        return True
    chosen = question.decided.option if question.decided else question.default
    return chosen != ONCE


def of_period(
    rows: Frame, measure: Measure, period: Period, since: int | None, days: tuple[str, str | None]
) -> Frame:
    """Return what each enterprise has at a period's end, and what it lost in the meantime.

    Args:
        rows: the rows that fulfil the indicator's conditions.
        measure: the indicator.
        period: a quarter or year.
        since: the month from which rows count; None for all.
        days: the items with a row's first day, and with the day from which it doesn't count any more.
    """
    begins, ends_with = days
    first = 0 if since is None else number_of_day(Period(since, since).first_day)
    last = number_of_day(period.last_day)
    day, gone_on = day_number(begins), day_number(ends_with) if ends_with else nw.lit(0)
    # A row without a day may count already; one without a last day hasn't ended.
    rows = rows.filter(nw.col(begins).is_null() | ((day <= last) & (day >= first)))
    over = (gone_on > 0) & (gone_on <= last)
    rows = rows.with_columns(over.alias("~over"))
    keys: list[str] = [name for name in ("uscc", "title") if name in rows.columns]
    gone = rows.filter(nw.col("~over")).group_by("uscc").agg(nw.len().alias(withdrawn_of(measure)))
    valid = rows.filter(~nw.col("~over")).unique(keys, keep="any")
    everybody = (
        rows.select("uscc")
        .unique()
        .with_columns(
            nw.lit(coded(period), nw.Int64).alias("code"), nw.lit(period.last // 12, nw.Int64).alias("year")
        )
    )
    items = list(measure.items.values())
    values = by_enterprise(valid, items, ("uscc",), single=False)
    undated = (
        valid.filter(nw.col(begins).is_null())
        .select("uscc")
        .unique()
        .with_columns(nw.lit(1).alias("~undated"))
    )
    joined = everybody.join(values, on="uscc", how="left").join(gone, on="uscc", how="left")
    joined = joined.join(undated, on="uscc", how="left")
    return without_undated(
        joined.filter(~nw.col(why(items[0].id)).is_null() | ~nw.col(withdrawn_of(measure)).is_null()), measure
    )


def without_undated(frame: Frame, measure: Measure) -> Frame:
    """Return the values without those that have no day: whether they count then is to be verified.

    An enterprise that only lost its title has the value 0.
    """
    undated = nw.col("~undated").fill_null(0) > 0
    columns = []
    for name in measure.items:
        lost = nw.col(why(name)).is_null()
        value = nw.when(~undated).then(nw.when(lost).then(nw.lit(0.0)).otherwise(nw.col(name)))
        reason = (
            nw.when(undated)
            .then(nw.lit(REASONS[Missing.TO_VERIFY]))
            .otherwise(nw.col(why(name)).fill_null(0))
        )
        columns += [value.alias(name), reason.alias(why(name))]
    return frame.with_columns(*columns, nw.col(withdrawn_of(measure)).fill_null(0).cast(nw.Int64)).drop(
        "~undated"
    )
