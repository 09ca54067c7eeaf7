"""The roster: for each enterprise what its latest list says, up to a year."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

import polars as pl

from zhuanji.engines.rules import Pack
from zhuanji.services.ledger.approved_rows import Approved
from zhuanji.services.ledger.batch import PERIOD
from zhuanji.services.ledger.current import sheet_table

SHEET, USCC = "enterprises", "uscc"
PLACES = ("area", "town", "functional_area")  # where an enterprise lies: it belongs to each of them


def has_roster(pack: Pack) -> bool:
    """Say whether a pack keeps a list of enterprises."""
    return any(sheet.id == SHEET for sheet in pack.sheets)


def all_years(pack: Pack, *, among: Approved | None = None) -> pl.DataFrame:
    """Return the lists of all years as the ledger has them."""
    return sheet_table(pack, SHEET, among=among) if has_roster(pack) else pl.DataFrame()


def in_year(lists: pl.DataFrame, period: str = "") -> pl.DataFrame:
    """Return one row an enterprise: each item as the latest list up to a year has it.

    Args:
        lists: the lists of all years.
        period: of the year, or a part of it; empty for the latest of all.

    >>> lists = pl.DataFrame({"period": ["2023", "2024"], "uscc": ["A", "A"], "name": ["甲", None]})
    >>> in_year(lists, "2024-03").to_dicts(), in_year(lists, "2022").height
    ([{'uscc': 'A', 'name': '甲'}], 0)
    """
    if lists.is_empty():
        return lists
    until = lists.filter(pl.col(PERIOD) <= period[:4]) if period else lists
    items = [name for name in lists.columns if name not in (PERIOD, USCC) and not name.startswith("_")]
    return (
        until.sort(PERIOD, maintain_order=True)
        .group_by(USCC, maintain_order=True)
        .agg(pl.col(name).drop_nulls().last() for name in items)
    )


def lying_in(lists: pl.DataFrame, areas: Iterable[str]) -> frozenset[str]:
    """Return the codes of the enterprises of some counties, towns or functional areas.

    >>> lists = pl.DataFrame({"uscc": ["A", "B"], "area": ["1", "2"], "town": ["11", None]})
    >>> sorted(lying_in(lists, ["11", "2"])), sorted(lying_in(lists, ["12"]))
    (['A', 'B'], [])
    """
    wanted, columns = sorted(set(areas) - {""}), [name for name in PLACES if name in lists.columns]
    if not wanted or not columns:
        return frozenset()
    inside = pl.any_horizontal(pl.col(name).is_in(wanted) for name in columns)
    return frozenset(lists.filter(inside)[USCC].to_list())


def latest(pack: Pack, *, as_of: datetime | None = None) -> pl.DataFrame:
    """Return one row an enterprise by the latest lists that are approved, or were at an instant."""
    if not has_roster(pack):
        return pl.DataFrame()
    return in_year(sheet_table(pack, SHEET, as_of=as_of))
