"""Targets on the cockpit: the same words and numbers as `zhuanji track` and the page of each target."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from zhuanji.basics.amounts import apart
from zhuanji.basics.kept import Kept
from zhuanji.basics.texts import Language, say
from zhuanji.engines.indicators.progress import case
from zhuanji.engines.indicators.progress.for_everybody import for_everybody, past_tells_few, tells_few
from zhuanji.faces.amounts import amount
from zhuanji.faces.cli.views import track_words
from zhuanji.faces.web.guard import may
from zhuanji.services.access import Target

if TYPE_CHECKING:
    from zhuanji.engines.indicators.progress import TargetProgress
    from zhuanji.engines.rules import Pack
    from zhuanji.faces.web.request import SiteRequest
    from zhuanji.services.reading import Reading

YEARLY = 2  # yearly figures from which a trend is drawn of these alone
FULL = 100


@dataclass(frozen=True)
class Line:
    """A target as the cockpit shows it.

    Args:
        id, level, sector: of the target.
        light: its name.
        title, value, required, progress, pace: in words, as everywhere.
        share: how much of the bar is full, 0 to 100; None where progress is no percentage.
        trend: values in order of time.
        unverified: whether it rests on something that nobody has verified.
        small: whether it tells about few enterprises; its numbers are kept back from who may not see these.
        few: whether so few make it up that its past tells of single ones; kept back in the same way.
        items: of which it is made.
        parts: of a target that is judged by each sector, how many are met.
    """

    id: str
    level: str
    sector: str
    light: str
    title: str
    value: str
    required: str
    progress: str
    pace: str
    share: float | None
    trend: list[float | None]
    unverified: bool
    small: bool
    few: bool
    items: frozenset[str]
    parts: str = ""


def lines(request: SiteRequest, reading: Reading) -> list[Line]:
    """Return all targets; what the actor may not see of small ones is taken out."""
    lang = request.lang
    return [
        one if not (one.small or one.few) or may_see(request, one) else told_less(one, reading, lang)
        for one in all_lines(reading, lang)
    ]


def may_see(request: SiteRequest, one: Line) -> bool:
    """Say whether the actor may see the numbers of a target that few enterprises make up."""
    areas = frozenset([request.home.pack.head.city])
    return bool(may(request, "figure.see", Target(areas=areas, items=one.items, small=True)))


def told_less(one: Line, reading: Reading, lang: Language) -> Line:
    """Return a target without what would tell single enterprises' figures.

    Its past goes with all that is reckoned from it, such as the pace, and of a small one its numbers.
    """
    told = line(for_everybody(reading.targets[one.id]), reading.pack, lang)
    if not one.small:
        return replace(told, trend=[])
    return replace(told, value=say("site.figure.state.closed", lang), trend=[], progress="", parts="")


def all_lines(reading: Reading, lang: Language) -> Sequence[Line]:
    """Return all targets; kept, as they are the same until the next snapshot."""

    def made() -> Sequence[Line]:
        return tuple(line(one, reading.pack, lang) for one in reading.tracking.targets)

    return _lines.get((str(reading.folder), lang), made)


_lines: Kept[Sequence[Line]] = Kept(8)


def line(one: TargetProgress, pack: Pack, lang: Language) -> Line:
    """Return a target as the cockpit shows it."""
    progress = one.found.progress
    return Line(
        id=one.binding.id,
        level=one.binding.level,
        sector=one.binding.sector or "",
        light=one.light.value,
        title=one.binding.title if lang == "zh" else one.binding.title_en,
        value=track_words.value_text(one, lang),
        required=track_words.required_text(one, lang),
        progress=track_words.progress_text(one, lang),
        pace=pace(one, lang),
        share=None if progress is None else min(max(float(progress), 0.0), FULL),
        trend=trend(one),
        unverified=bool(one.unverified),
        small=tells_few(one),
        few=past_tells_few(one),
        items=items_of(one, pack),
        parts=track_words.parts_text(one, lang),
    )


def pace(one: TargetProgress, lang: Language) -> str:
    """Return the pace so far and the pace that is needed; nothing where there is none."""
    outlook = one.outlook
    if outlook is None or outlook.current is None or outlook.needed is None:
        return ""
    rates = apart("%", [outlook.current, outlook.needed])
    shown = rates if outlook.pace == "rate" else track_words.own_form(one)
    current, needed = (amount(each, shown, signed=True) for each in (outlook.current, outlook.needed))
    return say(f"track.story.pace.{outlook.pace}", lang, current=current, needed=needed)


def trend(one: TargetProgress) -> list[float | None]:
    """Return the values to draw: those of whole years where there are some; running totals begin anew each year.

    The line is the same for everybody, so small figures are no points of it.
    """
    history = [replace(past, value=None) if past.small else past for past in one.history]
    yearly = [past.value for past in history if past.period.kind == "year"]
    known = [value for value in yearly if value is not None]
    return yearly if len(known) >= YEARLY else [past.value for past in history]


def items_of(one: TargetProgress, pack: Pack) -> frozenset[str]:
    """Return the ledger items of which a target's indicator is made."""
    return case.items_of(one.indicator, pack)
