"""Small things done to frames in every step of an evaluation, in the words of any engine of frames."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

import narwhals.stable.v2 as nw

from zhuanji.basics.periods import Period, parse_period
from zhuanji.basics.problems import ProblemError

Frame = nw.DataFrame[Any]
STEP = 1_000_000  # a period is kept as one whole number: its first month times this, plus its last month
BETWEEN = "\x1f"  # between the parts of a key made of several columns


def coded(period: Period) -> int:
    """Return a period as one whole number.

    >>> from zhuanji.basics.periods import quarter
    >>> decoded(coded(quarter(2024, 3))) == quarter(2024, 3)
    True
    """
    return period.first * STEP + period.last


def decoded(code: int) -> Period:
    """Return the period of a number."""
    return Period(*divmod(code, STEP))


def read_code(text: str) -> int | None:
    """Return the number of a period as the ledger writes it; None for no period."""
    try:
        return coded(parse_period(text)) if text else None
    except ProblemError:
        return None


def framed(table: object) -> Frame:
    """Return a table of any engine as a frame."""
    frame: Frame = nw.from_native(table, eager_only=True)
    return frame


def made(columns: Mapping[str, Sequence[Any]], schema: Mapping[str, Any], like: Frame) -> Frame:
    """Return a small frame made in Python, for the engine of another frame."""
    return nw.from_dict(dict(columns), dict(schema), backend=like.implementation)


def with_columns_of(frame: Frame, wanted: Mapping[str, Any]) -> Frame:
    """Return a frame that has the wanted columns; one that isn't there is missing throughout."""
    lacking = [name for name in wanted if name not in frame.columns]
    if len(frame.columns) == 0:
        return made({name: [] for name in wanted}, wanted, frame)
    return frame.with_columns(*(missing(wanted[name]).alias(name) for name in lacking))


def missing(dtype: Any) -> nw.Expr:  # noqa: ANN401
    """Return a column without a value; engines that can't make one of a type by itself can leave out a condition."""
    return nw.when(nw.lit(value=False)).then(nw.lit(0).cast(dtype) if dtype != nw.String else nw.lit(""))


def with_codes(frame: Frame) -> Frame:
    """Return the rows whose `period` is one, with its number as `code` and its last year as `year`."""
    texts = sorted({text for text in frame["period"].unique().to_list() if isinstance(text, str)})
    known = {text: code for text in texts if (code := read_code(text)) is not None}
    schema = {"period": nw.String, "code": nw.Int64, "year": nw.Int64}
    columns: dict[str, list[Any]] = {
        "period": list(known),
        "code": list(known.values()),
        "year": [decoded(code).last // 12 for code in known.values()],
    }
    return frame.join(made(columns, schema, frame), on="period", how="inner")


def key(*names: str) -> nw.Expr:
    """Return columns as one text; a missing part is an empty text."""
    texts = [nw.col(name).cast(nw.String).fill_null("") for name in names]
    return texts[0] if len(texts) == 1 else nw.concat_str(*texts, separator=BETWEEN)


def distinct_rows(frame: Frame, names: Sequence[str]) -> list[tuple[str, ...]]:
    """Return the different combinations of some text columns, in order."""
    texts = frame.select(key(*names).alias("key"))["key"].unique().to_list()
    return sorted(tuple(text.split(BETWEEN)) for text in texts)


def stacked(frames: Iterable[Frame]) -> Frame:
    """Return frames of the same columns one under the other."""
    return nw.concat(list(frames), how="vertical")


def day_number(name: str) -> nw.Expr:
    """Return a day as one whole number, such as 20241231; 0 for a missing one."""
    day = nw.col(name).dt
    parts = zip((day.year(), day.month(), day.day()), (10_000, 100, 1), strict=True)
    year, month, days = ((part.fill_null(0).cast(nw.Int64) * size) for part, size in parts)
    return nw.when(nw.col(name).is_null()).then(nw.lit(0)).otherwise(year + month + days)


def number_of_day(day: date) -> int:
    """Return the number of a day, as `day_number` has it.

    >>> number_of_day(date(2024, 12, 31))
    20241231
    """
    return day.year * 10_000 + day.month * 100 + day.day
