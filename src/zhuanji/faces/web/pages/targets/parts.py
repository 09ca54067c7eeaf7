"""The windows that a change may be counted over, and the parts that a target is judged by one by one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zhuanji.basics.texts import Language, say
from zhuanji.faces.amounts import NONE, Shown, amount
from zhuanji.faces.cli.views.track_tables import TOLD, met_text, part_name
from zhuanji.faces.cli.views.track_words import change_of, met_count, own_form, per_cent, share_of_way
from zhuanji.faces.web.design.tables import Column, Table
from zhuanji.services.settings import shown_pack

if TYPE_CHECKING:
    from zhuanji.engines.indicators.progress import TargetProgress
    from zhuanji.engines.indicators.progress.judgement import Part
    from zhuanji.faces.web.pages.targets.seeing import Sight
    from zhuanji.faces.web.request import SiteRequest

WINDOW = ("base", "source", "rate", "nominal_rate", "reached", "required_total", "progress", "growth")
WORDS = ("base", "source", "growth", "part", "met")


def columns_of(names: tuple[str, ...], lang: Language) -> list[Column]:
    """Return columns that are titled as `zhuanji track` titles them; the first names the row."""
    return [
        Column(
            name, say(f"track.column.{name}", lang), "text" if name in WORDS else "number", head=number == 0
        )
        for number, name in enumerate(names)
    ]


def window_table(one: TargetProgress, lang: Language) -> Table | None:
    """Return every base that a change may be counted from; the first is judged unless it is shown only."""
    rows = [
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
    return (
        Table(say("track.title.windows", lang), columns_of(WINDOW, lang), rows, classes="dense")
        if rows
        else None
    )


def window_notes(one: TargetProgress, lang: Language) -> list[str]:
    """Return what the words in the table of windows mean."""
    found: list[str] = [window.source for window in one.found.windows if window.source in TOLD]
    found += [window.growth for window in one.found.windows if window.growth]
    return [say(f"track.told.{word}", lang) for word in dict.fromkeys(found)]


def part_table(request: SiteRequest, one: TargetProgress, seen: Sight) -> Table | None:
    """Return the areas, sectors, things or parts that a target is judged by.

    Of several sectors or things the numbers are shown to those only who may see single or small figures; everybody else
    reads which are met. Things such as lines have names of their own: who may not see them reads how many are met.
    """
    lang, unit, found = request.lang, own_form(one), one.found.parts
    things = not seen.parts and any(part.kind == "row" for part in found)
    if not found or not (seen.numbers or things):
        return None
    title = say("track.title.parts", lang)
    if things:
        told = say("track.parts.counted", lang, count=len(found), met=met_count(one))
        return Table(title, columns_of(("part",), lang), [[told]], classes="dense")
    if one.binding.kind == "structure":
        names = ("part", "planned", "assigned", "done", "met")
        rows = [
            (
                part.label,
                amount(part.required, unit),
                amount(part.assigned, unit),
                amount(part.value, unit),
                met_text(part, lang),
            )
            for part in found
        ]
        return Table(title, columns_of(names, lang), rows, classes="dense")
    note_named(request, found)
    return Table(
        title,
        columns_of(("part", "value", "bound", "met"), lang),
        [part_row(part, unit, request, seen) for part in found],
        classes="dense",
    )


def part_row(part: Part, unit: Shown, request: SiteRequest, seen: Sight) -> tuple[str, ...]:
    """Return a part; without its value where the actor may not see it."""
    lang = request.lang
    value = amount(part.value, unit) if seen.parts else say("track.closed", lang)
    return (
        part_name(part, shown_pack(request.home.pack), lang),
        value,
        amount(part.required, unit),
        met_text(part, lang),
    )


def note_named(request: SiteRequest, found: tuple[Part, ...]) -> None:
    """Note things that the page names one by one, such as an enterprise's line."""
    request.seen.add("project", [part.label for part in found if part.kind == "row"])
