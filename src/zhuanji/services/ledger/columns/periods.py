"""Which period a sheet is of: by hidden keys, by what a person says, by titles and names; as the ledger writes it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from zhuanji.basics.periods import Kind, Period, parse_period
from zhuanji.basics.problems import ProblemError

_TO = r"[-‐‑–—―~〜至到]"
_DAY = re.compile(r"(?:19|20)\d{2}(?:\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*[日号]|([./-])\d{1,2}\1\d{1,2}(?!\d))")
_SPAN = re.compile(rf"(?:19|20)\d{{2}}\s*年?\s*{_TO}\s*(?:19|20)\d{{2}}\s*年?度?(?!\d|\s*月)")
_IN_TITLE = re.compile(
    r"(?:19|20)\d{2}\s*年\s*度?\s*(?:第?\s*[一二三四1-4]\s*季度|[上下]半年|前[一二三1-3]个?季度|"
    rf"\d{{1,2}}\s*月?\s*{_TO}\s*\d{{1,2}}\s*月份?|\d{{1,2}}\s*月份?)?|(?:19|20)\d{{2}}\s*[QqHh][1-4]"
)
_IN_NAME = re.compile(r"(?<!\d)(?:19|20)\d{2}(?:[-_.]?(?:0[1-9]|1[0-2])(?!\d)|[-_.]?[QqHh][1-4]|(?!\d))")
_NUMERAL_YEAR = re.compile(r"[二一][〇○零Oo0一二三四五六七八九]{3}(?=年)")
_NUMERALS = str.maketrans("〇○零Oo一二三四五六七八九", "00000123456789")
_YEAR_END = re.compile(
    r"(?:截至|截止|至)\s*((?:19|20)\d{2})\s*(?:年\s*12\s*月\s*31\s*[日号]|([./-])12\2(?:31))(?:止|底)?"
)
_DAYS = re.compile(
    rf"((?:19|20)\d{{2}})\s*[年./-]\s*(\d{{1,2}})\s*[月./-]\s*0?1\s*[日号]?\s*{_TO}+\s*(\1)?\s*[年./-]?\s*"
    r"(\d{1,2})\s*[月./-]\s*\d{1,2}\s*[日号]?(?!\d)"
)
_PART = re.compile(
    rf"(?<![\d年])(?:\d{{1,2}}\s*月?\s*{_TO}\s*\d{{1,2}}\s*月份?|第?[一二三四1-4]季度|[上下]半年|前[一二三1-3]个?季度|"
    r"(?:1[0-2]|0?[1-9])月份?)(?!\s*\d{1,2}\s*[日号])"
)
_ISSUED = re.compile(r"填报|填表|制表|报送|打印|导出|编制|印发|发布|公布|生成|查询|日期|时间")
EVENT = "event"
YEARLY = frozenset(("year", "standing"))


@dataclass(frozen=True, slots=True)
class Wanted:
    """What periods a sheet may be of.

    Args:
        kinds: the kinds of its items: `month`, `quarter`, `year`, `standing`, `event`.
        cumulative: whether its monthly figures run from the year's beginning.
    """

    kinds: frozenset[str]
    cumulative: bool = False

    @property
    def yearly(self) -> bool:
        """Say whether it may be of a year."""
        return bool(self.kinds & YEARLY)

    @property
    def needed(self) -> bool:
        """Say whether its rows have a period at all; events have none."""
        return bool(self.kinds - {EVENT})


def fitted(period: Period, wanted: Wanted) -> str | None:
    """Return a period as the ledger writes it for such a sheet; None where it isn't one.

    Months from January on are their last month where figures are cumulative; January and February always come
    together.

    >>> monthly = Wanted(frozenset({"month"}), cumulative=True)
    >>> fitted(parse_period("2024年1-3月"), monthly), fitted(parse_period("2024年1-2月"), Wanted(frozenset({"month"})))
    ('2024-03', '2024-02')
    >>> fitted(parse_period("2024年3月"), Wanted(frozenset({"year"}))) is None
    True
    """
    kind, kinds = period.kind, wanted.kinds
    if kind is Kind.YEAR and kinds & YEARLY:
        return str(period)
    starts_year = period.first % 12 == 0 and len(period.years) == 1
    if "quarter" in kinds and (kind is Kind.QUARTER or (starts_year and period.last % 3 == 2)):
        return str(Period(period.last - 2, period.last)) if kind is not Kind.YEAR else None
    if "month" in kinds:
        if kind is Kind.MONTH:
            return str(period)
        together = starts_year and period.last - period.first == 1
        if starts_year and kind is not Kind.YEAR and (wanted.cumulative or together):
            return str(Period(period.last, period.last))
    return None


def periods_in(text: str, wanted: Wanted, *, name: bool = False) -> tuple[str, ...]:
    """Return the periods of which a text speaks that such a sheet may be of, each once.

    Args:
        text: a title, or a sheet's or file's name.
        wanted: what periods the sheet may be of.
        name: whether it is a name, in which 202403 and 2024Q1 stand without any word.

    >>> yearly = Wanted(frozenset({"year"}))
    >>> periods_in("湖州市2023年度税收情况表（2024年3月5日）", yearly), periods_in("税收_2023", yearly, name=True)
    (('2023',), ('2023',))
    """
    rest = _SPAN.sub("；", plain_of(text))
    found = [_IN_TITLE.findall(rest)]
    if name:
        found.append(_IN_NAME.findall(_IN_TITLE.sub("；", rest)))
    read = (_read(one.replace("_", "-"), wanted) for group in found for one in group)
    return tuple(dict.fromkeys(one for one in read if one is not None))


def plain_of(text: str) -> str:
    """Return a text with its years in digits and without its days, unless figures stand as of the last one of a year.

    >>> plain_of("二〇二三年度税收（2024年3月5日印发）"), plain_of("截至2023年12月31日")
    ('2023年度税收(；印发)', '2023年')
    """
    plain = _NUMERAL_YEAR.sub(
        lambda found: found[0].translate(_NUMERALS), unicodedata.normalize("NFKC", text)
    )
    plain = _DAYS.sub(lambda found: f"{found[1]}年{int(found[2])}-{int(found[4])}月", plain)
    return _DAY.sub("；", _YEAR_END.sub(r"\1年", plain))


def unfit_in(text: str, wanted: Wanted) -> tuple[str, ...]:
    """Return the stretches of time of which a title speaks that such a sheet can't be of; days of issue left out.

    >>> unfit_in("2023年1-9月税收情况", Wanted(frozenset({"year"}))), unfit_in("2023年税收", Wanted(frozenset({"year"})))
    (('2023年1-9月',), ())
    """
    if "standing" in wanted.kinds or _ISSUED.search(text):
        return ()
    plain = plain_of(text)
    runs = [found[0] for found in _SPAN.finditer(plain)]
    told = [*runs, *_IN_TITLE.findall(_SPAN.sub("；", plain))]
    return tuple(one.strip() for one in told if _read(one, wanted) is None)


def parts_in(texts: Iterable[str]) -> tuple[str, ...]:
    """Return the parts of a year that texts name without their year: 1-9月, 上半年, 3月; days of issue left out.

    >>> parts_in(["1-9月税收情况", "2023年1-9月", "3月5日"])
    ('1-9月',)
    """
    told = (plain_of(text) for text in texts if not _ISSUED.search(text))
    return tuple(
        dict.fromkeys(found[0] for text in told for found in _PART.finditer(_IN_TITLE.sub("；", text)))
    )


def stored(text: str, wanted: Wanted, year: int | None = None) -> str | None:
    """Return a period as the ledger writes it for such a sheet; None where a text is none."""
    try:
        return fitted(parse_period(text, year), wanted)
    except ProblemError:
        return None


def _read(text: str, wanted: Wanted) -> str | None:
    try:
        return fitted(parse_period(re.sub(r"[年]\s*度?$", "年", text.strip())), wanted)
    except ProblemError:
        return None


def spoken_of(texts: Iterable[str], sheet: str, file: str, wanted: Wanted) -> Iterator[tuple[str, ...]]:
    """Yield the periods of which the titles, the sheet's name and the file's name speak."""
    for text in texts:
        yield periods_in(text, wanted)
    yield periods_in(sheet, wanted, name=True)
    yield periods_in(file, wanted, name=True)


def of_row(cells: Collection[tuple[str, str]], wanted: Wanted, year: int | None) -> str | None:
    """Return the period that a row tells in columns of its own; None where it can't be read.

    Args:
        cells: role (`year`, `month`, `quarter`, `period`) and text of each such cell.
        wanted: what periods the sheet may be of.
        year: the year of the sheet, for a row that only tells its month.

    >>> of_row([("year", "2024"), ("month", "3")], Wanted(frozenset({"month"})), None)
    '2024-03'
    """
    told = {role: text.strip() for role, text in cells if text.strip()}
    if "period" in told:
        return _of_year(told["period"], year, wanted)
    if "year" in told:
        found = re.search(r"(?<!\d)((?:19|20)\d{2})(?!\d)", unicodedata.normalize("NFKC", told["year"]))
        if found is None:
            return None
        year = int(found[1])
    part = told.get("month") or told.get("quarter")
    if part is None:
        return _of_year(str(year), None, wanted) if year else None
    if part.isdecimal() or part in ("一", "二", "三", "四"):
        part += "月" if "month" in told else "季度"
    return _of_year(part, year, wanted)


def _of_year(text: str, year: int | None, wanted: Wanted) -> str | None:
    try:
        return fitted(parse_period(text, year), wanted)
    except ProblemError:
        return None
