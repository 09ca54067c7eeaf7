"""Rates of change: chained, averaged, at constant prices; all in per cent, a fall is negative.

Statistics publish growth for the same set of enterprises, last year restated. Chaining these rates gives the growth
that counts; the ratio of two published totals is the nominal rate, which is shown beside it (domain rules, 3).
"""

from __future__ import annotations

from collections.abc import Iterable
from math import prod

WHOLE = 100  # per cent


def index_of(rates: Iterable[float]) -> float:
    """Return what 1 becomes under rates that follow each other: Π(1 + g).

    Args:
        rates: in per cent, one a year.

    >>> round(index_of([7, 7, 7]), 4), round(index_of([6] * 3), 4), index_of([])
    (1.225, 1.191, 1.0)
    """
    return prod((1 + rate / WHOLE for rate in rates), start=1.0)


def total_rate(rates: Iterable[float]) -> float:
    """Return the change over all the years together, in per cent.

    >>> round(total_rate([-3.8, -4.2, -3.1]), 3)
    -10.697
    """
    return WHOLE * (index_of(rates) - 1)


def yearly_rate(index: float, years: float) -> float:
    """Return the equal rate a year that leads to an index in so many years.

    Args:
        index: what 1 has become; above 0.
        years: how many; above 0.

    Raises:
        ValueError: an index or a span of nothing or less has no rate.

    >>> round(yearly_rate(index_of([-3.8, -4.2, -3.1]), 3), 3)
    -3.701
    >>> [round(yearly_rate(1 - fall, years), 2) for years in (3, 5) for fall in (0.2, 0.4)]
    [-7.17, -15.66, -4.36, -9.71]
    """
    if index <= 0 or years <= 0:
        raise ValueError(f"no yearly rate leads to {index} in {years} years")
    return float(WHOLE * (index ** (1 / years) - 1))


def intensity_rate(quantity: float, value_added: float) -> float:
    """Return the change of a quantity per value added at constant prices: (1 + g_E) / (1 + g_VA) − 1.

    Energy, emissions and labour go by the same rule; for labour productivity the value added is the quantity and
    the employees are what it is divided by.

    Args:
        quantity: the quantity's growth in per cent, such as that of energy.
        value_added: real growth of value added in per cent, above −100.

    Raises:
        ValueError: nothing is left of the value added.

    >>> round(intensity_rate(3.0, 7.3), 3), round(intensity_rate(7.3, 1.0), 3)
    (-4.007, 6.238)
    """
    if value_added <= -WHOLE:
        raise ValueError(f"nothing is left after a change of {value_added} %")
    return WHOLE * ((1 + quantity / WHOLE) / (1 + value_added / WHOLE) - 1)


def productivity_rate(value_added: float, employees: float) -> float:
    """Return the growth of labour productivity at comparable prices: (1 + g_VA) / (1 + g_employees) − 1.

    Args:
        value_added: real growth of value added in per cent.
        employees: growth of the average number of employees in per cent, above −100.

    >>> round(productivity_rate(7.3, 1.0), 3), productivity_rate(0, 0)
    (6.238, 0.0)
    """
    return intensity_rate(value_added, employees)
