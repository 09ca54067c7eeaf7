"""Whether a target asks for less or more than before: its number, its comparison, its year."""

from __future__ import annotations

from zhuanji.engines.plan.diff.change import Effect
from zhuanji.engines.plan.diff.units import in_base
from zhuanji.engines.plan.model import Comparison, Target

# How much each comparison binds, among those that look the same way.
BINDING: dict[Comparison, int] = {"~": 0, ">=": 1, "<=": 1, ">": 2, "<": 2, "=": 3}
UPWARD: tuple[Comparison, ...] = (">=", ">")
DOWNWARD: tuple[Comparison, ...] = ("<=", "<")
# Of these kinds more is meant to be better even where the text only says 左右.
WANTED = ("addition", "cumulative", "coverage", "average_change", "total_change")


def value_effect(old: Target, new: Target) -> Effect | None:
    """Return what another number does to a target; None where the number is the same.

    A lower “at least” is weaker, a higher “at most” is weaker; a fall is a negative “at most”, so that
    from −20 to −15 is weaker. Where nothing tells which way is better, it is only changed.
    """
    if old.value is None or new.value is None:
        return None if old.value == new.value else "changed"
    before, base = in_base(old.value, old.unit)
    after, other_base = in_base(new.value, new.unit)
    if base != other_base:
        return "changed"
    if same(before, after):
        return None
    way, other_way = direction(old), direction(new)
    if way == 0 or way != other_way:
        return "changed"
    return "strengthened" if (after - before) * way > 0 else "weakened"


def same(one: float, other: float) -> bool:
    """Say whether two numbers are one, but for the last bits of a product."""
    return abs(one - other) <= 1e-9 * max(abs(one), abs(other), 1.0)


def direction(target: Target) -> int:
    """Return 1 where more is asked for, -1 where less is, 0 where the text doesn't tell."""
    if target.op in UPWARD:
        return 1
    if target.op in DOWNWARD:
        return -1
    if target.op == "~" and target.kind in WANTED:
        return -1 if (target.value or 0) < 0 else 1
    return 0


def comparison_effect(old: Target, new: Target) -> Effect | None:
    """Return what another comparison does to a target (≥ to 约 is weaker); None where it is the same."""
    if old.op == new.op:
        return None
    ways = {way for way in (direction(old), direction(new)) if way}
    if len(ways) != 1 or "=" in (old.op, new.op):
        return "changed"
    return "strengthened" if BINDING[new.op] > BINDING[old.op] else "weakened"


def year_effect(old: int | None, new: int | None) -> Effect | None:
    """Return what another year does: later is weaker, and so is none; None where it is the same.

    >>> year_effect(2024, 2025), year_effect(2025, 2024), year_effect(None, 2025), year_effect(2025, 2025)
    ('weakened', 'strengthened', 'strengthened', None)
    """
    if old == new:
        return None
    if new is None or (old is not None and new > old):
        return "weakened"
    return "strengthened"
