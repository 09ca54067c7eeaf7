"""Which districts and sectors make a gap.

A ratio is made of its parts exactly: V − R = Σ (Aᵢ − R·Bᵢ) ÷ ΣB. An amount isn't shared out by the plan: of one that is
to grow from a base, each part should have grown as the whole should; of one that is counted up from nothing, each part
should bring as much as it has enterprises. The result says which of these it is.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import narwhals.stable.v2 as nw

from zhuanji.basics.figure import Figure
from zhuanji.basics.periods import Period
from zhuanji.engines.indicators.cells import INSIDE
from zhuanji.engines.indicators.cube import Cube
from zhuanji.engines.indicators.measures import Measure
from zhuanji.engines.indicators.progress.series import Dimension, Share, Shares, Subject
from zhuanji.engines.indicators.sheets import Sheets, SnapshotLike
from zhuanji.engines.indicators.totals import CLOSED

ROSTER = "enterprises"


@dataclass(frozen=True, slots=True)
class GapQuestion:
    """What is asked: the subject, its period, how to cut it, what is required, and the base of a change."""

    subject: Subject
    period: Period
    dimension: Dimension
    required: float
    base: Period | None


def gap_shares(cube: Cube, snapshot: SnapshotLike, measure: Measure, asked: GapQuestion) -> Shares:
    """Return what each district or sector does to a gap.

    Args:
        cube: figures with small cells closed.
        snapshot: its tables, for the number of enterprises.
        measure: the indicator taken apart.
        asked: the question.
    """
    names = part_names(cube, asked)
    if not names or measure.shape is None:
        return Shares()
    now = figures(cube, asked, names, asked.period)
    if not now:
        return Shares()
    kind, factor = measure.shape
    if kind == "ratio":
        below = total(whole_of(cube, asked, asked.period), now, 1)
        return Shares(tuple(ratio_shares(now, float(factor), asked.required, below)), "parts")
    if asked.base is None:
        counts = enterprises(snapshot, cube, asked)
        return Shares(tuple(sum_shares(now, counts, asked.required, sum(counts.values()))), "enterprises")
    before = figures(cube, asked, names, asked.base)
    known = {name: one.terms[0] for name, one in before.items() if one.terms and one.terms[0] is not None}
    base = total(whole_of(cube, asked, asked.base), before, 0)
    return Shares(tuple(sum_shares(now, known, asked.required, base)), "base") if base > 0 else Shares()


def whole_of(cube: Cube, asked: GapQuestion, period: Period) -> Figure | None:
    """Return the figure that the parts make up; None where several areas do so together."""
    subject = asked.subject
    if len(subject.areas) > 1:
        return None
    return cube.figure(
        subject.indicator, period, area=subject.areas[0], cut=INSIDE, sector=subject.sector or "", scope=subject.scope,
        since=subject.since,
    )  # fmt: skip


def total(whole: Figure | None, parts: Mapping[str, Figure], place: int) -> float:
    """Return a total of the whole, or where that isn't known of the parts."""
    if whole is not None and whole.terms and whole.terms[place] is not None:
        return whole.terms[place] or 0.0
    return sum(one.terms[place] or 0.0 for one in parts.values() if one.terms)


def part_names(cube: Cube, asked: GapQuestion) -> list[str]:
    """Return the districts or sectors that a subject is cut into: the city's, or the several that it names."""
    if asked.dimension == "sector":
        return [sector.id for sector in cube.pack.sectors]
    if len(asked.subject.areas) > 1:
        return list(asked.subject.areas)
    if asked.subject.areas[0] != cube.pack.head.city:
        return []
    return [
        area.code for area in cube.pack.areas.of_kind("county", asked.period.last_day, cube.pack.head.city)
    ]


def figures(cube: Cube, asked: GapQuestion, names: Iterable[str], period: Period | None) -> dict[str, Figure]:
    """Return the figures of the parts that have one."""
    found = {}
    for name in names:
        area = name if asked.dimension == "area" else asked.subject.areas[0]
        sector = name if asked.dimension == "sector" else asked.subject.sector or ""
        figure = period and cube.figure(
            asked.subject.indicator, period, area=area, cut=INSIDE, sector=sector, scope=asked.subject.scope,
            since=asked.subject.since,
        )  # fmt: skip
        if figure:
            found[name] = figure
    return found


def ratio_shares(now: Mapping[str, Figure], factor: float, required: float, below: float) -> list[Share]:
    """Return each part of a ratio's gap, weighted by its share of what is divided by."""
    return [
        closed_share(name)
        if one.state == CLOSED
        else Share(name, one.value, ratio_gap(one, factor, required, below))
        for name, one in now.items()
    ]


def ratio_gap(figure: Figure, factor: float, required: float, whole: float) -> float | None:
    """Return what one part adds to the gap of a ratio; None where it has no figure."""
    above, below = (*figure.terms, None, None)[:2]
    if above is None or below is None or whole <= 0:
        return None
    return (factor * above - required * below) / whole


def sum_shares(
    now: Mapping[str, Figure], weights: Mapping[str, float], required: float, whole: float
) -> list[Share]:
    """Return each part's amount less its share of what is required; None where its weight isn't known."""
    found = []
    for name, one in now.items():
        if one.state == CLOSED:
            found.append(closed_share(name))
            continue
        weight = weights.get(name)
        known = one.value is not None and weight is not None and whole > 0
        gap = (one.value or 0.0) - required * (weight or 0.0) / whole if known else None
        found.append(Share(name, one.value, gap))
    return found


def closed_share(name: str) -> Share:
    """Return a part that may not be shown."""
    return Share(name, None, None, closed=True)


def enterprises(snapshot: SnapshotLike, cube: Cube, asked: GapQuestion) -> dict[str, float]:
    """Return how many enterprises above scale each district or sector has in the latest list until a period."""
    table = Sheets(snapshot, cube.pack).table(ROSTER)
    item = "area" if asked.dimension == "area" else "sector"
    rows = table.filter(nw.col("above_scale") & (nw.col("period") <= str(asked.period.last // 12)))
    if not len(rows):
        return {}
    last = rows.filter(nw.col("period") == max(rows["period"].to_list()))
    return {str(name): float(count) for name, count in Counter(last[item].to_list()).items()}
