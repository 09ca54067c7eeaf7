"""The rows that a template comes prefilled with: the sender's roster, and the last values beside it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import polars as pl

from zhuanji.engines.rules.models.items import Item, Sheet
from zhuanji.engines.rules.pack import Pack
from zhuanji.services.ledger.batch import PERIOD

LAST, RIGHT = "last:", ":right"


@dataclass(frozen=True)
class Prefill:
    """What a template is filled with.

    Args:
        rows: one row a row of the template: values by item, last values by `last:` and the item.
        last: the items that have last values.
        period: the period of the last values, where they have one.
    """

    rows: pl.DataFrame
    last: tuple[str, ...] = ()
    period: str = ""


def prefill(
    pack: Pack, sheet: Sheet, items: Sequence[Item], roster: pl.DataFrame | None, last: pl.DataFrame | None
) -> Prefill:
    """Put the roster and the last values together.

    Args:
        pack: the city pack.
        sheet: the sheet of the dictionary.
        items: the items to fill in.
        roster: one row an enterprise (uscc, name, area, town) or whatever the sheet's key names.
        last: the last values: the key and items; what stands until it changes is filled in, all else
            stands beside. Without a roster its rows are the rows; so they are where an enterprise may have
            several (parcels, power accounts), and the roster only names them.
    """
    if roster is None and last is None:
        return Prefill(counties(pack) if sheet.key == ("area",) else pl.DataFrame())
    if last is None or last.is_empty():
        return Prefill(roster if roster is not None else pl.DataFrame())
    standing = {item.id for item in items if item.period == "standing"}
    keys = [name for name in sheet.key if name in last.columns]
    shown = [
        item.id for item in items if item.id in last.columns and last[item.id].null_count() < last.height
    ]
    beside = [name for name in shown if name not in standing]
    kept = last.select(
        *keys,
        *(name for name in shown if name in standing),
        *(pl.col(name).alias(LAST + name) for name in beside),
    )
    return Prefill(joined(roster, kept, keys), tuple(beside), period_of(last))


def joined(roster: pl.DataFrame | None, last: pl.DataFrame, keys: Sequence[str]) -> pl.DataFrame:
    """Return the roster's rows with their last values, in the roster's order; its own values win."""
    if roster is None or not keys:
        return last if roster is None else roster
    on = [name for name in keys if name in roster.columns]
    if not on:
        return last
    several = len(on) < len(keys)
    together = roster.join(
        last, on=on, how="inner" if several else "left", maintain_order="left_right", suffix=RIGHT
    )
    both = [name for name in together.columns if name.endswith(RIGHT)]
    filled = (pl.coalesce(name.removesuffix(RIGHT), name) for name in both)
    return together.with_columns(*filled).drop(both)


def period_of(last: pl.DataFrame) -> str:
    """Return the period of last values, empty where they carry none or several."""
    found = last[PERIOD].drop_nulls().unique().to_list() if PERIOD in last.columns else []
    return str(found[0]) if len(found) == 1 else ""


def counties(pack: Pack) -> pl.DataFrame:
    """Return the roster of a sheet that has one row a county."""
    codes = {area.code for area in pack.areas if area.kind == "county" and area.parent == pack.head.city}
    return pl.DataFrame({"area": sorted(codes)}, schema={"area": pl.String})


def of_area(roster: pl.DataFrame | None, area: str | None) -> pl.DataFrame | None:
    """Return the rows of a county, where the rows say which county they belong to."""
    if roster is None or area is None or "area" not in roster.columns:
        return roster
    return roster.filter(pl.col("area") == area)
