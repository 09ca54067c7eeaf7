"""Progress as one number: change achieved over change required, or a plain ratio; and what is exactly on the path."""

from __future__ import annotations

from decimal import Decimal

from zhuanji.basics.exact import exact
from zhuanji.basics.rounding import round_half_up
from zhuanji.engines.plan.model import Comparison

WHOLE = 100  # per cent
# Compared as whole multiples of this, so that the last bits of a float decide no light.
DIGITS = 9


def on_grid(value: float) -> Decimal:
    """Return a number as it is compared: a whole multiple of 1e-9.

    >>> on_grid(0.1 + 0.2) == on_grid(0.3)
    True
    """
    return round_half_up(value, DIGITS)


def meets(value: float, op: Comparison, bound: float) -> bool:
    """Say whether a value meets a bound; `~` is met by at least the value.

    >>> meets(5000.0, ">=", 5000), meets(100.0, ">", 100), meets(-3.7, "<=", -3.66)
    (True, False, True)
    """
    one, other = on_grid(value), on_grid(bound)
    if op in (">=", "~"):
        return one >= other
    if op == "<=":
        return one <= other
    if op == "=":
        return one == other
    return one > other if op == ">" else one < other


def of_change(value: float, base: float, required: float) -> Decimal | None:
    """Return the change achieved over the change required by then, in per cent.

    None where nothing is required by then: no change can be a share of nothing.

    Args:
        value: what there is.
        base: what there was at the beginning, in the same unit.
        required: what there should be by then.

    >>> of_change(100.0, 100.0, 106.0), of_change(103.0, 100.0, 106.0), of_change(0.83, 1.0, 0.8)
    (Decimal('0E-9'), Decimal('50.000000000'), Decimal('85.000000000'))
    """
    wanted = exact(required) - exact(base)
    if on_grid(float(wanted)) == 0:
        return None
    return round_half_up(WHOLE * (exact(value) - exact(base)) / wanted, DIGITS)


def of_amount(value: float, required: float) -> Decimal:
    """Return an amount over the amount required by then, in per cent; where nothing is required yet, it is there.

    >>> of_amount(200.0, 300.0), of_amount(0.0, 0.0)
    (Decimal('66.666666667'), Decimal('100'))
    """
    if on_grid(required) <= 0:
        return Decimal(WHOLE)
    return round_half_up(WHOLE * exact(value) / exact(required), DIGITS)
