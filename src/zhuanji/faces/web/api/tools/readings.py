"""What was worked out of the latest snapshot, and figures as plain data."""

from __future__ import annotations

import math
from datetime import datetime
from typing import TYPE_CHECKING, Any

from ninja import Schema

from zhuanji.faces.amounts import Shown
from zhuanji.faces.amounts import number as written

if TYPE_CHECKING:
    from zhuanji.basics.figure import Figure


class FigureOut(Schema):
    """A figure with everything that has to be said beside it; its id opens it.

    Args:
        value: in `unit`; null where there is none, for the reason that `state` tells.
        display: the value as the pages write it, without its unit; null where there is none.
        state: `ok`, `closed` (kept back: it would tell a single enterprise's figures), or why it is missing.
        left_out: how many enterprises were left out, by reason.
        verified: if not, 参数待核 stands beside it.
    """

    id: str
    indicator: str
    area: str
    cut: str
    sector: str
    size: str
    scope: str
    period: str
    snapshot: str
    value: float | None
    display: str | None
    unit: str
    state: str
    basis: str
    entered: int
    expected: int | None
    left_out: dict[str, int]
    withdrawn: int | None
    small: bool
    as_of: datetime | None
    demo: bool
    verified: bool


def figure_data(figure: Figure | None) -> dict[str, Any] | None:
    """Return a figure as plain data."""
    if figure is None:
        return None
    key = figure.key
    named = {
        name: getattr(key, name)
        for name in ("indicator", "area", "cut", "sector", "size", "scope", "snapshot")
    }
    plain = (
        "unit",
        "state",
        "basis",
        "entered",
        "expected",
        "withdrawn",
        "small",
        "as_of",
        "demo",
        "verified",
    )
    return {
        "id": figure.id,
        **named,
        "period": str(key.period),
        "value": number(figure.value),
        "display": displayed(figure.value, figure.form),
        "left_out": {why.value: count for why, count in figure.left_out.items()},
        **{name: getattr(figure, name) for name in plain},
    }


def displayed(value: float | None, shown: Shown, *, signed: bool = False) -> str | None:
    """Return a number as the pages write it, without its unit; None where there is none."""
    return None if number(value) is None or value is None else written(value, shown, signed=signed)


def number(value: float | None) -> float | None:
    """Return a number that JSON has."""
    return value if value is None or math.isfinite(value) else None
