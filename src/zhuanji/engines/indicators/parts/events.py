"""Titles and audits: rows with days of their own, counted at the ends of quarters and years, and since a year.

A title counts once for an enterprise, from the day on which it was recognised until it is withdrawn. Of an audit
only today's state is known, so that there is no figure of an earlier period.
"""

from __future__ import annotations

from collections.abc import Iterable

import narwhals.stable.v2 as nw

from zhuanji.basics.missing import Missing
from zhuanji.basics.periods import Period
from zhuanji.engines.indicators.frames import Frame, day_number, number_of_day
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
from zhuanji.engines.indicators.parts.spans import AT, LAST, crossed, placed
from zhuanji.engines.indicators.sheets import ABSENT, REASONS, kept
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
    frame = with_cells(ask, at_ends(rows, measure, window, days))
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


def at_ends(rows: Frame, measure: Measure, window: Window, days: tuple[str, str | None]) -> Frame:
    """Return what each enterprise has at the ends of a window's periods, and what it lost in the meantime.

    Args:
        rows: the rows that fulfil the indicator's conditions.
        measure: the indicator.
        window: the periods, and the month from which rows count.
        days: the items with a row's first day, and with the day from which it doesn't count any more.
    """
    counted = counting(rows, measure, window, days)
    keys = [name for name in ("uscc", "title", AT) if name in counted.columns]
    gone = counted.filter(nw.col("~over")).group_by("uscc", AT).agg(nw.len().alias(withdrawn_of(measure)))
    valid = counted.filter(~nw.col("~over")).unique(keys, keep="any")
    values = by_enterprise(valid, list(measure.items.values()), ("uscc", AT), single=False)
    undated = valid.filter(nw.col("~undated")).select("uscc", AT).unique()
    found = counted.select("uscc", AT).unique()
    for frame in (values, gone, undated.with_columns(nw.lit(1).alias("~undated"))):
        found = found.join(frame, on=["uscc", AT], how="left")
    return placed(without_undated(found, measure))


def counting(rows: Frame, measure: Measure, window: Window, days: tuple[str, str | None]) -> Frame:
    """Return the rows that began by the end of a period, once for each period, with whether they are over by then.

    A row without a day may count already; one without a last day hasn't ended. Arguments as in `at_ends`.
    """
    begins, ends_with = days
    first = 0 if window.first is None else number_of_day(Period(window.first, window.first).first_day)
    told = rows.with_columns(
        nw.col(begins).is_null().alias("~undated"),
        day_number(begins).alias("~begun"),
        (day_number(ends_with) if ends_with else nw.lit(0)).alias("~ended"),
    )
    keys = [name for name in ("uscc", "title") if name in rows.columns]
    wanted = dict.fromkeys([*keys, *measure.items, ABSENT, "~undated", "~begun", "~ended"])
    told = told.filter(nw.col("~undated") | (nw.col("~begun") >= first)).select(*wanted)
    ends_on = {LAST: [number_of_day(period.last_day) for period, _ in window.ends]}
    every = crossed(told, window.runs, ends_on).filter(
        nw.col("~undated") | (nw.col("~begun") <= nw.col(LAST))
    )
    over = (nw.col("~ended") > 0) & (nw.col("~ended") <= nw.col(LAST))
    return every.with_columns(over.alias("~over"))


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
