"""Districts side by side: ranked by one measure, those with too few enterprises apart."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from zhuanji.faces.web.pages.cockpit.scope import name_of, parts_of

if TYPE_CHECKING:
    from zhuanji.basics.figure import Figure
    from zhuanji.engines.rules.models.areas import Area
    from zhuanji.engines.rules.models.indicators import Indicator
    from zhuanji.faces.web.request import SiteRequest
    from zhuanji.services.reading import Reading

FEWEST = 20  # enterprises; an average of fewer says more of single ones than of the district
FIRST = "tax_per_mu"
RATIOS = ("%",)


@dataclass(frozen=True)
class Place:
    """A district in the ranking.

    Args:
        code, name: the area.
        figure: its figure.
        rank: from 1; 0 for those that aren't ranked.
        bar: how long its bar is, 0 to 100.
        change: against the year before: per cent, or points of a percentage; None where either is missing.
    """

    code: str
    name: str
    figure: Figure | None
    rank: int
    bar: float
    change: float | None


@dataclass(frozen=True)
class Ranking:
    """The districts by a measure.

    Args:
        indicator: the measure.
        choices: the measures that can be chosen: id and title.
        period: of the figures, in words.
        points: whether changes are points of a percentage.
        ranked, beside: those that are ranked, and the others: too few enterprises, kept back, functional areas.
    """

    indicator: Indicator
    choices: list[tuple[str, str]]
    period: str
    points: bool
    ranked: list[Place]
    beside: list[Place]


def ranking(request: SiteRequest, reading: Reading, area: Area) -> Ranking | None:
    """Return the parts of an area ranked by the measure that the address asks for; None where it has none."""
    known = {one.id: one for one in request.home.pack.indicators if one.id in reading.periods}
    if not known:
        return None
    asked = request.GET.get("by", "")
    indicator = known.get(asked) or known.get(FIRST) or next(iter(known.values()))
    places = [place(one, indicator, reading, request) for one in parts_of(area, request)]
    kinds = {one.code: one.kind for one in parts_of(area, request)}
    comparable = [one for one in places if is_comparable(one) and kinds[one.code] != "functional"]
    best = sorted(comparable, key=value_of, reverse=indicator.direction != "lower")
    longest = max((abs(value_of(one)) for one in places if has_value(one)), default=0.0)
    latest = reading.latest(indicator.id)
    return Ranking(
        indicator,
        [(one.id, one.title if request.lang == "zh" else one.title_en) for one in known.values()],
        latest.title(request.lang) if latest else "",
        indicator.unit in RATIOS,
        [with_rank(one, number, longest) for number, one in enumerate(best, 1)],
        [with_rank(one, 0, longest) for one in places if one not in comparable],
    )


def place(area: Area, indicator: Indicator, reading: Reading, request: SiteRequest) -> Place:
    """Return a district with its figure and change."""
    now = reading.figure(indicator.id, area.code)
    then = reading.figure(indicator.id, area.code, period=reading.before(indicator.id)) if now else None
    return Place(area.code, name_of(area, request), now, 0, 0.0, change(now, then))


def change(now: Figure | None, then: Figure | None) -> float | None:
    """Return the change of a figure against the year before: per cent, of a percentage points."""
    if now is None or then is None or now.value is None or then.value is None:
        return None
    if now.unit in RATIOS:
        return now.value - then.value
    return 100 * (now.value / then.value - 1) if then.value > 0 else None


def has_value(one: Place) -> bool:
    """Say whether a district's figure may be shown to everybody."""
    return one.figure is not None and one.figure.value is not None and one.figure.state != "closed"


def is_comparable(one: Place) -> bool:
    """Say whether a district takes part in the ranking."""
    return has_value(one) and one.figure is not None and one.figure.entered >= FEWEST


def value_of(one: Place) -> float:
    """Return the value by which a district is ranked."""
    return one.figure.value or 0.0 if one.figure is not None else 0.0


def with_rank(one: Place, rank: int, longest: float) -> Place:
    """Return a district with its rank and the length of its bar."""
    bar = 100 * max(value_of(one), 0.0) / longest if has_value(one) and longest else 0.0
    return replace(one, rank=rank, bar=round(bar, 1))
