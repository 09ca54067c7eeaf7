"""What 1 has become since a base: published same-scope growth chained, the ratio of figures where there is none."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from zhuanji.basics.periods import Kind, Period, year
from zhuanji.engines.indicators.progress.growth import WHOLE, index_of, yearly_rate
from zhuanji.engines.indicators.progress.judgement import GrowthBasis
from zhuanji.engines.indicators.progress.series import Series


@dataclass(frozen=True, slots=True)
class Chain:
    """How far a figure has come from its base.

    Args:
        base: the base year.
        until: the year that the last figure belongs to.
        reached: what 1 has become by the chain.
        nominal: the ratio of the two figures alone, if both are there.
        growth: what the chain is made of.
    """

    base: int
    until: int
    reached: float
    nominal: float | None
    growth: GrowthBasis

    @property
    def rate(self) -> float | None:
        """The average change a year, in per cent."""
        return rate_over(self.reached, self.until - self.base)

    @property
    def nominal_rate(self) -> float | None:
        """The average change a year by the ratio of figures alone."""
        return rate_over(self.nominal, self.until - self.base)


def rate_over(index: float | None, years: int) -> float | None:
    """Return the yearly rate of an index, or None where there is none."""
    return yearly_rate(index, years) if index is not None and index > 0 and years > 0 else None


def nominal_growth(series: Series, period: Period) -> float | None:
    """Return the ratio of a figure to that of the same months of the year before, as growth in per cent."""
    return ratio_growth(series, period, period.year_earlier())


def ratio_growth(series: Series, period: Period, before: Period) -> float | None:
    """Return the growth between two figures; from a base of nothing or less there is none."""
    now, then = series.at(period), series.at(before)
    if now is None or then is None or now.value is None or then.value is None or then.value <= 0:
        return None
    return WHOLE * (now.value / then.value - 1)


def chain(series: Series, base: int, period: Period) -> Chain | None:
    """Return how far the figure of a period has come since a base year; None where links are missing.

    A period inside a year is linked to the same months of the year before: growth over a part of a year stands for
    the whole of it, as reports use it.

    Args:
        series: figures and published growth.
        base: the base year.
        period: a year, or a run from a year's beginning.
    """
    last = period.years[-1]
    links = [year(number) for number in range(base + 1, last)]
    links += [period] if last > base else []
    published = [series.growth.get(link) for link in links]
    rates = [
        given if given is not None else nominal_growth(series, link)
        for link, given in zip(links, published, strict=True)
    ]
    whole = ratio_growth(series, period, year(base)) if period.kind is Kind.YEAR else None
    nominal = ratio_of(whole) if period.kind is Kind.YEAR else nominal_chain(series, links)
    if any(rate is None for rate in rates):
        return Chain(base, last, nominal, nominal, "nominal") if nominal is not None else None
    given_count = sum(rate is not None for rate in published)
    basis: GrowthBasis = (
        "nominal" if given_count == 0 else "published" if given_count == len(links) else "mixed"
    )
    reached = index_of(rate for rate in rates if rate is not None)
    if basis == "nominal" and nominal is not None:
        reached = nominal
    return Chain(base, last, reached, nominal, basis)


def ratio_of(rate: float | None) -> float | None:
    """Return growth as what 1 becomes."""
    return None if rate is None else 1 + rate / WHOLE


def nominal_chain(series: Series, links: list[Period]) -> float | None:
    """Return the chain of nominal growth alone."""
    rates = [nominal_growth(series, link) for link in links]
    return (
        None if any(rate is None for rate in rates) else index_of(rate for rate in rates if rate is not None)
    )


def year_end(period: Period) -> date:
    """Return the last day of the year that a period belongs to."""
    return year(period.years[-1]).last_day
