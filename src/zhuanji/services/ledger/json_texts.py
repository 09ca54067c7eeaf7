"""Rows of a frame as the compact JSON texts that the ledger keeps, without a loop over the rows."""

from __future__ import annotations

import json

import polars as pl

LARGEST = 1e15  # whole numbers below it are written without a point: shorter, and the same number
SMALLEST = 1e-4  # below it Python writes an exponent
PLAIN = r'^[^"\\\x00-\x1f\x7f]*$'  # texts that stand in JSON as they are


def json_texts(frame: pl.DataFrame) -> pl.Series:
    r"""Return each row as a JSON object of the values that are there, in the order of the columns.

    Numbers are written as Python writes them, days in ISO form.

    >>> frame = pl.DataFrame({"a": ["长\"兴", None], "b": [1.5, 3.0], "c": [True, None]})
    >>> json_texts(frame).to_list()
    ['{"a":"长\\"兴","b":1.5,"c":true}', '{"b":3}']
    """
    pairs = [pl.lit(f"{json.dumps(name)}:") + cells(frame[name]) for name in frame.columns]
    if not pairs:
        return pl.Series(["{}"] * frame.height, dtype=pl.String)
    inside = pl.concat_str(pairs, separator=",", ignore_nulls=True)
    return frame.select((pl.lit("{") + inside + pl.lit("}")).alias("json")).to_series()


def cells(column: pl.Series) -> pl.Series:
    """Return a column's values as JSON; what is missing stays missing."""
    if column.dtype == pl.String:
        return texts(column)
    if column.dtype == pl.Date:
        return quoted(column.dt.to_string("%Y-%m-%d"))
    if column.dtype.is_float():
        return numbers(column)
    return column.cast(pl.String)


def texts(column: pl.Series) -> pl.Series:
    """Return texts as JSON; the few with signs that JSON writes otherwise one by one."""
    written = quoted(column)
    odd = ~column.str.contains(PLAIN).fill_null(value=True)
    return scattered(written, odd, column)


def quoted(column: pl.Series) -> pl.Series:
    """Return texts between quotation marks."""
    return pl.select(pl.lit('"') + column + pl.lit('"')).to_series()


def numbers(column: pl.Series) -> pl.Series:
    """Return numbers as Python's JSON writes them, whole ones without a point."""
    whole = (column.floor() == column) & (column.abs() < LARGEST)
    exact = column.fill_null(0.0).clip(-LARGEST, LARGEST).cast(pl.Int64, strict=False).cast(pl.String)
    written = pl.select(pl.when(whole).then(exact).otherwise(column.cast(pl.String))).to_series()
    written = pl.select(pl.when(column.is_not_null()).then(written)).to_series()
    odd = ((column.abs() < SMALLEST) | (column.abs() >= LARGEST)) & ~whole
    return scattered(written, odd.fill_null(value=False), column)


def scattered(written: pl.Series, odd: pl.Series, column: pl.Series) -> pl.Series:
    """Return written cells with the odd ones as Python's JSON has them."""
    if not odd.any():
        return written
    where = odd.arg_true()
    return written.scatter(where, [one_text(value) for value in column.gather(where)])


def one_text(value: object) -> str:
    """Return one value as JSON.

    Raises:
        ValueError: it is no finite number.
    """
    if isinstance(value, float) and value.is_integer() and abs(value) < LARGEST:
        value = int(value)
    return json.dumps(value, ensure_ascii=False, allow_nan=False)
