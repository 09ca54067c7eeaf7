"""All periods of a window in one pass: which rows count for each of them.

A small call costs an engine of frames about as much as a large one. So rows are multiplied by the periods that they
count for and added up once, with the period among the keys, instead of being looked through for each period.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import narwhals.stable.v2 as nw

from zhuanji.basics.periods import Period
from zhuanji.engines.indicators.frames import STEP, Frame, made
from zhuanji.engines.indicators.sheets import ABSENT
from zhuanji.engines.rules.models.items import Item

AT = "~at"  # the code of the period that a row counts for, beside that of its own
FIRST, LAST = "~first", "~last"
Run = tuple[int, Period]  # the code of a period, and the months that count for its figure


def narrowed(rows: Frame, keys: Sequence[str], items: Sequence[Item]) -> Frame:
    """Return rows with nothing but what values are made of: they are multiplied next, and sheets are wide."""
    names = dict.fromkeys(["uscc", *keys, "code", *(item.id for item in items), ABSENT])
    return rows.select(*(name for name in names if name in rows.columns))


def crossed(rows: Frame, runs: Sequence[Run], bounds: Mapping[str, Sequence[int]]) -> Frame:
    """Return every row once for each period, with the period's code as `~at` and some numbers of the period.

    Args:
        rows: any rows.
        runs: the periods.
        bounds: the numbers of each period by the name of their column.
    """
    columns = {AT: [code for code, _ in runs], **bounds}
    return rows.join(made(columns, dict.fromkeys(columns, nw.Int64), rows), how="cross")


def inside(rows: Frame, runs: Sequence[Run]) -> Frame:
    """Return the rows that lie in the months that count, once for each period."""
    last = nw.col("code") % STEP
    first = (nw.col("code") - last) // STEP
    bounds = {FIRST: [run.first for _, run in runs], LAST: [run.last for _, run in runs]}
    found = crossed(rows, runs, bounds).filter((first >= nw.col(FIRST)) & (last <= nw.col(LAST)))
    return found.drop(FIRST, LAST)


def until(rows: Frame, runs: Sequence[Run]) -> Frame:
    """Return the rows until the end of the months that count, once for each period."""
    bounds = {LAST: [run.last for _, run in runs]}
    return crossed(rows, runs, bounds).filter(nw.col("code") % STEP <= nw.col(LAST)).drop(LAST)


def newest(rows: Frame, keys: Sequence[str], runs: Sequence[Run], *, within: bool = False) -> Frame:
    """Return of each thing, told apart by some keys, which row is its latest in each period: keys, `code`, `~at`.

    Args:
        rows: the rows.
        keys: what tells the things apart.
        runs: the periods.
        within: whether rows before the months that count are left out.
    """
    places = rows.select(*keys, "code")
    found = inside(places, runs) if within else until(places, runs)
    return found.group_by(*keys, AT).agg(nw.col("code").max())


def placed(rows: Frame) -> Frame:
    """Return values of each period with its number as `code` and its last year as `year`."""
    named = rows.rename({AT: "code"})
    return named.with_columns((nw.col("code") % STEP // 12).alias("year"))
