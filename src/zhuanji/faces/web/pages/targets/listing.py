"""The list of targets: the cockpit's lines, with gap, missing data and what is awaited."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from zhuanji.basics.civil_time import in_shanghai
from zhuanji.basics.kept import Kept
from zhuanji.basics.texts import Language, say
from zhuanji.engines.indicators.progress.for_everybody import for_everybody
from zhuanji.faces.cli.views import track_words
from zhuanji.faces.cli.views.ledger.words import department_title
from zhuanji.faces.web.design.filters import Field, FilterBar, chosen
from zhuanji.faces.web.pages.cockpit import targets as cockpit
from zhuanji.faces.web.pages.targets.seeing import Sight, sight

if TYPE_CHECKING:
    from zhuanji.engines.indicators.progress import TargetProgress
    from zhuanji.engines.rules import Pack
    from zhuanji.faces.web.pages.cockpit.targets import Line
    from zhuanji.faces.web.request import SiteRequest
    from zhuanji.services.reading import Reading

LIGHTS = ("red", "yellow", "green", "blue", "grey")
LEVELS = ("city", "sector", "task")
VERDICTS = ("met", "unmet", "pending", "not_judged")


@dataclass(frozen=True)
class Entry:
    """A target in the list.

    Args:
        line: as the cockpit shows it.
        title: with the row of the city's list, or the sector.
        gap, behind: value less what is required, and whether it is behind.
        missing: the share of missing rows.
        next: the next figure, and when it comes.
        departments: that send what it is made of.
        verdict: of the final evaluation.
    """

    line: Line
    title: str
    gap: str
    behind: bool
    missing: str
    next: str
    departments: frozenset[str]
    verdict: str


def listed(request: SiteRequest, reading: Reading) -> dict[str, Any]:
    """Return what the list shows."""
    every = entries(request, reading)
    fields = fields_of(request, every)
    asked = chosen(request, fields)
    found = [one for one in every if fits(one, asked)]
    groups = [(level, [one for one in found if one.line.level == level]) for level in LEVELS]
    lights, verdicts = Counter(one.line.light for one in every), Counter(one.verdict for one in every)
    tracking = reading.tracking
    return {
        "reading": reading,
        "tracking": tracking,
        "frozen_at": in_shanghai(tracking.frozen_at),
        "lights": [(name, lights[name]) for name in LIGHTS],
        "chosen_light": asked.get("light", ""),
        "verdicts": [(name, verdicts[name]) for name in VERDICTS if verdicts[name]],
        "bar": FilterBar(fields),
        "groups": [(level, those) for level, those in groups if those],
        "coming": [one for one in found if one.next] if tracking.stage == "over" else [],
        "total": len(every),
        "count": len(found),
        "filtered": bool(asked),
    }


def entries(request: SiteRequest, reading: Reading) -> list[Entry]:
    """Return all targets; what the actor may not see is taken out."""
    lines = {one.id: one for one in cockpit.lines(request, reading)}
    made = all_entries(reading, request.lang)
    told = []
    for one, entry in zip(reading.tracking.targets, made, strict=True):
        seen, line = sight(request, one), lines[one.binding.id]
        if not seen.past:  # the gap, too, may be reckoned from what is closed
            entry = entry_of(for_everybody(one), line, reading.pack, request.lang)
        told.append(shown(entry, line, seen))
    return told


def shown(entry: Entry, line: Line, seen: Sight) -> Entry:
    """Return a target as the actor may see it; `line` has no numbers already where it is small."""
    if seen.numbers:
        return replace(entry, line=line)
    return replace(entry, line=line, gap="", behind=False, missing="")


def all_entries(reading: Reading, lang: Language) -> Sequence[Entry]:
    """Return all targets; kept, as they are the same until the next snapshot."""

    def made() -> Sequence[Entry]:
        both = zip(reading.tracking.targets, cockpit.all_lines(reading, lang), strict=True)
        return tuple(entry_of(one, line, reading.pack, lang) for one, line in both)

    return _entries.get((str(reading.folder), lang), made)


_entries: Kept[Sequence[Entry]] = Kept(8)


def entry_of(one: TargetProgress, line: Line, pack: Pack, lang: Language) -> Entry:
    """Return a target as the list shows it."""
    gap = one.gap_rate if one.gap_rate is not None else one.gap
    departments = {item.department for item in pack.items if item.id in line.items}
    return Entry(
        line=line,
        title=track_words.title_of(one, pack, lang),
        gap=track_words.gap_text(one, lang),
        behind=gap is not None and gap < 0 and one.found.met is not True,
        missing=track_words.missing_text(one),
        next=next_text(one, lang),
        departments=frozenset(departments),
        verdict=one.verdict or "",
    )


def next_text(one: TargetProgress, lang: Language) -> str:
    """Return the next figure of a target, and when it comes; nothing where all are there."""
    if one.release is None:
        return ""
    when = track_words.when_text(one.release, lang)
    return say("track.story.of", lang, period=one.release.period.title(lang), when=when)


def fields_of(request: SiteRequest, every: Iterable[Entry]) -> list[Field]:
    """Return the filters; those by department and sector offer what there is."""
    lang, pack = request.lang, request.home.pack
    found = list(every)
    sectors = {one.line.sector for one in found}
    departments = sorted({name for one in found for name in one.departments})
    choices = {
        "light": [(name, say(f"track.light.{name}", lang)) for name in LIGHTS],
        "level": [(name, say(f"site.targets.level.{name}", lang)) for name in LEVELS],
        "sector": [(s.id, s.title if lang == "zh" else s.title_en) for s in pack.sectors if s.id in sectors],
        "department": [(name, department_title(pack, name, lang)) for name in departments],
    }
    return [
        Field(name, say(f"site.targets.filter.{name}", lang), known)
        for name, known in choices.items()
        if known
    ]


def fits(one: Entry, asked: dict[str, str]) -> bool:
    """Say whether a target is among those that are asked for."""
    line = one.line
    own = {"light": line.light, "level": line.level, "sector": line.sector}
    wanted = asked.get("department")
    return all(asked.get(name, value) == value for name, value in own.items()) and (
        wanted is None or wanted in one.departments
    )
