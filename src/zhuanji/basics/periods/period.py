"""What a period is: a run of whole months, its days and instants in China, its parts, its names."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from fractions import Fraction
from functools import total_ordering

from zhuanji.basics.civil_time import civil_day, end_of, start_of
from zhuanji.basics.texts import Language, say


class Kind(StrEnum):
    """What a run of months is called; each has its own way of being written."""

    MONTH = "month"
    QUARTER = "quarter"
    HALF = "half"
    YEAR = "year"
    MONTHS = "months"
    YEARS = "years"


_LENGTHS = {1: Kind.MONTH, 3: Kind.QUARTER, 6: Kind.HALF, 12: Kind.YEAR}


@total_ordering
@dataclass(frozen=True, slots=True)
class Period:
    """A run of whole months, from and to which it runs (counted from the year 0); ordered by its end.

    Make one with `month`, `quarter`, `half`, `year`, `months` or `years`, or read it with `parse_period`.
    """

    first: int
    last: int

    def __post_init__(self) -> None:
        """Refuse a run that ends before it begins, or lies outside the years 1 to 9998."""
        if not 12 <= self.first <= self.last < 9999 * 12:
            raise ValueError(f"no period from month {self.first} to month {self.last}")

    def __lt__(self, other: Period) -> bool:
        """Order by the end, then by the beginning, so that a year follows its last quarter's months."""
        return (self.last, -self.first) < (other.last, -other.first)

    @property
    def kind(self) -> Kind:
        """Return what the run is called."""
        length = self.last - self.first + 1
        regular = _LENGTHS.get(length)
        if regular and self.first % length == 0:
            return regular
        return Kind.YEARS if self.first % 12 == 0 and length % 12 == 0 else Kind.MONTHS

    @property
    def first_day(self) -> date:
        """Return the first day."""
        return date(self.first // 12, self.first % 12 + 1, 1)

    @property
    def last_day(self) -> date:
        """Return the last day.

        >>> from zhuanji.basics.periods import month
        >>> month(2024, 2).last_day
        datetime.date(2024, 2, 29)
        """
        return date((self.last + 1) // 12, (self.last + 1) % 12 + 1, 1) - timedelta(days=1)

    @property
    def begins(self) -> datetime:
        """Return the first instant, on China's clocks."""
        return start_of(self.first_day)

    @property
    def ends(self) -> datetime:
        """Return the last instant, on China's clocks."""
        return end_of(self.last_day)

    @property
    def years(self) -> range:
        """Return the calendar years that the period touches."""
        return range(self.first // 12, self.last // 12 + 1)

    @property
    def days(self) -> int:
        """Return how many days the period has."""
        return (self.last_day - self.first_day).days + 1

    def __contains__(self, other: Period | date) -> bool:
        """Say whether another period, a day or an instant lies wholly inside.

        >>> from zhuanji.basics.periods import month, year
        >>> month(2024, 7) in year(2024), date(2025, 1, 1) in year(2024)
        (True, False)
        """
        if isinstance(other, Period):
            return self.first <= other.first and other.last <= self.last
        return self.first_day <= civil_day(other) <= self.last_day

    def months(self) -> tuple[Period, ...]:
        """Return the single months, in order."""
        return tuple(Period(at, at) for at in range(self.first, self.last + 1))

    def split(self, kind: Kind) -> tuple[Period, ...]:
        """Return the parts of a regular kind, in order.

        Raises:
            ValueError: the period isn't made of whole parts of that kind, or the kind has no fixed length.

        >>> from zhuanji.basics.periods import year
        >>> [str(part) for part in year(2024).split(Kind.QUARTER)]
        ['2024Q1', '2024Q2', '2024Q3', '2024Q4']
        """
        length = _length_of(kind)
        if self.first % length or (self.last + 1) % length:
            raise ValueError(f"{self} isn't made of whole parts of the kind {kind}")
        return tuple(Period(at, at + length - 1) for at in range(self.first, self.last + 1, length))

    def shift(self, count: int) -> Period:
        """Return the period of the same kind so many places later (earlier, where negative).

        Raises:
            ValueError: the kind has no fixed length: a run of months has no neighbour.

        >>> from zhuanji.basics.periods import month, quarter
        >>> str(quarter(2024, 4).shift(1)), str(month(2024, 1).shift(-1))
        ('2025Q1', '2023-12')
        """
        step = _length_of(self.kind) * count
        return Period(self.first + step, self.last + step)

    def year_earlier(self) -> Period:
        """Return the same months of the year before: what 同比 compares with."""
        return Period(self.first - 12, self.last - 12)

    def elapsed_share(self, on: date | datetime) -> Fraction:
        """Return the share of the period that has gone by at the end of a day (时序进度), from 0 to 1.

        Months count alike, as in official reports; inside a month days do. The end of September is 3/4 of a
        year.

        Args:
            on: the day, or an instant of it.

        >>> from zhuanji.basics.periods import year, years
        >>> year(2024).elapsed_share(date(2024, 9, 30)), years(2023, 2025).elapsed_share(date(2024, 6, 15))
        (Fraction(3, 4), Fraction(35, 72))
        """
        day = civil_day(on)
        if day < self.first_day:
            return Fraction(0)
        if day > self.last_day:
            return Fraction(1)
        current = Period(day.year * 12 + day.month - 1, day.year * 12 + day.month - 1)
        gone = current.first - self.first + Fraction(day.day, current.days)
        return gone / (self.last - self.first + 1)

    def title(self, lang: Language = "zh") -> str:
        """Return the period as it is printed.

        >>> from zhuanji.basics.periods import months, quarter
        >>> months(2024, 1, 2).title(), quarter(2024, 3).title(), quarter(2024, 3).title("en")
        ('2024年1—2月', '2024年三季度', 'Q3 2024')
        """
        start, end = self.first // 12, self.last // 12
        first, last = self.first % 12 + 1, self.last % 12 + 1
        key = f"calendar.period.{self.kind}"
        if self.kind in (Kind.QUARTER, Kind.HALF):
            part = last // 3 if self.kind is Kind.QUARTER else last // 6
            return say(f"{key}.{part}", lang, year=start)
        if self.kind is Kind.MONTHS and start == end:
            key = "calendar.period.within"
        return say(key, lang, start=start, end=end, first=first, last=last)

    def __str__(self) -> str:
        """Return the period as it is stored: 2024, 2024H1, 2024Q4, 2024-07, 2024-01/2024-02, 2023/2025.

        >>> from zhuanji.basics.periods import half, months, year, years
        >>> [str(p) for p in (year(2024), half(2024, 1), months(2024, 1, 2), years(2023, 2025))]
        ['2024', '2024H1', '2024-01/2024-02', '2023/2025']
        """
        start, end = self.first // 12, self.last // 12
        monthly = f"{start:04}-{self.first % 12 + 1:02}"
        forms = {
            Kind.MONTH: monthly,
            Kind.QUARTER: f"{start:04}Q{self.last % 12 // 3 + 1}",
            Kind.HALF: f"{start:04}H{self.last % 12 // 6 + 1}",
            Kind.YEAR: f"{start:04}",
            Kind.MONTHS: f"{monthly}/{end:04}-{self.last % 12 + 1:02}",
            Kind.YEARS: f"{start:04}/{end:04}",
        }
        return forms[self.kind]


def _length_of(kind: Kind) -> int:
    for length, regular in _LENGTHS.items():
        if regular is kind:
            return length
    raise ValueError(f"the kind {kind} has no fixed length")
