"""All about one target: what the plan says, how it is measured, where it stands, what makes it so, what comes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rich.console import Group, RenderableType
from rich.table import Table

from zhuanji.basics.amounts import apart
from zhuanji.basics.texts import Language, say
from zhuanji.engines.indicators.progress.model import TargetProgress, Tracking
from zhuanji.engines.indicators.totals import CLOSED
from zhuanji.engines.rules.pack import Pack
from zhuanji.faces.amounts import amount, number
from zhuanji.faces.cli.views.screen import FAINT, HEADING, Prose, draw, indented, listed
from zhuanji.faces.cli.views.track_tables import (
    history_part,
    parts_part,
    path_part,
    shares_part,
    windows_part,
)
from zhuanji.faces.cli.views.track_wording import asks_text, formula_words, scope_words
from zhuanji.faces.cli.views.track_words import (
    STYLES,
    area_name,
    beside_text,
    gap_text,
    light_text,
    missing_text,
    own_form,
    own_gap_text,
    progress_text,
    required_text,
    title_of,
    value_text,
    when_text,
)

Line = tuple[str, str]


def story_view(tracking: Tracking, one: TargetProgress, pack: Pack, lang: Language) -> str:
    """Return the page of one target.

    Args:
        tracking: where the plan stands.
        one: the target.
        pack: the city pack, for names.
        lang: the language.
    """
    parts: list[RenderableType | None] = [
        head(tracking, one, pack, lang),
        facts(said(one, pack, lang), lang),
        facts(found(one, lang), lang),
        windows_part(one, lang),
        parts_part(one, pack, lang),
        shares_part(one, "area", pack, lang),
        shares_part(one, "sector", pack, lang),
        history_part(one, lang),
        path_part(one, lang),
        closed_part(one, lang),
        questions_part(one, lang),
        facts(behind(one, pack, lang), lang),
    ]
    return draw(*(part for part in parts if part is not None))


def head(tracking: Tracking, one: TargetProgress, pack: Pack, lang: Language) -> RenderableType:
    """Return title, quote and light."""
    quote = say("track.story.quote", lang, quote=one.binding.quote, clause=one.binding.clause)
    told = [
        say("track.head.as_of", lang, day=tracking.as_of.isoformat()),
        say(
            "track.head.snapshot", lang, id=tracking.snapshot[:12], day=tracking.frozen_at.date().isoformat()
        ),
    ]
    told += [say("track.head.demo", lang)] if tracking.demo else []
    return Group(
        Prose(title_of(one, pack, lang), style=HEADING),
        Prose(quote),
        Prose(" · ".join(told), style=FAINT),
        Prose(f"{light_text(one, lang)}  {progress_text(one, lang)}", style=STYLES[one.light]),
    )


def facts(lines: Iterable[Line], lang: Language) -> RenderableType:
    """Return names and values one under the other."""
    del lang
    grid = Table.grid(padding=(0, 2, 0, 0))
    grid.add_column(no_wrap=True, style=FAINT)
    grid.add_column()
    for name, value in lines:
        grid.add_row(name, Prose(value))
    return indented(grid)


def line(name: str, value: str, lang: Language) -> list[Line]:
    """Return a line, or none where there is nothing to say."""
    return [(say(f"track.story.{name}", lang), value)] if value else []


def both(one: str, other: str, lang: Language) -> str:
    """Return two ways of saying the same."""
    return say("track.story.both", lang, one=one, other=other)


def joined(words: Iterable[str], lang: Language) -> str:
    """Return longer words one after the other."""
    return say("plan.lint.between", lang).join(words)


def said(one: TargetProgress, pack: Pack, lang: Language) -> list[Line]:
    """Return what the plan asks for and how it is measured."""
    binding, indicator = one.binding, one.indicator
    places = listed((area_name(pack, code, lang) for code in binding.areas), lang)
    title = indicator.title if lang == "zh" else indicator.title_en
    return [
        *line("asks", asks_text(binding, lang), lang),
        *line("by", str(binding.by), lang),
        *line("scope", listed([places, *scope_words(binding, pack, lang)], lang), lang),
        *line(
            "indicator",
            f"{title}（{indicator.unit}）" if lang == "zh" else f"{title} ({indicator.unit})",
            lang,
        ),
        *line("formula", formula_words(indicator, pack, lang), lang),
    ]


def found(one: TargetProgress, lang: Language) -> list[Line]:
    """Return where it stands: value, requirement, gap, what is missing, what comes."""
    unit, state = own_form(one), one.found
    own = amount(state.value, unit)
    value = value_text(one, lang)
    lines = line("value", value if own in value or state.value is None else both(value, own, lang), lang)
    if state.required is not None and state.on is not None:
        wanted = say("track.story.on", lang, required=amount(state.required, unit), day=state.on.isoformat())
        rate = required_text(one, lang)
        lines += line(
            "required", wanted if amount(state.required, unit) == rate else both(rate, wanted, lang), lang
        )
    if state.base is not None and state.base_source is not None and not state.windows:
        lines += line(
            "base", both(amount(state.base, unit), say(f"track.base.{state.base_source}", lang), lang), lang
        )
    if one.gap is not None:
        own_gap = own_gap_text(one, lang)
        lines += line(
            "gap", own_gap if one.gap_rate is None else both(gap_text(one, lang), own_gap, lang), lang
        )
    if one.band is not None:
        low, high = (amount(edge, unit) for edge in one.band)
        lines += line("band", say("track.story.between", lang, low=low, high=high), lang)
    if state.state != "judged":
        lines += line("why", say(f"track.because.{state.state}", lang), lang)
    return [*lines, *line("missing", missing_words(one, lang), lang), *coming(one, lang)]


def missing_words(one: TargetProgress, lang: Language) -> str:
    """Return the share of missing rows with the counts behind it."""
    if one.found.value is None:
        return ""
    if one.missing_share is None or one.expected is None or one.entered is None:
        return say("track.story.unknown", lang)
    counts = {
        name: number(count, "家") for name, count in (("expected", one.expected), ("entered", one.entered))
    }
    return say("track.story.rows", lang, share=missing_text(one), **counts)


def coming(one: TargetProgress, lang: Language) -> list[Line]:
    """Return how often figures come, the next one, and the pace."""
    lines = line("rhythm", say(f"track.story.rhythm.{one.rhythm.value}", lang), lang)
    if one.release is not None:
        when = when_text(one.release, lang)
        lines += line(
            "next", say("track.story.of", lang, period=one.release.period.title(lang), when=when), lang
        )
    outlook = one.outlook
    if outlook is None:
        return lines
    unit = own_form(one)
    if outlook.current is not None and outlook.needed is not None:
        pair = (outlook.current, outlook.needed)
        told = [
            amount(each, apart("%", pair) if outlook.pace == "rate" else unit, signed=True) for each in pair
        ]
        lines += line(
            "pace", say(f"track.story.pace.{outlook.pace}", lang, current=told[0], needed=told[1]), lang
        )
    if outlook.end is not None:
        end = say(f"track.story.end.{outlook.method}", lang, by=one.binding.by, end=amount(outlook.end, unit))
        lines += line("end", end, lang)
    return lines


def closed_part(one: TargetProgress, lang: Language) -> RenderableType | None:
    """Return why numbers are closed, where some are."""
    parts = any(each.closed for each in one.found.parts) or any(each.closed for each in one.beside)
    if not (one.closed or parts or any(past.reason == CLOSED for past in one.history)):
        return None
    return indented(Prose(say("track.closed.why", lang), style=FAINT))


def questions_part(one: TargetProgress, lang: Language) -> RenderableType | None:
    """Return what the text leaves open, with what is used meanwhile."""
    if not one.questions:
        return None
    lines: list[RenderableType] = [Prose(say("track.title.questions", lang), style=HEADING)]
    for asked in one.questions:
        title, option = (
            (asked.title, asked.option_title) if lang == "zh" else (asked.title_en, asked.option_title_en)
        )
        way = "open" if option is None else "settled" if asked.settled else "used"
        lines.append(indented(Prose(say(f"track.question.{way}", lang, title=title, option=option))))
    return Group(*lines)


def behind(one: TargetProgress, pack: Pack, lang: Language) -> list[Line]:
    """Return what stands beside, what nobody has verified, and the sources."""
    titles = {source.id: source.title for source in pack.sources}
    beside = [
        say(
            "track.story.one",
            lang,
            title=other.title if lang == "zh" else other.title_en,
            value=beside_text(other, lang),
        )
        for other in one.beside
    ]
    cited = unique([*one.binding.source, *one.indicator.source])
    notes = [note for note in (one.binding.note, one.indicator.note) if note]
    return [
        *line("beside", listed(beside, lang), lang),
        *line("note", joined(notes, lang), lang),
        *line("unverified", listed(one.unverified, lang), lang),
        *line("sources", joined((f"{name} {titles.get(name, '')}".strip() for name in cited), lang), lang),
    ]


def unique(words: Sequence[str]) -> list[str]:
    """Return words each once, in their order."""
    return list(dict.fromkeys(words))
