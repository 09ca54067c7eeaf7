"""Where a plan stands: every target in a row, as a table where the terminal is wide, else in some lines each."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from zhuanji.basics.texts import Language, say
from zhuanji.engines.indicators.progress.lights import Thresholds
from zhuanji.engines.indicators.progress.model import Release, TargetProgress, Tracking
from zhuanji.engines.rules.pack import Pack
from zhuanji.faces.amounts import NONE
from zhuanji.faces.cli.views.screen import FAINT, HEADING, Prose, draw, indented, table, terminal_width
from zhuanji.faces.cli.views.track_words import (
    STYLES,
    gap_text,
    light_text,
    missing_text,
    progress_text,
    required_text,
    title_of,
    value_text,
    when_text,
    who_text,
)
from zhuanji.faces.cli.width import columns

TABLE_FROM = 128  # columns of the terminal
NUMBERS = ("value", "required", "progress", "gap", "missing")
COLUMNS = ("target", "value", "required", "progress", "light", "gap", "who", "missing")
WIDEST_TARGET, WIDEST_WHO = 22, 26
BETWEEN_COLUMNS = (0, 1, 0, 0)  # closer than in other tables: there are eight of them
BETWEEN = " · "
LEVELS = ("city", "sector", "task")


def tracking_view(tracking: Tracking, pack: Pack, bounds: Thresholds, lang: Language) -> str:
    """Return the whole page.

    Args:
        tracking: where the plan stands.
        pack: the city pack, for names of areas.
        bounds: the thresholds that the legend tells.
        lang: the language.
    """
    parts: list[RenderableType] = [head(tracking, lang)]
    ordered = sorted(tracking.targets, key=lambda one: LEVELS.index(one.binding.level))
    for level, group in groupby(ordered, key=lambda one: one.binding.level):
        rows = tuple(group)
        title = Prose(say(f"track.level.{level}", lang, count=len(rows)), style=HEADING)
        wide = terminal_width() >= TABLE_FROM
        parts.append(Group(title, target_table(rows, pack, lang) if wide else target_lines(rows, pack, lang)))
    coming = still_to_come(tracking.targets, pack, lang) if tracking.stage == "over" else None
    parts += [coming] if coming is not None else []
    parts.append(legend(tracking.targets, bounds, lang))
    return draw(*parts)


def head(tracking: Tracking, lang: Language) -> RenderableType:
    """Return plan, day, snapshot, and how many targets have each light."""
    frozen = tracking.frozen_at.date().isoformat()
    told = [
        say("track.head.as_of", lang, day=tracking.as_of.isoformat()),
        say("track.head.snapshot", lang, id=tracking.snapshot[:12], day=frozen),
    ]
    told += [say("track.head.demo", lang)] if tracking.demo else []
    told += [say(f"track.head.{tracking.stage}", lang)] if tracking.stage != "running" else []
    line = Text()
    for light, count in tracking.lights().items():
        line.append(f"{say(f'track.light.{light.value}', lang)} {count}   ", style=STYLES[light])
    return Group(Prose(tracking.title, style=HEADING), Prose(BETWEEN.join(told)), line)


def target_table(rows: tuple[TargetProgress, ...], pack: Pack, lang: Language) -> Table:
    """Return the table of a wide terminal: a value has its period under it, districts stand one under the other."""
    drawn = table(*(say(f"track.column.{name}", lang) for name in COLUMNS))
    drawn.padding = BETWEEN_COLUMNS
    for name, column in zip(COLUMNS, drawn.columns, strict=True):
        column.justify = "right" if name in NUMBERS else "left"
        column.overflow = "fold"
    drawn.columns[0].max_width, drawn.columns[6].max_width = WIDEST_TARGET, WIDEST_WHO
    for name in ("required", "progress", "light", "gap", "missing"):
        drawn.columns[COLUMNS.index(name)].no_wrap = True
    for one in rows:
        cells = cells_of(one, pack, lang, lines=True)
        drawn.add_row(*(styled(name, cells[name], one) for name in COLUMNS))
    return drawn


def styled(name: str, cell: str, one: TargetProgress) -> Text:
    """Return a cell; light and progress have the light's colour besides sign and word."""
    style = STYLES[one.light] if name in ("light", "progress") else ""
    return Prose(cell, style=style)


def cells_of(one: TargetProgress, pack: Pack, lang: Language, *, lines: bool = False) -> dict[str, str]:
    """Return what stands in a target's row, by column; `lines`: in narrow ones."""
    return {
        "target": title_of(one, pack, lang),
        "value": value_text(one, lang, lines=lines),
        "required": required_text(one, lang),
        "progress": progress_text(one, lang),
        "light": light_text(one, lang),
        "gap": gap_text(one, lang),
        "who": who_text(one, pack, lang, lines=lines),
        "missing": missing_text(one),
    }


def target_lines(rows: tuple[TargetProgress, ...], pack: Pack, lang: Language) -> RenderableType:
    """Return each target as a line of light, title and progress, and under it what is known."""
    width = max(columns(light_text(one, lang)) for one in rows)
    lines: list[RenderableType] = []
    for one in rows:
        cells = cells_of(one, pack, lang)
        first = Text.assemble(
            (cells["light"] + " " * (width - columns(cells["light"]) + 2), STYLES[one.light]),
            cells["target"],
            "  ",
            (cells["progress"], STYLES[one.light]),
        )
        words = [cells["value"]] if cells["value"] != NONE else []
        for name in ("required", "gap", "who", "missing"):
            said = cells[name] if cells[name] != NONE else ""
            words += [say(f"track.line.{name}", lang, **{name: said})] if said else []
        lines.append(indented(first))
        lines += [indented(Prose(BETWEEN.join(words), style=FAINT), width + 4)] if words else []
    return Group(*lines)


def still_to_come(rows: Iterable[TargetProgress], pack: Pack, lang: Language) -> RenderableType | None:
    """Return the figures that a final evaluation waits for, with their days."""
    awaited = [(one, one.release) for one in rows if one.release is not None and one.verdict == "pending"]
    if not awaited:
        return None
    title = Prose(say("track.legend.coming", lang, count=len(awaited)), style=HEADING)
    lines = [indented(Prose(coming_text(one, release, pack, lang))) for one, release in awaited]
    return Group(title, *lines)


def coming_text(one: TargetProgress, release: Release, pack: Pack, lang: Language) -> str:
    """Return a target with the figure that it waits for."""
    period, when = release.period.title(lang), when_text(release, lang)
    return say("track.coming", lang, title=title_of(one, pack, lang), period=period, when=when)


def legend(shown: tuple[TargetProgress, ...], bounds: Thresholds, lang: Language) -> RenderableType:
    """Return what the signs mean."""
    values = {"green": bounds.green.normalize(), "yellow": bounds.yellow.normalize(), "days": bounds.days}
    told = [say("track.legend.lights", lang, **{name: f"{value:f}" for name, value in values.items()})]
    if any(one.unverified for one in shown):
        told.append(say("track.legend.unverified", lang))
    told.append(say("track.legend.gap", lang))
    told += [say("track.closed.why", lang)] if any(one.closed for one in shown) else []
    if shown:
        told.append(say("track.legend.more", lang, target=shown[0].binding.id))
    return Prose("\n".join(told), style=FAINT)
