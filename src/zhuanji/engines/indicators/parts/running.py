"""Months and quarters of yearly items, from the monthly running totals that the dictionary names as their twins.

There is no January: months 1 and 2 come together. The difference of two running totals is shown as derived; it
isn't the month that the statistics would publish, and it is shown for no smaller areas than counties.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import narwhals.stable.v2 as nw

from zhuanji.engines.indicators.frames import STEP, Frame, made, stacked
from zhuanji.engines.indicators.measures import Measure
from zhuanji.engines.indicators.parts.part import Ask, Basis, Part, measured, standing
from zhuanji.engines.indicators.sheets import ENTERED
from zhuanji.engines.indicators.values import of_kind, why
from zhuanji.engines.rules.models.items import Item

LAST = 11  # December, counted from 0


def twins(ask: Ask) -> dict[str, Item]:
    """Return the monthly running totals by the yearly item that each becomes."""
    items = (item for rows in ask.sheets.items.values() for item in rows)
    return {item.cumulative_of: item for item in items if item.cumulative_of}


def running_totals(ask: Ask, measures: Sequence[Measure], annual: dict[str, set[int]]) -> list[Part]:
    """Return the rows of indicators all of whose items have a running total.

    Args:
        ask: what is asked for.
        measures: the indicators.
        annual: of each indicator the codes of the years that have yearly figures. Where there are none, the
            running total of December stands for the year.
    """
    known = twins(ask)
    fitting = [
        one
        for one in measures
        if not one.where and not one.sent_by_some and all(name in known for name in one.items) and one.moving
    ]
    if not fitting:
        return []
    totals = since_january(ask, fitting, known)
    if not len(totals):
        return []
    return [one for measure in fitting for one in parts(totals, measure, annual.get(measure.id, set()))]


def since_january(ask: Ask, measures: Sequence[Measure], known: dict[str, Item]) -> Frame:
    """Return the running totals under the names of their yearly items: all who are listed, in every month there is."""
    names = dict.fromkeys(name for measure in measures for name in measure.items)
    by_sheet: dict[str, list[Item]] = {}
    for name in names:
        by_sheet.setdefault(known[name].sheet, []).append(known[name])
    frames = {sheet: of_kind(ask.sheets, sheet, items, "month") for sheet, items in by_sheet.items()}
    months = sorted({code for frame in frames.values() for code in frame["code"].unique().to_list()})
    months = [code for code in months if code % STEP % 12]  # a row of January is no running total
    years = [code % STEP // 12 for code in months]
    calendar = made({"code": months, "year": years}, {"code": nw.Int64, "year": nw.Int64}, ask.roster.people)
    people = standing(ask, [], ()).join(calendar, on="year", how="inner")
    for frame in frames.values():
        people = people.join(frame.drop("year"), on=["uscc", "code"], how="left")
    renamed = {item.id: item.cumulative_of for items in by_sheet.values() for item in items}
    renamed |= {why(old): why(str(new)) for old, new in renamed.items()}
    people = people.rename({old: str(new) for old, new in renamed.items()})
    there = [~nw.col(name).is_null() for name in names]
    some = there[0]
    for one in there[1:]:
        some = some | one
    asked = nw.col("above") & nw.col("working")
    last = nw.col("code") % STEP
    return people.filter(asked | some).with_columns(((last - last % 12) * STEP + last).alias("code"))


def parts(totals: Frame, measure: Measure, annual: set[int]) -> list[Part]:
    """Return the rows of one indicator: running totals, then their differences by month and by quarter."""
    names = list(measure.items)
    rows = totals.select("uscc", "code", "cell", "above", "working", *names, *(why(name) for name in names))
    codes = rows["code"].unique().to_list()
    shown = [code for code in codes if code % STEP % 12 != LAST or code not in annual]
    found = Part(
        measured(rows, [measure], roster=True), (measure,), dict.fromkeys(sorted(shown), "cumulative")
    )
    derived: dict[int, Basis] = {}
    frames = []
    for length in (1, 3):
        ends = [code for code in codes if code % STEP % 12 > length and (code % STEP + 1) % length == 0]
        frame = differences(rows, names, length, ends)
        frames.append(frame)
        derived |= dict.fromkeys(frame["code"].unique().to_list(), "derived")
    return [
        found,
        replace(found, frame=measured(stacked(frames), [measure], roster=True), basis=derived, towns=False),
    ]


def differences(rows: Frame, names: list[str], length: int, ends: list[int]) -> Frame:
    """Return what came in the last months of some running totals: the totals less those so many months before.

    Args:
        rows: running totals.
        names: the items.
        length: 1 for months, 3 for quarters.
        ends: the codes of the running totals that the differences end with.
    """
    before = rows.select(
        "uscc",
        (nw.col("code") + length).alias("code"),
        *(nw.col(name).alias(f"{name}~before") for name in names),
    )
    both = rows.filter(nw.col("code").is_in(ends)).join(before, on=["uscc", "code"], how="left")
    last = nw.col("code") % STEP
    told = both.with_columns(
        *((nw.col(name) - nw.col(f"{name}~before")).alias(name) for name in names),
        ((last - length + 1) * STEP + last).alias("code"),
    )
    # Of a difference that isn't there the reason is the total's; if that is there, the earlier one wasn't reported.
    reasons = {
        name: nw.when(~nw.col(name).is_null())
        .then(nw.lit(ENTERED))
        .otherwise(nw.max_horizontal(nw.col(why(name)), nw.lit(2)))
        for name in names
    }
    return told.with_columns(*(found.alias(why(name)) for name, found in reasons.items())).select(
        "uscc", "code", "cell", "above", "working", *names, *(why(name) for name in names)
    )
