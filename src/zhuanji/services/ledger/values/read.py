"""One column of cells → typed values, by what its item is."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import polars as pl

from zhuanji.engines.rules.pack import Pack
from zhuanji.services.ledger.columns.names import USCC
from zhuanji.services.ledger.values.amounts import read_amounts
from zhuanji.services.ledger.values.credit_codes import read_credit_codes
from zhuanji.services.ledger.values.days import read_days
from zhuanji.services.ledger.values.flags import read_flags
from zhuanji.services.ledger.values.found import Cells
from zhuanji.services.ledger.values.lists import read_choices, read_indicators, read_periods, read_tags
from zhuanji.services.ledger.values.places import KINDS, Places, read_areas, read_towns
from zhuanji.services.ledger.values.plain_texts import read_codes, read_industries, read_texts

Reader = Callable[[Cells], pl.Series]
BY_TYPE: Mapping[str, Reader] = {
    "number": read_amounts,
    "whole": read_amounts,
    "flag": read_flags,
    "date": read_days,
    "text": read_texts,
    "code": read_codes,
}
BY_ITEM: Mapping[str, Reader] = {"industry": read_industries, "published_period": read_periods}
WITH_PACK: Mapping[str, Callable[[Cells, Pack], pl.Series]] = {
    "tags": read_tags,
    "published_indicator": read_indicators,
}
TYPES: Mapping[str, type[pl.DataType]] = {
    "number": pl.Float64,
    "whole": pl.Int64,
    "flag": pl.Boolean,
    "date": pl.Date,
}


def read_column(column: Cells, pack: Pack, places: Places, counties: pl.Series | None) -> pl.Series:
    """Return a column's values; what is wrong with its cells is told in the column.

    Args:
        column: the cells.
        pack: the city pack.
        places: its areas by name.
        counties: the county of each row, where the sheet has one.
    """
    item = column.item
    if item.id == USCC or item.id.endswith(f"_{USCC}"):
        return read_credit_codes(column)
    if item.id == "town":
        return read_towns(column, places, counties)
    if item.id in KINDS:
        return read_areas(column, places)
    if item.id in WITH_PACK:
        return WITH_PACK[item.id](column, pack)
    if item.type == "choice":
        return read_choices(column, pack)
    return (BY_ITEM.get(item.id) or BY_TYPE[item.type])(column)
