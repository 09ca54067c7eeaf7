"""The tables of a target's page: windows, parts, districts and sectors, history, path."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from rich.console import Group, RenderableType
from rich.text import Text

from zhuanji.basics.texts import Language, say
from zhuanji.engines.indicators.progress.judgement import Part
from zhuanji.engines.indicators.progress.model import TargetProgress
from zhuanji.engines.indicators.totals import CLOSED
from zhuanji.engines.rules.pack import Pack
from zhuanji.faces.amounts import NONE, Shown, amount, difference, share
from zhuanji.faces.cli.views.screen import FAINT, HEADING, Prose, indented, table
from zhuanji.faces.cli.views.track_words import (
    area_name,
    change_of,
    met_count,
    own_form,
    per_cent,
    sector_name,
    share_of_way,
)
from zhuanji.faces.cli.width import clean

TOLD = ("default", "assumed", "option")  # bases that a line under the table explains
# Columns of words, which may take several lines, and of names.
WORDS = ("source", "growth", "part")
NAMES = ("base", "period", "year", "area", "sector")
Rows = Sequence[tuple[str, ...]]


def titled(title: str, columns: tuple[str, ...], rows: Rows, lang: Language) -> RenderableType | None:
    """Return a table under its title; nothing where it has no rows."""
    if not rows:
        return None
    drawn = table(*(say(f"track.column.{name}", lang) for name in columns))
    for name, column in zip(columns, drawn.columns, strict=True):
        if name not in WORDS:
            column.justify, column.no_wrap = ("left" if name in NAMES else "right"), True
    for row in rows:
        drawn.add_row(
            *(
                Prose(cell) if name in WORDS else Text(clean(cell))
                for name, cell in zip(columns, row, strict=True)
            )
        )
    return Group(Prose(say(f"track.title.{title}", lang), style=HEADING), indented(drawn))


def windows_part(one: TargetProgress, lang: Language) -> RenderableType | None:
    """Return every base that a change may be counted from; the first is judged unless it is shown only."""
    rows: Rows = [
        (
            f"{window.base}—{window.last}",
            say(f"track.base.{window.source}", lang),
            per_cent(window.rate, signed=True),
            per_cent(window.nominal, signed=True),
            per_cent(change_of(window.reached), signed=True),
            per_cent(change_of(window.required), signed=True),
            share_of_way(window.progress, one),
            say(f"track.growth.{window.growth}", lang) if window.growth else NONE,
        )
        for window in one.found.windows
    ]
    names = ("base", "source", "rate", "nominal_rate", "reached", "required_total", "progress", "growth")
    drawn = titled("windows", names, rows, lang)
    if drawn is None:
        return None
    words: list[str] = [window.source for window in one.found.windows if window.source in TOLD]
    words += [window.growth for window in one.found.windows if window.growth]
    told = [say(f"track.told.{word}", lang) for word in dict.fromkeys(words)]
    return Group(drawn, *(indented(Prose(line, style=FAINT)) for line in told))


def parts_part(one: TargetProgress, pack: Pack, lang: Language) -> RenderableType | None:
    """Return the areas, sectors, things or parts that a target is judged by; of things without names their number."""
    unit = own_form(one)
    if any(part.closed and part.kind == "row" for part in one.found.parts):
        told = say("track.parts.counted", lang, count=len(one.found.parts), met=met_count(one))
        return Group(Prose(say("track.title.parts", lang), style=HEADING), indented(Prose(told)))
    if one.binding.kind == "structure":
        counted = [
            (
                part.label,
                amount(part.required, unit),
                part_amount(part, part.assigned, unit, lang),
                part_amount(part, part.value, unit, lang),
                met_text(part, lang),
            )
            for part in one.found.parts
        ]
        return titled("parts", ("part", "planned", "assigned", "done", "met"), counted, lang)
    rows = [
        (
            part_name(part, pack, lang),
            part_amount(part, part.value, unit, lang),
            amount(part.required, unit),
            met_text(part, lang),
        )
        for part in one.found.parts
    ]
    return titled("parts", ("part", "value", "bound", "met"), rows, lang)


def part_amount(part: Part, value: float | None, unit: Shown, lang: Language) -> str:
    """Return a number of a part, or that it is closed."""
    return say("track.closed", lang) if part.closed else amount(value, unit)


def met_text(part: Part, lang: Language) -> str:
    """Return yes, no, or a dash where it isn't known."""
    return NONE if part.met is None else say("track.yes" if part.met else "track.no", lang)


def part_name(part: Part, pack: Pack, lang: Language) -> str:
    """Return a part as it is named."""
    if part.kind == "area":
        return area_name(pack, part.label, lang)
    return sector_name(pack, part.label, lang) if part.kind == "sector" else part.label


def shares_part(
    one: TargetProgress, dimension: Literal["area", "sector"], pack: Pack, lang: Language
) -> RenderableType | None:
    """Return what each district or sector does to the gap; what few enterprises make up stays closed."""
    unit = own_form(one)
    rows: list[tuple[str, ...]] = []
    shares = one.areas if dimension == "area" else one.sectors
    for row in shares.rows:
        name = area_name(pack, row.code, lang) if dimension == "area" else sector_name(pack, row.code, lang)
        closed = say("track.closed", lang)
        rows.append(
            (name, closed, closed)
            if row.closed
            else (name, amount(row.value, unit), difference(row.gap, unit, lang))
        )
    drawn = titled(f"{dimension}s", (dimension, "value", "gap"), rows, lang)
    if drawn is None:
        return None
    told = [say(f"track.shared.{shares.by}", lang)] if shares.by is not None else []
    told += [say("track.closed.why", lang)] if any(row.closed for row in shares.rows) else []
    return Group(drawn, *(indented(Prose(line, style=FAINT)) for line in told))


def history_part(one: TargetProgress, lang: Language) -> RenderableType | None:
    """Return the figures of the past with both kinds of growth."""
    unit = own_form(one)
    rows: Rows = [
        (
            past.period.title(lang),
            amount(past.value, unit) if past.value is not None else reason_text(past.reason, lang),
            per_cent(past.published, signed=True),
            per_cent(past.nominal, signed=True),
            share(past.missing_share),
        )
        for past in one.history
    ]
    return titled("history", ("period", "value", "published", "nominal", "missing"), rows, lang)


def reason_text(reason: str, lang: Language) -> str:
    """Return why a value is missing, or that it is closed."""
    if reason == CLOSED:
        return say("track.closed", lang)
    return say(f"missing.{reason}", lang) if reason in REASONS else NONE


REASONS = frozenset({"not_reported", "not_applicable", "to_verify"})


def path_part(one: TargetProgress, lang: Language) -> RenderableType | None:
    """Return what the plan requires at the end of each year."""
    rows: Rows = [(str(step.year), amount(step.required, own_form(one))) for step in one.path]
    return titled("path", ("year", "required"), rows, lang)
