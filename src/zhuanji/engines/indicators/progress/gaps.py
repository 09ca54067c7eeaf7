"""What is lacking: value less requirement, and what each district and sector does to it."""

from __future__ import annotations

from dataclasses import replace

from zhuanji.basics.periods import Period, year
from zhuanji.engines.indicators.progress.case import Case
from zhuanji.engines.indicators.progress.judgement import Judgement
from zhuanji.engines.indicators.progress.series import Dimension, Shares

ABOUT = "progress.about_band"
NO_SHARES = ("limit", "structure", "qualitative")


def gap(case: Case, found: Judgement) -> float | None:
    """Return value less requirement in the indicator's unit, the better the greater."""
    if found.difference is not None:
        return found.difference
    if found.value is None or found.required is None or case.binding.kind == "structure":
        return None
    return found.required - found.value if case.lower else found.value - found.required


def gap_rate(case: Case, found: Judgement) -> float | None:
    """Return the average rate so far less that of the plan, in percentage points, the better the greater."""
    if case.binding.kind != "average_change" or not found.windows or case.binding.value is None:
        return None
    rate = found.windows[0].rate
    if rate is None or found.windows[0].source == "option":
        return None
    difference = rate - float(case.binding.value)
    return -difference if case.lower else difference


def band(case: Case) -> tuple[float, float] | None:
    """Return from where to where 左右 reaches, or None where the plan doesn't say it."""
    if case.binding.op != "~" or case.binding.value is None:
        return None
    width = case.pack.rules.value(ABOUT, on=case.on, area=case.pack.head.city).value
    value = case.binding.value
    return float(value * (100 - width) / 100), float(value * (100 + width) / 100)


def shares(case: Case, found: Judgement, dimension: Dimension) -> Shares:
    """Return what each district or sector does to the gap, the one that makes most of it first."""
    if case.binding.kind in NO_SHARES or found.period is None or found.value is None:
        return Shares()
    if found.required is None or (dimension == "sector" and case.binding.sector):
        return Shares()
    told = case.figures.shares(
        case.subject, found.period, dimension, found.required, base_period(case, found)
    )
    turned = [replace(row, gap=-row.gap) if case.lower and row.gap is not None else row for row in told.rows]
    return replace(
        told, rows=tuple(sorted(turned, key=lambda row: (row.gap is None, row.gap or 0.0, row.code)))
    )


def base_period(case: Case, found: Judgement) -> Period | None:
    """Return the year that a change or level is counted from."""
    if found.windows:
        return year(found.windows[0].base)
    return year(case.first_year - 1) if found.base is not None else None
