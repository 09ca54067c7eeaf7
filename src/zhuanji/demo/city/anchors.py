"""The published numbers that the synthetic city agrees with."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from zhuanji.demo.city.settings import data_rows

TOLERANCE = 0.02


@dataclass(frozen=True, slots=True)
class Anchor:
    """One published number, a row of `data/anchors.csv`.

    Args:
        id: its name here.
        region, period, indicator, value, unit, source: as published.
        kind: `total` (scaled with the size of the city), `growth` (of the same enterprises, %) or `count`.
        measured: what in the city is compared with it.
    """

    id: str
    region: str
    period: str
    indicator: str
    value: float
    unit: str
    source: str
    kind: str
    measured: str


@cache
def anchors() -> dict[str, Anchor]:
    """Return every anchor by its id.

    >>> anchors()["value_added_2023_h1"].value
    644.4
    """
    names = ("region", "period", "indicator", "unit", "source", "kind", "measured")
    return {
        row["id"]: Anchor(id=row["id"], value=float(row["value"]), **{name: row[name] for name in names})
        for row in data_rows("anchors.csv")
    }
