"""What is a part's own on its cockpit: what it does to the city's targets, its figures, what is missing in them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from zhuanji.basics.texts import Language, say
from zhuanji.engines.indicators.progress.for_everybody import for_everybody
from zhuanji.faces.amounts import difference
from zhuanji.faces.cli.views.track_words import CHANGES, own_form
from zhuanji.faces.web.pages.cockpit.districts import change
from zhuanji.faces.web.pages.targets.seeing import figure_id, opening, sight

if TYPE_CHECKING:
    from django.utils.safestring import SafeString

    from zhuanji.basics.figure import Figure
    from zhuanji.engines.indicators.progress import TargetProgress
    from zhuanji.engines.indicators.progress.series import Share
    from zhuanji.engines.rules.models.areas import Area
    from zhuanji.faces.web.pages.cockpit.targets import Line
    from zhuanji.faces.web.request import SiteRequest
    from zhuanji.services.reading import Reading


@dataclass(frozen=True)
class Contribution:
    """What an area does to a target of the city; the same numbers as on the target's page.

    Args:
        line: the target, as the city's cockpit shows it.
        value: the area's own value; a link that opens it where the actor may.
        gap: what the area adds to the city's gap, in words; empty where it isn't shared out.
        behind: whether that is less than nothing.
        level: whether the target is a change, of which the value is only what was reached, not how it changed.
        place, of: of the areas, the best for the target first; 0 where it isn't told.
    """

    line: Line
    value: SafeString | str
    gap: str
    behind: bool
    place: int
    of: int
    level: bool = False


@dataclass(frozen=True)
class OwnFigure:
    """A figure of the area.

    Args:
        title: of the indicator.
        figure: its latest.
        change: against the year before, in per cent, or points of a percentage.
        points: which of the two.
        counted: how many enterprises are in it, how many should be and how many of these aren't, in words; nothing of
            a figure that is kept back.
    """

    title: str
    figure: Figure
    change: float | None
    points: bool
    counted: str


def contributions(
    request: SiteRequest, reading: Reading, area: Area, lines: Iterable[Line]
) -> list[Contribution]:
    """Return what an area does to each target of the city; none where no target is shared out to it."""
    found = [contribution(request, reading, area, line) for line in lines if line.level == "city"]
    return found if any(one.gap or one.place for one in found) else []


def contribution(request: SiteRequest, reading: Reading, area: Area, line: Line) -> Contribution:
    """Return what an area does to a target."""
    whole = reading.targets[line.id]
    seen = sight(request, whole)
    one = whole if seen.small else for_everybody(whole)
    row = next((row for row in one.areas.rows if row.code == area.code), None)
    if row is None or one.found.period is None or not seen.numbers:
        return Contribution(line, "—", "", behind=False, place=0, of=0)
    if row.closed:
        return Contribution(line, say("track.closed", request.lang), "", behind=False, place=0, of=0)
    text = figure_id(request, one, one.found.period, area=area.code, snapshot=reading.snapshot)
    place, of = standing(row, one)
    return Contribution(
        line,
        opening(request, row.value, own_form(one), text, area.code),
        "" if row.gap is None else difference(row.gap, own_form(one), request.lang),
        behind=row.gap is not None and row.gap < 0,
        place=place,
        of=of,
        level=one.binding.kind in CHANGES and row.value is not None,
    )


def standing(row: Share, one: TargetProgress) -> tuple[int, int]:
    """Return the place of an area by what it does to the gap, and of how many; nothing where one is kept back."""
    gaps = [other.gap for other in one.areas.rows if other.gap is not None]
    if row.gap is None or len(gaps) < len(one.areas.rows) or len(gaps) < 2:
        return 0, 0
    return 1 + sum(gap > row.gap for gap in gaps), len(gaps)


def own_figures(request: SiteRequest, reading: Reading, area: Area) -> list[OwnFigure]:
    """Return the latest figures of an area, closed for everybody, with what is missing in each."""
    found = []
    for indicator in request.home.pack.indicators:
        now = reading.figure(indicator.id, area.code) if indicator.id in reading.periods else None
        if now is None:
            continue
        then = reading.figure(indicator.id, area.code, period=reading.before(indicator.id))
        title = indicator.title if request.lang == "zh" else indicator.title_en
        found.append(OwnFigure(title, now, change(now, then), now.unit == "%", counted(now, request.lang)))
    return found


def counted(one: Figure, lang: Language) -> str:
    """Return how many enterprises are in a figure, and how many that should be aren't, where that is known."""
    if one.state == "closed" or one.entered is None:
        return ""
    entered = f"{one.entered:,}"
    if one.expected is None or one.expected < one.entered:  # more are in it than somebody must report
        return say("site.cockpit.own_entered", lang, entered=entered)
    expected, missing = f"{one.expected:,}", f"{one.expected - one.entered:,}"
    return say("site.cockpit.own_missing", lang, entered=entered, expected=expected, missing=missing)
