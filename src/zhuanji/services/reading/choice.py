"""Which figures are kept ready: those that the cockpit and the lists show."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from zhuanji.basics.periods import Period

if TYPE_CHECKING:
    from zhuanji.engines.indicators.cube import Cube
    from zhuanji.engines.rules import Pack

# By these districts are ranked and sectors described, as far as a pack has them.
# The first ones are worked out first.
SHOWN = (
    "tax_per_mu",
    "scale_output",
    "profit_margin",
    "energy_intensity",
    "value_added_per_mu",
    "productivity_current",
    "rd_cost_share",
    "new_product_share",
)
YEARS = 2
SIZES = ("", "above")


def shown_indicators(pack: Pack) -> tuple[str, ...]:
    """Return the indicators that are kept ready."""
    known = {row.id for row in pack.indicators}
    return tuple(name for name in SHOWN if name in known)


def shown_periods(cube: Cube, indicator: str) -> tuple[Period, ...]:
    """Return the periods of an indicator that are kept ready: its last years that the city has a figure of."""
    years = [period for period in cube.periods(indicator) if period.kind == "year"]
    having = [period for period in years if has_value(cube, indicator, period)]
    return tuple((having or years)[-YEARS:])


def has_value(cube: Cube, indicator: str, period: Period) -> bool:
    """Say whether the city's figure of a period is there."""
    found = cube.figure(indicator, period)
    return found is not None and found.value is not None


def pairs(cube: Cube, pack: Pack) -> Iterator[tuple[str, tuple[Period, ...]]]:
    """Yield each indicator with its periods."""
    for indicator in shown_indicators(pack):
        if periods := shown_periods(cube, indicator):
            yield indicator, periods
