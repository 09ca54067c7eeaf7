"""All about one target: what the plan says, where it stands, what makes it so, what is open, what comes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from zhuanji.basics.civil_time import in_shanghai
from zhuanji.basics.texts import say
from zhuanji.engines.indicators.progress.for_everybody import for_everybody
from zhuanji.engines.indicators.progress.lights import thresholds
from zhuanji.faces.cli.views import track_story, track_words
from zhuanji.faces.web.guard import may
from zhuanji.faces.web.pages.cockpit import targets as cockpit
from zhuanji.faces.web.pages.targets import behind, history, parts, shares
from zhuanji.faces.web.pages.targets.beside import comparator_table
from zhuanji.faces.web.pages.targets.clause import excerpt
from zhuanji.faces.web.pages.targets.releases import release_table
from zhuanji.faces.web.pages.targets.seeing import figure_id, opening, sight
from zhuanji.services.access import Target
from zhuanji.services.settings import area_name, shown_pack

if TYPE_CHECKING:
    from django.utils.safestring import SafeString

    from zhuanji.basics.periods import Period
    from zhuanji.engines.indicators.progress import TargetProgress
    from zhuanji.faces.web.pages.targets.seeing import Sight
    from zhuanji.faces.web.request import SiteRequest
    from zhuanji.services.reading import Reading


def detailed(request: SiteRequest, reading: Reading, one: TargetProgress) -> dict[str, Any]:
    """Return what the page of a target shows."""
    lang, pack, tracking = request.lang, request.home.pack, reading.tracking
    seen = sight(request, one)
    one = one if seen.small else for_everybody(one)
    names = list(reading.targets)
    at = names.index(one.binding.id)
    return {
        "one": one,
        "seen": seen,
        "title": track_words.title_of(one, pack, lang),
        "tracking": tracking,
        "reading": reading,
        "frozen_at": in_shanghai(tracking.frozen_at),
        "progress": track_words.progress_text(one, lang) if seen.numbers or one.verdict else "",
        "why": say(f"track.because.{one.found.state}", lang) if one.found.state != "judged" else "",
        "definition": definition(request, reading),
        "excerpt": excerpt(request, one),
        "said": track_story.said(one, shown_pack(pack), lang),
        "found": stands(one, request) if seen.numbers else kept_back(one, request),
        "figures": figures(request, reading, one, seen),
        "opens": any(
            may(request, "figure.see", Target(areas=frozenset([code]))) for code in one.binding.areas
        ),
        "share": cockpit.line(one, pack, lang).share if seen.numbers else None,
        "releases": release_table(request, reading, one),
        "before": neighbour(names, at - 1, reading, request),
        "after": neighbour(names, at + 1, reading, request),
        **tables(request, reading, one, seen),
        **behind.behind(request, reading, one, seen),
    }


def tables(request: SiteRequest, reading: Reading, one: TargetProgress, seen: Sight) -> dict[str, Any]:
    """Return the tables and charts that the actor may see."""
    lang = request.lang
    told: dict[str, Any] = {
        "windows": parts.window_table(one, lang) if seen.numbers else None,
        "window_notes": parts.window_notes(one, lang),
        "parts": parts.part_table(request, one, seen),
        "areas": shares.share_part(request, reading, one, "area") if seen.numbers else None,
        "sectors": shares.share_part(request, reading, one, "sector") if seen.numbers else None,
        "comparators": comparator_table(request, reading, one) if seen.numbers else None,
    }
    if seen.past:
        told |= history.history_part(request, reading, one)
    return told


def definition(request: SiteRequest, reading: Reading) -> str:
    """Return what the lights mean, with the thresholds of the day."""
    pack, on = request.home.pack, reading.tracking.as_of
    bounds = thresholds(pack.rules, on=on, area=pack.head.city)
    values = {name: f"{getattr(bounds, name).normalize():f}" for name in ("green", "yellow", "days")}
    return say("track.legend.lights", request.lang, **values)


def stands(one: TargetProgress, request: SiteRequest) -> list[tuple[str, str]]:
    """Return the lines of where a target stands; why it isn't judged stands beside its light already."""
    why = say("track.story.why", request.lang)
    return [pair for pair in track_story.found(one, request.lang) if pair[0] != why]


def kept_back(one: TargetProgress, request: SiteRequest) -> list[tuple[str, str]]:
    """Return the lines of a target whose numbers the actor may not see: how often figures come, the next one."""
    lang = request.lang
    closed = [(say("track.story.value", lang), say("site.figure.state.closed", lang))]
    coming = [say(f"track.story.{name}", lang) for name in ("rhythm", "next")]
    return closed + [pair for pair in track_story.found(one, lang) if pair[0] in coming]


def figures(
    request: SiteRequest, reading: Reading, one: TargetProgress, seen: Sight
) -> list[tuple[str, SafeString]]:
    """Return the indicator's figures that a target stands on, each a link down to its rows: one for each area."""
    period = one.found.period
    if period is None or not seen.numbers:
        return []
    told = []
    for area, value in values_of(one, period).items():
        text = figure_id(request, one, period, area=area, snapshot=reading.snapshot)
        name = f"{area_name(request.home.pack, area, request.lang)} · {period.title(request.lang)}"
        told.append((name, opening(request, value, track_words.own_form(one), text, area)))
    return told


def values_of(one: TargetProgress, period: Period) -> dict[str, float]:
    """Return the indicator's own values by area: what a target is judged by may be a part or the worst of them."""
    if one.binding.each == "area":
        found = {part.label: part.value for part in one.found.parts if part.kind == "area"}
    elif len(one.binding.areas) > 1:
        found = {row.code: row.value for row in one.areas.rows}
    else:
        past = next((past.value for past in one.history if past.period.last == period.last), None)
        found = {one.binding.areas[0]: past}
    return {area: value for area, value in found.items() if value is not None}


def neighbour(names: list[str], at: int, reading: Reading, request: SiteRequest) -> tuple[str, str] | None:
    """Return id and title of the target before or behind; None at the ends."""
    if not 0 <= at < len(names):
        return None
    one = reading.targets[names[at]]
    return names[at], track_words.title_of(one, request.home.pack, request.lang)
