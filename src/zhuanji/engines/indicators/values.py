"""Rows of a sheet → one value of each item for each enterprise and period, or why there is none."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import narwhals.stable.v2 as nw

from zhuanji.basics.periods import Kind, Period
from zhuanji.engines.indicators.expressions.parts import from_parts, part_names, sums, with_parts
from zhuanji.engines.indicators.frames import STEP, Frame, with_codes
from zhuanji.engines.indicators.land import LAND, with_land
from zhuanji.engines.indicators.sheets import ENTERED, NOT_REPORTED, Sheets, as_number, kept, reason
from zhuanji.engines.rules.models.items import Item

LENGTHS = {"year": 12, "quarter": 3, "month": 1}
Conditions = Iterable[tuple[str, Sequence[str]]]


def why(item: str) -> str:
    """Return the name of the column that says why an item's value isn't there."""
    return f"{item}~why"


def rows_of(sheets: Sheets, sheet: str, kind: str, conditions: Conditions = ()) -> Frame:
    """Return the rows of a sheet of one kind of period, with `code` and `year`.

    Args:
        sheets: the tables of the snapshot.
        sheet: the sheet's id.
        kind: year, quarter or month.
        conditions: items of the sheet and the values of which one must hold.
    """
    types = {item.id: item.type for item in sheets.items.get(sheet, [])}
    rows = with_codes(kept(sheets.table(sheet), conditions, types))
    last = nw.col("code") % STEP
    first = (nw.col("code") - last) // STEP
    rows = rows.filter(last - first == LENGTHS[kind] - 1)
    return with_land(rows) if LAND in types and kind == "year" else rows


def by_enterprise(frame: Frame, items: Sequence[Item], keys: Sequence[str], *, single: bool) -> Frame:
    """Return one row for each combination of keys, with each item's value and `why` it isn't there.

    Args:
        frame: rows of a sheet.
        items: the items wanted; `rows` of each says how several rows make one value.
        keys: what tells the results apart, such as uscc and code.
        single: whether there is just one row for each already.
    """
    told = frame.with_columns(
        *(as_number(item).alias(item.id) for item in items),
        *(reason(item).alias(why(item.id)) for item in items),
    )
    names = [item.id for item in items]
    if single:
        return told.select(*keys, *names, *(why(name) for name in names))
    parts = with_parts(told, names).with_columns(
        *((nw.col(why(name)) >= NOT_REPORTED).cast(nw.Int64).alias(f"{name}~bad") for name in names)
    )
    grouped = parts.group_by(*keys).agg(
        *sums(part_names(names)),
        *sums([f"{name}~bad" for name in names]),
        *(nw.col(name).count().alias(f"{name}~given") for name in names),
        *(nw.col(name).max() for name in names),
        *(nw.col(why(name)).max() for name in names),
    )
    made = grouped.with_columns(*(combined(item).alias(item.id) for item in items))
    missing = {
        name: nw.when(~nw.col(name).is_null()).then(nw.lit(ENTERED)).otherwise(nw.col(why(name)))
        for name in names
    }
    return made.with_columns(*(found.alias(why(name)) for name, found in missing.items())).select(
        *keys, *names, *(why(name) for name in names)
    )


def combined(item: Item) -> nw.Expr:
    """Return the value that the grouped rows of an item make."""
    name = item.id
    if item.rows == "once":
        return nw.col(name)
    whole = nw.col(f"{name}~given") > 0
    if item.rows == "add":
        whole = whole & (nw.col(f"{name}~bad") == 0)
    return nw.when(whole).then(from_parts(name))


def of_kind(
    sheets: Sheets, sheet: str, items: Sequence[Item], kind: str, conditions: Conditions = ()
) -> Frame:
    """Return the values of a sheet's items for each enterprise (`uscc`) and period (`code`, `year`)."""
    rows = rows_of(sheets, sheet, kind, conditions)
    return by_enterprise(rows, items, ("uscc", "code", "year"), single=sheets.keys.get(sheet) == ("uscc",))


def added_months(months: Frame, items: Sequence[Item], kind: Kind) -> Frame:
    """Return sums of months over quarters or years; without one of the months there is no sum.

    Args:
        months: values of single months, as `of_kind` gives them.
        items: the items that flow.
        kind: quarter or year.
    """
    length = 3 if kind is Kind.QUARTER else 12
    month = nw.col("code") % STEP
    first = month - month % length
    placed = months.with_columns((first * STEP + first + length - 1).alias("code"))
    names = [item.id for item in items]
    grouped = (
        with_parts(placed, names)
        .group_by("uscc", "code", "year")
        .agg(
            *sums(part_names(names)),
            *(nw.col(name).count().alias(f"{name}~given") for name in names),
            *(nw.col(why(name)).max() for name in names),
        )
    )
    full = {name: nw.col(f"{name}~given") == length for name in names}
    lacking = {
        name: nw.when(whole)
        .then(nw.lit(ENTERED))
        .otherwise(nw.max_horizontal(nw.col(why(name)), nw.lit(NOT_REPORTED)))
        for name, whole in full.items()
    }
    return grouped.with_columns(
        *(nw.when(whole).then(from_parts(name)).alias(name) for name, whole in full.items()),
        *(found.alias(why(name)) for name, found in lacking.items()),
    ).select("uscc", "code", "year", *names, *(why(name) for name in names))


def is_of(period: Period, kind: Kind) -> bool:
    """Say whether a period is of a kind."""
    return period.kind is kind
