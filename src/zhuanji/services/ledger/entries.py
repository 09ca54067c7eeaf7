"""The good rows of a sheet as the ledger stores them: period, key, values as one compact JSON text a row."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

import polars as pl

from zhuanji.basics.missing import Missing
from zhuanji.engines.rules import Pack
from zhuanji.services.ledger.batch import PERIOD, ROW, Batch
from zhuanji.services.ledger.json_texts import json_texts
from zhuanji.services.ledger.workbooks.check_codes import CodedRow, rows_code

USCC, BETWEEN = "uscc", "|"
KEY = "_key"  # column with the key as text


@dataclass(frozen=True, slots=True)
class StoredRow:
    """A good row as it is stored.

    Args:
        row: in the sender's file.
        period, key, uscc: what it is about.
        values, absent: JSON, keys sorted.
    """

    row: int
    period: str
    key: str
    uscc: str
    values: str
    absent: str


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


def stored_rows(batch: Batch, rows: pl.DataFrame, pack: Pack) -> Iterator[StoredRow]:
    """Yield rows as they are stored: the sheet's own items and its key; what only names the enterprise isn't kept.

    Args:
        batch: the sheet, for the reasons of missing values.
        rows: rows of its frame with their `_key`.
        pack: the city pack.
    """
    reasons = reasons_by_row(batch.absent)
    own = {item.id for item in pack.items if item.sheet == batch.sheet} | set(key_items(pack, batch.sheet))
    items = sorted(own & set(rows.columns))
    uscc = pl.col(USCC).fill_null("") if USCC in items else pl.lit("")
    texts = pl.Series("values", json_texts(rows.select(items)))
    wanted = rows.select(ROW, pl.col(PERIOD).fill_null(""), KEY, uscc.alias(USCC), texts)
    for number, period, key, code, values in wanted.iter_rows():
        given = reasons.get(number)
        said = json.loads(values) if given else {}
        absent = {item: why for item, why in (given or {}).items() if item in own and item not in said}
        yield StoredRow(number, period, key, code, values, compact(absent) if absent else "{}")


def code_of(sheet: str, department: str, period: str, rows: Iterable[StoredRow]) -> str:
    """Return the check code of rows as they are stored."""
    coded = (CodedRow(row.period, json.loads(row.values), json.loads(row.absent)) for row in rows)
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
