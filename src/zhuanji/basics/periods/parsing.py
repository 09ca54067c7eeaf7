"""Reading a period as people and tables write it: 2024, 2024Q4, 2024-07, 2024年7月, 1-2月, 2023—2025年."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable

from zhuanji.basics.periods.making import half, month, months, quarter, year, years
from zhuanji.basics.periods.period import Period
from zhuanji.basics.problems import Place, Problem, ProblemError

_TO = r"(?:[-‐‑–—―~〜/]|至|到)"
_NUMERALS = {"一": 1, "二": 2, "三": 3, "四": 4, "上": 1, "下": 2}

Reader = Callable[[int, tuple[str, ...]], Period]


def _number(text: str) -> int:
    return _NUMERALS.get(text) or int(text)


# What may stand alone where the year is known from elsewhere, or after the year.
_PARTS: tuple[tuple[str, Reader], ...] = (
    (r"(\d{1,2})月份?", lambda of, found: month(of, int(found[0]))),
    (rf"(\d{{1,2}})月?{_TO}(\d{{1,2}})月份?", lambda of, found: months(of, int(found[0]), int(found[1]))),
    (r"Q([1-4])", lambda of, found: quarter(of, int(found[0]))),
    (r"第?([1-4一二三四])季度", lambda of, found: quarter(of, _number(found[0]))),
    (r"前([1-3一二三])个?季度", lambda of, found: months(of, 1, _number(found[0]) * 3)),
    (r"H([12])", lambda of, found: half(of, int(found[0]))),
    (r"([上下])半年", lambda of, found: half(of, _number(found[0]))),
)
_ALONE = tuple((re.compile(pattern), read) for pattern, read in _PARTS)
_WITH_YEAR: tuple[tuple[re.Pattern[str], Reader], ...] = (
    (re.compile(r"(\d{4})年?度?"), lambda of, _: year(of)),
    (re.compile(r"(\d{4})[年.\-/](\d{1,2})"), lambda of, found: month(of, int(found[0]))),
    (re.compile(r"(\d{4})(\d{2})"), lambda of, found: month(of, int(found[0]))),
    *((re.compile(rf"(\d{{4}})年?[.\-/]?{pattern}"), read) for pattern, read in _PARTS),
)
_MONTH = r"(\d{4})[年.\-/]?(\d{1,2})月?份?"
_RUN_OF_MONTHS = re.compile(rf"{_MONTH}{_TO}{_MONTH}")
_RUN_OF_YEARS = re.compile(rf"(\d{{4}})年?{_TO}(\d{{4}})年?度?")


def parse_period(text: str, of_year: int | None = None, place: Place | None = None) -> Period:
    """Read a period in any of the ways in which offices write one.

    Args:
        text: such as 2024, 2024年, 2024Q4, 2024年三季度, 2024H1, 上半年, 2024-07, 202407, 2024年1—2月, 2023—2025年.
        of_year: the year of a text that names none, such as 1-2月.
        place: where the text stands, for the problem.

    Raises:
        ProblemError: the text is no period, names no year, or a month or quarter that doesn't exist.

    >>> [str(parse_period(text)) for text in ("2024年7月", "２０２４年第三季度", "2024年1-2月", "2023—2025年")]
    ['2024-07', '2024Q3', '2024-01/2024-02', '2023/2025']
    >>> str(parse_period("前三季度", 2024))
    '2024-01/2024-09'
    """
    plain = re.sub(r"\s+", "", unicodedata.normalize("NFKC", text)).upper()
    try:
        found = _run(plain) or _with_year(plain) or _alone(plain, of_year)
    except ValueError:
        raise _problem("out_of_range", text, place) from None
    if found is None:
        without = of_year is None and any(pattern.fullmatch(plain) for pattern, _ in _ALONE)
        raise _problem("no_year" if without else "unreadable", text, place)
    return found


def _run(plain: str) -> Period | None:
    if found := _RUN_OF_YEARS.fullmatch(plain):
        return years(int(found[1]), int(found[2]))
    if found := _RUN_OF_MONTHS.fullmatch(plain):
        first, last = month(int(found[1]), int(found[2])), month(int(found[3]), int(found[4]))
        return Period(first.first, last.last)
    return None


def _with_year(plain: str) -> Period | None:
    for pattern, read in _WITH_YEAR:
        if found := pattern.fullmatch(plain):
            of_year, *parts = found.groups()
            return read(int(of_year), tuple(parts))
    return None


def _alone(plain: str, of_year: int | None) -> Period | None:
    if of_year is None:
        return None
    for pattern, read in _ALONE:
        if found := pattern.fullmatch(plain):
            return read(of_year, found.groups())
    return None


def _problem(name: str, text: str, place: Place | None) -> ProblemError:
    return ProblemError([Problem(f"calendar.period.{name}", place or Place(), {"text": text})])
