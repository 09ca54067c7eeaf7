"""What pace leads to the target, what the pace is, and where it ends if all goes on as it did.

Drawing out a pace is arithmetic, no forecast of what will happen, and is labelled so: equal steps (`linear`) or
equal rates (`compound`).
"""

from __future__ import annotations

from datetime import date

from zhuanji.basics.periods import Period, month_of, years
from zhuanji.engines.indicators.progress.case import COUNTED_UP, Case
from zhuanji.engines.indicators.progress.growth import yearly_rate
from zhuanji.engines.indicators.progress.judgement import Judgement, Window
from zhuanji.engines.indicators.progress.model import Outlook


def outlook(case: Case, found: Judgement) -> Outlook | None:
    """Return the outlook of a target that is on its way; None for yes and no, without a value, or at the end."""
    if found.value is None or found.end is None or found.on is None or found.on >= case.due_day:
        return None
    if case.binding.kind in COUNTED_UP:
        return counted_up(case, found)
    if case.binding.kind in ("level", "coverage") and found.share and found.base is not None:
        return stepped(found, years_to(found.on, case.due_day))
    if case.binding.kind in ("average_change", "total_change") and found.windows:
        return grown(found, found.windows[0])
    return None


def counted_up(case: Case, found: Judgement) -> Outlook:
    """Return the outlook of an amount: so much a month.

    By a batch curve there is no even pace; what the share of the batches would bring is drawn out all the same.
    """
    value, end = found.value or 0.0, found.end or 0.0
    day = found.period.last_day if found.period else case.due_day
    gone = months_from(case.first_year, day)
    left = months_in(years(case.first_year, case.binding.by)) - gone
    if case.binding.curve:
        return Outlook("month", None, None, value / found.share if found.share else None, "linear")
    return Outlook(
        "month", max(0.0, end - value) / left if left else None, value / gone if gone else None,
        value + value / gone * left if gone else None, "linear",
    )  # fmt: skip


def stepped(found: Judgement, left: float) -> Outlook:
    """Return the outlook of a level: so much a year, in equal steps."""
    value, end, base, share = found.value or 0.0, found.end or 0.0, found.base or 0.0, found.share or 1.0
    gone = left * share / (1 - share) if share < 1 else None
    current = (value - base) / gone if gone else None
    return Outlook(
        "year", (end - value) / left if left else None, current, base + (value - base) / share, "linear"
    )


def grown(found: Judgement, window: Window) -> Outlook | None:
    """Return the outlook of a growth or fall: so many per cent a year."""
    if not (window.reached and window.full and window.required and window.rate is not None and found.base):
        return None
    if window.reached <= 0 or found.period is None:
        return None
    gone = found.period.years[-1] - window.base
    left = window.last - window.base - gone
    needed = yearly_rate(window.full / window.reached, left) if left > 0 else None
    end = found.base * window.reached ** ((gone + left) / gone)
    return Outlook("rate", needed, window.rate, end, "compound")


def years_to(on: date, due: date) -> float:
    """Return the years from the end of one day to another, by months.

    >>> years_to(date(2023, 12, 31), date(2025, 12, 31)), years_to(date(2025, 6, 30), date(2025, 12, 31))
    (2.0, 0.5)
    """
    return (months_from(1, due) - months_from(1, on)) / 12


def months_from(first_year: int, on: date) -> float:
    """Return the months from a year's beginning to the end of a day; inside a month days count.

    >>> months_from(2023, date(2024, 6, 30))
    18.0
    """
    current = month_of(on)
    return current.first - first_year * 12 + on.day / current.days


def months_in(period: Period) -> int:
    """Return how many months a period has."""
    return period.last - period.first + 1
