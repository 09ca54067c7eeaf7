"""Periods of statistics: months, quarters, halves, years, and runs of them such as 1—2月 or 2023—2025年.

A period is a run of whole months, so that 2024Q1 and 2024年1—3月 are the same value. In China's monthly
statistics there is no January: months 1 and 2 come together, and monthly figures are cumulative.
"""

from __future__ import annotations

from zhuanji.basics.periods.making import cumulative, half, month, month_of, months, quarter, year, years
from zhuanji.basics.periods.parsing import parse_period
from zhuanji.basics.periods.period import Kind, Period

__all__ = [
    "Kind",
    "Period",
    "cumulative",
    "half",
    "month",
    "month_of",
    "months",
    "parse_period",
    "quarter",
    "year",
    "years",
]
