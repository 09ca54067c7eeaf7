"""Days as tables have them: dates, Excel's serial numbers, and what people type."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta

import polars as pl

from zhuanji.basics.missing import Missing
from zhuanji.services.ledger.raw import Cell
from zhuanji.services.ledger.values.found import Cells
from zhuanji.services.ledger.values.words import NONE_WORDS, is_sign_for_nothing, plain, reason_in

EARLIEST, LATEST = 1949, 2100  # years that a day of an enterprise, a plot or a permit can lie in
EPOCH, EPOCH_1904 = date(1899, 12, 30), date(1904, 1, 1)
_DAY = re.compile(
    r"(\d{4})\s*[年./\-]\s*(\d{1,2})\s*(?:[月./\-]\s*(?:(\d{1,2})\s*[日号]?)?)?"
    r"(?:\s*[T ]?\s*\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?)?"  # a time of day says nothing more
)
_EIGHT = re.compile(r"(\d{4})(\d{2})(\d{2})(?:\.0+)?")
_SIX = re.compile(r"((?:19|20)\d{2})(0[1-9]|1[0-2])")
_SERIAL = re.compile(r"\d{5}(?:\.\d+)?")
_BEHIND = re.compile(r"[.。,，;；]+$")
_CHINESE = re.compile(
    r"([〇○零oO一二三四五六七八九]{4})年(?:([一二三四五六七八九十]{1,3})月)(?:([一二三四五六七八九十]{1,3})[日号])?"
)
_FIGURES = str.maketrans("〇○零oO一二三四五六七八九", "00000123456789")
OPEN_END = frozenset(("长期", "至今", "永久", "无固定期限", "长期有效"))


def read_days(column: Cells) -> pl.Series:
    """Return a column of days; one whose month is known but not its day is its month's first, with a warning."""
    return column.series([read_day(column, place, cell) for place, cell in enumerate(column.cells)], pl.Date)


def read_day(column: Cells, place: int, cell: Cell) -> date | None:
    """Return the day in a cell, or None with what is wrong told."""
    if cell is None:
        return None
    if isinstance(cell, datetime):
        return plausible(column, place, cell.date())
    if isinstance(cell, date):
        return plausible(column, place, cell)
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        return plausible(column, place, of_number(float(cell), from_1904=column.from_1904))
    if not isinstance(cell, str):
        column.fault(place, "ledger.value.not_day")
        return None
    text = plain(cell)
    if is_sign_for_nothing(text) or text in NONE_WORDS:
        return None
    reason = Missing.NOT_APPLICABLE if text in OPEN_END else reason_in(text)
    if reason is not None:
        column.missing(place, reason)
        return None
    return of_text(column, place, text)


def of_text(column: Cells, place: int, text: str) -> date | None:
    """Return the day that a text tells."""
    if _SERIAL.fullmatch(text):
        return plausible(column, place, of_number(float(text), from_1904=column.from_1904))
    text = _BEHIND.sub("", in_digits(text)).replace("、", ".")
    found = _EIGHT.fullmatch(text) or _DAY.fullmatch(text) or _SIX.fullmatch(text)
    if found is None:
        column.fault(place, "ledger.value.not_day")
        return None
    year, month, *rest = found.groups()
    day = rest[0] if rest else None
    try:
        told = date(int(year), int(month), int(day or 1))
    except ValueError:
        column.fault(place, "ledger.value.no_such_day")
        return None
    if day is None:
        column.fault(place, "ledger.value.day_unknown", severity="warning", taken=told.isoformat())
    return plausible(column, place, told)


def in_digits(text: str) -> str:
    """Return a day written in Chinese numerals in digits; any other text as it is.

    >>> in_digits("二〇一〇年五月十六日"), in_digits("二〇一〇年十二月"), in_digits("2010年5月")
    ('2010年5月16日', '2010年12月', '2010年5月')
    """
    found = _CHINESE.fullmatch(text)
    if found is None:
        return text
    year, month, day = found[1].translate(_FIGURES), count(found[2]), count(found[3]) if found[3] else None
    return f"{year}年{month}月" + (f"{day}日" if day is not None else "")


def count(text: str) -> int:
    """Return a Chinese number up to 99.

    >>> [count(text) for text in ("五", "十", "十二", "二十", "三十一")]
    [5, 10, 12, 20, 31]
    """
    tens, ten, ones = text.rpartition("十")
    figure = int(ones.translate(_FIGURES)) if ones else 0
    return figure + (10 * int(tens.translate(_FIGURES) or 1) if tens else 10 if ten else 0)


def of_number(number: float, *, from_1904: bool = False) -> date | None:
    """Return the day of a number: 20230501 as people write it, else Excel's count of days.

    >>> of_number(45047.0), of_number(20230501.0), of_number(2003.0).year
    (datetime.date(2023, 5, 1), datetime.date(2023, 5, 1), 1905)
    """
    if 19_000_000 < number < 22_000_000:
        year, rest = divmod(int(number), 10_000)
        try:
            return date(year, rest // 100, rest % 100)
        except ValueError:
            return None
    if not 0 < number < 110_000:
        return None
    return (EPOCH_1904 if from_1904 else EPOCH) + timedelta(days=int(number))


def plausible(column: Cells, place: int, day: date | None) -> date | None:
    """Return a day that can be right, or None with what is wrong told."""
    if day is None:
        column.fault(place, "ledger.value.not_day")
    elif not EARLIEST <= day.year <= LATEST:
        column.fault(place, "ledger.value.unlikely_day", day=day.isoformat(), first=EARLIEST, last=LATEST)
    else:
        return day
    return None
