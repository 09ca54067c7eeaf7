"""The good rows of a sheet as the ledger stores them: period, key, values as one compact JSON text a row."""

from __future__ import annotations

import json
from collections.abc import Mapping

import polars as pl

from zhuanji.basics.missing import Missing
from zhuanji.engines.rules import Pack
from zhuanji.services.ledger.batch import PERIOD, ROW, Batch
from zhuanji.services.ledger.json_texts import json_texts
from zhuanji.services.ledger.workbooks.check_codes import CodedRow, rows_code

USCC, BETWEEN = "uscc", "|"
KEY = "_key"  # column with the key as text


# Good rows as they are stored: row in the sender's file, what it is about, and JSON with its keys sorted.
STORED = {
    "row": pl.Int64(),
    "period": pl.String(),
    "key": pl.String(),
    "uscc": pl.String(),
    "values": pl.String(),
    "absent": pl.String(),
}


def key_items(pack: Pack, sheet: str) -> tuple[str, ...]:
    """Return the items that tell two rows of a sheet apart."""
    return next(one.key for one in pack.sheets if one.id == sheet)


def with_key(frame: pl.DataFrame, pack: Pack, sheet: str) -> pl.DataFrame:
    """Return a frame with the key of each row as text in `_key`; an empty part stays empty."""
    parts = [text_of(frame, name) for name in key_items(pack, sheet)]
    return frame.with_columns(pl.concat_str(parts, separator=BETWEEN).alias(KEY))


def text_of(frame: pl.DataFrame, name: str) -> pl.Expr:
    """Return a key item's values as text: days in ISO form, nothing as nothing."""
    if name not in frame.columns:
        return pl.lit("")
    kind = frame.schema[name]
    column = pl.col(name).dt.to_string("%Y-%m-%d") if kind == pl.Date else pl.col(name).cast(pl.String)
    return column.fill_null("")


def stored_rows(batch: Batch, rows: pl.DataFrame, pack: Pack) -> pl.DataFrame:
    """Return rows as they are stored: the sheet's own items and its key; what only names the enterprise isn't kept.

    Args:
        batch: the sheet, for the reasons of missing values.
        rows: rows of its frame with their `_key`.
        pack: the city pack.

    Returns:
        The columns of `STORED`, in the order of the rows.
    """
    own = {item.id for item in pack.items if item.sheet == batch.sheet} | set(key_items(pack, batch.sheet))
    items = sorted(own & set(rows.columns))
    uscc = pl.col(USCC).fill_null("") if USCC in items else pl.lit("")
    stored = rows.select(
        pl.col(ROW).cast(pl.Int64).alias("row"),
        pl.col(PERIOD).fill_null("").alias("period"),
        pl.col(KEY).alias("key"),
        uscc.alias("uscc"),
        pl.Series("values", json_texts(rows.select(items)), dtype=pl.String),
        pl.lit("{}").alias("absent"),
    )
    return stored.with_columns(with_reasons(stored, reasons_by_row(batch.absent), own))


def with_reasons(stored: pl.DataFrame, reasons: Mapping[int, Mapping[str, str]], own: set[str]) -> pl.Series:
    """Return the column `absent`: why items have no value in the few rows that tell it."""
    told = stored["row"].is_in(list(reasons)).arg_true()
    texts = []
    for number, values in stored[told].select("row", "values").iter_rows():
        said = json.loads(values)
        absent = {item: why for item, why in reasons[number].items() if item in own and item not in said}
        texts.append(compact(absent))
    return stored["absent"].scatter(told, texts) if texts else stored["absent"]


def code_of(sheet: str, department: str, period: str, rows: pl.DataFrame) -> str:
    """Return the check code of rows as they are stored."""
    told = rows.select("period", "values", "absent").iter_rows()
    coded = (CodedRow(own, json.loads(values), json.loads(absent)) for own, values, absent in told)
    return rows_code(sheet, department, period, coded)


def reasons_by_row(absent: Mapping[tuple[int, str], Missing]) -> dict[int, dict[str, str]]:
    """Return the reasons for missing values by row, then item."""
    found: dict[int, dict[str, str]] = {}
    for (row, item), reason in absent.items():
        found.setdefault(row, {})[item] = reason.value
    return found


def compact(values: Mapping[str, object]) -> str:
    """Return the one JSON text of values.

    >>> compact({"b": 1.5, "a": "长兴"})
    '{"a":"长兴","b":1.5}'
    """
    return json.dumps(values, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)
