"""Words of a heading that say of which stretch of time its figures are: 本年, 本月止累计, 2022年; and other figures."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Literal

from zhuanji.basics.periods import Kind, Period, parse_period
from zhuanji.basics.problems import ProblemError
from zhuanji.engines.rules.models.items import Item

Span = Literal["", "year", "now", "month", "cumulative"]
TO = r"[-‐‑–—―~至到]"
_OF = r"(?:实际|完成|发生)?(?:数|值|额|金额)?"
_WORDS: tuple[tuple[Span, str], ...] = (
    (
        "cumulative",
        (
            rf"(?:截?[至止]?本月[末底止]?累计|0?1月?{TO}本月[末底止]?(?:累计)?|自?年初(?:至今|至本月|至报告期末?|起)?止?累计|"
            r"年初至今(?:累计)?|[本当全]年度?累计|本期累计|累计)"
        ),
    ),
    ("year", r"(?:全年|[本当]年度?)"),
    ("now", r"(?:本期|报告期)"),
    ("month", r"(?:本月|当月|单月)"),
)
_PLACES = tuple(
    (span, re.compile(pattern))
    for span, word in _WORDS
    for pattern in (rf"[(\[【]{word}{_OF}[)\]】]", rf"^{word}{_OF}$", rf"^{word}", rf"{word}{_OF}$")
)
PERIOD = re.compile(
    r"(?<!\d)(?:19|20)\d{2}(?:(?:0[1-9]|1[0-2])|[-./](?:0?[1-9]|1[0-2]))(?![-./]?\d)|"
    r"(?:19|20)\d{2}年?度?(?:第?[1-4一二三四]季度|[上下]半年|前[1-3一二三]个?季度|"
    rf"\d{{1,2}}(?:月?{TO}\d{{1,2}})?月份?)?(?:末|底)?|(?<!\d)\d{{1,2}}月?{TO}\d{{1,2}}月份?|"
    r"(?<!\d)(?:1[0-2]|0?[1-9])月份?|第?[1-4一二三四]季度|前[1-3一二三]个?季度|[上下]半年"
)
# What makes a column another figure than its item's: of another time, compared with one, or not yet real.
OTHER = re.compile(
    r"上年|去年|上期|同期|同比|环比|增长|增幅|增速|增减|计划|目标|预计|预期|预算|累计增|占比|比重|排名|位次|本月|当月|单月"
)
_YEAR = re.compile(r"(?:19|20)\d{2}年?度?")
_REAL = re.compile(r"^(?:实际|实绩|完成|执行)(?:完成)?(?:数|值|额|情况)?$")  # as opposed to what was planned
_SHORT = 12  # characters of a line that is nothing but such words
SOME_YEAR = 2000


def without_span(text: str) -> tuple[str, Span]:
    """Return a plain heading without the words for a stretch of time, and which they are.

    >>> without_span("本月止累计营业收入"), without_span("税收(本年)"), without_span("用电量")
    (('营业收入', 'cumulative'), ('税收', 'year'), ('用电量', ''))
    """
    for span, pattern in _PLACES:
        if found := pattern.search(text):
            return text[: found.start()] + text[found.end() :], span
    return ("", "now") if _REAL.match(text) else (text, "")


def is_mark(text: str) -> bool:
    """Say whether a plain line names nothing but a time or a comparison, as lines under or over a name do.

    >>> [is_mark(text) for text in ("2022", "上年同期", "同比增减%", "本月", "2024年度税收表")]
    [True, True, True, True, False]
    """
    if not text or len(text) > _SHORT:
        return False
    rest = without_span(PERIOD.sub("", text))[0]
    return not re.sub(r"\W", "", rest) or OTHER.search(text) is not None


def is_span(item: Item, span: Span) -> bool:
    """Say whether figures of an item may be of such a stretch of time.

    A year's total is what a year has run up to; a month's own figure never is the running one, nor the other way.
    """
    if not span or item.type not in ("number", "whole"):
        return True
    if item.cumulative_of is not None:
        return span in ("cumulative", "now")
    if item.period in ("year", "standing"):
        return span != "month"
    return span == "now" or (span == item.period == "month")


def is_time(item: Item, text: str) -> bool:
    """Say whether figures of an item may be of the period that a heading tells; a year says less than a month.

    Args:
        item: of the dictionary.
        text: the period as the heading has it; empty for none.
    """
    period = read_time(text)
    if period is None or item.type not in ("number", "whole"):
        return True
    if item.period in ("year", "standing"):
        return period.kind is Kind.YEAR
    if period.kind is Kind.YEAR or item.period not in ("month", "quarter"):
        return True
    january = period.first % 12 == 0
    if item.period == "quarter":
        return period.kind is Kind.QUARTER or (january and period.last % 3 == 2)
    return period.kind is Kind.MONTH or (
        january and (item.cumulative_of is not None or period.last == 1 + period.first)
    )


def is_year(text: str) -> bool:
    """Say whether a period as a heading has it is a year, not its months counted up.

    >>> is_year("2024年度"), is_year("1-12月"), is_year("202412")
    (True, False, False)
    """
    return _YEAR.fullmatch(text) is not None


def runs_from_january(text: str) -> bool:
    """Say whether a period as a heading has it runs from January over several months."""
    period = read_time(text)
    return period is not None and period.first % 12 == 0 and period.kind not in (Kind.MONTH, Kind.YEAR)


def joined_time(periods: Iterable[str], *, last: bool = False) -> str:
    """Return the time of which lines of a heading speak together: a year over its months is one of that year.

    Args:
        periods: of the lines from the top; empty for lines that tell none.
        last: whether the lowest line counts where they can't be joined; else the highest one.

    >>> joined_time(["2024年", "1月"]), joined_time(["3月", "2023年"]), joined_time(["2023年", "2022年"], last=True)
    ('2024年1月', '2023年3月', '2022年')
    """
    told = [period for period in periods if period]
    if len(told) > 1:
        years = [one for one in told if _YEAR.fullmatch(one)]
        others = [one for one in told if not _YEAR.match(one)]
        if len(years) == 1 and len(others) == 1 and len(told) == 2:
            return f"{years[0][:4]}年{others[0]}"
    return told[-1 if last else 0] if told else ""


def read_time(text: str, year: int = SOME_YEAR) -> Period | None:
    """Return the period of a heading; None where it tells none.

    Args:
        text: as the heading has it.
        year: of a period that names none.
    """
    if not text:
        return None
    try:
        return parse_period(text.rstrip("末底"), year)
    except ProblemError:
        return None
